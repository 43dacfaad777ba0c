import { isoOf } from '../corpus/day.ts'
import { type Article, blocksOf, type Oddity, type Page } from '../corpus/page.ts'
import { keepOnce } from '../corpus/read.ts'
import type { SearchEngine } from '../search/engine.ts'
import { ENGINES } from '../search/engines.ts'
import { type ArticleLookup, articleLookup } from '../search/lookup.ts'
import { interpretersOf } from './interpret.ts'
import { type Library, library } from './library.ts'

/** What finds paragraphs and articles of one edition. */
export interface Finding {
  readonly paragraphs: SearchEngine
  readonly articles: ArticleLookup
}

/** The archive at one moment. Immutable: a change of the folder makes a new one. */
export interface Edition {
  readonly pages: readonly Page[]
  /** Newest first; those without a year last, in print order. */
  readonly articles: readonly Article[]
  readonly oddities: readonly Oddity[]
  readonly books: Library
  /** Made when first asked for: a small archive is answered from without it. */
  finding(): Promise<Finding>
}

/** The edition that these pages make; `now` tells lookup which day 今天 is. */
export function editionOf(printed: readonly Page[], now: () => number): Edition {
  const pages = keepOnce(printed)
  const books = library(pages)
  const articles = newestFirst(books)
  let finding: Promise<Finding> | undefined
  return {
    pages,
    articles,
    oddities: [
      ...pages.flatMap((page) => page.oddities),
      ...books.dating.oddities,
      ...printedTwice(printed),
    ],
    books,
    finding: () => (finding ??= findingIn(articles, books, now)),
  }
}

async function findingIn(
  articles: readonly Article[],
  books: Library,
  now: () => number,
): Promise<Finding> {
  const paragraphs = ENGINES.paragraphs()
  await paragraphs.add(articles.flatMap(blocksOf))
  const lookup = articleLookup(paragraphs, interpretersOf(books, now))
  lookup.add(articles)
  return { paragraphs, articles: lookup }
}

function newestFirst(books: Library): Article[] {
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
  const first = new Map<Article['id'], Article>()
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
