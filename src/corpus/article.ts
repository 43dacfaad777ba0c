import { createHash } from 'node:crypto'
import { fold } from './text.ts'
import { type Article, type ArticleId, type Page, type Paragraph, paragraphIdOf } from './page.ts'
import type { Block } from './paragraphs.ts'
import type { Cutting } from './cutting.ts'

/** The same article has the same id on every machine and in every file. */
function articleId(words: readonly string[]): ArticleId {
  const text = fold(words.join('\n')).replace(/\s+/g, '')
  return createHash('sha256').update(text).digest('hex').slice(0, 12) as ArticleId
}

/** The article that a cutting is, on its page. */
export function articleOf(cutting: Cutting, page: Page, place: number): Article {
  const { head, body, credit, lines, dateline, byline } = cutting
  const printed = [head.kicker, head.headline, head.subhead].filter((part) => part !== undefined)
  const blocks = { head: { text: printed.join(' '), lines: cutting.headLines }, body, credit }
  const words = [blocks.head, ...body, ...(credit ? [credit] : [])].map(({ text }) => text)
  return articleFrom({
    id: articleId(words),
    page,
    place,
    lines,
    ...head,
    dateline,
    byline,
    blocks,
  })
}

/** A block, and what it is folded, where that is known already. */
export type FoldedBlock = Block & { readonly folded?: string }

/** What is printed of an article, block by block. */
export interface Blocks {
  readonly head: FoldedBlock
  readonly body: readonly FoldedBlock[]
  readonly credit: FoldedBlock | undefined
}

/** The article with these blocks for paragraphs. */
export function articleFrom({
  blocks: { head, body, credit },
  ...about
}: Omit<Article, 'head' | 'body' | 'credit'> & { readonly blocks: Blocks }): Article {
  const paragraphs: Paragraph[] = []
  const article = { ...about, body: paragraphs } as unknown as Owner
  article.head = paragraphOf(article, 'head', 0, head)
  for (const block of body)
    paragraphs.push(paragraphOf(article, 'body', paragraphs.length + 1, block))
  article.credit = credit && paragraphOf(article, 'byline', body.length + 1, credit)
  return article
}

/** An article under way, whose paragraphs name it already. */
type Owner = Article & { head: Paragraph; credit: Paragraph | undefined }

const paragraphOf = (
  article: Article,
  part: Paragraph['part'],
  place: number,
  { text, lines, folded = fold(text) }: FoldedBlock,
): Paragraph => ({
  id: paragraphIdOf(article.id, place),
  article,
  part,
  place,
  text,
  folded,
  lines,
})

type Unowned = Omit<Paragraph, 'article'>

type Parts = Omit<Article, 'head' | 'body' | 'credit'> & {
  readonly head: Unowned
  readonly body: readonly Unowned[]
  readonly credit: Unowned | undefined
}

/** Ties paragraphs to their article, which they name and which names them. */
function own(parts: Parts): Article {
  const body: Paragraph[] = []
  const article = { ...parts, body } as Parts & {
    head: Paragraph
    body: Paragraph[]
    credit: Paragraph | undefined
  }
  const owned = (paragraph: Unowned): Paragraph => ({ ...paragraph, article })
  article.head = owned(parts.head)
  article.credit = parts.credit && owned(parts.credit)
  body.push(...parts.body.map(owned))
  return article
}

/** The article with these parts, which all name it. */
export const articleWith = (parts: Article): Article => own(parts)

/** The page with only these of its articles, which all name the new page. */
export function pageWith(page: Page, articles: readonly Article[]): Page {
  const kept: Article[] = []
  const copy: Page = { ...page, articles: kept }
  kept.push(...articles.map((article) => own({ ...article, page: copy })))
  return copy
}
