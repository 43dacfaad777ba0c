import type { Database } from './database.ts'

/** Telegram keeps what it could not deliver for a day; nothing older comes again. */
const REMEMBERED_MS = 24 * 3_600_000
/** How often what is older is removed: each so many updates. */
const SWEEP = 1_000

export type Updates = ReturnType<typeof updates>

/**
 * Tells updates that come again. An update counts as done only when its handling is: one that a
 * crash interrupts is handled again.
 */
export function updates(database: Database, now: () => number) {
  const known = database
    .prepare<[number, number], 1>('SELECT 1 FROM updates WHERE id = ? AND seen_at > ?')
    .pluck()
  const note = database.prepare<[number, number]>(
    'INSERT OR REPLACE INTO updates (id, seen_at) VALUES (?, ?)',
  )
  const prune = database.prepare<[number]>('DELETE FROM updates WHERE seen_at <= ?')
  const underway = new Set<number>()
  let done = 0

  return {
    /** Whether this update is to be handled: not done within 24 hours and not underway here. */
    begin(id: number): boolean {
      if (underway.has(id) || known.get(id, now() - REMEMBERED_MS) !== undefined) return false
      underway.add(id)
      return true
    },

    /** The update that was begun has had its effect. */
    finish(id: number): void {
      note.run(id, now())
      underway.delete(id)
      if (++done % SWEEP === 0) prune.run(now() - REMEMBERED_MS)
    },

    /** Handling failed: the update may be begun again. */
    abandon: (id: number): void => void underway.delete(id),
  }
}
