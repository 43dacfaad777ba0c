import { expect, test } from 'vitest'
import type { Day } from '../../src/corpus/day.ts'
import type { ArticleId } from '../../src/corpus/page.ts'
import { chatIdOf, type ChatId } from '../../src/state/chats.ts'
import { openDatabase, type Database } from '../../src/state/database.ts'
import { tablesOfChats } from '../../src/state/move.ts'
import { minuteOfDay } from '../../src/state/settings.ts'
import type { State } from '../../src/state/state.ts'
import { timeZoneOf } from '../../src/state/zone.ts'
import { ANN, fresh, GROUP, LI, SUPERGROUP } from './folder.ts'

const A = 'a' as ArticleId

/** Writes a row to every table that keeps something of a chat. */
function fill(state: State, chat: ChatId, old: ChatId): void {
  state.chats.ensure(old)
  state.chats.move(old, chat)
  state.chats.setLanguage(chat, 'en')
  state.settings.set(chat, { onThisDay: true })
  state.follows.add(chat, { kind: 'person', person: '张红军' }, 'digest')
  state.deliveries.record({ chat, thing: 'x', payloads: ['x'], tells: [A], expiresAt: Infinity })
  state.conversations.keep(chat, '', 'context')
  const answer = { question: '谁', status: 'answered', articles: [A] }
  state.answers.keep(chat, 1, { ...answer, choices: {} }, 2)
  state.feedback.give({ chat, messageId: 1, ...answer, verdict: 'wrong' })
}

/** How many rows each table has of a chat. */
const rowsOf = (database: Database, chat: ChatId): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    tablesOfChats(database).map((table) => [
      table,
      database.prepare(`SELECT count(*) FROM ${table} WHERE chat_id = ?`).pluck().get(chat),
    ]),
  )

const TABLES = [
  'moved_chats',
  'settings',
  'follows',
  'deliveries',
  'told',
  'conversations',
  'answers',
  'feedback',
]
const each = (rows: number) => Object.fromEntries(TABLES.map((table) => [table, rows]))

test('forget erases every row of a chat, and no other chat’s', () => {
  const { state, file } = fresh()
  fill(state, ANN, chatIdOf(1))
  fill(state, LI, chatIdOf(2))
  const database = openDatabase(file)
  expect(rowsOf(database, ANN)).toEqual(each(1))
  state.chats.forget(ANN)
  expect(rowsOf(database, ANN)).toEqual(each(0))
  expect(state.chats.get(ANN)).toBeUndefined()
  expect(rowsOf(database, LI)).toEqual(each(1))
  database.close()
})

test('forgetting a group by the id it had before erases it', () => {
  const { state } = fresh()
  fill(state, SUPERGROUP, GROUP)
  state.chats.forget(GROUP)
  expect(state.chats.get(SUPERGROUP)).toBeUndefined()
})

test('a move takes every row to a new id', () => {
  const { state, file } = fresh()
  fill(state, GROUP, chatIdOf(-1))
  state.chats.move(GROUP, SUPERGROUP)
  const database = openDatabase(file)
  expect(rowsOf(database, GROUP)).toEqual(each(0))
  expect(rowsOf(database, SUPERGROUP)).toEqual({ ...each(1), moved_chats: 2 })
  expect(state.chats.get(GROUP)).toMatchObject({
    id: SUPERGROUP,
    kind: 'supergroup',
    language: 'en',
  })
  expect(state.chats.current(chatIdOf(-1))).toBe(SUPERGROUP)
  database.close()
})

test('a move to an id that exists merges: what the new id has of its own stays', () => {
  const { state, file } = fresh()
  fill(state, GROUP, chatIdOf(-1))
  fill(state, SUPERGROUP, chatIdOf(-2))
  state.chats.setLanguage(SUPERGROUP, 'zh')
  state.settings.set(GROUP, { topic: 5, onThisDay: true })
  state.settings.set(SUPERGROUP, { onThisDay: false })
  state.follows.add(GROUP, { kind: 'person', person: '李明' }, 'at once')
  state.chats.move(GROUP, SUPERGROUP)
  expect(state.chats.get(SUPERGROUP)?.language).toBe('zh')
  expect(state.settings.get(SUPERGROUP)).toMatchObject({ topic: 5, onThisDay: false })
  expect(state.follows.of(SUPERGROUP)).toHaveLength(2)
  expect(state.feedback.list()).toHaveLength(1)
  const database = openDatabase(file)
  expect(rowsOf(database, GROUP)).toEqual(each(0))
  expect(rowsOf(database, SUPERGROUP)).toMatchObject({ deliveries: 1, told: 1 })
  database.close()
})

test('a move and a move back leave one chat', () => {
  const { state } = fresh()
  fill(state, GROUP, chatIdOf(-1))
  state.chats.move(GROUP, SUPERGROUP)
  state.chats.move(SUPERGROUP, GROUP)
  expect(state.chats.current(SUPERGROUP)).toBe(GROUP)
  expect(state.chats.current(GROUP)).toBe(GROUP)
  expect(state.follows.of(GROUP)).toHaveLength(1)
})

test('a move of a chat we never met is remembered', () => {
  const { state } = fresh()
  state.chats.move(GROUP, SUPERGROUP)
  expect(state.chats.meet(GROUP, { kind: 'group' })).toMatchObject({
    id: SUPERGROUP,
    kind: 'supergroup',
  })
})

test('a chosen language is not overruled by the app, a seen one is', () => {
  const { state } = fresh()
  expect(state.chats.meet(ANN, { language: 'en' }).language).toBe('en')
  expect(state.chats.meet(ANN, { language: 'zh' }).language).toBe('zh')
  expect(state.chats.meet(ANN).language).toBe('zh')
  state.chats.setLanguage(ANN, 'en')
  expect(state.chats.meet(ANN, { language: 'zh' }).language).toBe('en')
})

const KINDS: readonly [id: number, kind: string][] = [
  [42, 'private'],
  [-42, 'group'],
  [-1_001_234_567_890, 'supergroup'],
]

for (const [id, kind] of KINDS) {
  test(`${id} is taken for a ${kind} until told otherwise`, () => {
    const { state } = fresh()
    expect(state.chats.ensure(chatIdOf(id)).kind).toBe(kind)
    expect(state.chats.meet(chatIdOf(id), { kind: 'channel' }).kind).toBe('channel')
  })
}

for (const id of [0, 1.5, 2 ** 60, NaN]) {
  test(`${id} is no chat id`, () => expect(() => chatIdOf(id)).toThrow('is no chat id'))
}

test('a retired chat gets nothing until it speaks again', () => {
  const { state } = fresh()
  const at = minuteOfDay(8, 0)
  const owed = { payloads: ['x'], tells: [A], expiresAt: Infinity } as const
  state.settings.set(ANN, { digestAt: at })
  state.deliveries.record({ chat: ANN, thing: 'waiting', ...owed })
  state.chats.retire(ANN, 'blocked')
  expect(state.settings.subscribers()).toEqual([])
  expect(state.follows.all()).toEqual([])
  expect(state.outbox.claim([])).toBeUndefined()
  expect(state.deliveries.wasTold(ANN, A)).toBe(false)
  expect(state.deliveries.record({ chat: ANN, thing: 'later', ...owed })).toBe('unreachable')
  state.chats.meet(ANN)
  expect(state.settings.subscribers()).toEqual([ANN])
  expect(state.deliveries.record({ chat: ANN, thing: 'later', ...owed })).toBe('recorded')
})

test('nothing is recorded for a chat that was forgotten', () => {
  const { state } = fresh()
  const owed = { chat: ANN, thing: 'x', payloads: ['x'], tells: [], expiresAt: Infinity } as const
  expect(state.deliveries.record(owed)).toBe('unreachable')
  state.deliveries.recordEmptyDigest(ANN, 'digest:2024-03-14', '2024-03-14' as Day)
  expect(state.chats.get(ANN)).toBeUndefined()
})

const ZONES: readonly [name: string, zone: string | undefined][] = [
  ['Asia/Shanghai', 'Asia/Shanghai'],
  ['america/new_york', 'America/New_York'],
  ['UTC', 'UTC'],
  ['Etc/GMT-8', 'Etc/GMT-8'],
  ['+08:00', undefined],
  ['Mars/Olympus', undefined],
  ['', undefined],
]

for (const [name, zone] of ZONES) {
  test(`the zone ${name || 'without a name'} is ${zone}`, () => expect(timeZoneOf(name)).toBe(zone))
}
