import type { Span } from '../corpus/text.ts'
import { TIME_WORDS, type TimeWord } from './times.rows.ts'

type Sort = TimeWord['is']

/** Words that name one moment or day: `每周二、四上午`, `9月30日24时`. */
export interface Moment extends Span {
  readonly has: ReadonlySet<Sort>
  /** Where 上午 or the hour begins. */
  readonly hour: number
}

/** A printed time: one moment, or from one to another. */
export interface TimePhrase extends Span {
  readonly from: Moment
  readonly until?: Moment
  /** 10月31日前: the words say by when. */
  readonly before: boolean
  /** 展期至1月15日: only the end is printed. */
  readonly ends: boolean
}

interface Word extends Span {
  readonly is: Sort
}

const STICKY = TIME_WORDS.map(({ is, pattern }) => ({
  is,
  finder: new RegExp(pattern.source, 'y'),
}))

function wordsIn(folded: string): Word[] {
  const words: Word[] = []
  for (let at = 0; at < folded.length;) {
    const word = wordAt(folded, at)
    if (word !== undefined) words.push(word)
    at = word?.end ?? at + 1
  }
  return words
}

function wordAt(folded: string, start: number): Word | undefined {
  for (const { is, finder } of STICKY) {
    finder.lastIndex = start
    const match = finder.exec(folded)
    if (match !== null && match[0] !== '') return { is, start, end: start + match[0].length }
  }
  return undefined
}

const NAMES: ReadonlySet<Sort> = new Set(['each', 'weekday', 'date', 'rough', 'part', 'clock'])

/** What may stand between the words of one moment: a blank, or the day of the week in brackets. */
const BETWEEN = /^\s?(?:\([^()]{2,8}\))?\s?$/

/** The moment whose words begin with `words[at]`, and the place of the word behind it. */
function momentAt(
  words: readonly Word[],
  at: number,
  folded: string,
  isHourly = true,
): { moment: Moment; next: number } | undefined {
  const first = words[at]
  if (first === undefined || !NAMES.has(first.is)) return undefined
  let last = first
  let hour: number | undefined = isHour(first) ? first.start : undefined
  const has = new Set<Sort>([first.is])
  let next = at + 1
  for (; next < words.length; next++) {
    const word = words[next]
    if (word === undefined || !NAMES.has(word.is) || has.has(word.is)) break
    if (!BETWEEN.test(folded.slice(last.end, word.start)) || (isHour(word) && !isHourly)) break
    // 9时 3月5日: behind the hour nothing goes on.
    if (has.has('clock')) break
    hour ??= isHour(word) ? word.start : undefined
    has.add(word.is)
    last = word
  }
  return { moment: { start: first.start, end: last.end, has, hour: hour ?? first.start }, next }
}

/** 截至8月底: figures as of a day. */
const isAsOf = (folded: string, at: number): boolean => folded.charAt(at - 1) === '截'

/** 截止时间为2月17日: words before a moment that make it the last. */
const CLOSES = /(?:截止|最迟|最晚|不(?:得)?晚于|期限)[^,。;\d]{0,8}$/

/** 抢在6月10日主汛期前: a season stands between the day and 前. */
const HURRIES = /[抢赶]在$/
const SEASON = /^[\u4e00-\u9fff]{2,6}?(?:之|到来|来临)?前(?![往来进后期])/

const isHour = ({ is }: Word): boolean => is === 'part' || is === 'clock'

/** The times that a folded text prints, in its order. */
export function timesIn(folded: string): TimePhrase[] {
  const words = wordsIn(folded)
  const phrases: TimePhrase[] = []
  for (let at = 0; at < words.length;) {
    const one = momentAt(words, at, folded)
    if (one === undefined) {
      at++
      continue
    }
    const { moment: from } = one
    const to = words[one.next]
    const touches = to?.is === 'to' && BETWEEN.test(folded.slice(from.end, to.start))
    // 周二至周日9时至17时: the hours are a time of their own where the first day has none.
    const isHourly = from.has.has('part') || from.has.has('clock')
    const other = touches ? momentAt(words, one.next + 1, folded, isHourly) : undefined
    const until =
      other !== undefined && BETWEEN.test(folded.slice(to?.end ?? 0, other.moment.start))
        ? other
        : undefined
    const end = until?.moment.end ?? from.end
    const next = until?.next ?? one.next
    const behind = words[next]
    const ahead = words[at - 1]
    const ends =
      (ahead?.is === 'to' && ahead.end === from.start && !isAsOf(folded, ahead.start)) ||
      (until === undefined && CLOSES.test(folded.slice(0, from.start))) ||
      (HURRIES.test(folded.slice(0, from.start)) && SEASON.test(folded.slice(end)))
    const before = behind?.is === 'before' && behind.start === end
    phrases.push({
      start: from.start,
      end: before ? behind.end : end,
      from,
      ...(until === undefined ? {} : { until: until.moment }),
      before,
      ends,
    })
    at = next
  }
  return phrases
}
