import { dayOf } from '../corpus/day.ts'
import { readNumber } from './numbers.ts'
import type { Relative, When } from './when.ts'

type Groups = Readonly<Record<string, string | undefined>>

/**
 * One way of naming a day. Where rows overlap, the words that begin first are read, then the
 * longest, then the row further up.
 */
export interface DayRule {
  readonly name: string
  /** On folded text. */
  readonly pattern: RegExp
  /** Only where a reader types; in print the same signs are figures. */
  readonly asked?: true
  readonly vague?: true
  /** `undefined`: these words name no day, and neither does a part of them. */
  reads(groups: Groups): When | undefined
  /** Texts in which this row reads exactly the words in 【】. */
  readonly claims: readonly string[]
  /** Look-alikes in which this row reads nothing. */
  readonly spares: readonly string[]
}

export const HAN = '[一二三四五六七八九]'
export const YEAR = `(?:19|20)\\d{2}|[一二][〇○零0一二三四五六七八九]{3}`
export const LAST_YEAR =
  '去年|过去(?:的)?一年|上一年|(?<!以)上年(?!纪)|今年|本年|前年(?!均)|(?<![说证声表阐])明年'
export const MONTH = `1[0-2]|0?[1-9]|十[一二]?|${HAN}|元`
export const DATE = `3[01]|[12]\\d|0?[1-9]|三十一?|二?十${HAN}?|廿${HAN}?|卅一?|${HAN}`
export const TYPED_DATE = `3[01]|[12]\\d|0?[1-9]|三十一?|二?十${HAN}?|廿${HAN}?|卅一?`
export const START = '(?<![\\d.一二三四五六七八九十〇])'
export const HEAD = `${START}(?:(?:(?<y>${YEAR}|\\d{2}(?=\\s?年\\s?\\d))\\s?年|(?<r>${LAST_YEAR}))的?\\s?)?`
export const SOME_MONTH = `${HEAD}(?<m>${MONTH})\\s?月(?:份的?)?\\s?`
export const WEEKDAY = '(?:\\s?\\(?(?:星期|周|礼拜)[一二三四五六日天]\\)?)?'
export const END = `\\s?[日号]${WEEKDAY}`
export const TO = '\\s?(?:至|到|-|—{1,2}|―|~)\\s?'
/** What counts or measures behind a number: then the number is no day. */
const MEASURE =
  '[%‰℃°万亿千倍元块吨亩米斤升伏度秒岁届次名位个套栋幢辆架台件批宗条份篇册幅颗株盏头天轮层]|' +
  '年(?!会)|月(?!例|度)|周(?!例|会)|期(?!间)|座(?!谈)|项(?!目)|家(?!长)|户(?!外)|例(?!会)|场(?!馆)|只(?!有)|' +
  '百(?!日|姓)|人(?!大|民|社|才|事)|平(?!安)|分(?:钟|米|之)|立方|小时|公(?:里|顷|斤)|' +
  '(?:yuan|sets|people|percent|households|families|units|square|sq|km|m2|times|hours|days)\\b'
export const NO_MEASURE = `(?!\\d|(?<=${HAN}|十)[一二三四五六七八九十]|[.:]\\d|几|余|多个|来个|\\s?(?:${MEASURE}))`
export const ENGLISH_MONTHS =
  'jan(?:uary)?|feb(?:ruary)?|apr(?:il)?|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'
export const ANY_MONTH = `${ENGLISH_MONTHS}|mar(?:ch)?|may`
const MONTH_STARTS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/** 去冬: of which year a season is. */
export const SEASON_OF: Readonly<Record<string, Relative>> = {
  今: 'this year',
  去: 'last year',
  明: 'next year',
}

const RELATIVES: Readonly<Record<string, Relative>> = {
  去年: 'last year',
  过去一年: 'last year',
  过去的一年: 'last year',
  上一年: 'last year',
  上年: 'last year',
  今年: 'this year',
  本年: 'this year',
  明年: 'next year',
  前年: 'year before last',
  本月: 'this month',
  这个月: 'this month',
  上月: 'last month',
  上个月: 'last month',
  下月: 'next month',
  下个月: 'next month',
  本周: 'this week',
  这周: 'this week',
  上周: 'last week',
  昨: 'yesterday',
  今: 'today',
  明: 'tomorrow',
  前: 'day before yesterday',
}

const THIRDS: Readonly<Record<string, readonly [number, number]>> = {
  ...{ 上旬: [1, 10], 中旬: [11, 20], 下旬: [21, 31], 初: [1, 10], 底: [21, 31], 末: [21, 31] },
  ...{ early: [1, 10], beginning: [1, 10], start: [1, 10], mid: [11, 20], middle: [11, 20] },
  ...{ late: [21, 31], end: [21, 31] },
}

const yearOf = (said: string): number | undefined => {
  const year = readNumber(said)
  return year !== undefined && year < 100 ? 2000 + year : year
}

function monthOf(said: string): number | undefined {
  const english = MONTH_STARTS.indexOf(said.slice(0, 3)) + 1
  return english > 0 ? english : said === '元' ? 1 : readNumber(said)
}

/** A date the calendar has in some year, or any date where the month is not said. */
const exists = ({ month, dates }: When): boolean =>
  month === undefined || dates?.every((date) => dayOf(2024, month, date) !== undefined) !== false

/** What the groups y, r, m, d and third say; `undefined` for a day that no calendar has. */
export function whenOf({ y, r, m, d, third }: Groups): When | undefined {
  const year = y === undefined ? undefined : yearOf(y)
  const month = m === undefined ? undefined : monthOf(m)
  const date = d === undefined ? undefined : readNumber(d)
  const when: When = {
    ...(year === undefined ? {} : { year }),
    ...(r === undefined || RELATIVES[r] === undefined ? {} : { relative: RELATIVES[r] }),
    ...(month === undefined ? {} : { month }),
    ...(date === undefined ? {} : { dates: [date, date] }),
  }
  const span = third === undefined ? undefined : THIRDS[third]
  if (span !== undefined) return { ...when, dates: span }
  return exists(when) ? when : undefined
}

/** Groups ending in 2 say the end; an end before its start is no range. */
export function rangeOf(groups: Groups): When | undefined {
  const from = whenOf(groups)
  const { y2, m2, d2 } = groups
  const to = whenOf({ y: y2, m: m2, d: d2 })
  const first = from?.dates?.[0]
  const last = to?.dates?.[1]
  if (from === undefined || to === undefined) return undefined
  if (m2 !== undefined && (m2 !== groups['m'] || y2 !== undefined)) return { ...from, to }
  if (first === undefined || last === undefined || last < first) return undefined
  const when: When = { ...from, dates: [first, last] }
  return exists({ ...when, dates: [last, last] }) ? when : undefined
}

export const nothing = (): undefined => undefined

export const relative = (is: Relative) => (): When => ({ relative: is })
