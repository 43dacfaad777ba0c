import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { checkText, Refused } from './markup.ts'
import type { Entity } from './markup.ts'
import { checkCommands, checkInlineAnswer, checkKeyboard } from './rules.ts'

export type Fields = Record<string, unknown>

/** A call that the bot made, as it arrived. */
export interface Call {
  readonly method: string
  readonly fields: Fields
  /** What was answered; `undefined` where the connection was dropped. */
  code?: number
  description?: string
}

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

/** What goes wrong with the next `times` calls of a method. */
export interface Fault {
  readonly method: string
  readonly does: 'wait' | 'fail' | 'html' | 'drop before' | 'drop after' | 'blocked' | 'conflict'
  readonly times?: number
  /** For `wait`. */
  readonly retryAfter?: number
}

export interface Person {
  readonly id: number
  readonly language_code?: string
}

const ME = {
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

export type BotServer = Awaited<ReturnType<typeof startServer>>

/**
 * A Bot API server over real HTTP that refuses what Telegram refuses, shows what people would see,
 * and fails on demand. Nothing in it waits by the clock: `until` resolves when something has
 * happened that makes its condition true.
 */
export async function startServer(token = '123456:a-token-of-the-tests') {
  const calls: Call[] = []
  const shown: Shown[] = []
  const updates: Fields[] = []
  const faults: { fault: Fault; left: number }[] = []
  const waiters = new Set<() => void>()
  const presses = new Map<string, 'open' | 'answered'>()
  const inlines = new Map<string, 'open' | 'answered'>()
  const chats = new Map<number, Fields>()
  const kept = new Map<string, unknown>()
  let poller: { answer: () => void; conflict: () => void } | undefined
  let lastUpdate = 1000
  let lastMessage = 0
  let lastQuery = 0

  const changed = (): void => [...waiters].forEach((check) => check())

  /** Resolves when the condition holds; it is looked at after everything that happens. */
  function until(condition: () => boolean, what = 'what was awaited'): Promise<void> {
    return new Promise((resolve, reject) => {
      const seen = () => `${what} did not happen; calls: ${calls.map(callLine).join(', ')}`
      const limit = setTimeout(() => reject(new Error(seen())), 15_000)
      const check = (): void => {
        if (!condition()) return
        clearTimeout(limit)
        waiters.delete(check)
        resolve()
      }
      waiters.add(check)
      check()
    })
  }

  function push(update: Fields): number {
    lastUpdate += 1
    updates.push({ update_id: lastUpdate, ...update })
    poller?.answer()
    return lastUpdate
  }

  const methods: Record<string, (fields: Fields) => unknown> = {
    getMe: () => ME,
    deleteWebhook: () => true,
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
      const message_id = ++lastMessage
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

  function getUpdates(
    fields: Fields,
    answer: (result: unknown) => void,
    refuse: (r: Refused) => void,
    gone: (then: () => void) => void,
  ) {
    const offset = Number(fields.offset ?? 0)
    while (updates.length > 0 && Number(updates[0]?.update_id) < offset) updates.shift()
    poller?.conflict()
    const give = (): void => {
      poller = undefined
      clearTimeout(limit)
      answer(updates.slice(0, Number(fields.limit ?? 100)))
    }
    const limit = setTimeout(give, Number(fields.timeout ?? 0) * 1000)
    const conflict = (): void => {
      poller = undefined
      clearTimeout(limit)
      refuse(new Refused(409, 'Conflict: terminated by other getUpdates request'))
    }
    const mine = { answer: give, conflict }
    poller = mine
    gone(() => {
      clearTimeout(limit)
      if (poller === mine) poller = undefined
    })
    if (updates.length > 0) give()
  }

  function handle(request: IncomingMessage, response: ServerResponse, body: string): void {
    const [, given, method = ''] = /^\/bot([^/]*)\/(\w+)/.exec(request.url ?? '') ?? []
    const call: Call = { method, fields: body === '' ? {} : (JSON.parse(body) as Fields) }
    calls.push(call)
    const reply = (code: number, answer: Fields): void => {
      call.code = code
      if (typeof answer.description === 'string') call.description = answer.description
      response.writeHead(code, { 'content-type': 'application/json' })
      response.end(JSON.stringify(answer))
      changed()
    }
    const refuse = ({ code, message }: Refused, parameters?: Fields): void =>
      reply(code, {
        ok: false,
        error_code: code,
        description: message,
        ...(parameters && { parameters }),
      })
    const answer = (result: unknown): void => reply(200, { ok: true, result })
    const drop = (): void => {
      request.socket.destroy()
      changed()
    }
    const work = (done: (result: unknown) => void): void => {
      try {
        const does = methods[method]
        if (does === undefined) throw new Refused(404, 'Not Found: method not found')
        done(does(call.fields))
      } catch (error) {
        if (!(error instanceof Refused)) throw error
        refuse(error)
      }
    }
    if (given !== token)
      return refuse(
        /^\d+:/.test(given ?? '')
          ? new Refused(401, 'Unauthorized')
          : new Refused(404, 'Not Found'),
      )
    const fault = nextFault(method)
    switch (fault?.does) {
      case 'wait':
        return refuse(new Refused(429, `Too Many Requests: retry after ${fault.retryAfter}`), {
          retry_after: fault.retryAfter,
        })
      case 'fail':
        return refuse(new Refused(500, 'Internal Server Error'))
      case 'html':
        call.code = 502
        response.writeHead(502, { 'content-type': 'text/html' })
        response.end('<html><h1>502 Bad Gateway</h1></html>')
        return changed()
      case 'blocked':
        return refuse(new Refused(403, 'Forbidden: bot was blocked by the user'))
      case 'conflict':
        return refuse(new Refused(409, 'Conflict: terminated by other getUpdates request'))
      case 'drop before':
        return drop()
      case 'drop after':
        return work(drop)
      case undefined:
        return method === 'getUpdates'
          ? getUpdates(call.fields, answer, refuse, (then) => response.on('close', then))
          : work(answer)
    }
  }

  function nextFault(method: string): Fault | undefined {
    const row = faults.find(({ fault, left }) => fault.method === method && left > 0)
    if (row !== undefined) row.left -= 1
    return row?.fault
  }

  const http = createServer((request, response) => {
    let body = ''
    request.setEncoding('utf8')
    request.on('data', (chunk: string) => (body += chunk))
    request.on('end', () => handle(request, response, body))
  })
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))

  const person = ({ id, language_code }: Person): Fields => ({
    id,
    is_bot: false,
    first_name: '读者',
    ...(language_code === undefined ? {} : { language_code }),
  })

  const privateChat = ({ id }: Person): Fields => ({ id, type: 'private', first_name: '读者' })

  /** A person writes something; resolves to nothing, gives the ids. */
  function write(from: Person, message: Fields, kind = 'message') {
    const chat = (message.chat as Fields | undefined) ?? privateChat(from)
    chats.set(Number(chat.id), chat)
    const message_id = (message.message_id as number | undefined) ?? ++lastMessage
    const text = typeof message.text === 'string' ? message.text : ''
    const commands = [...text.matchAll(/(?<!\S)\/\w+(?:@\w+)?/g)].map((match) => ({
      type: 'bot_command',
      offset: match.index,
      length: match[0].length,
    }))
    const date = Math.floor(Date.now() / 1000)
    const entities = commands.length > 0 ? { entities: commands } : {}
    const whole = { message_id, from: person(from), date, ...entities, ...message, chat }
    return { message_id, update_id: push({ [kind]: whole }) }
  }

  return {
    root: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    token,
    me: ME,
    calls,
    shown,
    until,
    write,
    /** A person sends a text in private. */
    say: (from: Person, text: string) => write(from, { text }),
    /** A person presses a button of a message; gives the id of the query. */
    press(from: Person, message: Shown, data: string, replyTo?: Fields): string {
      const id = `press-${++lastQuery}`
      presses.set(id, 'open')
      const { message_id, chat, text } = message
      const replied = replyTo === undefined ? {} : { reply_to_message: replyTo }
      const pressed = { ...messageOf({ message_id, chat, text }), ...replied }
      push({
        callback_query: { id, from: person(from), message: pressed, chat_instance: '1', data },
      })
      return id
    },
    /** A person types after the bot's name in any chat; gives the id of the query. */
    inline(from: Person, query: string, offset = ''): string {
      const id = `inline-${++lastQuery}`
      inlines.set(id, 'open')
      push({ inline_query: { id, from: person(from), query, offset } })
      return id
    },
    pressState: (id: string) => presses.get(id),
    inlineState: (id: string) => inlines.get(id),
    inlineAnswer: (id: string): Fields | undefined =>
      calls.find((c) => c.method === 'answerInlineQuery' && c.fields.inline_query_id === id)
        ?.fields,
    /** Delivers an update once more under its own id, as after a lost confirmation. */
    redeliver(update: Fields): void {
      updates.push(update)
      poller?.answer()
    },
    /** The updates that wait for the bot. */
    waiting: (): readonly Fields[] => updates,
    isPolled: () => poller !== undefined,
    fault: (fault: Fault): void => void faults.push({ fault, left: fault.times ?? 1 }),
    messagesTo: (chat: number): readonly Shown[] => shown.filter((m) => m.chat === chat),
    callsOf: (method: string): readonly Call[] => calls.filter((call) => call.method === method),
    /** Calls that Telegram would have refused for what they are, not for a fault of ours. */
    refused: (): readonly string[] =>
      calls.filter(({ code }) => code === 400 || code === 404).map(callLine),
    stop: () =>
      new Promise<void>((resolve) => {
        http.closeAllConnections()
        http.close(() => resolve())
      }),
  }
}

const callLine = ({ method, code, description }: Call): string =>
  `${method} ${code ?? 'dropped'}${description === undefined ? '' : ` ${description}`}`

const buttonsOf = ({ reply_markup: markup }: Fields): Shown['buttons'] =>
  (markup as { inline_keyboard?: Shown['buttons'] } | undefined)?.inline_keyboard ?? []
