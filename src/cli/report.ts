import { editionOf } from '../answer/edition.ts'
import { readFolder } from '../corpus/read.ts'
import type { ExitCode, Given, World } from './command.ts'

/**
 * `index`: reads the whole archive and reports what was found: how much, and line by line what looks
 * odd. A file that could not be read is told on standard error and makes the exit code 1.
 */
export async function report(world: World, given: Given): Promise<ExitCode> {
  const { pages, unreadable } = readFolder(world.settings.archiveDir)
  const { articles, oddities, books } = editionOf(pages, world.now)
  const counts = {
    pages: pages.length,
    articles: articles.length,
    paragraphs: articles.reduce((sum, { body }) => sum + body.length, 0),
    names: books.names.size,
    withoutByline: articles.filter(({ credit }) => credit === undefined).length,
    withoutDay: articles.filter((article) => books.dating.dayOf(article) === undefined).length,
  }
  const problems = unreadable.map(({ file, line, problem }) => ({ file, line, problem }))
  if (given.has('--json')) {
    await world.out(`${JSON.stringify({ ...counts, oddities, unreadable: problems })}\n`)
  } else {
    const { pages, articles, paragraphs, names } = counts
    await world.out(
      `${pages} pages, ${articles} articles, ${paragraphs} paragraphs, ${names} names\n`,
    )
    for (const { file, line, problem } of oddities) await world.out(`${file}:${line}: ${problem}\n`)
  }
  for (const { message } of unreadable) world.err(message)
  return unreadable.length > 0 ? 1 : 0
}
