import type { Day, EventDay } from '../corpus/day.ts'
import type { ArticleId, Oddity, ParagraphId } from '../corpus/page.ts'
import { blocksOf, paragraphIdOf, type Quote, quote } from '../corpus/page.ts'
import type { Holding } from '../facts/offices.ts'
import type { ReadArticle } from '../facts/reading.ts'
import type { KeptArticle, KeptArticles, Row } from './articles.ts'
import type { Database } from './database.ts'
import { type KeptDraft, reversed, type Stamp } from './put.ts'

// What is asked of a kept archive, each from an index. Lists of rows are in the order of the print.

/** How much an archive holds. */
export interface Size {
  readonly pages: number
  readonly articles: number
  readonly paragraphs: number
}

/** Days of any year: a month, and the dates in it where they matter. */
export interface MonthDays {
  readonly month: number
  readonly dates?: readonly [first: number, last: number]
}

/** An article, the day of its event as JSON, and its day of issue. */
export interface Dated {
  readonly id: ArticleId
  readonly day: string | null
  readonly published: Day | null
}

interface HoldingRow {
  readonly article: Row
  readonly block: number
  readonly name: string
  readonly start: number
  readonly officeStart: number
  readonly officeEnd: number
  readonly parts: string
  readonly year: number | null
  readonly day: string | null
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
      sql.telling.all(month, first, last, month, first, last, most),
    /** What happened on such a day of any year. */
    ofDay: ({ month, dates: [first, last] = [1, 31] }: MonthDays): Row[] =>
      sql.ofDay.all(month, first, last),
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
    /** What is of this month, and of these dates where there are any, or came out then. */
    dated: ({ month, dates: [first, last] = [1, 31] }: MonthDays): Dated[] => [
      ...sql.datedOf.all(month, first, last),
      ...sql.datedOn.all(month, first, last),
    ],
    inYear: (year: number): ArticleId[] => sql.inYear.all(year),
    withName: (name: string, most = -1): ArticleId[] => sql.withName.all(name, most),
    ids: (): ArticleId[] => sql.ids.all(),
    newestAmong: (ids: ReadonlySet<ArticleId>, most: number): ArticleId[] => {
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

const HOLDING_COLUMNS = `h.article, h.block, h.name, h.start, h.officeStart, h.officeEnd, h.parts,
  a.year, a.day`

// CROSS JOIN keeps SQLite from going through all articles by their days.
const HOLDING = `SELECT ${HOLDING_COLUMNS} FROM holdings h CROSS JOIN articles a ON a.row = h.article`

const statements = (database: Database) => ({
  size: database.prepare<[], { articles: number; paragraphs: number }>(
    `SELECT count(*) AS articles, coalesce(sum(blocks), 0) AS paragraphs
     FROM articles WHERE shown = 1`,
  ),
  pages: database.prepare<[], number>('SELECT count(*) FROM pages WHERE problem IS NULL').pluck(),
  names: database.prepare<[], string>('SELECT name FROM names WHERE known = 1').pluck(),
  places: database.prepare<[], string>('SELECT DISTINCT name FROM districts').pluck(),
  districts: database
    .prepare<[], string>('SELECT name FROM districts GROUP BY name ORDER BY count(*) DESC, name')
    .pluck(),
  stamps: database.prepare<[], Stamp>('SELECT file, size, changed, hash FROM pages'),
  drafts: database.prepare<[], string>('SELECT file FROM drafts').pluck(),
  draft: database.prepare<[string], string>('SELECT draft FROM drafts WHERE file = ?').pluck(),
  hash: database.prepare<[string], string>('SELECT hash FROM pages WHERE file = ?').pluck(),
  oddities: database
    .prepare<[], string>("SELECT oddities FROM pages WHERE oddities <> '[]' ORDER BY file")
    .pluck(),
  unreadable: database.prepare<[], { file: string; problem: string }>(
    'SELECT file, problem FROM pages WHERE problem IS NOT NULL ORDER BY file',
  ),
  edition: database
    .prepare<[], string>(
      `SELECT group_concat(value, '/')
       FROM (SELECT value FROM meta WHERE name IN ('mark', 'edition') ORDER BY name)`,
    )
    .pluck(),
  blocks: database.prepare<[], { id: ArticleId; blocks: number }>(
    'SELECT id, blocks FROM articles WHERE shown = 1',
  ),
  latest: database
    .prepare<[number, number], Row>(
      `SELECT row FROM articles WHERE shown = 1 ORDER BY newest DESC, printed LIMIT ? OFFSET ?`,
    )
    .pluck(),
  printed: database
    .prepare<[], Row>('SELECT row FROM articles WHERE shown = 1 ORDER BY printed')
    .pluck(),
  telling: database
    .prepare<[number, number, number, number, number, number, number], ArticleId>(
      `SELECT id FROM (
         SELECT article FROM mentions WHERE month = ? AND first >= ? AND last <= ?
         UNION SELECT row FROM articles WHERE month = ? AND date BETWEEN ? AND ?
       ) CROSS JOIN articles ON row = article WHERE +shown = 1 LIMIT ?`,
    )
    .pluck(),
  ofDay: database
    .prepare<[number, number, number], Row>(
      `SELECT row FROM articles WHERE month = ? AND date BETWEEN ? AND ? AND +shown = 1
       ORDER BY newest DESC, printed`,
    )
    .pluck(),
  inYear: database
    .prepare<[number], ArticleId>('SELECT id FROM articles WHERE shown = 1 AND year = ?')
    .pluck(),
  datedYears: database.prepare<[], { year: number; articles: number }>(
    `SELECT year, count(*) AS articles FROM articles
     WHERE shown = 1 AND month IS NOT NULL AND year IS NOT NULL GROUP BY year`,
  ),
  ids: database
    .prepare<[], ArticleId>('SELECT id FROM articles WHERE shown = 1 ORDER BY newest DESC, printed')
    .pluck(),
  withName: database
    .prepare<[string, number], ArticleId>(
      `SELECT a.id FROM people p CROSS JOIN articles a ON a.row = p.article
       WHERE p.name = ? AND +a.shown = 1 LIMIT ?`,
    )
    .pluck(),
  datedOf: database.prepare<[number, number, number], Dated>(
    `SELECT a.id, a.day, p.published FROM articles a JOIN pages p ON p.row = a.page
     WHERE a.month = ? AND a.date BETWEEN ? AND ? AND +a.shown = 1`,
  ),
  datedOn: database.prepare<[number, number, number], Dated>(
    `SELECT a.id, a.day, p.published FROM pages p JOIN articles a ON a.page = p.row
     WHERE p.published IS NOT NULL AND CAST(substr(p.published, 6, 2) AS INTEGER) = ?
     AND CAST(substr(p.published, 9, 2) AS INTEGER) BETWEEN ? AND ? AND +a.shown = 1`,
  ),
  issues: database
    .prepare<[], string>(
      'SELECT published FROM pages WHERE published IS NOT NULL ORDER BY published',
    )
    .pluck(),
  naming: database
    .prepare<[string], Row>(
      `SELECT a.row FROM people p JOIN articles a ON a.row = p.article
       WHERE p.name = ? AND +a.shown = 1 ORDER BY a.printed`,
    )
    .pluck(),
  ofPage: database
    .prepare<[string], Row>(
      `SELECT a.row FROM pages p JOIN articles a ON a.page = p.row
       WHERE p.file = ? AND +a.shown = 1 ORDER BY a.printed`,
    )
    .pluck(),
  held: database.prepare<[string, number], HoldingRow>(
    `${HOLDING} WHERE h.name = ? AND +a.shown = 1
     ORDER BY a.printed DESC, h.row DESC LIMIT ?`,
  ),
  heldIn: database.prepare<[Row], HoldingRow>(
    `${HOLDING} WHERE h.article = ? AND +a.shown = 1 ORDER BY h.row`,
  ),
  ending: database.prepare<[string, string, number], HoldingRow>(
    `SELECT ${HOLDING_COLUMNS}
     FROM (SELECT DISTINCT holding FROM parts WHERE reversed >= ? AND reversed < ?)
     CROSS JOIN holdings h ON h.row = holding CROSS JOIN articles a ON a.row = h.article
     WHERE +a.shown = 1 ORDER BY +a.newest DESC, +a.printed DESC, h.row DESC LIMIT ?`,
  ),
  holders: database.prepare<[string, string, string], { name: string; reversed: string }>(
    `SELECT DISTINCT h.name, p.reversed FROM parts p
     CROSS JOIN holdings h ON h.row = p.holding CROSS JOIN articles a ON a.row = h.article
     WHERE p.initial = ? AND p.reversed >= ? AND p.reversed < ? AND +a.shown = 1`,
  ),
  allHoldings: database.prepare<[], HoldingRow>(
    `${HOLDING} WHERE a.shown = 1 ORDER BY a.printed, h.row`,
  ),
  alikeFirst: database
    .prepare<[string, string, number], string>(
      'SELECT word FROM words WHERE word >= ? AND word < ? AND length(word) = ?',
    )
    .pluck(),
  alikeLast: database
    .prepare<[string, number], string>(
      'SELECT word FROM words WHERE substr(word, -1) = ? AND length(word) = ?',
    )
    .pluck(),
  heads: database.prepare<[], string>('SELECT word FROM heads').pluck(),
  word: database.prepare<[string], string>('SELECT word FROM words WHERE word = ?').pluck(),
  begun: database
    .prepare<[string, string, number], string>(
      'SELECT word FROM heads WHERE word >= ? AND word < ? ORDER BY length(word), word LIMIT ?',
    )
    .pluck(),
})
