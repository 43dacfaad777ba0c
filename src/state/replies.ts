import { type ChatId, LOWEST_GROUP } from './chats.ts'
import { inTransaction, type Database } from './database.ts'
import { notes } from './notes.ts'

/** Which message of which update it is. */
export interface Place {
  readonly update: number
  readonly place: number
}

/** When a message was handed to Telegram, as its ids tell it. */
export interface Spot {
  /** The newest message id that was known. */
  readonly after: number
  /** How many messages were on their way already. */
  readonly ahead: number
}

/** A message of an update's handling that was begun by a run that ended. */
export interface BegunReply {
  /** When it was handed to Telegram; `undefined` where no id was known. */
  readonly spot: Spot | undefined
  /** Telegram has taken it as this one; `null` where nobody knows. */
  readonly messageId: number | null
}

interface Row {
  readonly after: number | null
  readonly ahead: number
  readonly messageId: number | null
}

const NEWEST = 'newest message'

export type Replies = ReturnType<typeof replies>

/**
 * The messages that answered updates of late, by their place among those of their update: an
 * update that a crash interrupts is handled again, and what it sent then is not sent twice.
 */
export function replies(database: Database) {
  const get = database.prepare<[number, number], Row>(
    `SELECT sent_after AS after, ahead, message_id AS messageId FROM replies
     WHERE update_id = ? AND place = ?`,
  )
  const begin = database.prepare<[number, number, number | null, number]>(
    'INSERT OR REPLACE INTO replies (update_id, place, sent_after, ahead) VALUES (?, ?, ?, ?)',
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
    get({ update, place }: Place): BegunReply | undefined {
      const row = get.get(update, place)
      if (row === undefined) return undefined
      const { after, ahead, messageId } = row
      return { spot: after === null ? undefined : { after, ahead }, messageId }
    },

    /** It is handed to Telegram now. */
    begin: ({ update, place }: Place, spot: Spot | undefined): void =>
      void begin.run(update, place, spot?.after ?? null, spot?.ahead ?? 0),

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
