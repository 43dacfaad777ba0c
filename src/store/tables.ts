import type { Correction } from '../corpus/correct.ts'
import type { EventDay } from '../corpus/day.ts'
import type { When } from '../language/when.ts'
import type { ArticleId, Oddity, ParagraphId } from '../corpus/page.ts'
import { blocksOf, paragraphIdOf, type Quote, quote } from '../corpus/page.ts'
import type { Holding } from '../facts/offices.ts'
import type { ReadArticle } from '../facts/reading.ts'
import type { KeptArticle, KeptArticles, Row } from './articles.ts'
import type { Database } from './database.ts'
import { type KeptDraft, reversed, type Stamp } from './put.ts'
import { type Event, type HoldingRow, type Size, statements } from './statements.ts'

// What is asked of a kept archive, each from an index. Lists of rows are in the order of the print.

/** Days of any year: a month, and the dates in it where they matter. */
export interface MonthDays {
  readonly month: number
  readonly dates?: readonly [first: number, last: number]
}

/** An office printed before a name; the article is read when its words are asked for. */
class KeptHolding implements Holding {
  readonly name: string
  readonly parts: readonly string[]
  readonly day: EventDay | undefined
  readonly year: number | undefined
  readonly #kept: HoldingRow
  readonly #articles: KeptArticles

  constructor(kept: HoldingRow, articles: KeptArticles) {
    this.name = kept.name
    this.parts = JSON.parse(kept.parts) as string[]
    this.day = kept.day === null ? undefined : (JSON.parse(kept.day) as EventDay)
    this.year = kept.year ?? undefined
    this.#kept = kept
    this.#articles = articles
  }

  get in(): ReadArticle {
    return this.#article()
  }

  get office(): Quote {
    return this.#quote(this.#kept.officeStart, this.#kept.officeEnd)
  }

  get person(): Quote {
    return this.#quote(this.#kept.start, this.#kept.start + this.name.length)
  }

  #article(): KeptArticle {
    const article = this.#articles.byRow(this.#kept.article)
    if (article === undefined) throw new Error('kept archive: an office of an article that is gone')
    return article
  }

  #quote(start: number, end: number): Quote {
    const paragraph = blocksOf(this.#article().article)[this.#kept.block]
    if (paragraph === undefined) throw new Error('kept archive: an office of no paragraph')
    return quote(paragraph, { start, end })
  }
}

/** The newest of more articles than this are found among all, which are in that order. */
const FEW = 2000

/** More offices than this are not listed for one question: the newest are. */
const MOST_HOLDINGS = 2000

export type Tables = ReturnType<typeof tables>

/** Asks a database. */
export function tables(database: Database, articles: () => KeptArticles) {
  const sql = statements(database)
  const holding = (row: HoldingRow): Holding => new KeptHolding(row, articles())
  const inPrintOrder = (rows: readonly HoldingRow[]): Holding[] => rows.toReversed().map(holding)

  return {
    size: (): Size => ({ ...(sql.size.get() as Size), pages: sql.pages.get() ?? 0 }),
    names: (): string[] => sql.names.all(),
    places: (): string[] => sql.places.all(),
    /** Districts, the one named by most articles first. */
    districts: (): string[] => sql.districts.all(),
    stamps: (): Stamp[] => sql.stamps.all(),
    drafts: (): string[] => sql.drafts.all(),
    draft: (file: string): KeptDraft | undefined => {
      const kept = sql.draft.get(file)
      return kept === undefined ? undefined : (JSON.parse(kept) as KeptDraft)
    },
    /** What was set right in the articles as they are kept. */
    corrections: (): Correction[] => JSON.parse(sql.corrections.get() ?? '[]') as Correction[],
    filesWith: (id: ArticleId): string[] => sql.filesWith.all(id),
    hashOf: (file: string): string | undefined => sql.hash.get(file),
    oddities: (): Oddity[] => sql.oddities.all().flatMap((text) => JSON.parse(text) as Oddity[]),
    unreadable: (): { file: string; problem: string }[] => sql.unreadable.all(),
    /** What stands for all that is shown: it is another after every change. */
    edition: (): string => sql.edition.get() ?? '',

    /** Every paragraph that is shown. */
    *paragraphs(): Generator<ParagraphId> {
      for (const { id, blocks } of sql.blocks.iterate())
        for (let place = 0; place < blocks; place++) yield paragraphIdOf(id, place)
    },
    /** Newest first. */
    latest: (from: number, count: number): Row[] => sql.latest.all(count, from),
    printed: (): IterableIterator<Row> => sql.printed.iterate(),
    /** What tells of such a day or prints it, of any year; the day itself is for others to judge. */
    telling: ({ month, dates: [first, last] = [1, 31] }: MonthDays, most = -1): ArticleId[] =>
      sql.telling.all({ month, first, last, most }),
    /** What happened on such a day of any year. */
    ofDay: ({ month, dates: [first, last] = [1, 31] }: MonthDays): Row[] =>
      sql.ofDay.all(month, first, last),
    /** What has a day in such a month of such a year, as far as either is told, the newest first. */
    events: ({ year, month }: When): Event[] =>
      month === undefined
        ? sql.inYearWithDay.all(year ?? 0)
        : sql.inMonthWithDay.all(month, year ?? null, year ?? null),
    /** The years that articles are of. */
    years: (): number[] => sql.years.all(),
    issues: (): string[] => sql.issues.all(),
    naming: (name: string): Row[] => sql.naming.all(name),

    held: (names: readonly string[]): Holding[] =>
      inPrintOrder(names.flatMap((name) => sql.held.all(name, MOST_HOLDINGS))),
    heldIn: (rows: readonly Row[]): Holding[] =>
      rows.flatMap((row) => sql.heldIn.all(row)).map(holding),
    /** Those with a part that ends so. */
    ending: (words: string): Holding[] => {
      const end = reversed(words)
      return inPrintOrder(sql.ending.all(end, `${end}\uffff`, MOST_HOLDINGS))
    },
    /** Names with this first character, and the offices they are printed with that end so. */
    holders: (initial: string, words: string): { name: string; part: string }[] => {
      const end = reversed(words)
      return sql.holders
        .all(initial, end, `${end}\uffff`)
        .map(({ name, reversed: part }) => ({ name, part: reversed(part) }))
    },
    allHoldings: function* (): Generator<Holding> {
      for (const row of sql.allHoldings.iterate()) yield holding(row)
    },

    isWord: (word: string): boolean => sql.word.get(word) !== undefined,
    /** Words of the same length that begin or end with the same character. */
    alike: (typed: string): string[] => [
      ...sql.alikeFirst.all(typed.charAt(0), `${typed.charAt(0)}\uffff`, typed.length),
      ...sql.alikeLast.all(typed.slice(-1), typed.length),
    ],
    /** Words of heads and bylines. */
    headWords: (): string[] => sql.heads.all(),
    /** Those that begin so, the shortest first. */
    begun: (start: string, most: number): string[] => sql.begun.all(start, `${start}\uffff`, most),
    ofPage: (file: string): Row[] => sql.ofPage.all(file),
    /** What is of these days of a month, or came out then; of this year, where one is given. */
    dated: ({ year, month = 0, dates: [first, last] = [1, 31] }: When): ArticleId[] =>
      sql.dated.all({ month, first, last, year: year ?? null }),
    inYear: (year: number): ArticleId[] => sql.inYear.all(year),
    withName: (name: string, most = -1): ArticleId[] => sql.withName.all(name, most),
    ids: (): ArticleId[] => sql.ids.all(),
    newestAmong: (ids: ReadonlySet<ArticleId>, most: number): ArticleId[] => {
      if (ids.size <= FEW) return sql.newestOf.all(JSON.stringify([...ids]), most)
      const found: ArticleId[] = []
      for (const id of sql.ids.iterate()) {
        if (ids.has(id)) found.push(id)
        if (found.length === most) break
      }
      return found
    },
    datedYears: (): { year: number; articles: number }[] => sql.datedYears.all(),
  }
}
