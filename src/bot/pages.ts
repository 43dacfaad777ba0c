import type { EventDay } from '../corpus/day.ts'
import type { Article, Paragraph } from '../corpus/page.ts'
import { blocksOf } from '../corpus/page.ts'
import { actButton } from './acts.ts'
import { creditIn, dayIn } from './cite.ts'
import { piecesOf } from './excerpt.ts'
import type { Html } from './html.ts'
import { bold, clip, escape, italic, join, quotation } from './html.ts'
import type { Button, Message } from './message.ts'
import type { Say } from './sentences.ts'

/** The room for paragraphs on a page; what stands around them takes at most 1000 units more. */
const MOST_UNITS = 3000

/** One page of an article: pieces of paragraphs in print order. */
export type ArticlePage = readonly Piece[]

interface Piece {
  readonly of: Paragraph
  readonly text: string
}

/** An article in pages, cut at ends of paragraphs; only a paragraph longer than a page is cut. */
export function pagesOf(article: Article): readonly ArticlePage[] {
  const pages: Piece[][] = [[]]
  let room = MOST_UNITS
  const pieces = blocksOf(article)
    .filter(({ part }) => part !== 'head')
    .flatMap((of) => piecesOf(of.text, MOST_UNITS).map((text) => ({ of, text })))
  for (const piece of pieces) {
    if (piece.text.length > room) {
      pages.push([])
      room = MOST_UNITS
    }
    pages.at(-1)?.push(piece)
    room -= piece.text.length + 2
  }
  return pages
}

/** Which page a paragraph begins on; the first where it stands on none, as the head does. */
const pageWith = (pages: readonly ArticlePage[], cited: Paragraph): number =>
  Math.max(
    0,
    pages.findIndex((page) => page.some(({ of }) => of === cited)),
  )

/** A page of an article as a message, the cited paragraph set off, with buttons to turn it. */
export function renderPage(
  cited: Paragraph,
  wanted: number | undefined,
  { say, day }: { say: Say; day: EventDay | undefined },
): Message {
  const { article } = cited
  const pages = pagesOf(article)
  const at = Math.min(wanted ?? pageWith(pages, cited), pages.length - 1)
  const pieces = (pages[at] ?? []).map(({ of, text }) =>
    of === cited ? quotation(escape(text), false) : escape(text),
  )
  const foot = pages.length === 1 ? [] : [italic(escape(say.page(at + 1, pages.length)))]
  const head = at === 0 ? wholeHead(article, say, day) : [bold(escape(clip(article.headline, 120)))]
  return {
    html: join([...head, ...pieces, ...foot], '\n\n'),
    buttons: [
      ...(pages.length === 1 ? [] : [turnButtons(cited, at, pages.length, say)]),
      neighbours(article, say),
      [
        actButton(say.browse.people, 'people', cited.id),
        actButton(say.browse.cite, 'cite', cited.id),
      ],
    ],
  }
}

function wholeHead(article: Article, say: Say, day: EventDay | undefined): readonly Html[] {
  const { kicker, headline, subhead, credit } = article
  // A byline that is printed stands at the end, as printed.
  const about = [dayIn(say, day), ...(credit === undefined ? creditIn(say, article) : [])].join(
    ' · ',
  )
  const lines = [
    ...(kicker === undefined ? [] : [escape(clip(kicker, 200))]),
    bold(escape(clip(headline, 300))),
    ...(subhead === undefined ? [] : [escape(clip(subhead, 200))]),
  ]
  return [join(lines, '\n'), italic(escape(clip(about, 200)))]
}

/** The articles before and after this one on its page. */
function neighbours({ page, place }: Article, say: Say): readonly Button[] {
  const open = (text: string, { head }: Article): Button => ({
    text,
    press: { does: 'turn', paragraph: head.id, page: 0 },
  })
  const at = page.articles.findIndex((one) => one.place === place)
  const [before, after] = [page.articles[at - 1], page.articles[at + 1]]
  return [
    ...(before === undefined ? [] : [open(say.browse.previousArticle, before)]),
    ...(after === undefined ? [] : [open(say.browse.nextArticle, after)]),
  ]
}

function turnButtons(cited: Paragraph, at: number, pages: number, say: Say): readonly Button[] {
  const turn = (text: string, page: number): Button => ({
    text,
    press: { does: 'turn', paragraph: cited.id, page },
  })
  return [
    ...(at === 0 ? [] : [turn(say.previousPage, at - 1)]),
    { text: `${at + 1}/${pages}`, press: { does: 'stay' } },
    ...(at === pages - 1 ? [] : [turn(say.nextPage, at + 1)]),
  ]
}
