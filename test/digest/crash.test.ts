import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { chatIdOf, type ChatId } from '../../src/state/chats.ts'
import { minuteOfDay } from '../../src/state/settings.ts'
import { openState } from '../../src/state/state.ts'
import { timeZoneOf } from '../../src/state/zone.ts'
import { folder } from '../state/folder.ts'

/** What a child is told when it is started. */
export interface Life {
  readonly file: string
  readonly sink: string
  /** At the real time `at` the child's clock showed `shown`, and it runs `speed` times as fast. */
  readonly clock: { readonly at: number; readonly shown: number; readonly speed: number }
  /** What the archive holds. */
  readonly articles: readonly string[]
}

/** What a message says. */
export interface Said {
  readonly kind: 'digest' | 'alert'
  readonly articles: readonly string[]
}

/** A message as it came to the sink. */
interface Message extends Said {
  readonly chat: ChatId
  /** The how manieth child sent it. */
  readonly life: number
}

const CHATS = 200
const FOLLOWERS = 30
const DAYS = 3
const KILLS = 21
const SPEED = 20
const ARTICLES_A_DAY = 4
const DAY_MS = 86_400_000
/** Eight in the morning in Shanghai. */
const FIRST = Date.UTC(2024, 2, 14)

/** The same instant on the clocks of three zones. */
const PLACES = [
  { zone: timeZoneOf('Asia/Shanghai'), at: minuteOfDay(8, 0) },
  { zone: timeZoneOf('Europe/London'), at: minuteOfDay(0, 0) },
  { zone: timeZoneOf('Asia/Kathmandu'), at: minuteOfDay(5, 45) },
]

const CHILD = fileURLToPath(new URL('crash.child.ts', import.meta.url))

/** A state in which all chats want a digest and some follow a word at once. */
function subscribe(file: string): void {
  const state = openState(file, () => FIRST - DAY_MS / 2)
  state.arrivals.note([])
  for (let n = 1; n <= CHATS; n++) {
    const chat = chatIdOf(n % 10 === 0 ? -n : n)
    const { zone, at } = PLACES[n % PLACES.length] ?? {}
    if (zone !== undefined) state.chats.setZone(chat, zone)
    state.settings.set(chat, { digestAt: at, digestSince: FIRST - DAY_MS / 2 })
    const words = { kind: 'words', words: ['安置房'], without: [] } as const
    if (n <= FOLLOWERS) state.follows.add(chat, words, 'at once')
  }
  state.close()
}

/** Stands for Telegram: notes what comes, sooner or later after it came, and answers later still. */
async function sink() {
  const messages: Message[] = []
  const heard = { hello: () => {}, message: () => {} }
  const some = () => pause(Math.random() * 4)
  const server = createServer((request, response) => {
    // Whose message it is stands in the address: the next child may live when it is read.
    const [, life, kind] = (request.url ?? '').split('/')
    const take = async (): Promise<void> => {
      const body = await text(request)
      await some()
      if (kind === 'hello') heard.hello()
      else messages.push({ ...(JSON.parse(body) as Said & { chat: ChatId }), life: Number(life) })
      heard.message()
      await some()
      response.end()
    }
    // A kill may come in the middle of a request; that one never came.
    take().catch(() => request.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  let lives = 0
  const start = (life: Omit<Life, 'sink'>): ChildProcess => {
    const told: Life = { ...life, sink: `${url}/${++lives}` }
    return spawn(process.execPath, ['--import', 'tsx', CHILD, JSON.stringify(told)], {
      stdio: ['ignore', 'inherit', 'inherit'],
    })
  }
  return { messages, heard, start }
}

test(`${KILLS} kills, ${CHATS} chats, ${DAYS} days: every digest comes, and twice only in flight`, async () => {
  const file = join(folder(), 'wenbao.sqlite')
  subscribe(file)
  const { messages, ...parts } = await sink()
  let killed = 0
  for (let day = 0; day < DAYS; day++) {
    const clock = { at: Date.now(), shown: FIRST + day * DAY_MS, speed: SPEED }
    const articles = Array.from(
      { length: (day + 1) * ARTICLES_A_DAY },
      (_, n) => `d${Math.floor(n / ARTICLES_A_DAY)}-${n % ARTICLES_A_DAY}`,
    )
    const life = { file, clock, articles }
    for (let kill = 0; kill < KILLS / DAYS; kill++) {
      if (await lives(life, parts, kill)) killed++
    }
    const [code] = (await once(parts.start(life), 'exit')) as [number]
    expect(code).toBe(0)
  }
  // A child that was done before it could be killed makes the test weaker, not wrong.
  expect(killed).toBeGreaterThan(KILLS / 2)
  holds(messages, killed)
}, 180_000)

/** Lets a child live for a while from its first word on; whether it was killed in its work. */
async function lives(
  life: Omit<Life, 'sink'>,
  { heard, start }: Pick<Awaited<ReturnType<typeof sink>>, 'heard' | 'start'>,
  kill: number,
): Promise<boolean> {
  const child = start(life)
  const ended = once(child, 'exit') as Promise<[number | null]>
  await new Promise<void>((resolve) => {
    heard.hello = resolve
  })
  // One is killed while it plans, the others somewhere among their first 25 messages.
  let left = kill === 0 ? 0 : Math.ceil(Math.random() * 25)
  await Promise.race([
    ended,
    new Promise<void>((resolve) => {
      heard.message = () => {
        if (--left <= 0) resolve()
      }
    }),
  ])
  await pause(Math.random() * 8)
  child.kill('SIGKILL')
  const [code] = await ended
  return code === null
}

/** What must be true however often it was killed. */
function holds(messages: readonly Message[], killed: number): void {
  const copies = new Map<string, Message[]>()
  const told = new Map<string, Set<string>>()
  for (const message of messages) {
    const key = `${message.chat} ${message.kind} ${message.articles.join()}`
    copies.set(key, [...(copies.get(key) ?? []), message])
    for (const article of message.articles) {
      const pair = `${message.chat} ${article}`
      told.set(pair, (told.get(pair) ?? new Set()).add(key))
    }
  }
  // Every chat was told of every article, and in one message only.
  expect(told.size).toBe(CHATS * DAYS * ARTICLES_A_DAY)
  expect([...told.values()].filter((keys) => keys.size > 1)).toEqual([])
  expect(copies.size).toBe(CHATS * DAYS + FOLLOWERS * DAYS)
  // A message that came twice was the last one that its child sent.
  const repeated = [...copies.values()].filter((all) => all.length > 1)
  for (const all of repeated) {
    for (const copy of all.slice(0, -1)) {
      expect(messages.findLast(({ life }) => life === copy.life)).toBe(copy)
    }
  }
  expect(messages.length - copies.size).toBeLessThanOrEqual(killed)
}
