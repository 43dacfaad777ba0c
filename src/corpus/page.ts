import type { Day } from './day.ts'
import type { Id } from './id.ts'
import type { Span } from './text.ts'

/** Made from the content of the article, so that links survive re-indexing and other machines. */
export type ArticleId = Id<'ArticleId'>
/** `<article id>-<place>`. */
export type ParagraphId = Id<'ParagraphId'>

/** The article that has the paragraph with this id. */
export const articleIdOf = (id: ParagraphId): ArticleId =>
  id.slice(0, id.lastIndexOf('-')) as ArticleId

/** The place of a paragraph in its article: 0 for the head, the byline last. */
export const placeInArticle = (id: ParagraphId): number => Number(id.slice(id.lastIndexOf('-') + 1))

/** The paragraph of an article that has this place. */
export const paragraphIdOf = (article: ArticleId, place: number): ParagraphId =>
  `${article}-${place}` as ParagraphId

/** First and last line in the file, counted from 1. */
export type Lines = readonly [first: number, last: number]

/** A block of an article that can be cited: its head, a body paragraph, or its byline. */
export interface Paragraph {
  readonly id: ParagraphId
  readonly article: Article
  readonly part: 'head' | 'body' | 'byline'
  /** 0 for the head, 1 to n for the body in print order, n + 1 for the byline. */
  readonly place: number
  /** As printed, line breaks and furniture taken out. */
  readonly text: string
  /** `fold(text)`: same length, so that a span of it is a span of the print. */
  readonly folded: string
  readonly lines: Lines
}

/** Who made the article, as its byline says. */
export interface Byline {
  readonly reporters: readonly string[]
  readonly correspondents: readonly string[]
  readonly photoBy: readonly string[]
}

/** One article of a page. */
export interface Article {
  readonly id: ArticleId
  readonly page: Page
  /** Place on the page, from 0. */
  readonly place: number
  readonly lines: Lines
  readonly kicker: string | undefined
  readonly headline: string
  readonly subhead: string | undefined
  /** `本报讯`, `新华社北京3月5日电`; `undefined` where the text opens without one. */
  readonly dateline: string | undefined
  readonly byline: Byline
  /** The head (kicker, headline and subhead joined by blanks) as something to cite. */
  readonly head: Paragraph
  /** The body, in print order; at least one. */
  readonly body: readonly Paragraph[]
  /** The printed byline as something to cite; `undefined` where none is printed. */
  readonly credit: Paragraph | undefined
}

/** One page file as received. */
export interface Page {
  /** Path relative to the archive folder, with `/`. */
  readonly file: string
  /** Day of issue, from the masthead or the file name; `undefined` where neither tells. */
  readonly published: Day | undefined
  /** What told the day of issue. */
  readonly publishedBy: 'masthead' | 'file name' | undefined
  readonly articles: readonly Article[]
  /** What looked odd while reading, one line each, for the ingestion report. */
  readonly oddities: readonly Oddity[]
}

/** Something on a page that an editor should look at. */
export interface Oddity {
  readonly file: string
  readonly line: number
  /** What was found and what was wanted, in one line. */
  readonly problem: string
}

/** Words lifted from a paragraph, and where they stand. Made only by `quote`, so the two agree. */
export interface Quote {
  readonly text: string
  readonly span: Span
  readonly from: Paragraph
}

/** The words that stand in this span of this paragraph. */
export const quote = (from: Paragraph, span: Span): Quote => ({
  text: from.text.slice(span.start, span.end),
  span,
  from,
})

/** Head, body and byline of an article: all that can be cited, in print order. */
export const blocksOf = (article: Article): readonly Paragraph[] =>
  article.credit === undefined
    ? [article.head, ...article.body]
    : [article.head, ...article.body, article.credit]
