import { type ChatId, LOWEST_GROUP } from './chats.ts'
import { inTransaction, type Database } from './database.ts'
import { notes } from './notes.ts'
import type { Spot } from './replies.ts'

/** A message on its way. */
export interface Delivery {
  readonly id: number
  readonly chat: ChatId
  readonly thing: string
  readonly payload: string
  /** ms since 1970. */
  readonly recordedAt: number
  readonly expiresAt: number
  /** How often Telegram was not reached or failed. */
  readonly failures: number
  /** How often nobody knows what became of it. */
  readonly unknowns: number
  /** How often its chat was said to have moved. */
  readonly moves: number
  /**
   * It may have arrived: it was handed to Telegram when this was the newest message id we knew, and
   * no answer came. `null` where it has surely not arrived, or where no id was known.
   */
  readonly sentAfter: number | null
  /** And so many messages were on their way then. */
  readonly ahead: number
}

/** How a try ended. */
export type Settlement =
  | { readonly state: 'sent'; readonly messageId: number | undefined }
  | { readonly state: 'refused' | 'unknown' | 'dropped'; readonly problem: string }
  /** To be tried again, and why. */
  | {
      readonly state: 'waiting'
      readonly notBefore: number
      readonly problem: string
      readonly counts: 'failure' | 'unknown' | 'move' | 'nothing'
      /** It may have arrived, so that it is looked for before it is sent again. */
      readonly mayHaveArrived?: boolean
    }

/** How full the outbox is. */
export interface Depth {
  /** Messages that could go out now but for the pace. */
  readonly ready: number
  /** Messages whose time is yet to come. */
  readonly later: number
  readonly sending: number
}

const PAUSE = 'bulk sending pauses until'

const COLUMNS = `id, chat_id AS chat, thing, payload, recorded_at AS recordedAt,
  expires_at AS expiresAt, failures, unknowns, moves, sent_after AS sentAfter, ahead`

export type Outbox = ReturnType<typeof outbox>

/**
 * The queue of all that is not a reply. A message is claimed, in the database, before it is
 * tried, and settled after: what a crash leaves claimed was in flight, and there is at most one.
 */
export function outbox(database: Database, now: () => number) {
  // A chat gets its messages in the order of recording: a later one waits for an earlier one.
  const ready = database.prepare<{ now: number; except: string }, Delivery>(
    `SELECT ${COLUMNS} FROM deliveries AS d INDEXED BY deliveries_waiting
     WHERE state = 'waiting' AND not_before <= @now
       AND chat_id NOT IN (SELECT value FROM json_each(@except))
       AND NOT EXISTS (SELECT 1 FROM deliveries AS e INDEXED BY deliveries_in_order
         WHERE e.state = 'waiting' AND e.chat_id = d.chat_id AND e.id < d.id)
     ORDER BY not_before, id LIMIT 1`,
  )
  // The first try counts: what may have arrived did so then or later.
  const claim = database.prepare<{ now: number; after: number | null; ahead: number; id: number }>(
    `UPDATE deliveries SET state = 'sending', tried_at = @now,
       ahead = CASE WHEN sent_after IS NULL THEN @ahead ELSE ahead END,
       sent_after = coalesce(sent_after, @after) WHERE id = @id`,
  )
  const anyExpired = database
    .prepare<[number], 1>(
      `SELECT 1 FROM deliveries WHERE state = 'waiting' AND expires_at <= ? LIMIT 1`,
    )
    .pluck()
  // One that may have arrived counts as told.
  const expire = database.prepare<{ now: number }>(
    `UPDATE deliveries SET
       state = CASE WHEN unknowns = 0 AND sent_after IS NULL THEN 'expired' ELSE 'unknown' END,
       settled_at = @now WHERE state = 'waiting' AND expires_at <= @now`,
  )
  const settle = database.prepare<{
    id: number
    state: Settlement['state']
    now: number
    messageId: number | null
    problem: string | null
  }>(
    `UPDATE deliveries SET state = @state, tried_at = @now, settled_at = @now,
       message_id = @messageId, problem = @problem WHERE id = @id AND state = 'sending'`,
  )
  const postpone = database.prepare<{
    id: number
    now: number
    notBefore: number
    problem: string
    failure: number
    unknown: number
    move: number
    doubtful: number
  }>(
    `UPDATE deliveries SET state = 'waiting', tried_at = @now, not_before = @notBefore,
       sent_after = CASE @doubtful WHEN 1 THEN sent_after END, problem = @problem, failures = failures + @failure, unknowns = unknowns + @unknown,
       moves = moves + @move WHERE id = @id AND state = 'sending'`,
  )
  const recover = database.prepare<[number]>(
    `UPDATE deliveries SET state = 'waiting', tried_at = ? WHERE state = 'sending'`,
  )
  const tried = database.prepare<[number], { chat: ChatId; at: number }>(
    `SELECT chat_id AS chat, tried_at AS at FROM deliveries WHERE tried_at >= ? ORDER BY tried_at`,
  )
  const lastTo = database
    .prepare<[number], number | null>('SELECT max(message_id) FROM deliveries WHERE chat_id = ?')
    .pluck()
  const lastOfAll = database
    .prepare<[number], number>(
      `SELECT message_id FROM deliveries WHERE message_id IS NOT NULL AND chat_id > ?
       ORDER BY id DESC LIMIT 1`,
    )
    .pluck()
  const lastIds = database
    .prepare<[], number>(
      `SELECT message_id FROM deliveries WHERE message_id IS NOT NULL
       ORDER BY tried_at DESC LIMIT 100`,
    )
    .pluck()
  const kept = notes(database)
  const depth = database.prepare<{ now: number }, Depth>(
    `SELECT
       (SELECT count(*) FROM deliveries WHERE state = 'waiting' AND not_before <= @now) AS ready,
       (SELECT count(*) FROM deliveries WHERE state = 'waiting' AND not_before > @now) AS later,
       (SELECT count(*) FROM deliveries WHERE state = 'sending') AS sending`,
  )

  const pausedUntil = (): number => kept.get(PAUSE) ?? 0

  function dropExpired(): void {
    if (anyExpired.get(now()) !== undefined) expire.run({ now: now() })
  }

  function put(id: number, settlement: Settlement): void {
    if (settlement.state === 'waiting') {
      const { notBefore, problem, counts } = settlement
      const failure = Number(counts === 'failure')
      const unknown = Number(counts === 'unknown')
      const move = Number(counts === 'move')
      const doubtful = Number(settlement.mayHaveArrived ?? false)
      postpone.run({ id, now: now(), notBefore, problem, failure, unknown, move, doubtful })
      return
    }
    const messageId = settlement.state === 'sent' ? (settlement.messageId ?? null) : null
    const problem = settlement.state === 'sent' ? null : settlement.problem
    settle.run({ id, state: settlement.state, now: now(), messageId, problem })
  }

  return {
    /**
     * The next message whose time has come, of a chat not among `except`, claimed from now on;
     * `undefined` where there is none. What has expired is settled on the way. `spotOf` tells where a
     * message to that chat stands now.
     */
    claim: (
      except: readonly ChatId[],
      spotOf: (chat: ChatId) => Spot | undefined = () => undefined,
    ): Delivery | undefined =>
      inTransaction(database, () => {
        dropExpired()
        const next = ready.get({ now: now(), except: JSON.stringify(except) })
        if (next === undefined) return undefined
        const { after = null, ahead = 0 } = spotOf(next.chat) ?? {}
        claim.run({ now: now(), after, ahead, id: next.id })
        return next
      }),

    /**
     * Writes down how the try of a claimed message ended, and does in the same transaction what
     * follows from it. A message forgotten meanwhile stays forgotten.
     */
    settle: (id: number, settlement: Settlement, alongside: () => void = () => {}): void =>
      inTransaction(database, () => {
        alongside()
        put(id, settlement)
      }),

    /** At start: what was in flight when the last run ended waits again. How many that were. */
    recover: (): number => recover.run(now()).changes,

    /** The ids of the last messages that were sent unasked. */
    lastIds: (): readonly number[] => lastIds.all(),

    /** The id of the last message that was sent unasked: to this chat, or to any but a supergroup. */
    lastMessage: (chat?: ChatId): number | undefined =>
      (chat === undefined ? lastOfAll.get(LOWEST_GROUP) : lastTo.get(chat)) ?? undefined,

    /** Which chats were spoken to since then, and when last, oldest first. */
    triedSince: (since: number): readonly { readonly chat: ChatId; readonly at: number }[] =>
      tried.all(since),

    /** Until when Telegram asked us to be silent: ms since 1970, 0 where it never did. */
    pausedUntil,

    /** Keeps the silence Telegram asked for over a restart. A shorter one never ends a longer. */
    pause: (until: number): void =>
      inTransaction(database, () => {
        if (until > pausedUntil()) kept.put(PAUSE, until)
      }),

    depth: (): Depth => depth.get({ now: now() }) ?? { ready: 0, later: 0, sending: 0 },
  }
}
