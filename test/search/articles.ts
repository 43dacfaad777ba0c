import type { Article, ArticleId, Page, Paragraph, ParagraphId } from '../../src/corpus/page.ts'
import { blocksOf } from '../../src/corpus/page.ts'
import { fold } from '../../src/corpus/text.ts'

/** What a test says of an article; the rest is made up. */
export interface Sketch {
  readonly id: string
  readonly head?: string
  readonly body: readonly string[]
  readonly byline?: string
  readonly reporters?: readonly string[]
}

const PAGE: Page = {
  file: 'page.txt',
  published: undefined,
  publishedBy: undefined,
  articles: [],
  oddities: [],
}

/** An article as the corpus would make it. */
export function article({ id, head = '无题', body, byline, reporters = [] }: Sketch): Article {
  const made: { -readonly [key in keyof Article]: Article[key] } = {
    id: id as ArticleId,
    page: PAGE,
    place: 0,
    lines: [1, body.length + 2],
    kicker: undefined,
    headline: head,
    subhead: undefined,
    dateline: undefined,
    byline: { reporters, correspondents: [], photoBy: [] },
    head: undefined as unknown as Paragraph,
    body: [],
    credit: undefined,
  }
  const block = (part: Paragraph['part'], place: number, text: string): Paragraph => ({
    id: `${id}-${place}` as ParagraphId,
    article: made,
    part,
    place,
    text,
    folded: fold(text),
    lines: [place + 1, place + 1],
  })
  made.head = block('head', 0, head)
  made.body = body.map((text, i) => block('body', i + 1, text))
  if (byline !== undefined) made.credit = block('byline', body.length + 1, byline)
  return made
}

/** Everything of these articles that an engine is given. */
export const blocks = (...articles: readonly Article[]): Paragraph[] =>
  articles.flatMap((each) => [...blocksOf(each)])

/** A paragraph that stands alone. */
export const paragraph = (id: string, text: string): Paragraph => {
  const [made] = article({ id, head: '', body: [text] }).body
  if (made === undefined) throw new Error('an article of one paragraph has one')
  return made
}
