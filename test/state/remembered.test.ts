import { expect, test } from 'vitest'
import { dayOf, type Day } from '../../src/corpus/day.ts'
import type { ArticleId } from '../../src/corpus/page.ts'
import { openDatabase } from '../../src/state/database.ts'
import { MOST_FOLLOWS } from '../../src/state/follows.ts'
import { EVERY_DAY, minuteOfDay } from '../../src/state/settings.ts'
import { ANN, fresh, LI } from './folder.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

const A = 'a' as ArticleId
const B = 'b' as ArticleId
const day = (year: number, month: number, date: number) => dayOf(year, month, date) as Day

test('settings hold what was set, and say what holds where nothing was', () => {
  const { state } = fresh()
  const unset = {
    digestAt: undefined,
    digestSince: 0,
    weekdays: EVERY_DAY,
    quiet: undefined,
    onThisDay: false,
    districts: [],
    topic: undefined,
  }
  expect(state.settings.get(ANN)).toEqual(unset)
  const at = minuteOfDay(8, 5)
  const quiet = { from: minuteOfDay(22, 0), until: minuteOfDay(7, 0) } as never
  expect(state.settings.set(ANN, { digestAt: at, quiet, weekdays: [1, 7] })).toEqual({
    ...unset,
    digestAt: 485,
    quiet: { from: 1_320, until: 420 },
    weekdays: [1, 7],
  })
  expect(state.settings.subscribers()).toEqual([ANN])
  expect(state.settings.set(ANN, { digestAt: undefined }).digestAt).toBeUndefined()
  expect(state.settings.subscribers()).toEqual([])
})

const NONSENSE: readonly [name: string, value: string][] = [
  ['digestAt', '1440'],
  ['digestAt', '"08:00"'],
  ['weekdays', '[0]'],
  ['weekdays', '[]'],
  ['quiet', '{"from":3}'],
  ['topic', '"five"'],
]

for (const [name, value] of NONSENSE) {
  test(`${name} stored as ${value} counts as not set`, () => {
    const { state, file } = fresh()
    const unset = state.settings.get(ANN)
    state.chats.ensure(ANN)
    const database = openDatabase(file)
    database.prepare('INSERT INTO settings VALUES (?, ?, ?)').run(ANN, name, value)
    database.close()
    expect(state.settings.get(ANN)).toEqual(unset)
  })
}

test('the same words in another order are one follow', () => {
  const { state } = fresh()
  const words = { kind: 'words', words: ['安置房', '惠济'], without: [] } as const
  const turned = { kind: 'words', words: ['惠济', '安置房', '安置房'], without: [] } as const
  const first = state.follows.add(ANN, words, 'digest')
  const second = state.follows.add(ANN, turned, 'at once')
  expect(first.kind).toBe('added')
  expect(second.kind).toBe('known')
  expect(state.follows.of(ANN)).toMatchObject([{ tells: 'at once' }])
})

test('a chat stops its own follows only', () => {
  const { state } = fresh()
  state.follows.add(ANN, { kind: 'person', person: '张红军' }, 'digest')
  const [follow] = state.follows.of(ANN)
  const id = follow?.id ?? 0
  expect(state.follows.stop(LI, id)).toBe(false)
  expect(state.follows.tell(LI, id, 'at once')).toBe(false)
  expect(state.follows.tell(ANN, id, 'at once')).toBe(true)
  expect(state.follows.stop(ANN, id)).toBe(true)
  expect(state.follows.stop(ANN, id)).toBe(false)
})

test('the id of a stopped follow is not given out again', () => {
  const { state } = fresh()
  const add = () => state.follows.add(ANN, { kind: 'person', person: '张红军' }, 'digest')
  const first = add()
  state.follows.stopAll(ANN)
  const second = add()
  expect(first.kind === 'added' && second.kind === 'added').toBe(true)
  expect(first).not.toEqual(second)
})

test('a chat follows so many things and no more', () => {
  const { state } = fresh()
  const add = (i: number) => state.follows.add(ANN, { kind: 'person', person: `甲${i}` }, 'digest')
  for (let i = 0; i < MOST_FOLLOWS; i++) expect(add(i).kind).toBe('added')
  expect(add(MOST_FOLLOWS)).toEqual({ kind: 'full', most: MOST_FOLLOWS })
  expect(add(0).kind).toBe('known')
})

test('an update comes once in 24 hours, also after a restart', () => {
  const { state, clock } = fresh()
  expect(state.updates.begin(7)).toBe(true)
  state.updates.finish(7)
  expect(state.updates.begin(7)).toBe(false)
  clock.now += 24 * HOUR
  expect(state.updates.begin(7)).toBe(true)
})

test('an update underway is not begun twice, one that failed is begun again', () => {
  const { state } = fresh()
  expect(state.updates.begin(7)).toBe(true)
  expect(state.updates.begin(7)).toBe(false)
  state.updates.abandon(7)
  expect(state.updates.begin(7)).toBe(true)
})

test('a conversation lasts 15 minutes from its last word', () => {
  const { state, clock } = fresh()
  state.conversations.keep(ANN, '', 'first')
  clock.now += 14 * MINUTE
  expect(state.conversations.recall(ANN, '')).toBe('first')
  state.conversations.keep(ANN, '', 'second')
  clock.now += 14 * MINUTE
  expect(state.conversations.recall(ANN, '')).toBe('second')
  clock.now += MINUTE
  expect(state.conversations.recall(ANN, '')).toBeUndefined()
})

test('strands of a chat are conversations of their own', () => {
  const { state } = fresh()
  state.conversations.keep(ANN, 'topic 1', 'one')
  state.conversations.keep(ANN, 'topic 2', 'two')
  state.conversations.drop(ANN, 'topic 2')
  expect(state.conversations.recall(ANN, 'topic 1')).toBe('one')
  expect(state.conversations.recall(ANN, 'topic 2')).toBeUndefined()
  expect(state.conversations.recall(LI, 'topic 1')).toBeUndefined()
})

test('questions are counted by status', () => {
  const { state } = fresh()
  const ask = (status: string, tookMs: number, unanswered?: string) =>
    state.questions.count({
      day: day(2024, 3, 14),
      language: 'zh',
      status,
      tookMs,
      ...(unanswered === undefined ? {} : { unanswered }),
    })
  ask('answered', 10)
  ask('answered', 30)
  ask('silent', 5, ' 飞船 ')
  ask('silent', 5, '飞船')
  ask('silent', 5, '')
  expect(state.questions.byStatus(day(2024, 3, 14))).toEqual([
    { status: 'silent', questions: 3, meanMs: 5, slowestMs: 5 },
    { status: 'answered', questions: 2, meanMs: 20, slowestMs: 30 },
  ])
  expect(state.questions.unanswered(day(2024, 3, 1), 5)).toEqual([{ words: '飞船', questions: 2 }])
  expect(state.questions.byStatus(day(2024, 3, 15))).toEqual([])
  state.questions.prune(day(2024, 3, 15))
  expect(state.questions.unanswered(day(2024, 3, 1), 5)).toEqual([])
})

test('the last verdict on an answer counts, and a note stays', () => {
  const { state } = fresh()
  const answer = { chat: ANN, messageId: 9, question: '谁', status: 'answered', articles: [A] }
  state.feedback.give({ ...answer, verdict: 'right', note: '漏了一人' })
  state.feedback.give({ ...answer, verdict: 'wrong' })
  expect(state.feedback.list('right')).toEqual([])
  expect(state.feedback.list('wrong')).toMatchObject([
    { question: '谁', articles: [A], verdict: 'wrong', note: '漏了一人' },
  ])
  expect(JSON.stringify(state.feedback.list())).not.toContain(String(ANN))
})

test('a correction of the same thing takes the place of the one before', () => {
  const { state } = fresh()
  const wrong = { article: A, field: 'name', printed: '潘车' } as const
  const first = state.corrections.make({ ...wrong, corrected: '潘年' })
  const second = state.corrections.make({ ...wrong, corrected: '潘军' })
  expect(state.corrections.standing()).toEqual([second])
  expect(state.corrections.undo(first.id)).toBe(false)
  expect(state.corrections.undo(second.id)).toBe(true)
  expect(state.corrections.standing()).toEqual([])
})

test('what was there at first is not new, what comes later is, once', () => {
  const { state, clock } = fresh()
  expect(state.arrivals.note([A])).toEqual([])
  clock.now += HOUR
  expect(state.arrivals.note([A, B])).toEqual([B])
  expect(state.arrivals.note([A, B])).toEqual([])
  expect(state.arrivals.toAnnounce()).toEqual([B])
  expect(state.arrivals.since(clock.now)).toEqual([B])
  expect(state.arrivals.since(clock.now + 1)).toEqual([])
  state.arrivals.announced([B])
  expect(state.arrivals.toAnnounce()).toEqual([])
})

test('an archive that was empty at first has only new articles', () => {
  const { state } = fresh()
  state.arrivals.note([])
  expect(state.arrivals.note([A])).toEqual([A])
})
