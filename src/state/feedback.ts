import type { ArticleId } from '../corpus/page.ts'
import type { ChatId, Chats } from './chats.ts'
import type { Database } from './database.ts'

/** What a reader said of an answer. */
export interface Feedback {
  readonly chat: ChatId
  /** The message that holds the answer: one verdict each, the last one counts. */
  readonly messageId: number
  readonly question: string
  /** The status of the answer. */
  readonly status: string
  /** The articles it cited. */
  readonly articles: readonly ArticleId[]
  readonly verdict: 'right' | 'wrong'
  readonly note?: string | undefined
}

/** Feedback as it is read back: without the chat it came from. */
interface KeptFeedback extends Omit<Feedback, 'chat' | 'messageId'> {
  readonly id: number
  /** ms since 1970. */
  readonly givenAt: number
}

interface Row extends Omit<KeptFeedback, 'articles' | 'note'> {
  readonly articles: string
  readonly note: string | null
}

export type FeedbackStore = ReturnType<typeof feedback>

/** What readers said of answers. Kept with the chat only so that the chat can have it erased. */
export function feedback(database: Database, chats: Chats, now: () => number) {
  const put = database.prepare<
    [number, number, string, string, string, string, string | null, number]
  >(
    `INSERT INTO feedback (chat_id, message_id, question, status, articles, verdict, note, given_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (chat_id, message_id) DO UPDATE SET verdict = excluded.verdict,
       note = coalesce(excluded.note, note), given_at = excluded.given_at`,
  )
  const list = database.prepare<[string | null], Row>(
    `SELECT id, question, status, articles, verdict, note, given_at AS givenAt FROM feedback
     WHERE verdict = coalesce(?, verdict) ORDER BY id`,
  )

  return {
    give({ chat, messageId, question, status, articles, verdict, note }: Feedback): void {
      const { id } = chats.ensure(chat)
      const cited = JSON.stringify(articles)
      put.run(id, messageId, question, status, cited, verdict, note ?? null, now())
    },

    /** All feedback, or that of one verdict, oldest first. */
    list: (verdict?: Feedback['verdict']): readonly KeptFeedback[] =>
      list.all(verdict ?? null).map((row) => ({
        ...row,
        articles: JSON.parse(row.articles) as readonly ArticleId[],
        note: row.note ?? undefined,
      })),
  }
}
