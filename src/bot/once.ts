import type { Send, Outcome } from '../digest/sender.ts'
import { chatIdOf } from '../state/chats.ts'
import type { SettingsStore } from '../state/settings.ts'
import type { Message } from './message.ts'
import { keyboardOf } from './message.ts'

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
  readonly result?: { readonly message_id?: number }
  readonly parameters?: { readonly retry_after?: number; readonly migrate_to_chat_id?: number }
}

/**
 * Sends a message of the outbox with one request, so that the sender alone decides what is tried
 * again. What is sent to a group goes to the topic that was chosen for it.
 */
export function sendOnce(token: string, apiRoot: string, settings: SettingsStore): Send {
  return async ({ chat, payload }) => {
    const { topic } = settings.get(chat)
    const body = JSON.stringify({
      ...(JSON.parse(payload) as Kept),
      rest: undefined,
      chat_id: chat,
      ...(topic === undefined ? {} : { message_thread_id: topic }),
    })
    let response: Response
    try {
      response = await fetch(`${apiRoot}/bot${token}/sendMessage`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
        signal: AbortSignal.timeout(LIMIT_MS),
      })
    } catch (error) {
      return broken(error)
    }
    return outcomeOf(response)
  }
}

/** Before the request went out nothing can have happened; after it, nobody knows. */
function broken(error: unknown): Outcome {
  const { code } = ((error as Error).cause ?? {}) as { code?: string }
  const unsent = /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$/.test(code ?? '')
  return { kind: unsent ? 'failed' : 'unknown', problem: code ?? (error as Error).name }
}

async function outcomeOf(response: Response): Promise<Outcome> {
  const { status } = response
  if (status >= 500) return { kind: 'failed', problem: `answered ${status}` }
  // The answer broke off: what it said of the message is lost.
  const reply = (await response.json().catch(() => undefined)) as Reply | undefined
  if (reply === undefined) return { kind: 'unknown', problem: `no answer with ${status}` }
  if (reply.ok) return { kind: 'sent', messageId: reply.result?.message_id }
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
