import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Day } from '../../src/corpus/day.ts'
import {
  afterQuiet,
  localTime,
  nextDigestAt,
  owedDigest,
  type DigestWish,
} from '../../src/digest/due.ts'
import { minuteTyped } from '../../src/digest/clock.ts'
import { EVERY_DAY, type MinuteOfDay, type QuietHours } from '../../src/state/settings.ts'
import { timeZoneOf, type TimeZone } from '../../src/state/zone.ts'

const HOUR = 3_600_000
const MINUTE = 60_000

const [SHANGHAI, NEW_YORK, BERLIN, LORD_HOWE, KATHMANDU, UTC] = [
  'Asia/Shanghai',
  'America/New_York',
  'Europe/Berlin',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'UTC',
].map((name) => timeZoneOf(name) as TimeZone) as [
  TimeZone,
  TimeZone,
  TimeZone,
  TimeZone,
  TimeZone,
  TimeZone,
]

const utc = (text: string): number => Date.parse(`${text.replace(' ', 'T')}Z`)
const at = (text: string): MinuteOfDay => minuteTyped(text) as MinuteOfDay
const hours = (from: string, until: string): QuietHours => ({ from: at(from), until: at(until) })

const wish = (time: string, zone: TimeZone, more: Partial<DigestWish> = {}): DigestWish => ({
  at: at(time),
  zone,
  weekdays: EVERY_DAY,
  quiet: undefined,
  since: 0,
  ...more,
})

/** 2024-03-14 is a Thursday. Shanghai is 8 hours ahead of UTC. */
const MORNING = wish('08:00', SHANGHAI)
const EVENING = wish('23:00', SHANGHAI)
const WEEKEND = wish('08:00', SHANGHAI, { weekdays: [6, 7] })
const NIGHTLY = wish('23:00', SHANGHAI, { quiet: hours('22:00', '07:00') })
const NAP = wish('13:00', SHANGHAI, { quiet: hours('12:30', '14:00') })
const SINCE_NINE = wish('08:00', SHANGHAI, { since: utc('2024-03-14 01:00') })

const OWED: readonly [
  why: string,
  now: string,
  wish: DigestWish,
  last: string | undefined,
  day: string | undefined,
][] = [
  ['a minute early', '2024-03-13 23:59', MORNING, '2024-03-13', undefined],
  ['on the minute', '2024-03-14 00:00', MORNING, '2024-03-13', '2024-03-14'],
  ['never had one', '2024-03-14 00:00', MORNING, undefined, '2024-03-14'],
  ['had today’s', '2024-03-14 00:01', MORNING, '2024-03-14', undefined],
  ['six hours late but a minute', '2024-03-14 05:59', MORNING, '2024-03-13', '2024-03-14'],
  ['six hours late', '2024-03-14 06:00', MORNING, '2024-03-13', undefined],
  ['late, past midnight', '2024-03-14 20:30', EVENING, '2024-03-13', '2024-03-14'],
  ['late, past midnight, had it', '2024-03-14 20:30', EVENING, '2024-03-14', undefined],
  ['had a later day’s in another zone', '2024-03-14 00:00', MORNING, '2024-03-15', undefined],
  ['not on Thursdays', '2024-03-14 00:00', WEEKEND, undefined, undefined],
  ['on Saturdays', '2024-03-16 00:00', WEEKEND, undefined, '2024-03-16'],
  ['asked for after its time', '2024-03-14 01:00', SINCE_NINE, undefined, undefined],
  ['asked for the day before', '2024-03-15 00:00', SINCE_NINE, undefined, '2024-03-15'],
  ['in quiet hours', '2024-03-14 15:00', NIGHTLY, undefined, undefined],
  ['when they end', '2024-03-14 23:00', NIGHTLY, undefined, '2024-03-14'],
  ['six hours after they end', '2024-03-15 05:00', NIGHTLY, undefined, undefined],
  ['in a quiet noon', '2024-03-14 05:30', NAP, undefined, undefined],
  ['after a quiet noon', '2024-03-14 06:00', NAP, undefined, '2024-03-14'],
  ['late, in quiet hours', '2024-03-14 04:45', { ...NAP, at: at('12:00') }, undefined, undefined],
  [
    'late, after quiet hours',
    '2024-03-14 06:00',
    { ...NAP, at: at('12:00') },
    undefined,
    '2024-03-14',
  ],
  // Clocks in New York went from 02:00 to 03:00 on 2024-03-10 and back at 02:00 on 2024-11-03.
  ['before the skipped hour', '2024-03-10 06:59', wish('02:30', NEW_YORK), '2024-03-09', undefined],
  [
    'as much after the skipped time as was skipped',
    '2024-03-10 07:30',
    wish('02:30', NEW_YORK),
    '2024-03-09',
    '2024-03-10',
  ],
  ['the first of two', '2024-11-03 05:30', wish('01:30', NEW_YORK), '2024-11-02', '2024-11-03'],
  ['not the second', '2024-11-03 06:30', wish('01:30', NEW_YORK), '2024-11-03', undefined],
  ['summer time', '2024-07-01 06:00', wish('08:00', BERLIN), '2024-06-30', '2024-07-01'],
  ['winter time', '2024-12-01 06:00', wish('08:00', BERLIN), '2024-11-30', undefined],
  ['45 minutes', '2024-03-14 02:15', wish('08:00', KATHMANDU), '2024-03-13', '2024-03-14'],
  ['a leap day', '2024-02-29 08:00', wish('08:00', UTC), '2024-02-28', '2024-02-29'],
]

for (const [why, now, wanted, last, day] of OWED) {
  test(`${why}: ${now} UTC owes ${day ?? 'nothing'}`, () => {
    expect(owedDigest(utc(now), wanted, last as Day | undefined)?.day).toBe(day)
  })
}

const QUIET: readonly [now: string, quiet: QuietHours | undefined, until: string][] = [
  ['2024-03-14 15:00', hours('22:00', '07:00'), '2024-03-14 23:00'],
  ['2024-03-14 22:59', hours('22:00', '07:00'), '2024-03-14 23:00'],
  ['2024-03-14 23:00', hours('22:00', '07:00'), '2024-03-14 23:00'],
  ['2024-03-14 04:45', hours('12:30', '14:00'), '2024-03-14 06:00'],
  ['2024-03-14 15:00', undefined, '2024-03-14 15:00'],
  ['2024-03-14 15:00', hours('09:00', '09:00'), '2024-03-14 15:00'],
]

for (const [now, quiet, until] of QUIET) {
  test(`what comes at ${now} UTC goes out at ${until}`, () => {
    expect(afterQuiet(utc(now), SHANGHAI, quiet)).toBe(utc(until))
  })
}

test('the next digest is told before its time, today’s or a later one', () => {
  const next = (now: string, last?: string) =>
    nextDigestAt(utc(now), WEEKEND, last as Day | undefined)
  expect(next('2024-03-14 00:00')).toBe(utc('2024-03-16 00:00'))
  expect(next('2024-03-16 00:00')).toBe(utc('2024-03-17 00:00'))
  expect(next('2024-03-15 23:00', '2024-03-16')).toBe(utc('2024-03-17 00:00'))
  expect(nextDigestAt(0, { ...MORNING, weekdays: [] }, undefined)).toBeUndefined()
})

test('local time is that of the zone', () => {
  const { day, minute } = localTime(utc('2024-12-31 16:05'), SHANGHAI)
  expect([day, minute]).toEqual(['2025-01-01', 5])
})

const zone = fc.constantFrom(SHANGHAI, NEW_YORK, BERLIN, LORD_HOWE, KATHMANDU, UTC)
/** Twenty minutes apart, so that what looks that often misses nothing. */
const minute = fc.integer({ min: 0, max: 71 }).map((n) => (n * 20) as MinuteOfDay)
const quiet = fc.option(fc.record({ from: minute, until: minute }), { nil: undefined })

test('looked at every 20 minutes, a chat gets each day’s digest once, in order, never in quiet hours', () => {
  const start = fc.constantFrom(
    '2024-03-08',
    '2024-03-29',
    '2024-04-05',
    '2024-10-04',
    '2024-10-25',
  )
  fc.assert(
    fc.property(zone, minute, quiet, start, (zone, minute, quiet, start) => {
      const from = utc(`${start} 00:00`)
      const wanted = { at: minute, zone, weekdays: EVERY_DAY, quiet, since: from }
      const days: Day[] = []
      for (let now = from; now < from + 11 * 24 * HOUR; now += 20 * MINUTE) {
        const owed = owedDigest(now, wanted, days.at(-1))
        if (owed === undefined) continue
        const seen = afterQuiet(owed.dueAt + 20 * MINUTE, zone, quiet)
        expect(now).toBeLessThan(seen + 20 * MINUTE)
        expect(afterQuiet(now, zone, quiet)).toBe(now)
        days.push(owed.day)
      }
      expect(new Set(days).size).toBe(days.length)
      expect(days).toEqual(days.toSorted())
      expect(days.length).toBeGreaterThanOrEqual(quiet === undefined ? 10 : 9)
    }),
    { numRuns: 60 },
  )
})
