import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pace } from '../../src/digest/pace.ts'
import {
  PATIENCE,
  sender,
  settlementOf,
  type Found,
  type Outcome,
  type Sending,
} from '../../src/digest/sender.ts'
import { chatIdOf, type ChatId } from '../../src/state/chats.ts'
import type { Delivery } from '../../src/state/outbox.ts'
import type { State } from '../../src/state/state.ts'
import { ANN, fresh, GROUP, LI, SUPERGROUP } from '../state/folder.ts'

/** A request as it reached Telegram. */
interface Arrival {
  readonly chat: ChatId
  readonly thing: string
  readonly at: number
}

/** Sends with a clock of its own until nothing is left or an hour and a half has gone by. */
async function run(
  { state, clock }: Pick<ReturnType<typeof fresh>, 'state' | 'clock'>,
  answer: (delivery: Delivery, turn: number) => Outcome | Error,
  more: Partial<Sending> & {
    latency?: (turn: number) => readonly [there: number, back: number]
  } = {},
): Promise<readonly Arrival[]> {
  const arrivals: Arrival[] = []
  const { latency = () => [20, 20] as const, ...parts } = more
  const stop = new AbortController()
  const end = clock.now + 90 * 60_000
  const send = (delivery: Delivery): Promise<Outcome> => {
    const turn = arrivals.length
    const [there, back] = latency(turn)
    clock.now += there
    arrivals.push({ chat: delivery.chat, thing: delivery.thing, at: clock.now })
    clock.now += back
    const outcome = answer(delivery, turn)
    return outcome instanceof Error ? Promise.reject(outcome) : Promise.resolve(outcome)
  }
  const sleep = (ms: number): Promise<void> => {
    clock.now += Math.ceil(ms)
    const { ready, later } = state.outbox.depth()
    if (ready + later === 0 || clock.now > end) stop.abort()
    return Promise.resolve()
  }
  const { outbox, chats } = state
  await sender({ outbox, chats, send, sleep, now: () => clock.now, ...parts }).run(stop.signal)
  return arrivals
}

function record(state: State, ...chats: readonly (readonly [ChatId, string])[]): void {
  for (const [chat, thing] of chats) {
    state.chats.ensure(chat)
    state.deliveries.record({ chat, thing, payloads: [thing], tells: [], expiresAt: Infinity })
  }
}

const things = (arrivals: readonly Arrival[]): readonly string[] =>
  arrivals.map(({ chat, thing }) => `${thing}@${chat}`)

const SENT: Outcome = { kind: 'sent', messageId: 1 }

/** The most arrivals within any span of so many ms. */
function busiest(times: readonly number[], spanMs: number): number {
  return Math.max(
    0,
    ...times.map((from) => times.filter((t) => from <= t && t < from + spanMs).length),
  )
}

const chatNumber = fc.oneof(
  fc.integer({ min: 1, max: 40 }),
  fc.integer({ min: -3, max: -1 }),
  fc.integer({ min: -1_000_000_000_003, max: -1_000_000_000_001 }),
)
const outcome = fc.oneof(
  { weight: 12, arbitrary: fc.constant<Outcome>(SENT) },
  {
    weight: 1,
    arbitrary: fc
      .integer({ min: 1, max: 9 })
      .map((s): Outcome => ({ kind: 'wait', retryAfterSeconds: s })),
  },
  { weight: 1, arbitrary: fc.constant<Outcome>({ kind: 'failed', problem: '502' }) },
  { weight: 1, arbitrary: fc.constant<Outcome>({ kind: 'unknown', problem: 'reset' }) },
)

test('whatever is owed to whom, however slow Telegram is: no limit is ever broken', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(chatNumber, { minLength: 1, maxLength: 60 }),
      fc.array(outcome, { minLength: 1, maxLength: 30 }),
      fc.array(fc.tuple(fc.nat(120), fc.nat(120)), { minLength: 1, maxLength: 20 }),
      async (chats, outcomes, latencies) => {
        const parts = fresh()
        record(parts.state, ...chats.map((n, i) => [chatIdOf(n), `thing ${i}`] as const))
        const at = <T>(list: readonly T[], turn: number): T => list[turn % list.length] as T
        const answers: Outcome[] = []
        const answer = (_: Delivery, turn: number): Outcome => {
          answers.push(at(outcomes, turn))
          return at(outcomes, turn)
        }
        const latency = (turn: number) => at(latencies, turn)
        const arrivals = await run(parts, answer, { latency })
        const times = arrivals.map((arrival) => arrival.at)
        expect(busiest(times, 1_000)).toBeLessThanOrEqual(25)
        for (const chat of new Set(arrivals.map((arrival) => arrival.chat))) {
          const own = arrivals.filter((a) => a.chat === chat).map((a) => a.at)
          expect(busiest(own, 1_000)).toBe(1)
          if (chat < 0) expect(busiest(own, 60_000)).toBeLessThanOrEqual(20)
        }
        for (const [turn, given] of answers.entries()) {
          const next = times[turn + 1]
          if (given.kind !== 'wait' || next === undefined) continue
          expect(next - (times[turn] ?? 0)).toBeGreaterThanOrEqual(given.retryAfterSeconds * 1_000)
        }
      },
    ),
    { numRuns: 15 },
  )
})

test('many chats are served at nearly 25 a second', async () => {
  const parts = fresh()
  record(
    parts.state,
    ...Array.from({ length: 200 }, (_, i) => [chatIdOf(i + 1), 'digest'] as const),
  )
  const arrivals = await run(parts, () => SENT, { latency: () => [10, 10] })
  expect(arrivals).toHaveLength(200)
  expect((arrivals.at(-1)?.at ?? 0) - (arrivals[0]?.at ?? 0)).toBeLessThan(9_000)
})

const OUTCOMES: readonly [
  name: string,
  answers: readonly (Outcome | Error)[],
  tries: number,
  state: string,
][] = [
  ['taken', [SENT], 1, 'sent'],
  ['429, then taken', [{ kind: 'wait', retryAfterSeconds: 30 }, SENT], 2, 'sent'],
  [
    '502 five times, then taken',
    [...Array<Outcome>(5).fill({ kind: 'failed', problem: '502' }), SENT],
    6,
    'sent',
  ],
  ['reset, then taken', [{ kind: 'unknown', problem: 'reset' }, SENT], 2, 'sent'],
  ['reset again and again', [{ kind: 'unknown', problem: 'reset' }], 2, 'unknown'],
  ['a transport that throws', [new Error('bug')], 2, 'unknown'],
  ['refused', [{ kind: 'refused', problem: 'empty' }], 1, 'refused'],
  ['blocked', [{ kind: 'gone', problem: 'blocked' }], 1, 'dropped'],
  ['moved, then taken', [{ kind: 'moved', to: SUPERGROUP }, SENT], 2, 'sent'],
  ['moved again and again', [{ kind: 'moved', to: SUPERGROUP }], 2, 'refused'],
]

for (const [name, answers, tries, end] of OUTCOMES) {
  test(`${name}: ${tries} tries, ${end}`, async () => {
    const parts = fresh()
    record(parts.state, [GROUP, 'digest'])
    const arrivals = await run(
      parts,
      (_, turn) => answers[Math.min(turn, answers.length - 1)] as Outcome,
    )
    expect(arrivals).toHaveLength(tries)
    expect(parts.state.deliveries.counts(0)).toEqual(new Map([[end, 1]]))
  })
}

/** Looks that find the message at the so-manieth id, or never. */
function seeking(at: number, answers: readonly Found[] = []) {
  const looked: number[] = []
  const look = ({ sentAfter }: Delivery): Promise<Found> => {
    looked.push(sentAfter ?? -1)
    const given = answers[looked.length - 1]
    if (given !== undefined) return Promise.resolve(given)
    if (looked.length < Math.min(at, 4)) return Promise.resolve({ kind: 'looking' })
    return Promise.resolve(at > 4 ? { kind: 'absent' } : { kind: 'sent', messageId: 50 + at })
  }
  return { looked, seek: { spot: () => ({ after: 50, ahead: 0 }), look } }
}

const LOOKS: readonly [string, Outcome, ReturnType<typeof seeking>, number, number][] = [
  ['that arrived is not sent again', { kind: 'unknown', problem: 'reset' }, seeking(3), 1, 3],
  ['that did not is', { kind: 'unknown', problem: 'reset' }, seeking(9), 2, 4],
  [
    'is looked for behind a 502, too',
    { kind: 'failed', problem: '502', mayHaveArrived: true },
    seeking(1),
    1,
    1,
  ],
  ['never left is not looked for', { kind: 'failed', problem: 'no route' }, seeking(1), 2, 0],
  [
    'is looked for until Telegram tells',
    { kind: 'unknown', problem: 'reset' },
    seeking(3, [
      { kind: 'wait', retryAfterSeconds: 9 },
      { kind: 'failed', problem: '500' },
    ]),
    1,
    3,
  ],
]

for (const [name, first, { looked, seek }, sends, looks] of LOOKS) {
  test(`a message of unknown fate ${name}`, async () => {
    const parts = fresh()
    record(parts.state, [ANN, 'digest'])
    const arrivals = await run(parts, (_, turn) => (turn === 0 ? first : SENT), { seek })
    expect(arrivals).toHaveLength(sends)
    expect(looked).toEqual(Array(looks).fill(50))
    expect(parts.state.deliveries.counts(0)).toEqual(new Map([['sent', 1]]))
  })
}

test('what a crash left in flight is looked for before it is sent again', async () => {
  const parts = fresh()
  record(parts.state, [ANN, 'digest'])
  expect(parts.state.outbox.claim([], () => ({ after: 70, ahead: 0 }))?.thing).toBe('digest')
  const { looked, seek } = seeking(1)
  expect(await run(parts, () => SENT, { seek })).toEqual([])
  expect(looked).toEqual([70])
  expect(parts.state.outbox.lastMessage(ANN)).toBe(51)
  expect(parts.state.outbox.lastIds()).toEqual([51])
})

test('a chat that is gone is retired, and what else waited for it is dropped', async () => {
  const parts = fresh()
  record(parts.state, [ANN, 'first'], [ANN, 'second'], [LI, 'first'])
  const arrivals = await run(parts, ({ chat }) =>
    chat === ANN ? { kind: 'gone', problem: 'blocked' } : SENT,
  )
  expect(things(arrivals)).toEqual([`first@${ANN}`, `first@${LI}`])
  expect(parts.state.chats.get(ANN)?.retired).toBe(true)
})

test('a chat whose refusal a crash kept from being written down is tried once more, behind others', async () => {
  const parts = fresh()
  record(parts.state, [ANN, 'first'], [ANN, 'second'], [LI, 'first'])
  expect(parts.state.outbox.claim([])?.chat).toBe(ANN)
  const arrivals = await run(parts, ({ chat }) =>
    chat === ANN ? { kind: 'gone', problem: 'blocked' } : SENT,
  )
  expect(things(arrivals)).toEqual([`first@${LI}`, `first@${ANN}`])
  expect(parts.state.chats.get(ANN)?.retired).toBe(true)
})

test('a group that moved gets its message under its new id', async () => {
  const parts = fresh()
  record(parts.state, [GROUP, 'digest'])
  const arrivals = await run(parts, ({ chat }) =>
    chat === GROUP ? { kind: 'moved', to: SUPERGROUP } : SENT,
  )
  expect(things(arrivals)).toEqual([`digest@${GROUP}`, `digest@${SUPERGROUP}`])
})

test('a group that moved to an id that has the digest gets it no second time', async () => {
  const parts = fresh()
  record(parts.state, [SUPERGROUP, 'digest'], [GROUP, 'digest'])
  const arrivals = await run(parts, ({ chat }) =>
    chat === GROUP ? { kind: 'moved', to: SUPERGROUP } : SENT,
  )
  expect(things(arrivals)).toEqual([`digest@${SUPERGROUP}`, `digest@${GROUP}`])
})

test('429 makes everybody wait, also after a restart', async () => {
  const parts = fresh()
  record(parts.state, [ANN, 'a'], [LI, 'b'])
  const asked = parts.clock.now + 60_000
  parts.state.outbox.pause(asked)
  const arrivals = await run(parts, () => SENT)
  expect(arrivals[0]?.at).toBeGreaterThanOrEqual(asked)
})

test('when Telegram is down for all, it is asked less and less often', async () => {
  const parts = fresh()
  record(
    parts.state,
    ...Array.from({ length: 100 }, (_, i) => [chatIdOf(i + 1), 'digest'] as const),
  )
  const down = parts.clock.now + 10 * 60_000
  const arrivals = await run(parts, () =>
    parts.clock.now < down ? { kind: 'failed', problem: 'no connection' } : SENT,
  )
  expect(arrivals.filter(({ at }) => at < down).length).toBeLessThan(25)
  expect(parts.state.deliveries.counts(0)).toEqual(new Map([['sent', 100]]))
})

test('one message that Telegram never takes does not hold up the others', async () => {
  const parts = fresh()
  const chats = Array.from({ length: 50 }, (_, i) => [chatIdOf(i + 1), 'digest'] as const)
  record(parts.state, ...chats)
  const arrivals = await run(parts, ({ chat }) =>
    chat === 1 ? { kind: 'failed', problem: '500' } : SENT,
  )
  const others = arrivals.filter(({ chat }) => chat !== 1).map(({ at }) => at)
  expect(others).toHaveLength(49)
  expect(Math.max(...others) - Math.min(...others)).toBeLessThan(4_000)
})

test('what was sent before a restart counts for the pace after it', async () => {
  const parts = fresh()
  record(parts.state, [ANN, 'a'])
  const [before] = await run(parts, () => SENT, { latency: () => [0, 0] })
  parts.clock.now = before?.at ?? 0
  record(parts.state, [ANN, 'b'])
  const [after] = await run(parts, () => SENT, { latency: () => [0, 0] })
  expect((after?.at ?? 0) - (before?.at ?? 0)).toBeGreaterThanOrEqual(1_000)
})

test('answers count for the pace of their chat', async () => {
  const parts = fresh()
  const shared = pace()
  record(parts.state, [ANN, 'digest'])
  shared.spoke(ANN, parts.clock.now)
  const answered = parts.clock.now
  const [sent] = await run(parts, () => SENT, { pace: shared })
  expect((sent?.at ?? 0) - answered).toBeGreaterThanOrEqual(1_000)
})

test('a clock that is set back makes nobody wait for it', async () => {
  const parts = fresh()
  const shared = pace()
  record(parts.state, [ANN, 'digest'])
  shared.spoke(ANN, parts.clock.now + 3_600_000)
  const from = parts.clock.now
  const [sent] = await run(parts, () => SENT, { pace: shared })
  expect((sent?.at ?? Infinity) - from).toBeLessThan(2_000)
})

test('retries wait longer each time, within bounds', () => {
  const delivery = { failures: 0, unknowns: 0, moves: 0 } as Delivery
  const waits = [0, 1, 2, 20].map((failures) => {
    const outcome = { kind: 'failed', problem: '' } as const
    const settlement = settlementOf({ ...delivery, failures }, outcome, 0, PATIENCE)
    return settlement.state === 'waiting' ? settlement.notBefore : undefined
  })
  expect(waits).toEqual([2_000, 4_000, 8_000, 300_000])
})
