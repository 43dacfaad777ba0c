import { type Article, type ArticleId, articleIdOf, type Quote } from '../corpus/page.ts'
import type { Span } from '../corpus/text.ts'
import type { Query, SearchEngine } from './engine.ts'
import { ENGINES } from './engines.ts'
import { marksIn } from './marks.ts'
import { type Regard, regard, tellingSentence, type Wording } from './regard.ts'
import { type Interpreters, readTyped, type Typed } from './typed.ts'

/** An article that was looked up, and the words of it to show. */
export interface LookedUp {
  readonly article: Article
  /** The sentence that speaks of what was typed; the head where none does. */
  readonly quote: Quote
  /** Where the words that were looked up stand in the paragraph of the quote. */
  readonly marks: readonly Span[]
}

/** Finds articles as one types, from one character on. */
export interface ArticleLookup {
  /**
   * Best first, at most `limit`; equal ones in the order of the stock. Finds nothing where nothing
   * was typed that could be looked up, and where no article has every part of it.
   */
  find(query: string, limit: number): Promise<readonly LookedUp[]>
}

/** The articles that can be looked up. */
export interface Stock {
  /** Those with these ids, so many at most, in the order in which equal ones are shown. */
  among(ids: ReadonlySet<ArticleId>, most?: number): readonly Article[]
  /** Words that begin with a typed folded word or differ from it in one place, best first. */
  like(typed: string): readonly string[]
}

/** Lookup over articles in memory. */
export interface WholeLookup extends ArticleLookup {
  /** Adds articles whose paragraphs the engine has; one whose id is known replaces the known one. */
  add(articles: readonly Article[]): void
  remove(ids: readonly ArticleId[]): void
}

/** So many paragraphs are asked of the engine; their articles are looked at one by one. */
const PARAGRAPHS = 300

/** What a text stands for counts the less the later it is named. */
const LATER = 0.9

/** The wordings of one reading, part by part. */
type Parts = readonly (readonly Wording[])[]

interface Ranked extends Regard {
  readonly article: Article
  readonly words: readonly string[]
}

/** Lookup over the articles added to it, whose paragraphs `engine` finds. */
export function articleLookup(engine: SearchEngine, interpreters: Interpreters): WholeLookup {
  const articles = new Map<ArticleId, Article>()
  const known = ENGINES.words()
  const stock: Stock = {
    among: (ids, most) => [...articles.values()].filter(({ id }) => ids.has(id)).slice(0, most),
    like: (typed) => known.like(typed),
  }
  return {
    ...lookupIn(stock, engine, interpreters),
    add: (added) => {
      for (const article of added) articles.set(article.id, article)
      known.add(added)
    },
    remove: (ids) => {
      for (const id of ids) articles.delete(id)
      known.remove(ids)
    },
  }
}

/** Lookup over a stock of articles, whose paragraphs `engine` finds. */
export function lookupIn(
  stock: Stock,
  engine: SearchEngine,
  interpreters: Interpreters,
): ArticleLookup {
  /** What was typed comes first, what it means next, what it may be a slip for last. */
  const wordings = (words: readonly string[], as: 'typed' | 'meant'): Wording[] => [
    ...words.map((word, i): Wording => ({ word, as: i === 0 ? as : 'meant' })),
    ...(as === 'typed' ? stock.like(words[0] ?? '') : []).map((word): Wording => ({
      word,
      as: word.startsWith(words[0] ?? '') ? 'meant' : 'set right',
    })),
  ]

  const partsOf = ({ readings }: Typed): Parts[] =>
    readings.map(({ parts }, i) =>
      parts.map((words) => wordings(words, i === 0 ? 'typed' : 'meant')),
    )

  /** The articles that have some of the words. */
  async function candidates(
    readings: readonly Parts[],
    allows: Typed['allows'],
  ): Promise<readonly Article[]> {
    const words = new Set(readings.flat(2).map(({ word }) => word))
    const query: Query = {
      words: [...words].map((word) => ({ word, weight: 1 })),
      limit: PARAGRAPHS,
      ...(allows === undefined ? {} : { among: allows }),
    }
    const [hits = []] = await engine.search([query])
    return stock.among(new Set(hits.map(({ id }) => articleIdOf(id))))
  }

  async function find(query: string, limit: number): Promise<readonly LookedUp[]> {
    const typed = readTyped(query, interpreters)
    if (!typed.asksSomething) return []
    if (typed.readings.length === 0) {
      return stock
        .among(typed.allows ?? new Set(), limit)
        .map((article) => ({ article, quote: tellingSentence(article, []), marks: [] }))
    }
    const readings = partsOf(typed)
    const found = best(await candidates(readings, typed.allows), readings)
    return found.slice(0, limit).map(({ article, words }) => {
      const quote = tellingSentence(article, words)
      return { article, quote, marks: marksIn(quote.from.folded, words) }
    })
  }

  return { find }
}

const wordsOf = (parts: Parts): string[] => parts.flat().map(({ word }) => word)

/** The articles that meet a reading, best first; those that only a slip explains if no other do. */
function best(articles: readonly Article[], readings: readonly Parts[]): readonly Ranked[] {
  const met = articles.flatMap((article): Ranked[] => {
    const regards = readings.flatMap((parts, i): Ranked[] => {
      const met = regard(article, parts)
      if (met === undefined) return []
      return [{ ...met, strength: met.strength * LATER ** i, article, words: wordsOf(parts) }]
    })
    return regards.sort(before).slice(0, 1)
  })
  const sure = met.filter((one) => one.sure)
  return (sure.length > 0 ? sure : met).sort(before)
}

const before = (a: Ranked, b: Ranked): number => +b.sure - +a.sure || b.strength - a.strength
