import type { Answer, Choice, Finding } from '../answer/answer.ts'
import type { Archive } from '../answer/archive.ts'
import type { Article, Paragraph, Quote } from '../corpus/page.ts'
import type { Span } from '../corpus/text.ts'
import { dayIn, linkTo, sourceIn } from './cite.ts'
import { excerptOf } from './excerpt.ts'
import type { Html } from './html.ts'
import { bold, clip, escape, italic, join, link, marked, quotation } from './html.ts'
import type { Button, Message } from './message.ts'
import { keyOf } from './press.ts'
import type { Say } from './sentences.ts'
import { reasonIn, sayIn, searchedIn } from './say.ts'

/** What rendering needs to know besides the answer. */
export interface Showing {
  readonly dayOf: Archive['dayOf']
  /** The bot's name, for the links. */
  readonly username: string
}

/** What all of these may take together stays below 4096 units, whatever comes in. */
const MOST = {
  /** The answers, in units. */
  head: 1400,
  /** One answer among several; one alone may take the whole head. */
  line: 300,
  detail: 120,
  passages: 3,
  /** A passage: alone, and among others. */
  alone: 900,
  among: 480,
  headline: 90,
  source: 120,
  choices: 8,
  label: 90,
  near: 3,
  aside: 200,
} as const

/** Longer passages are folded. */
const FOLDED = 400

/** An answer as one message. */
export function renderAnswer(answer: Answer, showing: Showing): Message {
  const page = { say: sayIn(answer.language), showing }
  const body = bodyOf(answer, page)
  const understood = clip(page.say.understood(answer.understood), MOST.aside)
  const asides = understood === '' ? [] : [italic(escape(understood))]
  return { html: join([...body.blocks, ...asides], '\n\n'), buttons: body.buttons }
}

interface Rendering {
  readonly say: Say
  readonly showing: Showing
}

interface Body {
  readonly blocks: readonly Html[]
  readonly buttons: Message['buttons']
}

function bodyOf(answer: Answer, page: Rendering): Body {
  const { say } = page
  switch (answer.status) {
    case 'answered': {
      const verdict =
        answer.verdict === undefined ? [] : [bold(escape(say.verdict[answer.verdict]))]
      return withPassages([...verdict, findingLines(answer.findings, say)], answer.findings, page)
    }
    case 'disputed': {
      const lines = [escape(say.disputed), findingLines(answer.findings, say)]
      return withPassages([join(lines, '\n')], answer.findings, page)
    }
    case 'choose':
      return chooseBody(answer.choices, page)
    case 'related': {
      const why = escape(clip(`${reasonIn(say, answer.reason)}\n${say.related}`, MOST.head))
      return passagesBody([why], answer.paragraphs, page)
    }
    case 'silent': {
      const why = escape(clip(reasonIn(say, answer.reason), MOST.head))
      return silentBody([why], answer, page)
    }
  }
}

function findingLines(findings: readonly Finding[], say: Say): Html {
  const [only] = findings
  if (only !== undefined && findings.length === 1) return findingLine(only, MOST.head - MOST.detail)
  const lines: Html[] = []
  let room: number = MOST.head
  for (const finding of findings) {
    const taken = Math.min(finding.quote.text.length, MOST.line) + (finding.detail?.length ?? 0) + 5
    if (taken > room) break
    room -= taken
    lines.push(join([escape('· '), findingLine(finding, MOST.line)]))
  }
  const left = findings.length - lines.length
  return join(left === 0 ? lines : [...lines, escape(say.more(left))], '\n')
}

function findingLine({ quote, detail }: Finding, most: number): Html {
  const words = bold(escape(clip(quote.text.trim() === '' ? '…' : quote.text, most)))
  return detail === undefined ? words : join([words, escape(`  ${clip(detail, MOST.detail)}`)])
}

function withPassages(head: readonly Html[], findings: readonly Finding[], page: Rendering): Body {
  const body = passagesBody(
    head,
    findings.map(({ quote }) => quote),
    page,
  )
  const cited = new Set(findings.map(({ quote }) => quote.from))
  const also = new Set(findings.flatMap((f) => f.also.map(({ from }) => from)))
  const others = [...also].filter((paragraph) => !cited.has(paragraph)).length
  return others === 0 ? body : { ...body, blocks: [...body.blocks, escape(page.say.also(others))] }
}

/** The passages with their words marked, each with its source and a button to read on. */
function passagesBody(head: readonly Html[], quotes: readonly Quote[], page: Rendering): Body {
  const paragraphs = [...new Set(quotes.map(({ from }) => from))]
  const shown = paragraphs.slice(0, MOST.passages)
  const most = shown.length === 1 ? MOST.alone : MOST.among
  const blocks = shown.map((paragraph, i) =>
    join(
      [passage(paragraph, quotes, most), numbered(shown.length, i, sourceLine(paragraph, page))],
      '\n',
    ),
  )
  const left = paragraphs.length - shown.length
  const more = left === 0 ? [] : [escape(page.say.more(left))]
  return { blocks: [...head, ...blocks, ...more], buttons: [readButtons(shown, page.say)] }
}

const numbered = (of: number, i: number, line: Html): Html =>
  of === 1 ? line : join([escape(`[${i + 1}] `), line])

function passage(paragraph: Paragraph, quotes: readonly Quote[], most: number): Html {
  const spans = quotes.filter(({ from }) => from === paragraph).map(({ span }) => span)
  return cutting(paragraph.text, { around: spans, marks: spans }, most)
}

/** As much of a text around the first of some spans as may be shown, with some words marked. */
function cutting(
  text: string,
  { around, marks }: { readonly around: readonly Span[]; readonly marks: readonly Span[] },
  most: number,
): Html {
  const { start, end } = excerptOf(text, around, most)
  const inside = marks
    .map((span) => ({
      start: Math.max(span.start - start, 0),
      end: Math.min(span.end, end) - start,
    }))
    .filter((span) => span.end > span.start && span.end - span.start < end - start)
    .slice(0, 20)
  const shown = join([
    escape(start > 0 ? '…' : ''),
    marked(text.slice(start, end), inside),
    escape(end < text.length ? '…' : ''),
  ])
  return quotation(shown, end - start > FOLDED)
}

/** Headline with its link, day, reporters, place: the whole citation in one line. */
function sourceLine(paragraph: Paragraph, { say, showing }: Rendering): Html {
  const headline = say.headline(clip(paragraph.article.headline, MOST.headline))
  const source = sourceIn(say, paragraph, showing.dayOf(paragraph.article)).join(' · ')
  return join(
    [
      link(linkTo(showing.username, paragraph), escape(headline)),
      escape(clip(source, MOST.source)),
    ],
    ' · ',
  )
}

const readButtons = (paragraphs: readonly Paragraph[], say: Say): readonly Button[] =>
  paragraphs.map(({ id }, i) => ({
    text: paragraphs.length === 1 ? say.wholeArticle : say.wholeArticleOf(i + 1),
    press: { does: 'read', paragraph: id },
  }))

function chooseBody(choices: readonly Choice[], page: Rendering): Body {
  const shown = choices.slice(0, MOST.choices)
  const lines = shown.map(({ label, quote }, i) =>
    join([
      escape(`${i + 1}. `),
      link(linkTo(page.showing.username, quote.from), escape(clip(label, MOST.label))),
    ]),
  )
  const left = choices.length - shown.length
  const more = left === 0 ? [] : [escape(page.say.more(left))]
  return {
    blocks: [bold(escape(page.say.choose)), join([...lines, ...more], '\n')],
    buttons: shown.map(({ label, id }, i) => [
      { text: `${i + 1}. ${clip(label, 60)}`, press: { does: 'choose', key: keyOf(id) } },
    ]),
  }
}

function silentBody(
  head: readonly Html[],
  { near, searched }: Extract<Answer, { status: 'silent' }>,
  page: Rendering,
): Body {
  const { say } = page
  const shown = near.slice(0, MOST.near)
  const lines = shown.map((article, i) => numbered(shown.length, i, nearLine(article, page)))
  const nearby = shown.length === 0 ? [] : [join([escape(say.near), ...lines], '\n')]
  return {
    blocks: [...head, ...nearby, italic(escape(clip(searchedIn(say, searched), MOST.aside)))],
    buttons: [readButtons(shown.map(headOf), say)],
  }
}

const nearLine = ({ head, headline }: Article, { say, showing }: Rendering): Html =>
  join(
    [
      link(linkTo(showing.username, head), escape(say.headline(clip(headline, MOST.headline)))),
      escape(dayIn(say, showing.dayOf(head.article))),
    ],
    ' · ',
  )

const headOf = ({ head }: Article): Paragraph => head

/** A card that stands by itself in any chat: headline, passage with marked words, citation. */
export function renderCard(
  at: Paragraph,
  { around, marks }: { readonly around: Span; readonly marks: readonly Span[] },
  page: Rendering,
): Message {
  const { article } = at
  const inside = marks.filter(({ start, end }) => start < around.end && end > around.start)
  const spans = { around: inside.length > 0 ? inside : [around], marks }
  return {
    html: join(
      [
        bold(escape(clip(article.headline, 200))),
        join([cutting(at.text, spans, MOST.alone), sourceLine(at, page)], '\n'),
      ],
      '\n',
    ),
    buttons: [[{ text: page.say.openInBot, url: linkTo(page.showing.username, at) }]],
  }
}
