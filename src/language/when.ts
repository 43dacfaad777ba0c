import { dayOf, type Day, type EventDay } from '../corpus/day.ts'

/** A day or period named by its place beside the one on which the words are written. */
export type Relative =
  | 'this year'
  | 'last year'
  | 'next year'
  | 'year before last'
  | 'this month'
  | 'last month'
  | 'next month'
  | 'this week'
  | 'last week'
  | 'today'
  | 'yesterday'
  | 'tomorrow'
  | 'day before yesterday'

/** What was said of a day or a period, and nothing assumed: `14日` has dates and no month. */
export interface When {
  readonly year?: number
  readonly relative?: Relative
  readonly month?: number
  /** First and last date of the month: `[14, 14]`, `[11, 20]` for 中旬. */
  readonly dates?: readonly [first: number, last: number]
  /** The end, where it lies in another month. */
  readonly to?: When
}

/** From the beginning of the one to the end of the other. */
export function joined(from: When, to: When | undefined): When {
  const last = to?.dates?.[1]
  const first = from.dates?.[0]
  if (to === undefined || first === undefined || last === undefined) return from
  return to.month === from.month ? { ...from, dates: [first, last] } : { ...from, to }
}

const order = (month: number, date: number): number => month * 100 + date

/**
 * Whether an event of this day is meant. `open` where the words depend on what the archive or the
 * words themselves leave open: a year that is not known, or one named as 去年 (see `resolve`).
 */
export function daysFit(when: When, day: EventDay): 'yes' | 'no' | 'open' {
  const { month, dates, to, year, relative } = when
  const first = dates?.[0] ?? 1
  const last = dates?.[1] ?? 31
  const at = order(day.month, day.date)
  const endYear = to?.year ?? year
  if (to?.month !== undefined && month !== undefined) {
    const from = order(month, first) + (year ?? 0) * 10_000
    const until = order(to.month, to.dates?.[1] ?? 31) + (endYear ?? 0) * 10_000
    const years =
      year === undefined ? [0] : day.year === undefined ? [year, endYear ?? year] : [day.year]
    if (!years.some((y) => from <= y * 10_000 + at && y * 10_000 + at <= until)) return 'no'
  } else {
    if (month !== undefined && month !== day.month) return 'no'
    if (dates !== undefined && (day.date < first || day.date > last)) return 'no'
    if (year !== undefined && day.year !== undefined && year !== day.year) return 'no'
  }
  const unknown = year !== undefined && day.year === undefined
  return unknown || relative !== undefined ? 'open' : 'yes'
}

const partsOf = (day: Day): readonly [year: number, month: number, date: number] => [
  Number(day.slice(0, 4)),
  Number(day.slice(5, 7)),
  Number(day.slice(8, 10)),
]

/** The day so many days after this one. */
export function shifted(day: Day, days: number): Day {
  const [year, month, date] = partsOf(day)
  const utc = new Date(Date.UTC(year, month - 1, date + days))
  return dayOf(utc.getUTCFullYear(), utc.getUTCMonth() + 1, utc.getUTCDate()) ?? day
}

function onDay(day: Day): When {
  const [year, month, date] = partsOf(day)
  return { year, month, dates: [date, date] }
}

function week(today: Day, weeksAgo: number): When {
  const [year, month, date] = partsOf(today)
  const sinceMonday = (new Date(Date.UTC(year, month - 1, date)).getUTCDay() + 6) % 7
  const monday = shifted(today, -sinceMonday - 7 * weeksAgo)
  return joined(onDay(monday), onDay(shifted(monday, 6)))
}

/** What was said, with 去年, 本月, 昨天 turned into numbers as seen from `today`. */
export function resolve(when: When, today: Day): When {
  const { relative, ...rest } = when
  if (relative === undefined) return when
  const [year, month] = partsOf(today)
  const inMonth = (shift: number): When => {
    const months = year * 12 + month - 1 + shift
    return { ...rest, year: Math.floor(months / 12), month: (months % 12) + 1 }
  }
  switch (relative) {
    case 'this year':
    case 'last year':
    case 'next year':
    case 'year before last':
      return { ...rest, year: year + YEARS_AWAY[relative] }
    case 'this month':
      return inMonth(0)
    case 'last month':
      return inMonth(-1)
    case 'next month':
      return inMonth(1)
    case 'this week':
      return week(today, 0)
    case 'last week':
      return week(today, 1)
    case 'today':
      return onDay(today)
    case 'yesterday':
      return onDay(shifted(today, -1))
    case 'tomorrow':
      return onDay(shifted(today, 1))
    case 'day before yesterday':
      return onDay(shifted(today, -2))
  }
}

const CHINESE: Readonly<Record<Relative, string>> = {
  'this year': '今年',
  'last year': '去年',
  'next year': '明年',
  'year before last': '前年',
  'this month': '本月',
  'last month': '上月',
  'next month': '下月',
  'this week': '本周',
  'last week': '上周',
  today: '今天',
  yesterday: '昨天',
  tomorrow: '明天',
  'day before yesterday': '前天',
}

const MONTHS =
  'January February March April May June July August September October November December'.split(' ')

const THIRDS: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  '1-10': ['上旬', 'early'],
  '11-20': ['中旬', 'mid'],
  '21-31': ['下旬', 'late'],
}

function inChinese({ year, relative, month, dates, to }: When): string {
  const [first, last] = dates ?? []
  const third = THIRDS[dates?.join('-') ?? '']?.[0]
  const head = `${year === undefined ? '' : `${year}年`}${relative === undefined ? '' : CHINESE[relative]}`
  const tail = to === undefined ? '' : `至${inChinese(to)}`
  const days =
    third ?? (first === undefined ? '' : first === last ? `${first}日` : `${first}日至${last}日`)
  return `${head}${month === undefined ? '' : `${month}月`}${days}${tail}`
}

function inEnglish({ year, relative, month, dates, to }: When): string {
  const [first, last] = dates ?? []
  const third = THIRDS[dates?.join('-') ?? '']?.[1]
  const name = month === undefined ? undefined : MONTHS[month - 1]
  const days = first === undefined ? '' : first === last ? `${first}` : `${first}–${last}`
  const day =
    third !== undefined && name !== undefined
      ? `${third === 'mid' ? 'mid-' : `${third} `}${name}`
      : [name ?? (days === '' ? '' : 'day'), days].filter((word) => word !== '').join(' ')
  const comma = year !== undefined && days !== '' && third === undefined ? ', ' : ' '
  const head = [day, year === undefined ? '' : String(year)]
    .filter((word) => word !== '')
    .join(comma)
  const whole = relative === undefined ? head : head === '' ? relative : `${head}, ${relative}`
  return to === undefined ? whole : `${whole} to ${inEnglish(to)}`
}

/** What was said, in one short phrase: 2024年3月14日, 11月中旬; `March 14, 2024`, `mid-November`. */
export const sayWhen = (when: When, language: 'zh' | 'en'): string =>
  language === 'zh' ? inChinese(when) : inEnglish(when)

const YEARS_AWAY = {
  'this year': 0,
  'last year': -1,
  'next year': 1,
  'year before last': -2,
} as const

const isOfYear = (relative: Relative): relative is keyof typeof YEARS_AWAY => relative in YEARS_AWAY

/** Whether the words name a year, as a number or from the page's (去年). */
export const namesYear = ({ year, relative }: When): boolean =>
  year !== undefined || (relative !== undefined && isOfYear(relative))

/** The year that the words name on a page of `pageYear`; `undefined` where that is not known. */
export function yearNamed(
  { year, relative }: Pick<When, 'year' | 'relative'>,
  pageYear: number | undefined,
): number | undefined {
  if (year !== undefined || relative === undefined || !isOfYear(relative)) return year
  return pageYear === undefined ? undefined : pageYear + YEARS_AWAY[relative]
}
