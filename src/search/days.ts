/**
 * Days as whole numbers that can be compared: 20240314 is 14 March 2024, 314 is 14 March of an open
 * year. A stretch of them, both ends included.
 */
export interface Days {
  readonly first: number
  readonly last: number
}

/** A day, a month of a year (no `date`), or a year (no `month`); an open year is `undefined`. */
export function daysOf(year: number | undefined, month?: number, date?: number): Days {
  const of = (otherwise: number): number =>
    (year ?? 0) * 10_000 + (month ?? otherwise) * 100 + (date ?? otherwise)
  return { first: of(0), last: of(99) }
}

/** The days of the paragraphs of a volume by place. Where nothing is known the last is before the first. */
export interface DayColumns {
  readonly firstDays: Int32Array
  readonly lastDays: Int32Array
}

const NO_DAYS: Days = { first: 1, last: 0 }

/** The columns of these days. */
export const dayColumns = (days: readonly (Days | undefined)[]): DayColumns => ({
  firstDays: Int32Array.from(days, (one) => (one ?? NO_DAYS).first),
  lastDays: Int32Array.from(days, (one) => (one ?? NO_DAYS).last),
})

/** The days of one place. */
export function daysAt({ firstDays, lastDays }: DayColumns, place: number): Days | undefined {
  const first = firstDays[place] as number
  const last = lastDays[place] as number
  return last < first ? undefined : { first, last }
}

/** Whether one of these stretches shares a day with the days of a paragraph. */
export const meets = (days: Days, within: readonly Days[]): boolean =>
  days.first <= days.last &&
  within.some(({ first, last }) => first <= days.last && days.first <= last)

/** Closes every place whose days are not among these. */
export function closeOthers(
  { firstDays, lastDays }: DayColumns,
  within: readonly Days[],
  open: Uint8Array,
): void {
  let from = NO_DAYS.first
  let to = NO_DAYS.last
  let met = false
  for (let place = 0; place < open.length; place++) {
    // The paragraphs of an article stand side by side, and have its days.
    if (firstDays[place] !== from || lastDays[place] !== to) {
      from = firstDays[place] as number
      to = lastDays[place] as number
      met = meets({ first: from, last: to }, within)
    }
    if (!met) open[place] = 0
  }
}
