import type { Database } from './database.ts'

export type Additions = ReturnType<typeof additions>

/** What operators added to the archive, so that it can be taken back. */
export function additions(database: Database, now: () => number) {
  const put = database.prepare<[string, number]>(
    'INSERT INTO additions (files, added_at) VALUES (?, ?)',
  )
  const get = database.prepare<[number], string>('SELECT files FROM additions WHERE id = ?').pluck()

  return {
    /** The id of the addition; `files` in whatever form the one who undoes it reads. */
    note: (files: string): number => Number(put.run(files, now()).lastInsertRowid),
    get: (id: number): string | undefined => get.get(id),
  }
}
