import { creditIn, dayIn } from '../bot/cite.ts'
import { sayIn } from '../bot/say.ts'
import type { Article } from '../corpus/page.ts'
import { articleJson } from './json.ts'
import type { ExitCode, Given, World } from './command.ts'

/** `articles`: what was understood of the pages, in the order of the files. */
export async function articles(world: World, given: Given): Promise<ExitCode> {
  const archive = await world.openArchive()
  const printed = [...archive.books.all()].map(({ article }) => article).sort(inPrintOrder)
  if (given.has('--json')) {
    const listed = printed.map((article) => articleJson(article, archive.dayOf(article)))
    await world.out(`${JSON.stringify({ articles: listed })}\n`)
    return 0
  }
  const say = sayIn('zh')
  for (const article of printed) {
    const about = [dayIn(say, archive.dayOf(article)), ...creditIn(say, article)].join(' · ')
    const place = `${article.page.file}:${article.lines[0]}-${article.lines[1]}`
    await world.out(`${article.headline}\n  ${about} · ${place}\n`)
  }
  for (const { file, line, problem } of archive.oddities) world.err(`${file}:${line}: ${problem}`)
  return 0
}

function inPrintOrder(a: Article, b: Article): number {
  if (a.page.file !== b.page.file) return a.page.file < b.page.file ? -1 : 1
  return a.place - b.place
}
