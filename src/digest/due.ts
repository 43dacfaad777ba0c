import { dayOf, type Day } from '../corpus/day.ts'
import {
  EVERY_DAY,
  minuteOfDay,
  type MinuteOfDay,
  type QuietHours,
  type Weekday,
} from '../state/settings.ts'
import type { TimeZone } from '../state/zone.ts'

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000

/** A digest later than this is not sent any more. */
const LATEST_MS = 6 * 3_600_000

/** What the clock on the wall of a chat shows. */
export interface LocalTime {
  readonly day: Day
  readonly minute: MinuteOfDay
}

/** When a chat wants its digest. */
export interface DigestWish {
  readonly at: MinuteOfDay
  readonly zone: TimeZone
  readonly weekdays: readonly Weekday[]
  readonly quiet: QuietHours | undefined
  /** ms since 1970: no digest is owed for a time before the wish was made. */
  readonly since: number
}

/** A digest that is owed now. */
export interface OwedDigest {
  /** The local day it belongs to, also where it is sent after midnight. */
  readonly day: Day
  /** ms since 1970. */
  readonly dueAt: number
  /** ms since 1970: too late from then on. */
  readonly expiresAt: number
}

const clocks = new Map<TimeZone, Intl.DateTimeFormat>()

/** One formatter a zone: making one costs a thousand times what using it does. */
function clockOf(zone: TimeZone): Intl.DateTimeFormat {
  const known = clocks.get(zone)
  if (known !== undefined) return known
  const made = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  })
  clocks.set(zone, made)
  return made
}

/** The local time at an instant, as if it were UTC, in ms; whole minutes. */
function wallClock(instant: number, zone: TimeZone): number {
  const part: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {}
  for (const { type, value } of clockOf(zone).formatToParts(instant)) part[type] = Number(value)
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = part
  return Date.UTC(year, month - 1, day, hour, minute)
}

/** A value that the calendar or the clock is sure to have. */
function sure<T>(value: T | undefined): T {
  if (value === undefined) throw new RangeError('a time outside of calendar and clock')
  return value
}

function dayAt(wall: number): Day {
  const utc = new Date(wall)
  return sure(dayOf(utc.getUTCFullYear(), utc.getUTCMonth() + 1, utc.getUTCDate()))
}

function minuteAt(wall: number): MinuteOfDay {
  const utc = new Date(wall)
  return sure(minuteOfDay(utc.getUTCHours(), utc.getUTCMinutes()))
}

/** 1 is Monday. */
const weekdayAt = (wall: number): Weekday => sure(EVERY_DAY.at(new Date(wall).getUTCDay() - 1))

/** The local day and minute at an instant (ms since 1970). */
export function localTime(instant: number, zone: TimeZone): LocalTime {
  const wall = wallClock(instant, zone)
  return { day: dayAt(wall), minute: minuteAt(wall) }
}

/** How far local clocks are before UTC at an instant, in ms. */
const offsetAt = (instant: number, zone: TimeZone): number =>
  wallClock(instant, zone) - Math.floor(instant / MINUTE_MS) * MINUTE_MS

/**
 * The instant at which local clocks show this time (given as if it were UTC). Where they show it
 * twice, the first; where they skip it, as much later as they skip.
 */
function instantOf(wall: number, zone: TimeZone): number {
  const before = wall - offsetAt(wall - DAY_MS, zone)
  const after = wall - offsetAt(wall + DAY_MS, zone)
  const shown = [before, after].filter((instant) => wallClock(instant, zone) === wall)
  return shown.length === 0 ? before : Math.min(...shown)
}

/** Whether the minute lies in the quiet hours. */
function isQuiet(minute: MinuteOfDay, quiet: QuietHours | undefined): boolean {
  if (quiet === undefined) return false
  const { from, until } = quiet
  return from <= until ? from <= minute && minute < until : from <= minute || minute < until
}

/** The instant itself, or the end of the quiet hours it lies in. ms since 1970. */
export function afterQuiet(instant: number, zone: TimeZone, quiet: QuietHours | undefined): number {
  const wall = wallClock(instant, zone)
  if (quiet === undefined || !isQuiet(minuteAt(wall), quiet)) return instant
  const midnight = wall - minuteAt(wall) * MINUTE_MS
  const end = midnight + quiet.until * MINUTE_MS
  return instantOf(end > wall ? end : end + DAY_MS, zone)
}

/** The digest of the local day that starts at `midnight` (as if UTC); `undefined` on free days. */
function digestOf(midnight: number, wish: DigestWish): OwedDigest | undefined {
  if (!wish.weekdays.includes(weekdayAt(midnight))) return undefined
  const named = instantOf(midnight + wish.at * MINUTE_MS, wish.zone)
  if (named < wish.since) return undefined
  const dueAt = afterQuiet(named, wish.zone, wish.quiet)
  return { day: dayAt(midnight), dueAt, expiresAt: dueAt + LATEST_MS }
}

/**
 * The digest a chat is owed now, if any: its time has come less than six hours ago, it is not
 * quiet now, and no digest of that local day or a later one was considered before.
 */
export function owedDigest(
  now: number,
  wish: DigestWish,
  last: Day | undefined,
): OwedDigest | undefined {
  const wall = wallClock(now, wish.zone)
  if (isQuiet(minuteAt(wall), wish.quiet)) return undefined
  const today = wall - minuteAt(wall) * MINUTE_MS
  const owed = [today, today - DAY_MS].map((midnight) => digestOf(midnight, wish))
  return owed.find(
    (digest) =>
      digest !== undefined &&
      digest.dueAt <= now &&
      now < digest.expiresAt &&
      (last === undefined || digest.day > last),
  )
}

/** When the next digest will be owed, for telling the chat; `undefined` where none is within 8 days. */
export function nextDigestAt(
  now: number,
  wish: DigestWish,
  last: Day | undefined,
): number | undefined {
  const wall = wallClock(now, wish.zone)
  const today = wall - minuteAt(wall) * MINUTE_MS
  for (let days = 0; days <= 8; days++) {
    const digest = digestOf(today + days * DAY_MS, wish)
    const pending = digest !== undefined && (last === undefined || digest.day > last)
    if (pending && digest.dueAt > now) return digest.dueAt
  }
  return undefined
}
