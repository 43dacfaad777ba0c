import type { Id } from './id.ts'

/** `2024-03-05`: a calendar day, without clock or zone. Made only by `dayOf`. */
export type Day = Id<'Day'>

/** The day with these numbers; `undefined` when the calendar has none, such as 2月30日. */
export function dayOf(year: number, month: number, date: number): Day | undefined {
  const utc = new Date(Date.UTC(year, month - 1, date))
  utc.setUTCFullYear(year)
  const exists = utc.getUTCMonth() === month - 1 && utc.getUTCDate() === date
  return exists ? (utc.toISOString().slice(0, 10) as Day) : undefined
}

/** The day it is in Greenwich at an instant, in ms since 1970. */
export const utcDay = (instant: number): Day => new Date(instant).toISOString().slice(0, 10) as Day

/** The day something happened, as far as the print tells: what it does not tell stays undefined. */
export interface EventDay {
  readonly year: number | undefined
  readonly month: number
  readonly date: number
  /** The year is not printed with the day but follows from `evidence`. */
  readonly yearInferred: boolean
  /** The words that gave the year, with the file and line they stand in; empty without a year. */
  readonly evidence: readonly {
    readonly text: string
    readonly file: string
    readonly line: number
  }[]
}

/** `2024-03-14`, `--03-14` where the year is open. The form of ISO 8601:2000, 5.2.1.3 d. */
export function isoOf({ year, month, date }: EventDay): string {
  const two = (n: number) => String(n).padStart(2, '0')
  return `${year === undefined ? '-' : year}-${two(month)}-${two(date)}`
}
