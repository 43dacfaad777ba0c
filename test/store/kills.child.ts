import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { blocksOf } from '../../src/corpus/page.ts'
import { readFolder } from '../../src/corpus/read.ts'
import { openKept } from '../../src/store/kept.ts'
import { fileOf, page, writePages } from './pages.ts'

// Opens a kept archive, looks whether it is whole, then adds, changes and removes pages until it is
// killed. Tells every step on a line; `{…}` is what the page of a number is, or that it is gone.

const [dir = '', dataDir = '', told = '{}', from = '0'] = process.argv.slice(2)
const say = (line: string): void => void process.stdout.write(`${line}\n`)

/** What was reported of each page: its paragraphs, none where it was removed. */
const reported = JSON.parse(told) as Record<string, readonly string[]>

/** The paragraphs of the pages as they lie in the folder. */
function printed(): Map<string, string[]> {
  const pages = readFolder(dir).pages.map(
    ({ file, articles }) =>
      [file, articles.flatMap((one) => blocksOf(one).map(({ id }) => id as string))] as const,
  )
  return new Map(pages)
}

function differ(what: string, is: Iterable<string>, should: Iterable<string>): void {
  const [a, b] = [new Set(is), new Set(should)]
  const missing = [...b].filter((id) => !a.has(id))
  const more = [...a].filter((id) => !b.has(id))
  if (missing.length + more.length > 0)
    say(`WRONG ${what}: ${missing.length} missing, ${more.length} too many`)
}

say('begins')
const kept = await openKept(dir, dataDir)
for (const oddity of kept.oddities) say(`WRONG ${oddity}`)
const there = new Set<string>(kept.tables.paragraphs())
differ('index after opening', kept.engine.ids(), there)
for (const [file, paragraphs] of Object.entries(reported))
  if (paragraphs.some((id) => !there.has(id))) say(`WRONG ${file} was reported and is not there`)
say('opened')
await kept.refresh()
await kept.settle()
const all = [...printed().values()].flat()
differ('database', kept.tables.paragraphs(), all)
differ('index', kept.engine.ids(), all)
say('checked')

for (let number = Number(from); number < Number(from) + 10; number++) {
  say(`adds ${number}`)
  const file = fileOf(number)
  if (number % 5 === 3) rmSync(join(dir, fileOf(number - 2)), { force: true })
  if (number % 5 === 4) writeFileSync(join(dir, fileOf(number - 1)), page(number + 100))
  writePages(dir, 1, number)
  // Whatever is about to change is no longer vouched for.
  say(JSON.stringify({ [fileOf(number - 2)]: [], [fileOf(number - 1)]: [] }))
  await kept.refresh()
  await kept.settle()
  const now = printed()
  for (const one of [file, fileOf(number - 1)]) say(JSON.stringify({ [one]: now.get(one) ?? [] }))
}
await kept.close()
say('done')
