import type { ArticleId } from '../corpus/page.ts'
import type { ChatId, Chats } from './chats.ts'
import type { Database } from './database.ts'

/** Buttons under an answer work for so long. */
const ANSWERS_MS = 7 * 86_400_000

/** An answer that was shown, as far as its buttons and an edit of its question need it. */
export interface ShownAnswer {
  readonly question: string
  readonly status: string
  readonly articles: readonly ArticleId[]
  /** What each choice asks, by the key of its button. */
  readonly choices: Readonly<Record<string, string>>
}

interface Row {
  readonly question: string
  readonly status: string
  readonly articles: string
  readonly choices: string
}

export type ShownAnswers = ReturnType<typeof shownAnswers>

/** What was answered in which message, for seven days. */
export function shownAnswers(database: Database, chats: Chats, now: () => number) {
  const put = database.prepare<
    [number, number, number | null, string, string, string, string, number]
  >(
    `INSERT OR REPLACE INTO answers (chat_id, message_id, asked_by, question, status, articles,
       choices, shown_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const get = database.prepare<[number, number, number], Row>(
    `SELECT question, status, articles, choices FROM answers
     WHERE chat_id = ? AND message_id = ? AND shown_at > ?`,
  )
  const to = database
    .prepare<[number, number, number], number>(
      `SELECT message_id FROM answers WHERE chat_id = ? AND asked_by = ? AND shown_at > ?
       ORDER BY message_id LIMIT 1`,
    )
    .pluck()
  const prune = database.prepare<[number]>('DELETE FROM answers WHERE shown_at <= ?')

  return {
    /** `askedBy`: the message that asked; an answer to a pressed button has none. */
    keep(chat: ChatId, messageId: number, shown: ShownAnswer, askedBy?: number): void {
      const { question, status, articles, choices } = shown
      const lists = [JSON.stringify(articles), JSON.stringify(choices)] as const
      const { id } = chats.ensure(chat)
      put.run(id, messageId, askedBy ?? null, question, status, ...lists, now())
    },

    get(chat: ChatId, messageId: number): ShownAnswer | undefined {
      const row = get.get(chats.current(chat), messageId, now() - ANSWERS_MS)
      return (
        row && {
          ...row,
          articles: JSON.parse(row.articles) as readonly ArticleId[],
          choices: JSON.parse(row.choices) as Readonly<Record<string, string>>,
        }
      )
    },

    /** The message that answers this one. */
    to: (chat: ChatId, askedBy: number): number | undefined =>
      to.get(chats.current(chat), askedBy, now() - ANSWERS_MS),

    /** Forgets what is older. To be called daily. */
    prune: (): number => prune.run(now() - ANSWERS_MS).changes,
  }
}
