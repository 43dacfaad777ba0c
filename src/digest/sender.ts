import type { ChatId, Chats } from '../state/chats.ts'
import type { Delivery, Outbox, Settlement } from '../state/outbox.ts'
import type { Spot } from '../state/replies.ts'
import { MEMORY_MS, pace as newPace, type Pace } from './pace.ts'

/** What became of one try to send, as far as anybody knows. */
export type Outcome =
  | {
      readonly kind: 'sent'
      readonly messageId?: number | undefined
      /** The text as it is shown, where Telegram told it. */
      readonly text?: string | undefined
    }
  /** 429: Telegram wants silence for so long. */
  | { readonly kind: 'wait'; readonly retryAfterSeconds: number }
  /** 403, chat not found: nothing will reach this chat until it speaks to us. */
  | { readonly kind: 'gone'; readonly problem: string }
  /** The group has another id now (`migrate_to_chat_id`). */
  | { readonly kind: 'moved'; readonly to: ChatId }
  /** Any other 400: this message will never be taken. */
  | { readonly kind: 'refused'; readonly problem: string }
  /** Not sent, but may be later: no connection, 5xx; after the latter it may have been, after all. */
  | { readonly kind: 'failed'; readonly problem: string; readonly mayHaveArrived?: boolean }
  /** The request went out and no answer came back: sent or not. */
  | { readonly kind: 'unknown'; readonly problem: string }

/** What looking for a message that may have arrived found, with one request. */
export type Found =
  | Extract<Outcome, { readonly kind: 'sent' | 'wait' | 'failed' }>
  /** Not yet: there is more to look at. */
  | { readonly kind: 'looking' }
  /** It is not there, or nobody can tell. */
  | { readonly kind: 'absent' }

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

/** Finds messages by the ids that Telegram gave before and after them. */
export interface Seek {
  readonly spot: (chat: ChatId) => Spot | undefined
  /** Looks once; asked again while it answers `looking`. */
  readonly look: (delivery: Delivery) => Promise<Found>
}

/** What a sender is made of. */
export interface Sending {
  readonly outbox: Outbox
  readonly chats: Chats
  readonly send: Send
  /** How a message that may have arrived is found; without it, it is sent again. */
  readonly seek?: Seek
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
      const { problem, mayHaveArrived = false } = outcome
      return {
        state: 'waiting',
        notBefore: now + restMs,
        problem,
        counts: 'failure',
        mayHaveArrived,
      }
    }
    case 'unknown': {
      if (unknowns >= patience.unknownRepeats) return { state: 'unknown', problem: outcome.problem }
      const notBefore = now + doubled(patience.unknownRestMs, unknowns, patience.longestRetryMs)
      const { problem } = outcome
      return { state: 'waiting', notBefore, problem, counts: 'unknown', mayHaveArrived: true }
    }
  }
}

/** What is written down of a look for what may have arrived. */
function soughtSettlement(
  delivery: Delivery,
  found: Found,
  now: number,
  patience: Patience = PATIENCE,
): Settlement {
  if (found.kind === 'looking' || found.kind === 'absent') {
    const mayHaveArrived = found.kind === 'looking'
    const problem = 'looked for'
    return { state: 'waiting', notBefore: now, problem, counts: 'nothing', mayHaveArrived }
  }
  const settlement = settlementOf(delivery, found, now, patience)
  return settlement.state === 'waiting' ? { ...settlement, mayHaveArrived: true } : settlement
}

export type Sender = ReturnType<typeof sender>

/**
 * Sends what the outbox holds, one message after the other, so that a crash catches at most one
 * in flight. There must be one sender at a time: `state.holdAlone()`.
 */
export function sender(parts: Sending) {
  const { outbox, chats, send, seek, now, sleep, patience = PATIENCE, tried } = parts
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

  /** Looks for what may have arrived; one look may be made at a time, as one message is sent. */
  async function lookFor(delivery: Delivery, { look }: Seek): Promise<void> {
    const problem = (error: unknown) => (error instanceof Error ? error.message : String(error))
    const found = await look(delivery).catch((error: unknown): Found => ({
      kind: 'failed',
      problem: problem(error),
    }))
    outbox.settle(delivery.id, soughtSettlement(delivery, found, now(), patience), () => {
      if (found.kind === 'wait') outbox.pause(now() + found.retryAfterSeconds * 1_000)
    })
    if (found.kind !== 'looking' && found.kind !== 'absent') rest(found)
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
    const delivery = outbox.claim(pace.resting(now()), seek?.spot)
    if (delivery === undefined) return IDLE_MS
    const turn = pace.take(delivery.chat, now())
    if (seek !== undefined && delivery.sentAfter !== null) {
      await lookFor(delivery, seek)
      turn.end(now())
      return 0
    }
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
