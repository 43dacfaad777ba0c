import { inTransaction, type Database } from './database.ts'

/** Telegram keeps what it could not deliver for a day; nothing older comes again. */
const REMEMBERED_MS = 24 * 3_600_000
/** How often what is older is removed: each so many updates. */
const SWEEP = 1_000
/** An update that ended the process so often is not tried again. */
const MOST_TRIES = 5

export type Updates = ReturnType<typeof updates>

/**
 * Tells updates that come again. An update counts as done only when its handling is: one that a
 * crash interrupts is handled again, also where Telegram will not deliver it any more.
 */
export function updates(database: Database, now: () => number) {
  const known = database
    .prepare<[number, number], 1>('SELECT 1 FROM updates WHERE id = ? AND seen_at > ?')
    .pluck()
  const note = database.prepare<[number, number]>(
    'INSERT OR REPLACE INTO updates (id, seen_at) VALUES (?, ?)',
  )
  const prune = database.prepare<[number]>('DELETE FROM updates WHERE seen_at <= ?')
  const take = database.prepare<{ id: number; body: string; since: number }>(
    `INSERT INTO inbox (id, body) SELECT @id, @body
     WHERE NOT EXISTS (SELECT 1 FROM updates WHERE id = @id AND seen_at > @since)
     ON CONFLICT DO NOTHING`,
  )
  const remove = database.prepare<[number]>('DELETE FROM inbox WHERE id = ?')
  const forget = database.prepare(
    `DELETE FROM replies WHERE update_id NOT IN (SELECT id FROM updates)
       AND update_id NOT IN (SELECT id FROM inbox)`,
  )
  const give = database.prepare<[number]>('DELETE FROM inbox WHERE tries >= ?')
  const again = database.prepare<[number]>('UPDATE inbox SET tries = tries + 1 WHERE id = ?')
  const all = database.prepare<[], string>('SELECT body FROM inbox ORDER BY id').pluck()
  const underway = new Set<number>()
  let done = 0

  return {
    /** Keeps updates until they are done: to be called before Telegram is told that they came. */
    keep: (fetched: readonly { readonly update_id: number }[]): void =>
      inTransaction(database, () => {
        const since = now() - REMEMBERED_MS
        for (const one of fetched) take.run({ id: one.update_id, body: JSON.stringify(one), since })
      }),

    /** At start: what the last run was given and did not finish, as it came. */
    left: (): readonly string[] =>
      inTransaction(database, () => {
        give.run(MOST_TRIES)
        return all.all()
      }),

    /** Whether this update is to be handled: not done within 24 hours and not underway here. */
    begin(id: number): boolean {
      if (underway.has(id) || known.get(id, now() - REMEMBERED_MS) !== undefined) return false
      underway.add(id)
      again.run(id)
      return true
    },

    /** The update that was begun has had its effect. */
    finish(id: number): void {
      inTransaction(database, () => {
        note.run(id, now())
        remove.run(id)
      })
      underway.delete(id)
      if (++done % SWEEP !== 0) return
      prune.run(now() - REMEMBERED_MS)
      forget.run()
    },

    /** Handling failed: the update may be begun again. */
    abandon: (id: number): void => void underway.delete(id),
  }
}
