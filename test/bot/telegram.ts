import type { Entity } from './markup.ts'
import { checkText, Refused } from './markup.ts'
import { checkCommands, checkInlineAnswer, checkKeyboard } from './rules.ts'

export type Fields = Record<string, unknown>

/** A message as a person sees it. */
export interface Shown {
  readonly message_id: number
  readonly chat: number
  text: string
  entities: readonly Entity[]
  buttons: readonly (readonly { text: string; callback_data?: string; url?: string }[])[]
  readonly fields: Fields
  edits: number
}

export const ME = {
  id: 4242,
  is_bot: true,
  first_name: '问报',
  username: 'wenbao_test_bot',
  can_join_groups: true,
  can_read_all_group_messages: false,
  supports_inline_queries: true,
  can_connect_to_business: false,
  has_main_web_app: false,
}

/** What Telegram keeps, and its methods, each refusing what Telegram refuses. */
export function telegram() {
  const shown: Shown[] = []
  const presses = new Map<string, 'open' | 'answered'>()
  const inlines = new Map<string, 'open' | 'answered'>()
  const chats = new Map<number, Fields>()
  /** Who is an admin of every group. */
  const files = new Map<string, Uint8Array>()
  const admins = new Set<number>()
  const kept = new Map<string, unknown>()
  /** Messages of people, and their chats. */
  const written = new Map<number, number>()
  let lastMessage = 0
  const newMessageId = (): number => ++lastMessage

  const methods: Record<string, (fields: Fields) => unknown> = {
    getMe: () => ME,
    deleteWebhook: () => true,
    setWebhook: ({ url, secret_token: secret }) => {
      if (!/^https:/.test(String(url)))
        throw new Refused(
          400,
          'Bad Request: bad webhook: An HTTPS URL must be provided for webhook',
        )
      if (!/^[\w-]{1,256}$/.test(String(secret)))
        throw new Refused(400, 'Bad Request: secret token contains unallowed characters')
      return true
    },
    getFile: ({ file_id: id }) => ({ file_id: id, file_path: `documents/${String(id)}` }),
    getChatMember: ({ user_id: user }) => ({
      status: admins.has(Number(user)) ? 'administrator' : 'member',
      user: { id: user },
    }),
    sendChatAction: ({ chat_id: chat, action }) => {
      knownChat(chat)
      if (action !== 'typing') throw new Refused(400, 'Bad Request: wrong parameter action')
      return true
    },
    sendMessage: (fields) => {
      const chat = knownChat(fields.chat_id)
      const { text, entities } = checkText(fields.text, fields.parse_mode)
      checkKeyboard(fields.reply_markup)
      checkReply(chat, fields)
      const buttons = buttonsOf(fields)
      const message_id = newMessageId()
      shown.push({ message_id, chat, text, entities, buttons, fields, edits: 0 })
      return messageOf({ message_id, chat, text })
    },
    editMessageText: (fields) => {
      const { text, entities } = checkText(fields.text, fields.parse_mode)
      checkKeyboard(fields.reply_markup)
      const message = shown.find((m) => m.message_id === fields.message_id)
      if (message === undefined || message.chat !== Number(fields.chat_id))
        throw new Refused(400, 'Bad Request: message to edit not found')
      const buttons = buttonsOf(fields)
      const same = JSON.stringify([text, entities, buttons])
      if (same === JSON.stringify([message.text, message.entities, message.buttons]))
        throw new Refused(
          400,
          'Bad Request: message is not modified: specified new message content',
        )
      Object.assign(message, { text, entities, buttons, edits: message.edits + 1 })
      return messageOf(message)
    },
    editMessageReplyMarkup: (fields) => {
      checkKeyboard(fields.reply_markup)
      const [id, chat] = [Number(fields.message_id), Number(fields.chat_id)]
      const message = shown.find((m) => m.message_id === id && m.chat === chat)
      if (message === undefined)
        throw new Refused(
          400,
          written.get(id) === chat
            ? "Bad Request: message can't be edited"
            : 'Bad Request: message to edit not found',
        )
      const buttons = buttonsOf(fields)
      if (JSON.stringify(buttons) === JSON.stringify(message.buttons))
        throw new Refused(
          400,
          'Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
        )
      Object.assign(message, { buttons, edits: message.edits + 1 })
      return messageOf(message)
    },
    answerCallbackQuery: ({ callback_query_id: id, text = '' }) => {
      answerOnce(presses, id)
      if (String(text).length > 200) throw new Refused(400, 'Bad Request: MESSAGE_TOO_LONG')
      return true
    },
    answerInlineQuery: (fields) => {
      if (inlines.get(String(fields.inline_query_id)) === 'open') checkInlineAnswer(fields)
      answerOnce(inlines, fields.inline_query_id)
      return true
    },
    setMyCommands: (fields) => {
      checkCommands(fields)
      return keep('commands', fields, fields.commands)
    },
    getMyCommands: (fields) => kept.get(keyOf('commands', fields)) ?? [],
    setMyDescription: (fields) => keepText('description', fields, 512),
    getMyDescription: (fields) => ({ description: kept.get(keyOf('description', fields)) ?? '' }),
    setMyShortDescription: (fields) => keepText('short_description', fields, 120),
    getMyShortDescription: (fields) => ({
      short_description: kept.get(keyOf('short_description', fields)) ?? '',
    }),
  }

  const keyOf = (what: string, { language_code: code, scope }: Fields): string =>
    JSON.stringify([what, code, scope])

  function keep(what: string, fields: Fields, value: unknown): true {
    kept.set(keyOf(what, fields), value)
    return true
  }

  function keepText(what: string, fields: Fields, most: number): true {
    if (String(fields[what]).length > most)
      throw new Refused(400, `Bad Request: ${what} is too long`)
    return keep(what, fields, fields[what])
  }

  function knownChat(id: unknown): number {
    if (!chats.has(Number(id))) throw new Refused(400, 'Bad Request: chat not found')
    return Number(id)
  }

  function checkReply(
    chat: number,
    { reply_parameters: reply, message_thread_id: thread }: Fields,
  ) {
    if (thread === 1) throw new Refused(400, 'Bad Request: message thread not found')
    const { message_id: id, allow_sending_without_reply: without } = (reply ?? {}) as Fields
    if (id === undefined || without === true) return
    if (!shown.some((m) => m.message_id === id && m.chat === chat))
      throw new Refused(400, 'Bad Request: message to be replied not found')
  }

  function answerOnce(queries: Map<string, 'open' | 'answered'>, id: unknown): void {
    if (queries.get(String(id)) !== 'open')
      throw new Refused(
        400,
        'Bad Request: query is too old and response timeout expired or query ID is invalid',
      )
    queries.set(String(id), 'answered')
  }

  const messageOf = ({
    message_id,
    chat,
    text,
  }: {
    message_id: number
    chat: number
    text: string
  }) => ({
    message_id,
    from: ME,
    chat: chats.get(chat),
    date: Math.floor(Date.now() / 1000),
    text,
  })

  return {
    methods,
    shown,
    written,
    presses,
    inlines,
    chats,
    admins,
    files,
    messageOf,
    newMessageId,
  }
}

const buttonsOf = ({ reply_markup: markup }: Fields): Shown['buttons'] =>
  (markup as { inline_keyboard?: Shown['buttons'] } | undefined)?.inline_keyboard ?? []
