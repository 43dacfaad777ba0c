import type { Day, EventDay } from '../corpus/day.ts'
import { blocksOf } from '../corpus/page.ts'
import type { Article, ArticleId, Oddity, Page, Paragraph } from '../corpus/page.ts'
import { YEAR_EVIDENCE } from './years.rows.ts'
import { evidenceIn, numbersOf, toldBy, type Evidence, type MonthDay, type Told } from './told.ts'

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
