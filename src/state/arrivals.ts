import type { ArticleId } from '../corpus/page.ts'
import { inTransaction, type Database } from './database.ts'
import { notes } from './notes.ts'

const BEGUN = 'the archive was first seen'

export type Arrivals = ReturnType<typeof arrivals>

/**
 * When each article came to the archive. What was there when the archive was first looked at is
 * never new; an article that left and comes back is not new either.
 */
export function arrivals(database: Database, now: () => number) {
  const kept = notes(database)
  const insert = database.prepare<[ArticleId, number, number]>(
    'INSERT INTO arrivals (article, arrived_at, announced) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  )
  const since = database
    .prepare<[number], ArticleId>(
      'SELECT article FROM arrivals WHERE arrived_at >= ? ORDER BY arrived_at, article',
    )
    .pluck()
  const pending = database
    .prepare<[], ArticleId>('SELECT article FROM arrivals WHERE announced = 0 ORDER BY article')
    .pluck()
  const announce = database.prepare<[ArticleId]>(
    'UPDATE arrivals SET announced = 1 WHERE article = ?',
  )

  return {
    /** Notes all articles the archive holds now; gives those that are new. */
    note: (articles: readonly ArticleId[]): readonly ArticleId[] =>
      inTransaction(database, () => {
        const first = kept.get(BEGUN) === undefined
        if (first) kept.put(BEGUN, now())
        const [at, announced] = first ? [0, 1] : [now(), 0]
        const added = articles.filter((article) => insert.run(article, at, announced).changes > 0)
        return first ? [] : added
      }),

    /** The articles that came then or later, in the order they came. */
    since: (at: number): readonly ArticleId[] => since.all(at),

    /** New articles that followers were not told of yet. */
    toAnnounce: (): readonly ArticleId[] => pending.all(),

    /** Those who follow them have been told, or will be by what is recorded. */
    announced: (articles: readonly ArticleId[]): void =>
      inTransaction(database, () => {
        for (const article of articles) announce.run(article)
      }),
  }
}
