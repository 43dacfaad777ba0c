import { correctedDays, type Correction, correctedPage } from '../corpus/correct.ts'
import { isoOf } from '../corpus/day.ts'
import {
  type Article,
  type ArticleId,
  blocksOf,
  type Oddity,
  type Page,
  quote,
} from '../corpus/page.ts'
import { keepOnce } from '../corpus/read.ts'
import type { ReadArticle } from '../facts/reading.ts'
import type { Question } from '../language/question.ts'
import type { SearchEngine } from '../search/engine.ts'
import { ENGINES } from '../search/engines.ts'
import { type ArticleLookup, articleLookup } from '../search/lookup.ts'
import type { Found } from './archive.ts'
import { type Catalogue, catalogueOf } from './catalogue.ts'
import { interpretersOf } from './interpret.ts'
import { type Library, library, type WholeLibrary } from './library.ts'
import { conditionsOf, READ_WHOLE, worthReading } from './narrow.ts'

/** The archive at one moment. A change of the folder makes a new one. */
export interface Edition {
  readonly catalogue: Catalogue
  readonly books: Library
  oddities(): readonly Oddity[]
  /** The articles to read for a question, as printed. */
  articlesFor(question: Question): Promise<readonly ReadArticle[]>
  /** Articles best first, for what was typed. */
  find(typed: string, limit: number): Promise<readonly Found[]>
}

/** An edition that has everything in memory. */
export interface WholeEdition extends Edition {
  readonly books: WholeLibrary
  /** Makes what finding needs; else it is made when first asked for. */
  ready(): Promise<unknown>
}

/** The edition that these pages make; `now` tells lookup which day 今天 is. */
export function editionOf(
  printed: readonly Page[],
  now: () => number,
  corrections: readonly Correction[] = [],
): WholeEdition {
  const pages = keepOnce(printed).map((page) => correctedPage(page, corrections))
  const books = library(pages, correctedDays(corrections))
  const articles = newestFirst(books)
  let finding: Promise<Finding> | undefined
  const ready = (): Promise<Finding> => (finding ??= findingIn(articles, books, now))
  return {
    catalogue: catalogueOf(pages, articles, books.dating.dayOf),
    oddities: () => [
      ...pages.flatMap((page) => page.oddities),
      ...books.dating.oddities,
      ...printedTwice(printed),
    ],
    books,
    ready,
    async articlesFor(question) {
      if (books.articles.length <= READ_WHOLE) return books.articles
      const ids = await worthReading(question, conditionsOf(books), (await ready()).paragraphs)
      return books.articles.filter(({ article }) => ids.has(article.id))
    },
    find: async (typed, limit) => (await ready()).articles.find(typed, limit),
  }
}

/** What finds paragraphs and articles of one edition. */
interface Finding {
  readonly paragraphs: SearchEngine
  readonly articles: ArticleLookup
}

async function findingIn(
  articles: readonly Article[],
  books: WholeLibrary,
  now: () => number,
): Promise<Finding> {
  const paragraphs = ENGINES.paragraphs()
  await paragraphs.add(articles.flatMap(blocksOf))
  const lookup = articleLookup(paragraphs, interpretersOf(books, conditionsOf(books), now))
  lookup.add(articles)
  return { paragraphs, articles: lookup }
}

/** An article shown by its head. */
export const byHead = (article: Article): Found => ({
  article,
  quote: quote(article.head, { start: 0, end: article.head.text.length }),
  marks: [],
})

function newestFirst(books: WholeLibrary): Article[] {
  const keyed = books.articles.map((read) => {
    const day = books.dayOf(read)
    const year = books.yearOf(read)
    const { published } = read.article.page
    const key = day?.year !== undefined ? isoOf(day) : (published ?? (year ? String(year) : ''))
    return { article: read.article, key }
  })
  return keyed
    .sort((a, b) => (a.key === b.key ? 0 : a.key < b.key ? 1 : -1))
    .map(({ article }) => article)
}

/** Articles that stand in the archive before, word for word. */
function printedTwice(pages: readonly Page[]): Oddity[] {
  const first = new Map<ArticleId, Article>()
  return pages.flatMap((page) =>
    page.articles.flatMap((article) => {
      const before = first.get(article.id)
      if (before === undefined) {
        first.set(article.id, article)
        return []
      }
      const where = `${before.page.file}:${before.lines[0]}`
      const problem = `printed twice: ${article.headline}; kept once, from ${where}`
      return [{ file: page.file, line: article.lines[0], problem }]
    }),
  )
}
