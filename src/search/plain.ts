import type { Article, ArticleId, Page, Paragraph, ParagraphId } from '../corpus/page.ts'
import { fold } from '../corpus/text.ts'

const NO_PAGE: Page = {
  file: '',
  published: undefined,
  publishedBy: undefined,
  articles: [],
  oddities: [],
}

/** An article that is plain text and came from no page: for measuring and for tests. */
export function plainArticle(id: string, head: string, body: readonly string[]): Article {
  const block = (part: Paragraph['part'], place: number, text: string): Paragraph => ({
    id: `${id}-${place}` as ParagraphId,
    part,
    place,
    text,
    folded: fold(text),
    lines: [place + 1, place + 1],
    get article() {
      return article
    },
  })
  const article: Article = {
    id: id as ArticleId,
    page: NO_PAGE,
    place: 0,
    lines: [1, body.length + 1],
    kicker: undefined,
    headline: head,
    subhead: undefined,
    dateline: undefined,
    byline: { reporters: [], correspondents: [], photoBy: [] },
    head: block('head', 0, head),
    body: body.map((text, i) => block('body', i + 1, text)),
    credit: undefined,
  }
  return article
}

const SENTENCE = /[^。!?！？；;]*[。!?！？；;]+[”’」』）)]*|[^。!?！？；;]+$/gu

/** Cuts running text into paragraphs at sentence ends, each of about so many characters. */
export function paragraphsOf(text: string, about: number): string[] {
  const paragraphs: string[] = []
  let open = ''
  for (const [sentence] of text.matchAll(SENTENCE)) {
    if (open !== '' && open.length + sentence.length / 2 > about) {
      paragraphs.push(open)
      open = ''
    }
    open += sentence
  }
  return open.trim() === '' ? paragraphs : [...paragraphs, open]
}
