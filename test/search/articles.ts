import type { Article, Paragraph, ParagraphId } from '../../src/corpus/page.ts'
import { blocksOf } from '../../src/corpus/page.ts'
import { fold } from '../../src/corpus/text.ts'
import { plainArticle } from '../../src/search/plain.ts'

/** What a test says of an article; the rest is made up. */
export interface Sketch {
  readonly id: string
  readonly head?: string
  readonly body: readonly string[]
  readonly byline?: string
  readonly reporters?: readonly string[]
}

/** An article as the corpus would make it. */
export function article({ id, head = '无题', body, byline, reporters = [] }: Sketch): Article {
  const made = plainArticle(id, head, body)
  const place = body.length + 1
  const credit = (text: string): Paragraph => ({
    ...made.head,
    id: `${id}-${place}` as ParagraphId,
    part: 'byline',
    place,
    text,
    folded: fold(text),
    lines: [place + 1, place + 1],
  })
  return Object.assign(made, {
    byline: { ...made.byline, reporters },
    credit: byline === undefined ? undefined : credit(byline),
  })
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
