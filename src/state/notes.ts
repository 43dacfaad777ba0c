import type { Database } from './database.ts'

/** The names of the single values that are kept. */
export type NoteName = 'newest message' | 'bulk sending pauses until' | 'the archive was first seen'

/** Single numbers that are kept by a name, such as the time something began. */
export function notes(database: Database) {
  const get = database.prepare<[NoteName], string>('SELECT value FROM notes WHERE name = ?').pluck()
  const put = database.prepare<[NoteName, string]>(
    'INSERT OR REPLACE INTO notes (name, value) VALUES (?, ?)',
  )
  return {
    /** The number that is kept under the name; `undefined` for none. */
    get: (name: NoteName): number | undefined => {
      const value = get.get(name)
      return value === undefined ? undefined : Number(value)
    },

    /** Keeps a number in the place of an earlier one. */
    put: (name: NoteName, value: number): void => void put.run(name, String(value)),
  }
}
