import { type ChildProcess, spawn } from 'node:child_process'
import { appendFileSync, cpSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { STATE_FILE } from '../../src/config.ts'
import { chatIdOf } from '../../src/state/chats.ts'
import { minuteOfDay } from '../../src/state/settings.ts'
import { openState } from '../../src/state/state.ts'
import { timeZoneOf } from '../../src/state/zone.ts'
import { blockers } from './blockers.ts'
import { type Fault, startServer } from './server.ts'
import type { Fields, Shown } from './telegram.ts'

/** How much of life the bot is put through. */
export interface Trial {
  readonly chats: number
  readonly days: number
  readonly kills: number
  readonly seed: number
  /** The share of calls that go wrong. */
  readonly faults: number
  /** Everyone subscribes by typing and pressing; else they are put into the state. */
  readonly typed: boolean
  readonly say?: (line: string) => void
  /** Where the bot's log goes, if anywhere. */
  readonly log?: string | undefined
}

/**
 * What came of it. Everything but `kills` and `messages` should be empty or 0; no more than
 * `kills` of digests and answers together may have come twice.
 */
export interface Verdict {
  readonly kills: number
  /** Digests that people saw. */
  readonly messages: number
  /** `chat day` of digests that never came. */
  readonly missing: readonly string[]
  /** Digests that a chat saw more than once; a kill may explain one each. */
  readonly twice: number
  readonly violations: readonly string[]
  /** Calls that Telegram refused for what they are. */
  readonly refused: readonly string[]
  readonly pressesUnanswered: number
  readonly inlineUnanswered: number
  readonly questionsUnanswered: number
  readonly answersTwice: number
  /**
   * Tries to write to people who had blocked the bot, beyond the one that tells so; and one more
   * where a kill came right behind it.
   */
  readonly toBlocked: number
  /** Ends that nobody asked for. */
  readonly deaths: number
}

const HOUR = 3_600_000
/** 2026-03-02 00:00 in Shanghai, a Monday. */
const BEGIN = Date.UTC(2026, 2, 1, 16)
const DAY = 24 * HOUR
const ARTICLES = 3

/** A page of invented news, each article with a number that stands nowhere else. */
const pageOf = (day: number): string =>
  Array.from({ length: ARTICLES }, (_, i) => {
    const number = day * 100 + i
    return `# 云山区召开第${number}次安置房建设推进会

本报讯 3月${day + 1}日,云山区召开第${number}次安置房建设推进会。区委书记林远之出席会议并讲话,会议由副区长陈立言主持。记者 王晓舟
`
  }).join('\n')

const numbersIn = (text: string): readonly number[] =>
  [...text.matchAll(/第(\d{3,})次安置房/g)].map((match) => Number(match[1]))

/** Numbers that look random and are the same for the same seed. */
function dice(seed: number) {
  let state = seed
  const roll = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const below = (most: number): number => Math.floor(roll() * most)
  return { roll, below, one: <T>(all: readonly T[]): T => all[below(all.length)] as T }
}

/** Runs the whole bot in a process of its own, kills it, and tells what people saw of that. */
export async function trial({ chats, days, kills, seed, faults, typed, say, log }: Trial) {
  const tell = say ?? (() => undefined)
  const { roll, below, one } = dice(seed)
  const folder = mkdtempSync(join(tmpdir(), 'wenbao-trial-'))
  const [pages, data, clockFile] = ['pages', 'data', 'clock'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ]
  cpSync('seeds', pages, { recursive: true })
  let shift = BEGIN + 6 * HOUR - Date.now()
  const now = (): number => Date.now() + shift
  /** Sets the clock of bot and people to the instant. */
  function jump(to: number): void {
    shift = to - Date.now()
    // A rename, so that the bot never reads half a number.
    writeFileSync(`${clockFile}.new`, String(shift))
    renameSync(`${clockFile}.new`, clockFile)
  }
  jump(now())

  const readers = blockers()
  let isQuiet = true
  let sent = 0
  let sentAt = 0
  let killAt: readonly number[] = []
  let killed = 0

  const server = await startServer('123456:trial', { now, strict: true, faultOf })

  function faultOf(method: string, { chat_id: chat, text }: Fields): Fault | undefined {
    const isMessage = method === 'sendMessage'
    const isDigest = isMessage && String(text).includes(TITLE)
    if (isDigest && readers.tried(Number(chat))) return { method, does: 'blocked' }
    if (isMessage && Number(chat) < ASKERS) {
      sent += 1
      sentAt = Date.now()
    }
    if (isMessage && killAt[0] !== undefined && sent >= killAt[0]) {
      killAt = killAt.slice(1)
      return killAround(method)
    }
    if (isQuiet || roll() >= faults) return undefined
    const does = one(['wait', 'fail', 'html', 'drop before', 'drop after'] as const)
    return { method, does, retryAfter: 1 }
  }

  /** Kills the bot before, while or some time after Telegram works on a message. */
  function killAround(method: string): Fault | undefined {
    const does = one(['drop before', 'drop after', 'later'] as const)
    if (does === 'later') setTimeout(kill, below(400))
    else kill()
    return does === 'later' ? undefined : { method, does }
  }

  let bot: ChildProcess | undefined
  let deaths = 0
  /** How often the bot found that pages had come. */
  let noticed = 0
  let isOver = false
  let last = ''
  function spawnBot(): ChildProcess {
    const flags = ['--import', 'tsx', '--import', './test/bot/shifted.ts']
    const mine = spawn(process.execPath, [...flags, 'src/main.ts', 'bot'], {
      env: {
        PATH: process.env['PATH'],
        CLOCK: clockFile,
        BOT_TOKEN: server.token,
        TELEGRAM_API_ROOT: server.root,
        ARCHIVE_DIR: pages,
        DATA_DIR: data,
      },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    createInterface(mine.stderr).on('line', (line) => {
      last = line.slice(-2000)
      if (line.includes('new articles')) noticed += 1
      if (log !== undefined) appendFileSync(log, `${line}\n`)
    })
    mine.on('close', (_, signal) => {
      if (isOver) return
      if (signal !== 'SIGKILL') {
        deaths += 1
        tell(`the bot ended: ${last}`)
      }
      bot = spawnBot()
    })
    return mine
  }
  function kill(): void {
    killed += 1
    readers.killed()
    bot?.kill('SIGKILL')
  }

  // What people do.
  const subscribers = Array.from({ length: chats }, (_, i) => ({
    id: 1000 + i,
    language_code: 'zh',
  }))
  const askers = Array.from({ length: 20 }, (_, i) => ({ id: ASKERS + i, language_code: 'en' }))
  const presses: string[] = []
  const inlines: string[] = []
  const asked = new Map<number, number>()
  let read = 0
  /** `chat number` and how often it was shown. */
  const told = new Map<string, number>()
  const buttons = new Map<number, Shown>()
  function look(): void {
    for (; read < server.shown.length; read++) {
      const message = server.shown[read] as Shown
      if (message.chat >= ASKERS || !message.text.startsWith(TITLE)) continue
      buttons.set(message.chat, message)
      for (const number of numbersIn(message.text)) {
        const key = `${message.chat} ${number}`
        told.set(key, (told.get(key) ?? 0) + 1)
      }
    }
  }

  async function live(): Promise<void> {
    while (!isOver) {
      await pause(50 + below(400))
      if (isQuiet) continue
      const what = below(3)
      const asker = one(askers)
      if (what === 0) {
        asked.set(asker.id, (asked.get(asker.id) ?? 0) + 1)
        const { update_id } = server.say(asker, '高新区3月14日的会议谁主持的?')
        if (roll() < 0.2)
          server.redeliver({ ...server.waiting().find((u) => u['update_id'] === update_id) })
      } else if (what === 1)
        inlines.push(server.inline(asker, one(['安置房', '3.14', 'zhang', ''])))
      else {
        const message = one([...buttons.values()])
        const button = message?.buttons.flat().find(({ text }) => text === '1')
        if (message === undefined || readers.has(message.chat)) continue
        presses.push(server.press({ id: message.chat }, message, button?.callback_data ?? ''))
      }
    }
  }

  const groups = [
    { zone: 'Asia/Shanghai', at: [8, 0] as const, hour: 8 },
    { zone: 'America/New_York', at: [7, 30] as const, hour: 20.5 },
  ] as const
  const groupOf = (i: number) => groups[i % 4 === 3 ? 1 : 0]

  function subscribe(): void {
    const state = openState(join(data, STATE_FILE), now)
    for (const [i, { id }] of subscribers.entries()) {
      const chat = chatIdOf(id)
      const { zone, at } = groupOf(i)
      state.chats.meet(chat, { kind: 'private', language: 'zh' })
      state.chats.setZone(chat, timeZoneOf(zone) as never)
      state.settings.set(chat, { digestAt: minuteOfDay(at[0], at[1]), digestSince: now() })
      server.meet({ id })
    }
    state.close()
  }

  async function subscribeByTyping(): Promise<void> {
    const due = (id: number) => server.messagesTo(id)
    for (const [i, one] of subscribers.entries())
      server.say(
        one,
        `/digest ${groupOf(i)
          .at.map((n) => String(n).padStart(2, '0'))
          .join(':')}`,
      )
    await until('zones asked', () => subscribers.every(({ id }) => due(id).length >= 1))
    for (const [i, one] of subscribers.entries()) {
      const [message] = due(one.id)
      const row = message?.buttons.flat()[groupOf(i) === groups[0] ? 0 : 3]
      if (message !== undefined) presses.push(server.press(one, message, row?.callback_data ?? ''))
    }
    await until('zones set', () => subscribers.every(({ id }) => due(id).length >= 2))
  }

  /** Waits, at most some minutes beside what the pace needs. */
  async function until(what: string, condition: () => boolean): Promise<boolean> {
    const limit = Date.now() + 120_000 + chats * 200
    while (!condition()) {
      if (Date.now() > limit) {
        tell(`${what}: not within the time`)
        return false
      }
      await pause(100)
      look()
      // What rests after a fault need not be waited for.
      if (Date.now() - sentAt > 2000 && server.isPolled()) {
        sentAt = Date.now()
        jump(now() + 30_000)
      }
    }
    tell(`${what}, ${killed} kills, ${server.calls.length} calls`)
    return true
  }

  const hasAll = (id: number, day: number): boolean =>
    Array.from({ length: ARTICLES }, (_, i) => told.has(`${id} ${day * 100 + i}`)).every(Boolean)

  if (!typed) subscribe()
  bot = spawnBot()
  await until('polling', () => server.isPolled())
  if (typed) await subscribeByTyping()
  void live()
  const missing: string[] = []
  const perDay = Math.ceil(kills / days)
  for (let day = 1; day <= days; day++) {
    isQuiet = false
    jump(BEGIN + (day - 1) * DAY + 7 * HOUR)
    if (day === 2)
      for (const { id } of subscribers) {
        if (roll() > 0.03) continue
        readers.block(id)
        if (roll() < 0.5) server.standing({ id }, 'kicked')
      }
    writeFileSync(join(pages, `day${day}.txt`), pageOf(day))
    await until(`day ${day} read`, () => noticed >= day)
    const planned = Math.min(perDay, kills - killed - killAt.length)
    const some = Array.from({ length: planned }, () => sent + 1 + below(chats))
    killAt = some.sort((a, b) => a - b)
    for (const [g, { hour }] of groups.entries()) {
      // Once, the bot is down when digests are due.
      const isLate = day === 2 && g === 1
      if (isLate && killed < kills) {
        jump(BEGIN + (day - 1) * DAY + hour * HOUR - 30_000)
        await pause(100)
        kill()
      }
      jump(BEGIN + (day - 1) * DAY + hour * HOUR + (isLate ? 2 * HOUR : -2000))
      const mine = subscribers.filter(({ id }, i) => groupOf(i) === groups[g] && !readers.has(id))
      await until(`day ${day}, group ${g + 1}`, () => mine.every(({ id }) => hasAll(id, day)))
      for (const { id } of mine) if (!hasAll(id, day)) missing.push(`${id} ${day}`)
    }
    // Kills that had no message to strike strike now.
    const late = killAt.length
    killAt = []
    for (let i = 0; i < late; i++) {
      kill()
      await pause(below(3000))
    }
    isQuiet = true
    await pause(500)
  }
  const open = (): number =>
    presses.filter((id) => server.pressState(id) === 'open').length +
    inlines.filter((id) => server.inlineState(id) === 'open').length
  const unanswered = (): number =>
    [...asked].reduce((sum, [id, n]) => sum + Math.max(0, n - server.messagesTo(id).length), 0)
  tell(
    `asked ${JSON.stringify([...asked].map(([id, n]) => [id, n, server.messagesTo(id).length]))}`,
  )
  await until('everything answered', () => open() + unanswered() === 0)
  await pause(1500)
  look()
  isOver = true
  const ended = new Promise((resolve) => bot?.once('close', resolve))
  bot?.kill('SIGTERM')
  await ended
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
  const twice = [...told].filter(([key, times]) => times > 1 && key.endsWith('0')).length
  return {
    kills: killed,
    messages: server.shown.filter(({ chat }) => chat < ASKERS).length,
    missing,
    twice,
    violations: server.violations,
    refused: server.refused().filter((line) => !line.includes('query is too old')),
    pressesUnanswered: presses.filter((id) => server.pressState(id) === 'open').length,
    inlineUnanswered: inlines.filter((id) => server.inlineState(id) === 'open').length,
    questionsUnanswered: unanswered(),
    answersTwice: [...asked].reduce(
      (sum, [id, n]) => sum + Math.max(0, server.messagesTo(id).length - n),
      0,
    ),
    toBlocked: readers.tooMany(),
    deaths,
  } satisfies Verdict
}

/** People from here on only ask. */
const ASKERS = 1_000_000

/** How a digest begins. */
const TITLE = '新报道'
