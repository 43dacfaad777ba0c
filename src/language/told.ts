import { dayOf as calendarDay, type Day, type EventDay } from '../corpus/day.ts'
import type { Article, Paragraph } from '../corpus/page.ts'
import { fold, type Span } from '../corpus/text.ts'
import { DAY_CONTEXTS, ELSEWHERE } from './dating.rows.ts'
import { readDays, type DayMention } from './days.ts'
import { shifted } from './when.ts'

/** Printed words that tell a day or a year. */
export type Evidence = EventDay['evidence'][number]

/** A day of any year. */
export interface MonthDay {
  readonly month: number
  readonly date: number
}

/** The day of an event as printed, before the page has told the year. */
export interface Told extends MonthDay {
  readonly year: number | undefined
  readonly evidence: Evidence
}

/** These words of this paragraph, as evidence. */
export const evidenceIn = (paragraph: Paragraph, { start, end }: Span): Evidence => ({
  text: paragraph.text.slice(start, end),
  file: paragraph.article.page.file,
  line: paragraph.lines[0],
})

/** A day as numbers. */
export const numbersOf = (day: Day): { readonly year: number } & MonthDay => ({
  year: Number(day.slice(0, 4)),
  month: Number(day.slice(5, 7)),
  date: Number(day.slice(8, 10)),
})

/** Sentences of a folded text; they tile it. */
function sentencesOf(folded: string): Span[] {
  const spans: Span[] = []
  for (const { index, 0: sentence } of folded.matchAll(/[^。!?]+[。!?”’)]*|[。!?]+/g)) {
    spans.push({ start: index, end: index + sentence.length })
  }
  return spans
}

/** A paragraph as long as this without 。 is still a lead. */
const SHORTEST_LEAD = 30
const LEAD_SENTENCES = 3

/** Where the day of the event is looked for, one after the other. */
function* placesOf({ body, head }: Article): Generator<{ paragraph: Paragraph; within: Span }> {
  const at = body.findIndex(({ folded }) => folded.length >= SHORTEST_LEAD || folded.includes('。'))
  const [lead, second] = body.slice(Math.max(at, 0))
  if (lead !== undefined) {
    const opens = datelineEnd(lead)
    const sentences = sentencesOf(lead.folded).filter(({ end }) => end > opens)
    const end = sentences.slice(0, LEAD_SENTENCES).at(-1)?.end ?? 0
    yield { paragraph: lead, within: { start: 0, end } }
  }
  // A second paragraph that opens with a day tells the event to which the first only leads up.
  if (second !== undefined) yield { paragraph: second, within: { start: 0, end: 12 } }
  yield { paragraph: head, within: { start: 0, end: head.folded.length } }
}

type Candidate = 'plain' | 'second choice' | 'none' | 'vague'

const isExact = ({ when, said }: DayMention): boolean =>
  /^(?:today|yesterday|day before yesterday)$/.test(when.relative ?? '') ||
  (when.dates !== undefined && !/[旬初底末]$/.test(said) && !ELSEWHERE.has(when.relative ?? ''))

/** 近期 alone may stand before a noun: 近期工作. */
const isAdverb = ({ said, end }: DayMention, folded: string): boolean =>
  said !== '近期' || /^[,，]/.test(folded.slice(end))

function candidate(mention: DayMention, { folded }: Paragraph, published?: Day): Candidate {
  if (mention.vague) return isAdverb(mention, folded) ? 'vague' : 'none'
  const { year } = mention.when
  const far = year !== undefined && published !== undefined
  if (!isExact(mention) || (far && Math.abs(year - numbersOf(published).year) > 1)) return 'none'
  const sentence = sentencesOf(folded).find(({ end }) => mention.start < end)
  const before = folded.slice(sentence?.start ?? 0, mention.start)
  const text = `${before}▢${folded.slice(mention.end, sentence?.end)}`
  const row = DAY_CONTEXTS.find(({ pattern }) => pattern.test(text))
  return row === undefined ? 'plain' : row.makes === 'never' ? 'none' : row.makes
}

/** The mention that names the day of the event; `vague` where the lead says 近日. */
function eventMention(article: Article): { mention: DayMention; paragraph: Paragraph } | undefined {
  for (const { paragraph, within } of placesOf(article)) {
    let second: DayMention | undefined
    for (const mention of readDays(paragraph.folded, { asked: false })) {
      if (mention.start < datelineEnd(paragraph) || mention.start < within.start) continue
      if (mention.start >= within.end) break
      const kind = candidate(mention, paragraph, article.page.published)
      if (kind !== 'vague' && monthDay(mention, article) === undefined) continue
      if (kind === 'plain') return { mention, paragraph }
      if (kind === 'vague')
        return second === undefined ? { mention, paragraph } : { mention: second, paragraph }
      if (kind === 'second choice') second ??= mention
    }
    if (second !== undefined) return { mention: second, paragraph }
  }
  return undefined
}

function datelineEnd({ article, folded, place }: Paragraph): number {
  if (place !== 1 || article.dateline === undefined) return 0
  const dateline = fold(article.dateline)
  const at = folded.indexOf(dateline)
  return at < 0 ? 0 : at + dateline.length
}

/** The day in 新华社某地5月6日电. */
function dispatched({ dateline }: Article): MonthDay | undefined {
  const when = readDays(fold(dateline ?? ''), { asked: false })[0]?.when
  const date = when?.dates?.[0]
  return when?.month === undefined || date === undefined ? undefined : { month: when.month, date }
}

/** Any year without a leap day serves to count days when the year is not known. */
const SOME_YEAR = 2023

function before({ month, date }: MonthDay, days: number): MonthDay | undefined {
  const day = calendarDay(SOME_YEAR, month, date)
  return day === undefined ? undefined : numbersOf(shifted(day, -days))
}

const DAYS_AGO: Readonly<Record<string, number>> = {
  today: 0,
  yesterday: 1,
  'day before yesterday': 2,
}

/** Month and date of a mention, as seen from the day on which the article was written. */
function monthDay({ when }: DayMention, article: Article): MonthDay | undefined {
  const { published } = article.page
  const sent = dispatched(article)
  const daysAgo = DAYS_AGO[when.relative ?? '']
  if (daysAgo !== undefined) {
    if (sent !== undefined) return before(sent, daysAgo)
    return published === undefined ? undefined : numbersOf(shifted(published, -daysAgo))
  }
  const date = when.dates?.[0]
  if (date === undefined) return undefined
  if (when.month !== undefined) return { month: when.month, date }
  const written = sent ?? (published === undefined ? undefined : numbersOf(published))
  if (written === undefined) return undefined
  return { month: date <= written.date ? written.month : ((written.month + 10) % 12) + 1, date }
}

/** The day under a notice, where its issuer signs. */
function issued({ credit }: Article): Told | undefined {
  const [mention] = readDays(credit?.folded ?? '', { asked: false })
  const { year, month, dates } = mention?.when ?? {}
  if (credit === undefined || mention === undefined || month === undefined) return undefined
  if (year === undefined || dates === undefined) return undefined
  return { year, month, date: dates[0], evidence: evidenceIn(credit, mention) }
}

/** The day of the event that an article tells, if it tells one. */
export function toldBy(article: Article): Told | undefined {
  const found = eventMention(article)
  if (found !== undefined && found.mention.vague) return undefined
  const [lead] = article.body
  if (found === undefined) {
    const day = dispatched(article)
    if (day === undefined || lead === undefined) return issued(article)
    const words = { start: 0, end: datelineEnd(lead) }
    return { ...day, year: undefined, evidence: evidenceIn(lead, words) }
  }
  const day = monthDay(found.mention, article)
  if (day === undefined) return undefined
  const evidence = evidenceIn(found.paragraph, found.mention)
  return { ...day, year: found.mention.when.year, evidence }
}
