import type { Answer, Choice, Finding } from '../answer/answer.ts'
import { citedBy } from '../answer/answer.ts'
import type { Say } from '../bot/sentences.ts'
import { reasonIn, sayIn, searchedIn } from '../bot/say.ts'
import { linkTo, sourceIn } from '../bot/cite.ts'
import type { Paragraph, Quote } from '../corpus/page.ts'
import type { Span } from '../corpus/text.ts'
import type { Citing } from './json.ts'

/** How an answer is shown in a terminal. */
export interface Showing extends Citing {
  readonly colours: boolean
}

interface Pen {
  readonly strong: (text: string) => string
  readonly faint: (text: string) => string
}

const PLAIN: Pen = { strong: (text) => text, faint: (text) => text }
const COLOUR: Pen = {
  strong: (text) => `\u001b[1;32m${text}\u001b[0m`,
  faint: (text) => `\u001b[2m${text}\u001b[0m`,
}

/** An answer for someone reading it in a terminal: the words, the passage, the citation. */
export function renderAnswer(answer: Answer, showing: Showing): string {
  const say = sayIn(answer.language)
  const pen = showing.colours ? COLOUR : PLAIN
  const passages = (quotes: readonly Quote[]): string[] =>
    [...new Set(quotes.map(({ from }) => from))].map((paragraph) =>
      passage(paragraph, quotes, { say, pen, showing }),
    )
  const blocks = [...head(answer, say, pen), ...passages(quotesShown(answer)), ...tail(answer, say)]
  const asides = [say.understood(answer.understood)].filter((text) => text !== '')
  return [...blocks, ...asides.map(pen.faint)].map(withoutControls).join('\n\n')
}

function head(answer: Answer, say: Say, pen: Pen): readonly string[] {
  switch (answer.status) {
    case 'answered':
      return [
        ...(answer.verdict === undefined ? [] : [say.verdict[answer.verdict]]),
        answer.findings.map((finding) => findingLine(finding, pen)).join('\n'),
      ]
    case 'disputed':
      return [
        [say.disputed, ...answer.findings.map((finding) => findingLine(finding, pen))].join('\n'),
      ]
    case 'choose':
      return [[say.choose, ...answer.choices.map(choiceLine)].join('\n')]
    case 'related':
      return [reasonIn(say, answer.reason), say.related]
    case 'silent':
      return [reasonIn(say, answer.reason)]
  }
}

const findingLine = ({ quote, detail }: Finding, pen: Pen): string =>
  detail === undefined ? pen.strong(quote.text) : `${pen.strong(quote.text)}  ${detail}`

const choiceLine = ({ label, question }: Choice): string => `· ${label}\n    ${question}`

function quotesShown(answer: Answer): readonly Quote[] {
  switch (answer.status) {
    case 'answered':
    case 'disputed':
      return answer.findings.map(({ quote }) => quote)
    case 'related':
      return answer.paragraphs
    case 'choose':
    case 'silent':
      return []
  }
}

function tail(answer: Answer, say: Say): readonly string[] {
  if (answer.status === 'silent') {
    const near = answer.near.map(({ headline }) => `· ${headline}`)
    const searched = searchedIn(say, answer.searched)
    return near.length === 0 ? [searched] : [[say.near, ...near].join('\n'), searched]
  }
  const shown = new Set(quotesShown(answer).map(({ from }) => from))
  const others = citedBy(answer).filter((paragraph) => !shown.has(paragraph)).length
  return answer.status === 'choose' || others === 0 ? [] : [say.also(others)]
}

function passage(
  paragraph: Paragraph,
  quotes: readonly Quote[],
  { say, pen, showing }: { say: Say; pen: Pen; showing: Showing },
): string {
  const { article, lines } = paragraph
  const spans = quotes.filter(({ from }) => from === paragraph).map(({ span }) => span)
  const source = [
    say.headline(article.headline),
    ...sourceIn(say, paragraph, showing.dayOf(article)),
    `${article.page.file}:${lines[0] === lines[1] ? lines[0] : lines.join('-')}`,
  ].join(' · ')
  const whole = spans.every(({ start, end }) => start === 0 && end === paragraph.text.length)
  const text = whole ? paragraph.text : marked(paragraph.text, spans, pen.strong)
  const link = showing.username === '' ? [] : [linkTo(showing.username, paragraph)]
  return [`  ${text}`, ...[source, ...link].map(pen.faint)].join('\n')
}

/** A text with the words of some spans marked; spans that overlap are marked as one. */
function marked(text: string, spans: readonly Span[], mark: (text: string) => string): string {
  let out = ''
  let end = 0
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    if (span.end <= end) continue
    const start = Math.max(span.start, end)
    out += text.slice(end, start) + mark(text.slice(start, span.end))
    end = span.end
  }
  return out + text.slice(end)
}

// A page may hold an escape sequence; a terminal would obey it. Our own colours are kept.
const CONTROLS = /(?!\u001b\[(?:0|2|1;32)m)[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g

const withoutControls = (text: string): string => text.replace(CONTROLS, '')
