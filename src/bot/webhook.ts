import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Bot } from 'grammy'
import type { Update } from 'grammy/types'
import * as z from 'zod'
import type { Updates } from '../state/updates.ts'
import { fieldsOf, hopeless } from './errors.ts'
import type { Log } from './sending.ts'
import { signalOf } from './sending.ts'
import { handle, type Inlet, WANTED } from './taking.ts'
import type { Ctx } from './talk.ts'

/** How many bytes an update may have; Telegram's own have some thousands. */
export const MOST_BYTES = 1_000_000

/** How many updates are handled at once; what comes beyond is left to Telegram, which sends it again. */
export const MOST_AT_ONCE = 100

/** Where Telegram sends updates, and the word by which they are known to be its own. */
export interface Webhook {
  readonly url: string
  readonly secret: string
}

/** What is asked of the bot by a POST; resolves to the code it is answered with. */
export interface Door {
  readonly path: string
  readonly take: (request: IncomingMessage) => Promise<number>
}

interface Taking {
  readonly updates: Updates
  readonly log: Log
  /** Telegram sent an update. */
  readonly heard: () => void
}

/** A secret for Telegram that is the same after each start, and does not tell the token. */
export const secretFrom = (token: string): string =>
  createHmac('sha256', token).update('wenbao webhook').digest('hex')

/**
 * Takes updates at the path of the webhook's address: one that has the secret is kept, and only
 * then Telegram is told that it came. A kept one is handled as if it had been polled.
 */
export function doorFor(bot: Bot<Ctx>, { url, secret }: Webhook, parts: Taking): Door {
  const { updates, log, heard } = parts
  let underway = 0
  return {
    path: plainPath(new URL(url).pathname),
    take: async (request) => {
      if (!isSame(request.headers[SECRET_HEADER], secret)) return 401
      if (underway >= MOST_AT_ONCE) return 503
      const body = await bodyOf(request)
      if (body === undefined) return 413
      const update = updateIn(body)
      if (update === undefined) return 400
      heard()
      updates.keep([update])
      underway += 1
      handle(bot, update)
        .catch((error: unknown) => log.error(fieldsOf(error), 'boundary failed'))
        .finally(() => (underway -= 1))
      return 200
    },
  }
}

/** Has Telegram send updates from now on; to be called when the door is open. */
export async function webhooking(
  bot: Bot<Ctx>,
  { url, secret }: Webhook,
  signal?: AbortSignal,
): Promise<Inlet> {
  const how = { secret_token: secret, allowed_updates: WANTED }
  try {
    await bot.api.setWebhook(url, how, signal && signalOf(signal))
  } catch (error) {
    throw hopeless(error) ?? error
  }
  let end = (): void => undefined
  const finished = new Promise<void>((resolve) => (end = resolve))
  // What comes while the bot is down waits at Telegram, so that the webhook stays.
  return { finished, stop: async () => end(), confirm: async () => undefined }
}

/** The path of an address without what proxies add or take: a query, a slash at its end. */
export const plainPath = (path: string): string =>
  path.replace(/[?#].*$/, '').replace(/\/+$/, '') || '/'

const SECRET_HEADER = 'x-telegram-bot-api-secret-token'

const digestOf = (text: string): Buffer => createHash('sha256').update(text).digest()

/** Compares in a time that tells nothing, neither the length. */
const isSame = (given: string | readonly string[] | undefined, secret: string): boolean =>
  typeof given === 'string' && timingSafeEqual(digestOf(given), digestOf(secret))

/** The body of a request; `undefined` where it is too large, as soon as that is known. */
async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > MOST_BYTES) return undefined
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > MOST_BYTES) resolve(undefined)
      else chunks.push(chunk)
    })
    request.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')))
    request.on('error', reject)
  })
}

const UPDATE = z.looseObject({ update_id: z.int().nonnegative() })

function updateIn(body: string): Update | undefined {
  try {
    return UPDATE.parse(JSON.parse(body))
  } catch {
    return undefined
  }
}
