import type { ChatId, Chats } from '../state/chats.ts'
import type { Delivery, Outbox, Settlement } from '../state/outbox.ts'
import { MEMORY_MS, pace as newPace, type Pace } from './pace.ts'

/** What became of one try to send, as far as anybody knows. */
export type Outcome =
  | { readonly kind: 'sent'; readonly messageId?: number | undefined }
  /** 429: Telegram wants silence for so long. */
  | { readonly kind: 'wait'; readonly retryAfterSeconds: number }
  /** 403, chat not found: nothing will reach this chat until it speaks to us. */
  | { readonly kind: 'gone'; readonly problem: string }
  /** The group has another id now (`migrate_to_chat_id`). */
  | { readonly kind: 'moved'; readonly to: ChatId }
  /** Any other 400: this message will never be taken. */
  | { readonly kind: 'refused'; readonly problem: string }
  /** Not sent, but may be later: 5xx, no connection. */
  | { readonly kind: 'failed'; readonly problem: string }
  /** The request went out and no answer came back: sent or not. */
  | { readonly kind: 'unknown'; readonly problem: string }

/**
 * Tries once to send, without retries of its own, and settles within a minute or so: the next
 * message waits for it. What it throws counts as `unknown`.
 */
export type Send = (delivery: Delivery) => Promise<Outcome>

/** How long to go on, and how soon. */
export interface Patience {
  /** The first wait after a failure; each further one doubles. */
  readonly firstRetryMs: number
  readonly longestRetryMs: number
  /** How long a message of unknown fate rests before it is repeated. */
  readonly unknownRestMs: number
  /** How often it is repeated: 1 or more. More lose fewer messages and send more of them twice. */
  readonly unknownRepeats: number
}

export const PATIENCE: Patience = {
  firstRetryMs: 2_000,
  longestRetryMs: 300_000,
  unknownRestMs: 30_000,
  unknownRepeats: 1,
}

/** So many tries in a row that Telegram failed are its trouble, not a message's: all rest. */
const TROUBLE = 3
const LONGEST_REST_MS = 60_000
/** How often an idle sender looks for work; the most a stop has to wait for. */
const IDLE_MS = 250

/** What a sender is made of. */
export interface Sending {
  readonly outbox: Outbox
  readonly chats: Chats
  readonly send: Send
  /** ms since 1970. */
  readonly now: () => number
  readonly sleep: (ms: number) => Promise<void>
  /** Shared with those who answer, if they tell it what they send. */
  readonly pace?: Pace
  readonly patience?: Patience
  /** Told of every try, for logs and counts. Must not throw. */
  readonly tried?: (delivery: Delivery, outcome: Outcome) => void
}

const doubled = (firstMs: number, times: number, longestMs: number): number =>
  Math.min(firstMs * 2 ** Math.min(times, 30), longestMs)

/** What is written down of an outcome. */
export function settlementOf(
  delivery: Delivery,
  outcome: Outcome,
  now: number,
  patience: Patience = PATIENCE,
): Settlement {
  const { failures, unknowns, moves } = delivery
  switch (outcome.kind) {
    case 'sent':
      return { state: 'sent', messageId: outcome.messageId }
    case 'wait': {
      const notBefore = now + outcome.retryAfterSeconds * 1_000
      return { state: 'waiting', notBefore, problem: 'too many requests', counts: 'nothing' }
    }
    case 'gone':
      return { state: 'dropped', problem: outcome.problem }
    case 'moved':
      return moves > 0
        ? { state: 'refused', problem: 'the chat moved twice' }
        : { state: 'waiting', notBefore: now, problem: 'the chat moved', counts: 'move' }
    case 'refused':
      return { state: 'refused', problem: outcome.problem }
    case 'failed': {
      const restMs = doubled(patience.firstRetryMs, failures, patience.longestRetryMs)
      return {
        state: 'waiting',
        notBefore: now + restMs,
        problem: outcome.problem,
        counts: 'failure',
      }
    }
    case 'unknown': {
      if (unknowns >= patience.unknownRepeats) return { state: 'unknown', problem: outcome.problem }
      const notBefore = now + doubled(patience.unknownRestMs, unknowns, patience.longestRetryMs)
      return { state: 'waiting', notBefore, problem: outcome.problem, counts: 'unknown' }
    }
  }
}

export type Sender = ReturnType<typeof sender>

/**
 * Sends what the outbox holds, one message after the other, so that a crash catches at most one
 * in flight. There must be one sender at a time: `state.holdAlone()`.
 */
export function sender(parts: Sending) {
  const { outbox, chats, send, now, sleep, patience = PATIENCE, tried } = parts
  const pace = parts.pace ?? newPace()
  let troubles = 0
  let restUntil = 0

  /** Takes up what the last run left: its message in flight, its pace, the silence asked for. */
  function resume(): void {
    outbox.recover()
    for (const { chat, at } of outbox.triedSince(now() - MEMORY_MS)) pace.spoke(chat, at)
  }

  async function attempt(delivery: Delivery): Promise<Outcome> {
    try {
      return await send(delivery)
    } catch (error) {
      return { kind: 'unknown', problem: error instanceof Error ? error.message : String(error) }
    }
  }

  function settle(delivery: Delivery, outcome: Outcome): void {
    outbox.settle(delivery.id, settlementOf(delivery, outcome, now(), patience), () => {
      if (outcome.kind === 'gone') chats.retire(delivery.chat, outcome.problem)
      if (outcome.kind === 'moved') chats.move(delivery.chat, outcome.to)
      if (outcome.kind === 'wait') outbox.pause(now() + outcome.retryAfterSeconds * 1_000)
    })
    rest(outcome)
  }

  /** Where Telegram fails again and again, everything waits, longer each time. */
  function rest(outcome: Outcome): void {
    const trouble = outcome.kind === 'failed' || outcome.kind === 'unknown'
    troubles = trouble ? troubles + 1 : 0
    if (troubles < TROUBLE) return
    restUntil = now() + doubled(patience.firstRetryMs, troubles - TROUBLE, LONGEST_REST_MS)
  }

  /** Sends one message if one may go now; otherwise gives how long to wait before asking again. */
  async function step(): Promise<number> {
    const waitMs = Math.max(pace.freeAt(), restUntil, outbox.pausedUntil()) - now()
    if (waitMs > 0) return waitMs
    const delivery = outbox.claim(pace.resting(now()))
    if (delivery === undefined) return IDLE_MS
    const turn = pace.take(delivery.chat, now())
    const outcome = await attempt(delivery)
    turn.end(now())
    settle(delivery, outcome)
    tried?.(delivery, outcome)
    return 0
  }

  return {
    /** Sends what waits, and what comes, until stopped; resolves once what was in flight is settled. */
    async run(stop: AbortSignal): Promise<void> {
      resume()
      while (!stop.aborted) {
        const waitMs = await step()
        if (waitMs > 0) await sleep(Math.min(waitMs, IDLE_MS))
      }
    },
  }
}
