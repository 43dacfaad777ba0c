import { setTimeout as pause } from 'node:timers/promises'
import { autoRetry } from '@grammyjs/auto-retry'
import { apiThrottler } from '@grammyjs/transformer-throttler'
import type { Api, Transformer } from 'grammy'
import { HttpError } from 'grammy'
import { fieldsOf } from './errors.ts'

/** What the bot reports to an operator. */
export interface Log {
  readonly debug: (fields: object, words: string) => void
  readonly info: (fields: object, words: string) => void
  readonly warn: (fields: object, words: string) => void
  readonly error: (fields: object, words: string) => void
}

/** Calls that are worthless later, or that someone else repeats. */
const ONCE: ReadonlySet<string> = new Set([
  'getUpdates',
  'getMe',
  'answerCallbackQuery',
  'answerInlineQuery',
  'sendChatAction',
])

/** How often a call is repeated, and how long Telegram may make us wait, before we give up. */
const TRIES = 3
const MOST_SECONDS = 60

/**
 * Makes calls to Telegram keep to its limits and survive its faults: paced, repeated when told to
 * wait, when the server fails and when the connection breaks, but not for ever. A connection that
 * breaks after the server did its work leads to a second message: better twice than no answer.
 */
export function installSending(
  api: Api,
  log: Log,
  { firstPauseMs, spoke }: { firstPauseMs: number; spoke: (chat: number) => void },
): void {
  api.config.use(tellOf(spoke))
  api.config.use(logFailures(log))
  api.config.use(except(new Set(['sendChatAction']), apiThrottler()))
  api.config.use(except(ONCE, repeatBroken(firstPauseMs)))
  api.config.use(
    except(
      ONCE,
      autoRetry({
        maxRetryAttempts: TRIES,
        maxDelaySeconds: MOST_SECONDS,
        rethrowHttpErrors: true,
      }),
    ),
  )
}

/** Tells of every message, so that those who send unasked keep their distance. */
const tellOf =
  (spoke: (chat: number) => void): Transformer =>
  async (prev, method, payload, signal) => {
    const answer = await prev(method, payload, signal)
    const chat = (payload as { chat_id?: unknown }).chat_id
    if (/^(?:send|edit)Message/.test(method) && typeof chat === 'number') spoke(chat)
    return answer
  }

type Signal = NonNullable<Parameters<Api['getMe']>[0]>

/** A signal as grammY's types want it; they come from a package older than Node's own. */
export const signalOf = (signal: AbortSignal): Signal => signal as unknown as Signal

const except =
  (methods: ReadonlySet<string>, transformer: Transformer): Transformer =>
  (prev, method, payload, signal) =>
    methods.has(method) ? prev(method, payload, signal) : transformer(prev, method, payload, signal)

// auto-retry repeats broken connections without end, so that part is ours.
const repeatBroken =
  (firstPauseMs: number): Transformer =>
  async (prev, method, payload, signal) => {
    for (let tries = 0; ; tries++) {
      try {
        return await prev(method, payload, signal)
      } catch (error) {
        if (!(error instanceof HttpError) || tries === TRIES || signal?.aborted === true)
          throw error
        await pause(firstPauseMs * 2 ** tries)
      }
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
