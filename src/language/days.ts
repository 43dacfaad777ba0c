// chrono-node 2.10 reads English days with the name of a month. Its other parsers are left out: they
// take `Nov 5 in the morning` for five o'clock. `who may 4 people meet` is no May 4th, undone below.

import { Chrono, strict, type ParsedResult } from 'chrono-node/en'
import { dayOf, type Day, type EventDay } from '../corpus/day.ts'
import type { Span } from '../corpus/text.ts'
import { DAY_RULES, type DayRule, type Relative, type When } from './days.rows.ts'

export type { Relative, When } from './days.rows.ts'

/** Words that name a day or a period, and what they say. */
export interface DayMention extends Span {
  readonly said: string
  readonly when: When
  /** 上午, 一大早, 9时30分: the words behind `end`, perhaps after a blank. */
  readonly part?: string
  /** 近日, 日前: a day that the words do not tell; `when` is empty. */
  readonly vague: boolean
}

interface Match extends Span {
  readonly when: When | undefined
  readonly vague: boolean
  readonly order: number
}

const FINDERS = DAY_RULES.map((rule) => ({ rule, finder: new RegExp(rule.pattern, 'g') }))

const PART =
  /^ (?:early )?(?:morning|afternoon|evening|night)\b|^(?:\s?当?(?:上午|下午|中午|午后|晚上|晚间|夜间|深夜|凌晨|清晨|早晨|早上|傍晚|一?大早|大清早|[晚晨夜]))?(?:\s?\d{1,2}(?:时|点(?![名评])|:\d\d)(?:半|许|整|\d{1,2}分)?)?/

const MONTH_NAME = /\b(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)/
/** Somebody who may do something, and `may 4 people`. */
const VERB_BEFORE = /\b(?:who|what|which|i|we|you|it|they|he|she|that|people|one) $/

/** What one rule reads in a text: the words it claims, whatever other rules make of them. */
export function readBy(rule: DayRule, folded: string): { said: string; when: When | undefined }[] {
  const finder = new RegExp(rule.pattern, 'g')
  return Array.from(folded.matchAll(finder), (match) => ({
    said: match[0].trimEnd(),
    when: rule.reads(match.groups ?? {}),
  }))
}

function matchesOf(folded: string, asked: boolean): Match[] {
  return FINDERS.flatMap(({ rule, finder }, order) =>
    rule.asked === true && !asked
      ? []
      : Array.from(folded.matchAll(finder), (match) => ({
          start: match.index,
          end: match.index + match[0].trimEnd().length,
          when: rule.reads(match.groups ?? {}),
          vague: rule.vague === true,
          order,
        })),
  )
}

const chrono = new Chrono({
  parsers: strict.parsers.filter(({ constructor }) => /^ENMonthName/.test(constructor.name)),
  refiners: strict.refiners.filter(({ constructor }) => /DateRange|Overlap/.test(constructor.name)),
})

/** What chrono is certain of; `undefined` without a month and a date. */
function certain(components: ParsedResult['start']): When | undefined {
  const said = (name: 'year' | 'month' | 'day') =>
    components.isCertain(name) ? (components.get(name) ?? undefined) : undefined
  const [year, month, date] = [said('year'), said('month'), said('day')]
  if (month === undefined || date === undefined) return undefined
  return { ...(year === undefined ? {} : { year }), month, dates: [date, date] }
}

function joined(from: When, to: When | undefined): When {
  const last = to?.dates?.[1]
  const first = from.dates?.[0]
  if (to === undefined || first === undefined || last === undefined) return from
  return to.month === from.month ? { ...from, dates: [first, last] } : { ...from, to }
}

function englishMatches(folded: string): Match[] {
  if (!MONTH_NAME.test(folded)) return []
  return chrono.parse(folded, new Date(0)).flatMap(({ index, text, start, end }) => {
    const from = certain(start)
    const verb = /^may \d+$/.test(text) && VERB_BEFORE.test(folded.slice(0, index))
    if (from === undefined || verb || !MONTH_NAME.test(text)) return []
    const when = joined(from, end === undefined || end === null ? undefined : certain(end))
    return [{ start: index, end: index + text.length, when, vague: false, order: -1 }]
  })
}

/** Those that begin first, then the longest, then the first rule; no two of them overlap. */
function chosen(matches: readonly Match[]): Match[] {
  const sorted = [...matches].sort(
    (a, b) => a.start - b.start || b.end - a.end || a.order - b.order,
  )
  const kept: Match[] = []
  for (const match of sorted) if (match.start >= (kept.at(-1)?.end ?? 0)) kept.push(match)
  return kept
}

/** `5月6日、8日`: a date that stands beside a full one is of the same month. */
function withMonths(mentions: readonly DayMention[], folded: string): DayMention[] {
  const told: DayMention[] = []
  for (const mention of mentions) {
    const before = told.at(-1)
    const between = folded.slice(before?.end ?? 0, mention.start)
    const bare = mention.when.dates !== undefined && Object.keys(mention.when).length === 1
    if (!bare || before?.when.month === undefined || !/^\s?(?:[、,]|和|及|与)\s?$/.test(between)) {
      told.push(mention)
    } else {
      const { to, ...whole } = before.when
      told.push({ ...mention, when: { ...whole, ...to, ...mention.when } })
    }
  }
  return told
}

/**
 * The days and periods that a folded text names, in its order. `asked` also reads what only
 * questions mean as a day: 3.14, 3-14, March 14.
 */
export function readDays(folded: string, { asked }: { readonly asked: boolean }): DayMention[] {
  const matches = [...(asked ? englishMatches(folded) : []), ...matchesOf(folded, asked)]
  const mentions = chosen(matches).flatMap(({ start, end, when, vague }) => {
    if (when === undefined) return []
    const part = PART.exec(folded.slice(end))?.[0].trim() ?? ''
    const said = folded.slice(start, end)
    return [{ start, end, said, when, vague, ...(part === '' ? {} : { part }) }]
  })
  return withMonths(mentions, folded)
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
      return { ...rest, year }
    case 'last year':
      return { ...rest, year: year - 1 }
    case 'next year':
      return { ...rest, year: year + 1 }
    case 'year before last':
      return { ...rest, year: year - 2 }
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
