import { dayOf, type Day } from './day.ts'
import { linesOf, type Line } from './line.ts'

/** The day of issue, and what told it. */
export interface Issue {
  readonly published: Day | undefined
  readonly publishedBy: 'masthead' | 'file name' | undefined
}

const UNKNOWN: Issue = { published: undefined, publishedBy: undefined }

/** The day of issue from the head of the page, else from the name of the file. */
export function issueOf(file: string, text: string): Issue {
  const masthead = dayInMasthead(text)
  if (masthead !== undefined) return { published: masthead, publishedBy: 'masthead' }
  const named = dayInFileName(file)
  return named === undefined ? UNKNOWN : { published: named, publishedBy: 'file name' }
}

/** So many lines may hold a masthead that names no weekday. */
const MASTHEAD_LINES = 8
const LONGEST_MASTHEAD = 60
const PRINTED =
  /(?<!\d)((?:19|20)\d{2})\s*(?:年|[-./])\s*(\d{1,2})\s*(?:月|[-./])\s*(\d{1,2})(?!\d)\s*日?/
const SENTENCE = /[,。;!?]|(?:日|\d)(?:起|前|至|[上下中]午|召开|举行|讯|电(?!话|子))/

/** A line that holds a day and is no sentence: one of the first few, else a running head wherever it fell. */
function dayInMasthead(text: string): Day | undefined {
  const lines = linesOf(text)
  const head = lines
    .slice(0, MASTHEAD_LINES)
    .filter(({ folded, mark }) => mark === 0 || OF_AN_ISSUE.test(folded))
  const hidden = HIDDEN.exec(text.slice(0, FURTHEST_HIDDEN))?.[1]
  return (
    firstDay(head) ??
    (hidden === undefined ? undefined : dayIn(PRINTED, hidden)) ??
    onlyDay(lines.slice(MASTHEAD_LINES).filter(({ folded }) => WEEKDAY.test(folded)))
  )
}

const dayOn = ({ folded }: Line): Day | undefined =>
  folded.length > LONGEST_MASTHEAD || SENTENCE.test(folded)
    ? undefined
    : (dayIn(PRINTED, folded) ?? dayIn(PRINTED, inDigits(folded)))

const daysOn = (lines: readonly Line[]): readonly Day[] =>
  lines.flatMap((line) => dayOn(line) ?? [])

const firstDay = (lines: readonly Line[]): Day | undefined => daysOn(lines)[0]

/** Where two running heads name two days, the page was put together from several. */
function onlyDay(lines: readonly Line[]): Day | undefined {
  const [day, ...others] = new Set(daysOn(lines))
  return others.length === 0 ? day : undefined
}

/** Papers print the weekday or the page beside the day of issue; notices do not sign with them. */
const WEEKDAY = /星期[一二三四五六日天]|\s第?\s?[a-d]?\d{1,2}\s?版|\s[a-d]\d{2}(?=\s|$)/

/** What stands beside the day of issue, and beside no day of a headline. */
const OF_AN_ISSUE = /星期[一二三四五六日天]|[a-d]?\d{1,2}\s*版|[日晚时晨早商新周]报/i

/** `<!-- page: 2022-04-15 A02 -->`: a converter kept the day of issue in a remark. */
const HIDDEN = /^\s*(?:<[^!][^>]*>\s*)*<!--([^>]{0,60})-->/
const FURTHEST_HIDDEN = 400

const FIGURES = '〇一二三四五六七八九'

/** `二〇二〇年七月二十二日` in digits; other text stays as it was. */
const inDigits = (folded: string): string =>
  folded.replace(
    /([一二〇零○O0九八七六五四三]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日/,
    (_, year: string, month: string, date: string) =>
      `${[...year].map((sign) => Math.max(FIGURES.indexOf(sign), 0)).join('')}年${upTo31(month)}月${upTo31(date)}日`,
  )

/** `二十三` is 23. */
function upTo31(figures: string): number {
  const at = figures.indexOf('十')
  if (at < 0) return FIGURES.indexOf(figures)
  const [tens, ones] = [figures.slice(0, at), figures.slice(at + 1)]
  return (tens === '' ? 1 : FIGURES.indexOf(tens)) * 10 + (ones === '' ? 0 : FIGURES.indexOf(ones))
}

const SEPARATED = /(?<![\da-z])((?:19|20)\d{2})[-_./年](\d{1,2})[-_./月](\d{1,2})(?![\da-z])/i
const COMPACT = /(?<![\da-z])((?:19|20)\d{2})(\d{2})(\d{2})(?![\da-z])/i

/** A day in the path of the file: 2019-03-14.md, 20190314-A02.txt, 2019/03/14/a.txt. */
function dayInFileName(file: string): Day | undefined {
  return dayIn(SEPARATED, file) ?? dayIn(COMPACT, file)
}

function dayIn(pattern: RegExp, text: string): Day | undefined {
  const found = pattern.exec(text)
  return found === null ? undefined : dayOf(Number(found[1]), Number(found[2]), Number(found[3]))
}
