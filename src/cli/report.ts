import type { ExitCode, Given, World } from './command.ts'

/**
 * `index`: reads the whole archive and reports what was found: how much, and line by line what looks
 * odd. A file that could not be read is told on standard error and makes the exit code 1.
 */
export async function report(world: World, given: Given): Promise<ExitCode> {
  const archive = await world.openArchive()
  const { books, catalogue, unreadable } = archive
  const unread = new Set(unreadable.map(({ file }) => file))
  const oddities = archive.oddities.filter(({ file }) => !unread.has(file))
  const counts = {
    ...catalogue.size,
    paragraphs: 0,
    names: books.names.size,
    withoutByline: 0,
    withoutDay: 0,
  }
  for (const read of books.all()) {
    counts.paragraphs += read.article.body.length
    if (read.article.credit === undefined) counts.withoutByline++
    if (books.dayOf(read) === undefined) counts.withoutDay++
  }
  if (given.has('--json')) {
    await world.out(`${JSON.stringify({ ...counts, oddities, unreadable })}\n`)
  } else {
    const { pages, articles, paragraphs, names } = counts
    await world.out(
      `${pages} pages, ${articles} articles, ${paragraphs} paragraphs, ${names} names\n`,
    )
    for (const { file, line, problem } of oddities) await world.out(`${file}:${line}: ${problem}\n`)
  }
  for (const { file, line, problem } of unreadable) world.err(`${file}:${line}: ${problem}`)
  return unreadable.length > 0 ? 1 : 0
}
