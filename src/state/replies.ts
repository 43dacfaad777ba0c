import { type ChatId, LOWEST_GROUP } from './chats.ts'
import { inTransaction, type Database } from './database.ts'
import { notes } from './notes.ts'

/** Which message of which update it is. */
export interface Place {
  readonly update: number
  readonly place: number
}

/** A message of an update's handling that was begun by a run that ended. */
export interface BegunReply {
  /** The newest message id that was known when it was handed to Telegram; `null` for none. */
  readonly sentAfter: number | null
  /** Telegram has taken it as this one; `null` where nobody knows. */
  readonly messageId: number | null
}

const NEWEST = 'newest message'

export type Replies = ReturnType<typeof replies>

/**
 * The messages that answered updates of late, by their place among those of their update: an
 * update that a crash interrupts is handled again, and what it sent then is not sent twice.
 */
export function replies(database: Database) {
  const get = database.prepare<[number, number], BegunReply>(
    `SELECT sent_after AS sentAfter, message_id AS messageId FROM replies
     WHERE update_id = ? AND place = ?`,
  )
  const begin = database.prepare<[number, number, number | null]>(
    'INSERT OR REPLACE INTO replies (update_id, place, sent_after) VALUES (?, ?, ?)',
  )
  const end = database.prepare<[number, number, number]>(
    'UPDATE replies SET message_id = ? WHERE update_id = ? AND place = ?',
  )
  const lastIds = database
    .prepare<[], number>(
      `SELECT message_id FROM replies WHERE message_id IS NOT NULL
       ORDER BY update_id DESC LIMIT 100`,
    )
    .pluck()
  const kept = notes(database)
  return {
    get: ({ update, place }: Place): BegunReply | undefined => get.get(update, place),

    /** It is handed to Telegram now. */
    begin: ({ update, place }: Place, sentAfter: number | undefined): void =>
      void begin.run(update, place, sentAfter ?? null),

    /** Telegram has taken it. */
    end: ({ update, place }: Place, chat: ChatId, messageId: number): void =>
      inTransaction(database, () => {
        end.run(messageId, update, place)
        if (chat > LOWEST_GROUP) kept.put(NEWEST, messageId)
      }),

    /** The ids of the last messages that answered somebody, to tell them from others. */
    lastIds: (): readonly number[] => lastIds.all(),

    /** The id of the last message that answered somebody, supergroups' not counted apart. */
    newest: (): number | undefined => kept.get(NEWEST),
  }
}
