import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { floodGate } from './flood.ts'
import { Refused } from './markup.ts'
import type { Fields, Shown } from './telegram.ts'
import { ME, telegram } from './telegram.ts'
import { updateQueue } from './updates.ts'

/** A call that the bot made, as it arrived. */
export interface Call {
  readonly method: string
  readonly fields: Fields
  /** What was answered; `undefined` where the connection was dropped. */
  code?: number
  description?: string
}

/** What goes wrong with the next `times` calls of a method. */
export interface Fault {
  readonly method: string
  readonly does: 'wait' | 'fail' | 'html' | 'drop before' | 'drop after' | 'blocked' | 'conflict'
  readonly times?: number
  /** Only calls about this chat. */
  readonly chat?: number
  /** For `wait`. */
  readonly retryAfter?: number
}

/** How a server behaves by itself. */
export interface Wilfulness {
  readonly now?: () => number
  /** What goes wrong with this call, if anything. */
  readonly faultOf?: (method: string, fields: Fields) => Fault | undefined
  /** Answers 429 to whoever sends too fast. */
  readonly strict?: boolean
}

export interface Person {
  readonly id: number
  readonly language_code?: string
}

export type BotServer = Awaited<ReturnType<typeof startServer>>

/** Milliseconds after which what is awaited is given up; a bot takes seconds to start beside other work. */
const PATIENCE = 50_000

/**
 * A Bot API server over real HTTP that refuses what Telegram refuses, shows what people would see,
 * and fails on demand. Nothing in it waits by the clock: `until` resolves when something has
 * happened that makes its condition true.
 */
export async function startServer(
  token = '123456:a-token-of-the-tests',
  { now = () => Date.now(), faultOf = () => undefined, strict = false }: Wilfulness = {},
) {
  const flood = floodGate(now)
  const calls: Call[] = []
  const world = telegram()
  const updates = updateQueue()
  const faults: { fault: Fault; left: number }[] = []
  const waiters = new Set<() => void>()
  let lastQuery = 0

  const changed = (): void => [...waiters].forEach((check) => check())

  /** Resolves when the condition holds; it is looked at after everything that happens. */
  function until(condition: () => boolean, what = 'what was awaited'): Promise<void> {
    return new Promise((resolve, reject) => {
      const seen = () => `${what} did not happen; calls: ${calls.map(callLine).join(', ')}`
      const limit = setTimeout(() => reject(new Error(seen())), PATIENCE)
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

  function handle(request: IncomingMessage, response: ServerResponse, body: string): void {
    const path = /^\/file\/bot[^/]*\/documents\/(.*)$/.exec(request.url ?? '')?.[1]
    if (path !== undefined) return void response.end(world.files.get(path))
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
        const does = world.methods[method]
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
    const tooFast = strict ? flood.check(method, call.fields) : undefined
    const fault: Fault | undefined =
      tooFast === undefined
        ? (nextFault(method, call.fields) ?? faultOf(method, call.fields))
        : { method, does: 'wait', retryAfter: tooFast }
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
        return method === 'getUpdates' ? drop() : work(drop)
      case undefined:
        return method === 'getUpdates'
          ? updates.getUpdates(call.fields, {
              answer,
              refuse,
              gone: (then) => void response.on('close', then),
            })
          : work(answer)
    }
  }

  function nextFault(method: string, { chat_id: chat }: Fields): Fault | undefined {
    const row = faults.find(
      ({ fault, left }) => fault.method === method && left > 0 && (fault.chat ?? chat) === chat,
    )
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
    world.chats.set(Number(chat.id), chat)
    const message_id = (message.message_id as number | undefined) ?? world.newMessageId()
    world.written.set(message_id, Number(chat.id))
    const text = typeof message.text === 'string' ? message.text : ''
    const commands = [...text.matchAll(/(?<!\S)\/\w+(?:@\w+)?/g)].map((match) => ({
      type: 'bot_command',
      offset: match.index,
      length: match[0].length,
    }))
    const date = Math.floor(now() / 1000)
    const entities = commands.length > 0 ? { entities: commands } : {}
    const whole = { message_id, from: person(from), date, ...entities, ...message, chat }
    return { message_id, update_id: updates.push({ [kind]: whole }) }
  }

  return {
    root: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    token,
    me: ME,
    calls,
    shown: world.shown,
    until,
    write,
    /** The bot may write to this person, as if they had started it. */
    meet: (who: Person): void => void world.chats.set(who.id, privateChat(who)),
    /** A person sends a text in private. */
    say: (from: Person, text: string) => write(from, { text }),
    /** A person presses a button of a message; gives the id of the query. */
    press(from: Person, message: Shown, data: string, replyTo?: Fields): string {
      const id = `press-${++lastQuery}`
      world.presses.set(id, 'open')
      const { message_id, chat, text } = message
      const replied = replyTo === undefined ? {} : { reply_to_message: replyTo }
      const pressed = { ...world.messageOf({ message_id, chat, text }), ...replied }
      updates.push({
        callback_query: { id, from: person(from), message: pressed, chat_instance: '1', data },
      })
      return id
    },
    /** A person types after the bot's name in any chat; gives the id of the query. */
    inline(from: Person, query: string, offset = ''): string {
      const id = `inline-${++lastQuery}`
      world.inlines.set(id, 'open')
      updates.push({ inline_query: { id, from: person(from), query, offset } })
      return id
    },
    /** What was sent faster than Telegram allows. */
    violations: flood.violations,
    pressState: (id: string) => world.presses.get(id),
    inlineState: (id: string) => world.inlines.get(id),
    inlineAnswer: (id: string): Fields | undefined =>
      calls.find((c) => c.method === 'answerInlineQuery' && c.fields.inline_query_id === id)
        ?.fields,
    /** Makes a person an admin of every group. */
    promote: ({ id }: Person): void => void world.admins.add(id),
    /** The bot's standing in a chat changed. */
    standing: (from: Person, status: string) =>
      updates.push({
        my_chat_member: {
          chat: privateChat(from),
          from: person(from),
          date: 1,
          old_chat_member: { status: 'member', user: ME },
          new_chat_member: { status, user: ME },
        },
      }),
    /** A person sends a file. */
    sendFile(from: Person, name: string, bytes: Uint8Array) {
      const id = `file-${++lastQuery}`
      world.files.set(id, bytes)
      const document = { file_id: id, file_unique_id: id, file_name: name, file_size: bytes.length }
      return write(from, { document })
    },
    redeliver: updates.redeliver,
    waiting: updates.waiting,
    isPolled: updates.isPolled,
    fault: (fault: Fault): void => void faults.push({ fault, left: fault.times ?? 1 }),
    messagesTo: (chat: number): readonly Shown[] => world.shown.filter((m) => m.chat === chat),
    callsOf: (method: string): readonly Call[] => calls.filter((call) => call.method === method),
    /**
     * Calls that Telegram would have refused for what they are, not for a fault of ours; but for
     * those that look for a message that may have arrived.
     */
    refused: (): readonly string[] =>
      calls
        .filter(({ code, method }) => code === 404 || (code === 400 && method !== LOOK))
        .map(callLine),
    stop: () =>
      new Promise<void>((resolve) => {
        http.closeAllConnections()
        http.close(() => resolve())
      }),
  }
}

const LOOK = 'editMessageReplyMarkup'

const callLine = ({ method, code, description }: Call): string =>
  `${method} ${code ?? 'dropped'}${description === undefined ? '' : ` ${description}`}`
