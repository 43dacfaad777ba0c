import type { Correction as Right } from '../corpus/correct.ts'
import type { ArticleId } from '../corpus/page.ts'
import { inTransaction, type Database } from './database.ts'

/** What an operator corrected in what was read from an article. */
export interface Correction extends Right {
  readonly id: number
  /** ms since 1970. */
  readonly madeAt: number
}

export type Corrections = ReturnType<typeof corrections>

/** Corrections, kept by the article's id, which comes from its content: re-indexing keeps them. */
export function corrections(database: Database, now: () => number) {
  const ROW = `SELECT id, article, field, printed, corrected, made_at AS madeAt FROM corrections`
  const standing = database.prepare<[], Correction>(`${ROW} WHERE undone_at IS NULL ORDER BY id`)
  const one = database.prepare<[number | bigint], Correction>(`${ROW} WHERE id = ?`)
  const insert = database.prepare<[ArticleId, string, string, string, number]>(
    `INSERT INTO corrections (article, field, printed, corrected, made_at) VALUES (?, ?, ?, ?, ?)`,
  )
  const supersede = database.prepare<[number, ArticleId, string, string]>(
    `UPDATE corrections SET undone_at = ? WHERE article = ? AND field = ? AND printed = ?
       AND undone_at IS NULL`,
  )
  const undo = database.prepare<[number, number]>(
    'UPDATE corrections SET undone_at = ? WHERE id = ? AND undone_at IS NULL',
  )

  return {
    /** Corrects something; an earlier correction of the same is undone. */
    make: (correction: Omit<Correction, 'id' | 'madeAt'>): Correction =>
      inTransaction(database, () => {
        const { article, field, printed, corrected } = correction
        supersede.run(now(), article, field, printed)
        const { lastInsertRowid } = insert.run(article, field, printed, corrected, now())
        return one.get(lastInsertRowid) as Correction
      }),

    /** Whether there was one to undo. */
    undo: (id: number): boolean => undo.run(now(), id).changes > 0,

    /** Those that hold, oldest first. */
    standing: (): readonly Correction[] => standing.all(),
  }
}
