import type { ChatId, Chats } from './chats.ts'
import type { Database } from './database.ts'

/** Questions this close to each other are one conversation. */
const CONVERSATION_MS = 15 * 60_000

export type Conversations = ReturnType<typeof conversations>

/**
 * What was spoken of last, so that "and who spoke?" has something to refer to. A strand parts
 * conversations within a chat: a person in a group, a topic; '' where there is one alone.
 */
export function conversations(database: Database, chats: Chats, now: () => number) {
  const put = database.prepare<[number, string, string, number]>(
    `INSERT OR REPLACE INTO conversations (chat_id, strand, context, spoken_at)
     VALUES (?, ?, ?, ?)`,
  )
  const get = database
    .prepare<[number, string, number], string>(
      'SELECT context FROM conversations WHERE chat_id = ? AND strand = ? AND spoken_at > ?',
    )
    .pluck()
  const drop = database.prepare<[number, string]>(
    'DELETE FROM conversations WHERE chat_id = ? AND strand = ?',
  )
  const prune = database.prepare<[number]>('DELETE FROM conversations WHERE spoken_at <= ?')

  return {
    /** Keeps the context of a strand for 15 minutes from now. */
    keep(chat: ChatId, strand: string, context: string): void {
      prune.run(now() - CONVERSATION_MS)
      put.run(chats.ensure(chat).id, strand, context, now())
    },

    /** The context kept within the last 15 minutes. */
    recall: (chat: ChatId, strand: string): string | undefined =>
      get.get(chats.current(chat), strand, now() - CONVERSATION_MS),

    drop: (chat: ChatId, strand: string): void => void drop.run(chats.current(chat), strand),
  }
}
