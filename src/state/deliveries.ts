import type { Day } from '../corpus/day.ts'
import type { ArticleId } from '../corpus/page.ts'
import type { ChatId, Chats } from './chats.ts'
import { inTransaction, type Database } from './database.ts'

/** Where a delivery stands. */
export type DeliveryState =
  /** To be sent once its time has come. */
  | 'waiting'
  /** Handed to Telegram; what became of it is not known yet. At most one at any instant. */
  | 'sending'
  /** Telegram has taken it. */
  | 'sent'
  /** The connection broke every time; it may or may not have arrived. */
  | 'unknown'
  /** Telegram will never take it. */
  | 'refused'
  /** The chat could not be reached any more. */
  | 'dropped'
  /** Its time was over before it could be sent. */
  | 'expired'
  /** There was nothing to send. */
  | 'empty'

/** Something a chat is owed, once. */
export interface Owed {
  readonly chat: ChatId
  /** Names it among all that this chat ever gets: `digest:2024-03-14`. */
  readonly thing: string
  /** The local day whose digest this is. */
  readonly digestDay?: Day | undefined
  /** Its messages, in order, in whatever form the transport reads. */
  readonly payloads: readonly [string, ...string[]]
  /** The articles it tells of; told again only if it never goes out. */
  readonly tells: readonly ArticleId[]
  /** ms since 1970; at once where it is not given. */
  readonly notBefore?: number
  /** ms since 1970: not sent from then on; Infinity where it may be sent at any time. */
  readonly expiresAt: number
}

/** The last digest a chat was owed. */
export interface LastDigest {
  /** The latest local day with a digest, whatever became of it. */
  readonly day: Day | undefined
  /** Up to when the chat was told what is new: ms since 1970. */
  readonly toldUntil: number | undefined
}

/** What ended so has told its chat nothing. */
const TOLD_NOTHING = `('refused', 'dropped', 'expired')`

export type Deliveries = ReturnType<typeof deliveries>

/** What each chat was sent or is to be sent unasked, and which articles it was told of. */
export function deliveries(database: Database, chats: Chats, now: () => number) {
  const insert = database.prepare<{
    chat: ChatId
    thing: string
    day: Day | null
    payload: string
    state: 'waiting' | 'empty'
    now: number
    notBefore: number
    expiresAt: number
  }>(
    `INSERT INTO deliveries (chat_id, thing, digest_day, payload, state, recorded_at, not_before,
       expires_at, settled_at)
     VALUES (@chat, @thing, @day, @payload, @state, @now, @notBefore, @expiresAt,
       CASE @state WHEN 'empty' THEN @now END)`,
  )
  const known = database
    .prepare<[number, string], 1>('SELECT 1 FROM deliveries WHERE chat_id = ? AND thing = ?')
    .pluck()
  const tell = database.prepare<[number, string, number | bigint]>(
    `INSERT INTO told (chat_id, article, delivery) VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET delivery = excluded.delivery
     WHERE (SELECT state FROM deliveries WHERE id = told.delivery) IN ${TOLD_NOTHING}`,
  )
  const told = database
    .prepare<[number, string], 1>(
      `SELECT 1 FROM told JOIN deliveries ON id = delivery
       WHERE told.chat_id = ? AND article = ? AND state NOT IN ${TOLD_NOTHING}`,
    )
    .pluck()
  const missed = database
    .prepare<[number, number], ArticleId>(
      `SELECT article FROM deliveries JOIN told ON delivery = id
       WHERE deliveries.chat_id = ? AND recorded_at >= ? AND state IN ${TOLD_NOTHING}
       ORDER BY id, article`,
    )
    .pluck()
  const last = database.prepare<[number], { day: Day | null; until: number | null }>(
    `SELECT max(digest_day) AS day,
       max(CASE WHEN state NOT IN ${TOLD_NOTHING} THEN recorded_at END) AS until
     FROM deliveries WHERE chat_id = ? AND digest_day IS NOT NULL`,
  )
  const counts = database.prepare<[number], { state: DeliveryState; messages: number }>(
    `SELECT state, count(*) AS messages FROM deliveries WHERE recorded_at >= ? GROUP BY state`,
  )
  const sent = database.prepare<[number, number], { id: number; payload: string }>(
    'SELECT id, payload FROM deliveries WHERE chat_id = ? AND message_id = ?',
  )
  const byId = database.prepare<[number, number], { id: number; payload: string }>(
    'SELECT id, payload FROM deliveries WHERE chat_id = ? AND id = ?',
  )
  const prune = database.prepare<[number]>(
    `DELETE FROM deliveries WHERE recorded_at < ? AND state NOT IN ('waiting', 'sending')`,
  )

  /** The chat under its current id, if something may be recorded for it. */
  function reachable(id: ChatId): ChatId | undefined {
    const chat = chats.get(id)
    return chat === undefined || chat.retired ? undefined : chat.id
  }

  function enter(owed: Owed, chat: ChatId): void {
    for (const [place, payload] of owed.payloads.entries()) {
      const { lastInsertRowid } = insert.run({
        chat,
        thing: place === 0 ? owed.thing : `${owed.thing}/${place + 1}`,
        day: place === 0 ? (owed.digestDay ?? null) : null,
        payload,
        state: 'waiting',
        now: now(),
        notBefore: owed.notBefore ?? now(),
        expiresAt: owed.expiresAt,
      })
      if (place === 0) for (const article of owed.tells) tell.run(chat, article, lastInsertRowid)
    }
  }

  return {
    /** Records what is to be sent, all of its messages or none; a known thing stays as it is. */
    record: (owed: Owed): 'recorded' | 'known' | 'unreachable' =>
      inTransaction(database, () => {
        const chat = reachable(owed.chat)
        if (chat === undefined) return 'unreachable'
        if (known.get(chat, owed.thing) !== undefined) return 'known'
        enter(owed, chat)
        return 'recorded'
      }),

    /** Records that a day's digest had nothing to tell, so that it is not considered again. */
    recordEmptyDigest: (id: ChatId, thing: string, day: Day): void =>
      inTransaction(database, () => {
        const chat = reachable(id)
        if (chat === undefined || known.get(chat, thing) !== undefined) return
        const times = { now: now(), notBefore: now(), expiresAt: now() }
        insert.run({ chat, thing, day, payload: '', state: 'empty', ...times })
      }),

    /** Whether the chat was told of this article, or is about to be. */
    wasTold: (chat: ChatId, article: ArticleId): boolean =>
      told.get(chats.current(chat), article) !== undefined,

    /** The articles of what was recorded since then but never went out, and was not told since. */
    missed: (chat: ChatId, since: number): readonly ArticleId[] =>
      missed.all(chats.current(chat), since),

    /** What was sent to the chat as this message, or under this id. */
    sentAs: (chat: ChatId, messageId: number) => sent.get(chats.current(chat), messageId),
    sent: (chat: ChatId, id: number) => byId.get(chats.current(chat), id),

    lastDigest(chat: ChatId): LastDigest {
      const row = last.get(chats.current(chat))
      return { day: row?.day ?? undefined, toldUntil: row?.until ?? undefined }
    },

    /** How many messages recorded since then stand where. States without any are left out. */
    counts: (since: number): ReadonlyMap<DeliveryState, number> =>
      new Map(counts.all(since).map(({ state, messages }) => [state, messages])),

    /** Forgets what was recorded before then and is settled, with what it told. */
    prune: (before: number): number => prune.run(before).changes,
  }
}
