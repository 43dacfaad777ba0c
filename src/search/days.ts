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
export function meets(days: Days, within: readonly Days[]): boolean {
  if (days.first > days.last) return false
  for (const { first, last } of within) if (first <= days.last && days.first <= last) return true
  return false
}

/** Where a stretch of places with the same days begins, worked out when it is first asked for. */
const stretches = new WeakMap<DayColumns, Uint32Array>()

function stretchesIn(columns: DayColumns): Uint32Array {
  let found = stretches.get(columns)
  if (found === undefined) {
    const { firstDays, lastDays } = columns
    const starts: number[] = []
    for (let place = 0; place < firstDays.length; place++)
      if (firstDays[place] !== firstDays[place - 1] || lastDays[place] !== lastDays[place - 1])
        starts.push(place)
    stretches.set(columns, (found = Uint32Array.from(starts)))
  }
  return found
}

/** Of the open places, those whose days meet one of these. */
export function placesWithin(
  columns: DayColumns,
  within: readonly Days[],
  open: Uint8Array,
): Uint8Array {
  const left = new Uint8Array(open.length)
  const starts = stretchesIn(columns)
  for (let i = 0; i < starts.length; i++) {
    const from = starts[i] as number
    const first = columns.firstDays[from] as number
    const last = columns.lastDays[from] as number
    if (meets({ first, last }, within)) left.set(open.subarray(from, starts[i + 1]), from)
  }
  return left
}
