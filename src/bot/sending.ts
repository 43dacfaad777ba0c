import { setTimeout as pause } from 'node:timers/promises'
import { autoRetry } from '@grammyjs/auto-retry'
import type { Api, Transformer } from 'grammy'
import { HttpError } from 'grammy'
import type { Pace } from '../digest/pace.ts'
import { chatIdOf } from '../state/chats.ts'
import type { Replies } from '../state/replies.ts'
import { fieldsOf } from './errors.ts'
import { sentOnce } from './replying.ts'
import type { Traces } from './traces.ts'
import { turns } from './turns.ts'

/** What the bot reports to an operator. */
export interface Log {
  readonly debug: (fields: object, words: string) => void
  readonly info: (fields: object, words: string) => void
  readonly warn: (fields: object, words: string) => void
  readonly error: (fields: object, words: string) => void
}

/** Calls that are worthless later, or that someone else repeats. */
const ONCE: ReadonlySet<string> = new Set(['getUpdates', 'getMe', 'sendChatAction'])

/** Somebody's app waits for these, but not for long. */
const AT_ONCE: ReadonlySet<string> = new Set(['answerCallbackQuery', 'answerInlineQuery'])

/** How often a call is repeated, and how long Telegram may make us wait, before we give up. */
const TRIES = 3
const MOST_SECONDS = 60
const MOST_SECONDS_AT_ONCE = 5

/** How calls keep to Telegram's limits. */
export interface Keeping {
  /** Before a call whose connection broke is made again; doubled each time. */
  readonly firstPauseMs: number
  readonly pace: Pace
  readonly now: () => number
  /** Telegram wants silence until then. */
  readonly silence: (until: number) => void
  readonly traces: Traces
  /** What was sent for updates that are not done. */
  readonly replies: Replies
}

/**
 * Makes calls to Telegram keep to its limits and survive its faults: paced, repeated when told to
 * wait, when the server fails and when the connection breaks, but not for ever. A message whose
 * connection broke is looked for before it is sent again; where that tells nothing, it is sent:
 * better twice than no answer.
 */
export function installSending(api: Api, log: Log, keeping: Keeping): void {
  api.config.use(inTurn(keeping))
  api.config.use(logFailures(log))
  api.config.use(except(ONCE, repeatBroken(keeping.firstPauseMs)))
  api.config.use(except(ONCE, waitAsTold))
}

const WAITING = {
  maxRetryAttempts: TRIES,
  rethrowHttpErrors: true,
  rethrowInternalServerErrors: true,
} as const
const patient = autoRetry({ ...WAITING, maxDelaySeconds: MOST_SECONDS })
const hurried = autoRetry({ ...WAITING, maxDelaySeconds: MOST_SECONDS_AT_ONCE })

/** Waits where Telegram says so (429); not long where somebody's app waits, too. */
const waitAsTold: Transformer = (prev, method, payload, signal) =>
  (AT_ONCE.has(method) ? hurried : patient)(prev, method, payload, signal)

/** Messages and edits wait for their turn, which they share with what is sent unasked. */
function inTurn(keeping: Keeping): Transformer {
  const { pace, now, silence } = keeping
  const turn = turns({ pace, now, sleep: (ms) => pause(ms) })
  const replying = sentOnce(keeping)
  return async (prev, method, payload, signal) => {
    const chat = (payload as { chat_id?: unknown }).chat_id
    if (!/^(?:send|edit)Message/.test(method) || typeof chat !== 'number')
      return prev(method, payload, signal)
    const answer = await turn(chatIdOf(chat), (once) =>
      method === 'sendMessage'
        ? replying({
            payload: payload as never,
            send: () => prev(method, payload, signal),
            edit: (fields) => prev('editMessageReplyMarkup', fields as never, signal),
            once,
          })
        : once(() => prev(method, payload, signal)),
    )
    const seconds = answer.ok ? undefined : answer.parameters?.retry_after
    if (seconds !== undefined) silence(now() + seconds * 1000)
    return answer
  }
}

type Signal = NonNullable<Parameters<Api['getMe']>[0]>

/** A signal as grammY's types want it; they come from a package older than Node's own. */
export const signalOf = (signal: AbortSignal): Signal => signal as unknown as Signal

const except =
  (methods: ReadonlySet<string>, transformer: Transformer): Transformer =>
  (prev, method, payload, signal) =>
    methods.has(method) ? prev(method, payload, signal) : transformer(prev, method, payload, signal)

// auto-retry repeats these without end, or after seconds that a pressed button does not have.
const repeatBroken =
  (firstPauseMs: number): Transformer =>
  async (prev, method, payload, signal) => {
    for (let tries = 0; ; tries++) {
      const isLast = tries === TRIES || signal?.aborted === true
      try {
        const answer = await prev(method, payload, signal)
        if (isLast || answer.ok || answer.error_code < 500) return answer
      } catch (error) {
        if (isLast || !(error instanceof HttpError)) throw error
      }
      await pause(firstPauseMs * 2 ** tries)
    }
  }

const logFailures =
  (log: Log): Transformer =>
  async (prev, method, payload, signal) => {
    try {
      const answer = await prev(method, payload, signal)
      if (!answer.ok) log.debug({ method, code: answer.error_code }, answer.description)
      return answer
    } catch (error) {
      if (signal?.aborted !== true) log.warn({ method, ...fieldsOf(error) }, 'call failed')
      throw error
    }
  }
