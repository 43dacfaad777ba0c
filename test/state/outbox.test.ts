import { expect, test } from 'vitest'
import { dayOf, type Day } from '../../src/corpus/day.ts'
import type { ArticleId } from '../../src/corpus/page.ts'
import type { ChatId } from '../../src/state/chats.ts'
import type { Owed } from '../../src/state/deliveries.ts'
import { openState, type State } from '../../src/state/state.ts'
import { ANN, fresh, GROUP, LI, SUPERGROUP } from './folder.ts'

const A = 'a' as ArticleId
const HOUR = 3_600_000
const DAY = dayOf(2024, 3, 14) as Day

const owed = (chat: ChatId, thing: string, more: Partial<Owed> = {}): Owed => ({
  chat,
  thing,
  payloads: [`${thing} to ${chat}`],
  tells: [],
  expiresAt: Infinity,
  ...more,
})

function record(state: State, ...all: readonly Owed[]): void {
  for (const one of all) {
    state.chats.ensure(one.chat)
    state.deliveries.record(one)
  }
}

/** The things that go out one after the other, each taken by Telegram. */
function sendAll(state: State): readonly string[] {
  const sent: string[] = []
  for (let next = state.outbox.claim([]); next !== undefined; next = state.outbox.claim([])) {
    sent.push(next.thing)
    state.outbox.settle(next.id, { state: 'sent', messageId: 1 })
  }
  return sent
}

test('a thing is recorded once for a chat, whatever became of it', () => {
  const { state } = fresh()
  record(state, owed(ANN, 'digest'))
  expect(state.deliveries.record(owed(ANN, 'digest'))).toBe('known')
  expect(sendAll(state)).toEqual(['digest'])
  expect(state.deliveries.record(owed(ANN, 'digest'))).toBe('known')
  expect(sendAll(state)).toEqual([])
})

test('what is claimed is not claimed again, and waits again after a crash', () => {
  const { state, file, clock } = fresh()
  record(state, owed(ANN, 'digest'))
  expect(state.outbox.claim([])?.thing).toBe('digest')
  expect(state.outbox.claim([])).toBeUndefined()
  const afterCrash = openState(file, () => clock.now)
  expect(afterCrash.outbox.recover()).toBe(1)
  expect(afterCrash.outbox.recover()).toBe(0)
  expect(sendAll(afterCrash)).toEqual(['digest'])
  afterCrash.close()
})

test('messages of one chat keep their order, also where the first has to wait', () => {
  const { state, clock } = fresh()
  record(state, owed(ANN, 'long', { payloads: ['1', '2', '3'] }), owed(LI, 'short'))
  const first = state.outbox.claim([])
  const notBefore = clock.now + HOUR
  state.outbox.settle(first?.id ?? 0, {
    state: 'waiting',
    notBefore,
    problem: '502',
    counts: 'failure',
  })
  expect(sendAll(state)).toEqual(['short'])
  clock.now = notBefore
  expect(sendAll(state)).toEqual(['long', 'long/2', 'long/3'])
})

test('chats that are excepted are passed over', () => {
  const { state } = fresh()
  record(state, owed(ANN, 'a'), owed(LI, 'b'))
  expect(state.outbox.claim([ANN])?.thing).toBe('b')
  expect(state.outbox.claim([ANN])).toBeUndefined()
})

test('what has expired is not sent, and its articles may be told again', () => {
  const { state, clock } = fresh()
  record(state, owed(ANN, 'digest', { tells: [A], expiresAt: clock.now + HOUR, digestDay: DAY }))
  expect(state.deliveries.wasTold(ANN, A)).toBe(true)
  clock.now += HOUR
  expect(sendAll(state)).toEqual([])
  expect(state.deliveries.wasTold(ANN, A)).toBe(false)
  expect(state.deliveries.lastDigest(ANN)).toEqual({ day: DAY, toldUntil: undefined })
  expect(state.deliveries.counts(0)).toEqual(new Map([['expired', 1]]))
})

test('what expires after it may have arrived stays told', () => {
  const { state, clock } = fresh()
  record(state, owed(ANN, 'digest', { tells: [A], expiresAt: clock.now + HOUR }))
  const claimed = state.outbox.claim([])
  const again = { notBefore: clock.now, problem: 'reset', counts: 'unknown' } as const
  state.outbox.settle(claimed?.id ?? 0, { state: 'waiting', ...again })
  clock.now += HOUR
  expect(sendAll(state)).toEqual([])
  expect(state.deliveries.wasTold(ANN, A)).toBe(true)
})

test('what Telegram refuses is untold', () => {
  const { state } = fresh()
  record(state, owed(ANN, 'digest', { tells: [A] }))
  const claimed = state.outbox.claim([])
  state.outbox.settle(claimed?.id ?? 0, { state: 'refused', problem: 'empty text' })
  expect(state.deliveries.wasTold(ANN, A)).toBe(false)
})

test('the last digest is the latest day, and what it told counts', () => {
  const { state, clock } = fresh()
  const next = dayOf(2024, 3, 15) as Day
  record(state, owed(ANN, `digest:${DAY}`, { digestDay: DAY }))
  const told = clock.now
  clock.now += 24 * HOUR
  record(state, owed(ANN, `digest:${next}`, { digestDay: next, expiresAt: clock.now + 1 }))
  expect(state.deliveries.lastDigest(ANN)).toEqual({ day: next, toldUntil: clock.now })
  clock.now += 1
  sendAll(state)
  expect(state.deliveries.lastDigest(ANN)).toEqual({ day: next, toldUntil: told })
})

test('an empty digest counts as one', () => {
  const { state, clock } = fresh()
  state.chats.ensure(ANN)
  state.deliveries.recordEmptyDigest(ANN, 'digest', DAY)
  state.deliveries.recordEmptyDigest(ANN, 'digest', DAY)
  expect(state.deliveries.lastDigest(ANN)).toEqual({ day: DAY, toldUntil: clock.now })
  expect(sendAll(state)).toEqual([])
})

test.each([
  { sent: 'old', waiting: 'new', first: GROUP, then: SUPERGROUP },
  { sent: 'new', waiting: 'old', first: SUPERGROUP, then: GROUP },
])(
  'a digest sent to the $sent id and waiting for the $waiting one is not sent again',
  ({ first, then }) => {
    const { state } = fresh()
    record(state, owed(first, 'digest'))
    sendAll(state)
    record(state, owed(then, 'digest'), owed(then, 'other'))
    state.chats.move(GROUP, SUPERGROUP)
    expect(sendAll(state)).toEqual(['other'])
  },
)

test('a message in flight is settled also when its chat moves or is forgotten meanwhile', () => {
  const { state } = fresh()
  record(state, owed(GROUP, 'digest'), owed(ANN, 'digest'))
  const moving = state.outbox.claim([])
  const forgotten = state.outbox.claim([])
  state.chats.move(GROUP, SUPERGROUP)
  state.chats.forget(ANN)
  state.outbox.settle(moving?.id ?? 0, { state: 'sent', messageId: 1 })
  state.outbox.settle(forgotten?.id ?? 0, { state: 'sent', messageId: 1 })
  expect(state.deliveries.counts(0)).toEqual(new Map([['sent', 1]]))
})

test('the silence Telegram asked for outlives a restart and is not shortened', () => {
  const { state, file } = fresh()
  state.outbox.pause(5_000)
  state.outbox.pause(3_000)
  const restarted = openState(file, () => 0)
  expect(restarted.outbox.pausedUntil()).toBe(5_000)
  restarted.close()
})

test('depth tells what could go, what comes later and what is on its way', () => {
  const { state, clock } = fresh()
  const later = { notBefore: clock.now + 1 }
  record(state, owed(ANN, 'a'), owed(ANN, 'b'), owed(LI, 'c', later), owed(LI, 'd'))
  state.outbox.claim([])
  expect(state.outbox.depth()).toEqual({ ready: 2, later: 1, sending: 1 })
})

test('old deliveries are forgotten, but never one that is still to be sent', () => {
  const { state, clock } = fresh()
  record(state, owed(ANN, 'sent', { tells: [A] }))
  sendAll(state)
  record(state, owed(ANN, 'waiting'))
  expect(state.deliveries.prune(clock.now)).toBe(0)
  expect(state.deliveries.prune(clock.now + 1)).toBe(1)
  expect(state.deliveries.wasTold(ANN, A)).toBe(false)
  expect(sendAll(state)).toEqual(['waiting'])
})
