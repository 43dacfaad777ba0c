import type { Day, EventDay } from '../corpus/day.ts'
import {
  type Article,
  type ArticleId,
  articleIdOf,
  blocksOf,
  type Oddity,
  type Page,
  type ParagraphId,
  placeInArticle,
} from '../corpus/page.ts'
import type { Read, ReadArticle } from '../facts/reading.ts'
import type { Database } from './database.ts'
import { foldedBlock, unpackArticle, unpackReads } from './record.ts'

/** A row of the table of articles. */
export type Row = number

interface ArticleRow {
  readonly row: Row
  readonly id: ArticleId
  readonly page: number
  readonly printed: string
  readonly newest: string
  readonly year: number | null
  readonly day: string | null
  readonly districts: string
  readonly text: string
}

interface PageRow {
  readonly file: string
  readonly published: Day | null
  readonly publishedBy: Page['publishedBy'] | null
  readonly districts: string
  readonly oddities: string
}

/** An article that was read before. What was read of its paragraphs comes when it is asked for. */
export class KeptArticle implements ReadArticle {
  readonly article: Article
  readonly folded: string
  readonly row: Row
  /** Orders articles as they are printed. */
  readonly printed: string
  /** Orders them by their days; the greater the newer. */
  readonly newest: string
  readonly year: number | undefined
  readonly #kept: Pick<ArticleRow, 'day' | 'districts'>
  readonly #packed: () => string
  #day: EventDay | null | undefined
  #districts: readonly string[] | undefined
  #reads: readonly Read[] | undefined

  constructor(kept: ArticleRow, page: Page, packed: () => string) {
    const { article, folded } = unpackArticle(kept.text, kept.id, page)
    this.article = article
    this.folded = folded
    this.row = kept.row
    this.printed = kept.printed
    this.newest = kept.newest
    this.year = kept.year ?? undefined
    this.#kept = { day: kept.day, districts: kept.districts }
    this.#packed = packed
  }

  get day(): EventDay | undefined {
    this.#day ??= this.#kept.day === null ? null : (JSON.parse(this.#kept.day) as EventDay)
    return this.#day ?? undefined
  }

  get districts(): readonly string[] {
    return (this.#districts ??= JSON.parse(this.#kept.districts) as string[])
  }

  get reads(): readonly Read[] {
    return (this.#reads ??= unpackReads(this.#packed(), this.article))
  }
}

/** The articles of a database, of which some are in memory. One that is in use is never made twice. */
export interface KeptArticles {
  byId(id: string): KeptArticle | undefined
  byRow(row: Row): KeptArticle | undefined
  /** Whether a paragraph prints these folded words. No article is put into memory for it. */
  prints(id: ParagraphId, words: string): boolean
  /** The page an article is of, with the districts its articles name first. */
  districtsOfPage(page: Page): readonly string[]
}

/** So many articles, and at most twice as many, stay in memory although nobody uses them, some 20 KB each. */
const AT_HAND = 1500

class KeptPage implements Page {
  readonly file: string
  readonly published: Page['published']
  readonly publishedBy: Page['publishedBy']
  readonly #kept: PageRow
  readonly #articles: () => readonly Article[]

  constructor(kept: PageRow, articles: () => readonly Article[]) {
    this.file = kept.file
    this.published = kept.published ?? undefined
    this.publishedBy = kept.publishedBy ?? undefined
    this.#kept = kept
    this.#articles = articles
  }

  get districts(): readonly string[] {
    return JSON.parse(this.#kept.districts) as string[]
  }

  get oddities(): readonly Oddity[] {
    return JSON.parse(this.#kept.oddities) as Oddity[]
  }

  get articles(): readonly Article[] {
    return this.#articles()
  }
}

const SELECT = `SELECT row, id, page, printed, newest, year, day, districts, text
  FROM articles JOIN texts ON article = row`

/** The articles that a database shows. */
export function keptArticles(database: Database): KeptArticles {
  const withId = database.prepare<[string], ArticleRow>(`${SELECT} WHERE id = ? AND +shown = 1`)
  const withRow = database.prepare<[Row], ArticleRow>(`${SELECT} WHERE row = ? AND +shown = 1`)
  const ofPage = database
    .prepare<[number], Row>(
      'SELECT row FROM articles WHERE page = ? AND +shown = 1 ORDER BY printed',
    )
    .pluck()
  const pageRow = database.prepare<[number], PageRow>(
    'SELECT file, published, publishedBy, districts, oddities FROM pages WHERE row = ?',
  )
  const packedOf = database
    .prepare<[Row], string>('SELECT packed FROM texts WHERE article = ?')
    .pluck()
  const textOf = database
    .prepare<[string], string>(
      'SELECT text FROM articles JOIN texts ON article = row WHERE id = ? AND +shown = 1',
    )
    .pluck()
  const pages = new Map<number, KeptPage>()
  const rows = new Map<string, Row>()
  let recent = new Map<Row, KeptArticle>()
  let before: ReadonlyMap<Row, KeptArticle> = recent
  const inUse = new Map<Row, WeakRef<KeptArticle>>()

  function pageOf(row: number): KeptPage {
    let page = pages.get(row)
    if (page === undefined) {
      const kept = pageRow.get(row)
      if (kept === undefined) throw new Error(`kept archive: article of no page ${row}`)
      page = new KeptPage(kept, () => ofPage.all(row).flatMap((one) => byRow(one)?.article ?? []))
      pages.set(row, page)
    }
    return page
  }

  function known(row: Row): KeptArticle | undefined {
    const at = recent.get(row)
    if (at !== undefined) return at
    const article = before.get(row) ?? inUse.get(row)?.deref()
    if (article !== undefined) keep(article)
    return article
  }

  function keep(article: KeptArticle): void {
    const { row } = article
    recent.set(row, article)
    if (recent.size < AT_HAND) return
    before = recent
    recent = new Map()
    for (const [old, one] of inUse) if (one.deref() === undefined) inUse.delete(old)
  }

  function made(kept: ArticleRow | undefined): KeptArticle | undefined {
    if (kept === undefined) return undefined
    const { row } = kept
    const there = known(row)
    if (there !== undefined) return there
    const article = new KeptArticle(kept, pageOf(kept.page), () => packedOf.get(row) ?? '[]')
    rows.set(kept.id, row)
    inUse.set(row, new WeakRef(article))
    keep(article)
    return article
  }

  function byRow(row: Row): KeptArticle | undefined {
    return known(row) ?? made(withRow.get(row))
  }

  function atHand(id: string): KeptArticle | undefined {
    const row = rows.get(id)
    return row === undefined ? undefined : known(row)
  }

  function byId(id: string): KeptArticle | undefined {
    return atHand(id) ?? made(withId.get(id))
  }

  return {
    byId,
    byRow,
    prints(id, words) {
      const [article, place] = [articleIdOf(id), placeInArticle(id)]
      const read = atHand(article)
      const folded =
        read === undefined
          ? foldedBlock(textOf.get(article), place)
          : blocksOf(read.article)[place]?.folded
      return folded?.includes(words) === true
    },
    districtsOfPage: (page) => (page instanceof KeptPage ? page.districts : []),
  }
}
