import { dayOf as calendarDay, type Day, type EventDay } from '../corpus/day.ts'
import { blocksOf } from '../corpus/page.ts'
import type { Article, ArticleId, Oddity, Page, Paragraph } from '../corpus/page.ts'
import { fold, type Span } from '../corpus/text.ts'
import { DAY_CONTEXTS, ELSEWHERE, YEAR_EVIDENCE } from './dating.rows.ts'
import { readDays, shifted, type DayMention } from './days.ts'

/** Printed words that tell a year. */
export type Evidence = EventDay['evidence'][number]

/** In which year a page was printed. */
export interface PageYear {
  readonly year: number
  /** Not printed as the day of issue: it follows from `evidence`. */
  readonly inferred: boolean
  readonly evidence: readonly Evidence[]
}

/** When the events of some pages were, as far as the pages tell. */
export interface Dating {
  /** The day of the event that an article tells; `undefined` for 近日 and where none is told. */
  dayOf(article: Article): EventDay | undefined
  /** `undefined` where nothing on the page tells, or two things contradict each other. */
  yearOf(page: Page): PageYear | undefined
  /** Articles without a day and pages with a doubtful year or none. */
  readonly oddities: readonly Oddity[]
}

interface MonthDay {
  readonly month: number
  readonly date: number
}

/** The day of an event as printed, before the page has told the year. */
interface Told extends MonthDay {
  readonly year: number | undefined
  readonly evidence: Evidence
}

const evidenceIn = (paragraph: Paragraph, { start, end }: Span): Evidence => ({
  text: paragraph.text.slice(start, end),
  file: paragraph.article.page.file,
  line: paragraph.lines[0],
})

const numbersOf = (day: Day): { readonly year: number } & MonthDay => ({
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
    const end = sentencesOf(lead.folded).slice(0, LEAD_SENTENCES).at(-1)?.end ?? 0
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

function toldBy(article: Article): Told | undefined {
  const found = eventMention(article)
  if (found !== undefined && found.mention.vague) return undefined
  const [lead] = article.body
  if (found === undefined) {
    const day = dispatched(article)
    if (day === undefined || lead === undefined) return undefined
    const words = { start: 0, end: datelineEnd(lead) }
    return { ...day, year: undefined, evidence: evidenceIn(lead, words) }
  }
  const day = monthDay(found.mention, article)
  if (day === undefined) return undefined
  const evidence = evidenceIn(found.paragraph, found.mention)
  return { ...day, year: found.mention.when.year, evidence }
}

type YearClue = Evidence & { readonly year: number }

/** An issue with events of both ends of the year is of January. */
const straddles = (told: readonly MonthDay[]): boolean =>
  told.some(({ month }) => month <= 2) && told.some(({ month }) => month >= 11)

const FINDERS = YEAR_EVIDENCE.map((row) => ({ row, finder: new RegExp(row.pattern, 'g') }))

function cluesIn(paragraph: Paragraph, month: number | undefined): YearClue[] {
  return FINDERS.flatMap(({ row, finder }) =>
    Array.from(paragraph.folded.matchAll(finder)).flatMap(({ index, 0: words, groups = {} }) => {
      const year = row.gives(groups, month)
      const span = { start: index, end: index + words.length }
      return year === undefined ? [] : [{ ...evidenceIn(paragraph, span), year }]
    }),
  )
}

function cluesOf(page: Page, told: ReadonlyMap<ArticleId, Told>): YearClue[] {
  const days = [...told.values()]
  const [first] = days
  return page.articles.flatMap((article) => {
    const day = told.get(article.id)
    const clues = blocksOf(article).flatMap((block) => cluesIn(block, (day ?? first)?.month))
    const printed = day?.year === undefined ? [] : [{ ...day.evidence, year: day.year }]
    const late = straddles(days) && day !== undefined && day.month >= 11 ? 1 : 0
    return [...printed, ...clues].map((clue) => ({ ...clue, year: clue.year + late }))
  })
}

const bare = ({ text, file, line }: Evidence): Evidence => ({ text, file, line })

function yearOfPage(page: Page, clues: readonly YearClue[]): PageYear | undefined {
  const { published, publishedBy, file } = page
  if (published !== undefined) {
    const evidence = [{ text: published, file, line: 1 }]
    return { year: numbersOf(published).year, inferred: publishedBy === 'file name', evidence }
  }
  const [first] = clues
  if (first === undefined || clues.some(({ year }) => year !== first.year)) return undefined
  return { year: first.year, inferred: true, evidence: clues.map(bare) }
}

/** The year that brings a day nearest to the day of issue: 30 December in an issue of January. */
function nearestYear({ month, date }: MonthDay, published: Day): number {
  const issued = Date.parse(published)
  const year = numbersOf(published).year
  const away = (y: number) => Math.abs(Date.UTC(y, month - 1, date) - issued)
  return [year - 1, year + 1].reduce((best, y) => (away(y) < away(best) ? y : best), year)
}

function eventDay(told: Told, page: Page, year: PageYear | undefined, late: boolean): EventDay {
  const { month, date } = told
  if (told.year !== undefined) {
    return { year: told.year, month, date, yearInferred: false, evidence: [told.evidence] }
  }
  if (year === undefined) {
    return { year: undefined, month, date, yearInferred: false, evidence: [] }
  }
  const own =
    page.published === undefined
      ? year.year - (late && month >= 11 ? 1 : 0)
      : nearestYear(told, page.published)
  return { year: own, month, date, yearInferred: year.inferred, evidence: year.evidence }
}

function doubts(page: Page, clues: readonly YearClue[], year: PageYear | undefined): Oddity[] {
  const differing = clues.filter((clue) => clue.year !== (year ?? clues[0])?.year)
  const agreed = clues.some((clue) => clue.year === year?.year)
  if (differing.length === 0 || (page.published !== undefined && agreed)) return []
  const [odd] = differing
  const told = page.published ?? clues[0]?.text ?? ''
  return [
    {
      file: page.file,
      line: odd?.line ?? 1,
      problem: `doubtful year: found ${odd?.text ?? ''} beside ${told}; wanted one year for the page`,
    },
  ]
}

function missing(page: Page, told: ReadonlyMap<ArticleId, Told>): Oddity[] {
  return page.articles
    .filter(({ id }) => !told.has(id))
    .map(({ lines, headline }) => ({
      file: page.file,
      line: lines[0],
      problem: `no day: ${headline}; wanted one like 3月5日 in the first sentences`,
    }))
}

/**
 * Days and years of the events of some pages. All articles of a page share an issue: what tells
 * the year of one tells it for all.
 */
export function datePages(pages: readonly Page[]): Dating {
  const days = new Map<ArticleId, EventDay>()
  const years = new Map<string, PageYear>()
  const oddities: Oddity[] = []
  for (const page of pages) {
    const told = new Map<ArticleId, Told>()
    for (const article of page.articles) {
      const day = toldBy(article)
      if (day !== undefined) told.set(article.id, day)
    }
    const clues = cluesOf(page, told)
    const year = yearOfPage(page, clues)
    const late = straddles([...told.values()])
    if (year !== undefined) years.set(page.file, year)
    for (const [id, day] of told) days.set(id, eventDay(day, page, year, late))
    oddities.push(...doubts(page, clues, year), ...missing(page, told))
    if (year === undefined && clues.length === 0 && told.size > 0) {
      oddities.push({ file: page.file, line: 1, problem: 'no year: nothing on the page tells it' })
    }
  }
  return {
    dayOf: ({ id }) => days.get(id),
    yearOf: ({ file }) => years.get(file),
    oddities,
  }
}
