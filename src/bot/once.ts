import type { Found, Outcome, Seek, Send } from '../digest/sender.ts'
import { chatIdOf } from '../state/chats.ts'
import type { Delivery } from '../state/outbox.ts'
import type { SettingsStore } from '../state/settings.ts'
import { neverWent } from './errors.ts'
import type { Message } from './message.ts'
import { keyboardOf } from './message.ts'
import type { Traces } from './traces.ts'
import { isSame, isThere } from './traces.ts'

/** How long Telegram may take over one message. */
const LIMIT_MS = 60_000

/** What only the outbox keeps: the paragraphs that did not fit, to be shown when asked for. */
interface Kept {
  readonly rest?: readonly string[]
}

/** A message as the outbox keeps it. */
export const payloadOf = ({ html, buttons }: Message, rest: readonly string[] = []): string =>
  JSON.stringify({
    ...(rest.length > 0 && ({ rest } satisfies Kept)),
    text: html,
    parse_mode: 'HTML',
    link_preview_options: { is_disabled: true },
    ...(buttons.length === 0 ? {} : { reply_markup: keyboardOf(buttons) }),
  })

/** The paragraphs that did not fit into a message. */
export const restOf = (payload: string): readonly string[] =>
  payload === '' ? [] : ((JSON.parse(payload) as Kept).rest ?? [])

interface Reply {
  readonly ok: boolean
  readonly description?: string
  readonly result?: { readonly message_id?: number; readonly text?: string }
  readonly parameters?: { readonly retry_after?: number; readonly migrate_to_chat_id?: number }
}

/** What a payload holds of a message that is looked for. */
interface Sent {
  readonly text?: string
  readonly reply_markup?: object
}

/** How the outbox reaches Telegram. */
export interface Transport {
  readonly token: string
  readonly apiRoot: string
  readonly settings: SettingsStore
  readonly traces: Traces
}

/**
 * Sends a message of the outbox with one request, so that the sender alone decides what is tried
 * again. What is sent to a group goes to the topic that was chosen for it.
 */
export function sendOnce(transport: Transport): Send {
  const { settings, traces } = transport
  return async ({ chat, payload }) => {
    const { topic } = settings.get(chat)
    const answered = traces.handed(chat)
    const outcome = await call(transport, 'sendMessage', {
      ...(JSON.parse(payload) as Kept),
      rest: undefined,
      chat_id: chat,
      ...(topic === undefined ? {} : { message_thread_id: topic }),
    }).finally(answered)
    if (outcome.kind === 'sent' && outcome.messageId !== undefined)
      traces.saw(chat, outcome.messageId)
    return outcome
  }
}

/**
 * Looks for a message that may have arrived: an edit that changes nothing tells whether an id is
 * that of a message of ours with the same buttons.
 */
export function seekOnce(transport: Transport): Seek {
  const { traces } = transport
  const looked = new Map<number, Set<number>>()

  async function look({ id, chat, payload, sentAfter, ahead }: Delivery): Promise<Found> {
    const before = looked.get(id) ?? new Set()
    looked.set(id, before)
    const spot = { after: sentAfter ?? 0, ahead }
    const next = traces.candidates(chat, spot).find((one) => !before.has(one))
    if (next === undefined) return end(id, { kind: 'absent' })
    const { reply_markup, text } = JSON.parse(payload) as Sent
    const fields = { chat_id: chat, message_id: next, reply_markup }
    const outcome = await call(transport, 'editMessageReplyMarkup', fields)
    switch (outcome.kind) {
      case 'wait':
        return outcome
      case 'failed':
        // A server that does not know this method cannot tell.
        return /^not found/i.test(outcome.problem) ? end(id, { kind: 'absent' }) : outcome
      case 'sent':
        // Taken for an edit: proof only where the message that came back is this one.
        before.add(next)
        return isSame(outcome.text, text)
          ? end(id, { kind: 'sent', messageId: next })
          : { kind: 'looking' }
      case 'refused':
        before.add(next)
        return isThere(outcome.problem)
          ? end(id, { kind: 'sent', messageId: next })
          : { kind: 'looking' }
      case 'unknown':
        return { kind: 'failed', problem: outcome.problem }
      case 'gone':
      case 'moved':
        return end(id, { kind: 'absent' })
    }
  }

  function end(id: number, found: Found): Found {
    looked.delete(id)
    return found
  }

  return { spot: traces.spot, look }
}

/** One request, and what became of it as far as anybody knows. */
async function call(
  { token, apiRoot }: Transport,
  method: string,
  fields: object,
): Promise<Outcome> {
  try {
    const response = await fetch(`${apiRoot}/bot${token}/${method}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(fields),
      signal: AbortSignal.timeout(LIMIT_MS),
    })
    return await outcomeOf(response)
  } catch (error) {
    return broken(error)
  }
}

/** Before the request went out nothing can have happened; after it, nobody knows. */
function broken(error: unknown): Outcome {
  const { code } = ((error as Error).cause ?? {}) as { code?: string }
  const kind = neverWent(error) ? 'failed' : 'unknown'
  return { kind, problem: code ?? (error as Error).name }
}

async function outcomeOf(response: Response): Promise<Outcome> {
  const { status } = response
  if (status >= 500) return { kind: 'failed', problem: `answered ${status}`, mayHaveArrived: true }
  // The answer broke off: what it said of the message is lost.
  const reply = (await response.json().catch(() => undefined)) as Reply | undefined
  if (reply === undefined) return { kind: 'unknown', problem: `no answer with ${status}` }
  if (reply.ok)
    return { kind: 'sent', messageId: reply.result?.message_id, text: reply.result?.text }
  return refusalOf(status, reply)
}

function refusalOf(status: number, { description: problem = '', parameters }: Reply): Outcome {
  const { retry_after: seconds, migrate_to_chat_id: to } = parameters ?? {}
  if (to !== undefined) return { kind: 'moved', to: chatIdOf(to) }
  if (status === 429) return { kind: 'wait', retryAfterSeconds: seconds ?? 1 }
  if (status === 401 || status === 404) return { kind: 'failed', problem }
  return status === 403 || GONE.test(problem)
    ? { kind: 'gone', problem }
    : { kind: 'refused', problem }
}

const GONE = /chat not found|user is deactivated|not enough rights|no rights to send|CHAT_WRITE/i
