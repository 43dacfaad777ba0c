import { openArchive } from '../../src/answer/open.ts'

// Opens an archive and tells how far reading has come, until it is killed.

const [dir = '', dataDir = ''] = process.argv.slice(2)
const archive = await openArchive({
  dir,
  dataDir,
  now: () => 0,
  onProgress: ({ done }) => process.stdout.write(`${done}\n`),
})
process.stdout.write(`all ${archive.catalogue.size.articles}\n`)
