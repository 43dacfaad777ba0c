/** How a language joins days of the week. */
export interface Joining {
  readonly all: string
  readonly one: (weekday: number) => string
  readonly to: string
  readonly comma: string
  /** Before the last. */
  readonly and: string
}

/** Days of the week (1 is Monday) as people say them: every day, Monday to Friday, 周六、周日. */
export function weekdaysIn(
  weekdays: readonly number[],
  { all, one, to, comma, and }: Joining,
): string {
  if (weekdays.length === 7) return all
  const [first = 1, last = 1] = [weekdays[0], weekdays.at(-1)]
  const isRun = weekdays.length > 2 && last - first === weekdays.length - 1
  if (isRun) return `${one(first)}${to}${one(last)}`
  const before = weekdays.slice(0, -1).map(one).join(comma)
  return before === '' ? one(last) : `${before}${and}${one(last)}`
}
