import type { Transformer } from 'grammy'
import { chatIdOf, type ChatId } from '../state/chats.ts'
import type { Place, Replies, Spot } from '../state/replies.ts'
import { neverWent } from './errors.ts'
import type { Traces } from './traces.ts'
import { isSame, isThere } from './traces.ts'
import type { Once } from './turns.ts'
import { placeOfNext } from './work.ts'

type Prev = Parameters<Transformer>[0]
type Answer = Awaited<ReturnType<Prev>>

/** Somebody waits for a reply: one that may have arrived in this run is sought so long. */
const MOST_LOOKS = 4

interface Keeping {
  readonly traces: Traces
  readonly replies: Replies
  readonly now: () => number
}

/** A call that sends a message, in its turn. */
interface Sending {
  readonly payload: {
    readonly chat_id: number
    readonly text?: string
    readonly reply_markup?: object
  }
  readonly send: () => Promise<Answer>
  readonly edit: (fields: object) => Promise<Answer>
  readonly once: Once
}

/** What is known of a message over all tries to send it. */
interface Slip {
  /** Which message of which update it is. */
  readonly of: Place | undefined
  /** It may have arrived, about there. */
  spot?: Spot | undefined
  /** In an earlier run, that was killed with others on their way. */
  isOld?: boolean
  /** It arrived as this one. */
  messageId?: number | undefined
}

/**
 * Sends a message once: one that went out without an answer, in this run or in one that was
 * killed while it handled the same update, is looked for before it is sent again.
 */
export function sentOnce({ traces, replies, now }: Keeping) {
  const slips = new WeakMap<object, Slip>()

  /** The slip of a message; a try that is made again has the same payload. */
  function slipOf(payload: object): Slip {
    const known = slips.get(payload)
    if (known !== undefined) return known
    const of = placeOfNext()
    const { spot, messageId = null } = (of && replies.get(of)) ?? {}
    const slip: Slip = {
      of,
      spot,
      isOld: spot !== undefined,
      messageId: messageId ?? undefined,
    }
    slips.set(payload, slip)
    return slip
  }

  function arrived(slip: Slip, chat: ChatId, messageId: number): void {
    slip.messageId = messageId
    traces.saw(chat, messageId)
    if (slip.of !== undefined) replies.end(slip.of, chat, messageId)
  }

  /** Telegram's answer as it would have been; or its refusal to look. */
  async function seek(slip: Slip, sending: Sending, spot: Spot): Promise<Answer | undefined> {
    const { payload, edit, once } = sending
    const { chat_id, reply_markup } = payload
    const chat = chatIdOf(chat_id)
    const looked = new Set<number>()
    const most = slip.isOld === true ? Infinity : MOST_LOOKS
    while (looked.size < most) {
      // What was learnt meanwhile leaves fewer.
      const message_id = traces.candidates(chat, spot).find((id) => !looked.has(id))
      if (message_id === undefined) return undefined
      looked.add(message_id)
      const answer = await once(() => edit({ chat_id, message_id, reply_markup }))
      if (!answer.ok && (answer.error_code === 429 || answer.error_code >= 500)) return answer
      if (!answer.ok && answer.error_code !== 400) return undefined
      const ours = answer.ok
        ? isSame((answer.result as { text?: string }).text, payload.text)
        : isThere(answer.description)
      if (!ours) continue
      arrived(slip, chat, message_id)
      return answered(payload, message_id)
    }
    return undefined
  }

  const answered = ({ chat_id, text }: Sending['payload'], message_id: number): Answer => ({
    ok: true,
    result: { message_id, date: Math.floor(now() / 1000), chat: { id: chat_id }, text } as never,
  })

  return async (sending: Sending): Promise<Answer> => {
    const { payload, send, once } = sending
    const chat = chatIdOf(payload.chat_id)
    const slip = slipOf(payload)
    if (slip.messageId !== undefined) return answered(payload, slip.messageId)
    const found = slip.spot === undefined ? undefined : await seek(slip, sending, slip.spot)
    if (found !== undefined) return found
    const answer = await once(() => {
      slip.spot = traces.spot(chat)
      slip.isOld = false
      if (slip.of !== undefined) replies.begin(slip.of, slip.spot)
      return send().finally(traces.handed(chat))
    }).catch((error: unknown) => {
      if (neverWent(error)) slip.spot = undefined
      throw error
    })
    if (answer.ok) arrived(slip, chat, (answer.result as { message_id: number }).message_id)
    else if (answer.error_code < 500) slip.spot = undefined
    return answer
  }
}
