import { constants, copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { PageUnreadable } from '../corpus/errors.ts'
import { readPage } from '../corpus/read.ts'
import type { ExitCode, Given, World } from './command.ts'

/** Names that the archive reads; files of other kinds would lie there unread. */
const KINDS = /\.(?:txt|md|html?)$/i

/**
 * `add`: copies page files into the archive folder under their own names, each after it was read.
 * A file that cannot become articles is told and left out; none that is there is overwritten.
 */
export async function add(world: World, given: Given): Promise<ExitCode> {
  const dir = world.settings.archiveDir
  mkdirSync(dir, { recursive: true })
  let exit: ExitCode = 0
  for (const file of given.words) {
    const told = addOne(dir, file)
    if (told instanceof Error) {
      exit = 1
      world.err(told.message)
    } else await world.out(`${told}\n`)
  }
  return exit
}

/** What became of a file, in one line. */
function addOne(dir: string, file: string): string | Error {
  const name = basename(file)
  if (!KINDS.test(name))
    return new Error(`${file}: not a kind of page; wanted a file ending in .txt, .md or .html`)
  const page = readPage(dirname(file), name)
  if (page instanceof PageUnreadable) return page
  const target = join(dir, name)
  if (existsSync(target))
    return readFileSync(target).equals(readFileSync(file))
      ? `${name}: already in the archive`
      : new Error(`${file}: the archive has another page of this name; wanted a name of its own`)
  copyFileSync(file, target, constants.COPYFILE_EXCL)
  const headlines = page.articles.map(({ headline }) => `\n  ${headline}`).join('')
  return `${name}: ${page.articles.length} ${page.articles.length === 1 ? 'article' : 'articles'}${headlines}`
}
