import { type Quote, quote } from '../corpus/page.ts'
import type { Span } from '../corpus/text.ts'
import { namesYear, type When, yearNamed } from '../language/days.ts'
import { trim } from '../language/clauses.ts'
import { type Figure, figuresIn } from './figures.ts'
import type { Read, ReadArticle } from './reading.ts'
import { type Sense, sensesOf } from './senses.ts'

/** A printed figure as a fact: how much of what, of which year, and whether it is so already. */
export interface Quantity {
  /** Number, unit and the noun behind it, as printed. */
  readonly figure: Quote
  /** `money`, `area`, `people`, `share`, … of the lexicon's units. */
  readonly what: string
  readonly unit: string
  /** The words that lead to it: 新建成棚户区改造安置房. Absent where a clause begins with the figure. */
  readonly counted: Quote | undefined
  /** The words that tell its period (去年, 2023年, 1-10月), and the year they mean where that is known. */
  readonly period: Quote | undefined
  readonly year: number | undefined
  /** `rate`: a share, or by how much something grew. `open`: the print does not say. */
  readonly state: 'planned' | 'done' | 'rate' | 'open'
}

/** What is no quantity: an ordinal tells a place in a row, a telephone is called. */
const NO_QUANTITY: ReadonlySet<string> = new Set(['ordinal', 'phone'])

/** Numerals in characters count only before a measure word (三个, 十二家); 一个 counts nothing. */
const COUNTS =
  /\d|^(?!一(?![百千万亿]))[一二两三四五六七八九十百千万亿零]+(?:个|名|位|家|项|次|所|处|人|户|套|场|件)/

/**
 * Every quantity of the body of an article, in print order. `pageYear` is the year of the page, where
 * it is known; 去年 means the one before.
 */
export const quantitiesOf = (article: ReadArticle, pageYear: number | undefined): Quantity[] =>
  article.reads
    .filter(({ paragraph }) => paragraph.part === 'body')
    .flatMap((read) => read.sentences.flatMap((sentence) => inSentence(read, sentence, pageYear)))

function inSentence(read: Read, sentence: Span, pageYear: number | undefined): Quantity[] {
  const { folded } = read.paragraph
  const found: Quantity[] = []
  for (const figure of figuresIn(folded)) {
    if (figure.start < sentence.start || figure.end > sentence.end) continue
    if (NO_QUANTITY.has(figure.what) || !COUNTS.test(folded.slice(figure.start, figure.end)))
      continue
    if (isQuoted(folded, figure.start)) continue
    const one = quantityOf(figure, read, sentence, pageYear)
    const before = found.at(-1)
    // 今年要完成…、完成…: the plan goes on to the end of the sentence.
    const goesOn = one.state === 'open' && before?.state === 'planned' && before.year === one.year
    found.push(goesOn ? { ...one, state: 'planned' } : one)
  }
  return found
}

/** Inside “…” or 《…》, where numbers are parts of names. */
const isQuoted = (folded: string, at: number): boolean =>
  folded.lastIndexOf('“', at) > folded.lastIndexOf('”', at) ||
  folded.lastIndexOf('《', at) > folded.lastIndexOf('》', at)

function quantityOf(
  figure: Figure,
  { paragraph, days }: Read,
  sentence: Span,
  pageYear: number | undefined,
): Quantity {
  const { folded } = paragraph
  const period = days.findLast(
    ({ start, when }) =>
      start >= sentence.start &&
      start <= figure.start &&
      (namesYear(when) || when.month !== undefined) &&
      !isQuoted(folded, start),
  )
  const year = period === undefined ? undefined : yearNamed(period.when, pageYear)
  const past = period !== undefined && isPast(period.when, pageYear)
  const label = trim(folded, figure.label)
  const counted =
    period !== undefined && period.start >= label.start && period.end < label.end
      ? trim(folded, { start: period.end, end: label.end })
      : label
  return {
    figure: quote(paragraph, figure),
    what: figure.what,
    unit: figure.unit,
    counted: counted.end > counted.start ? quote(paragraph, counted) : undefined,
    period: period === undefined ? undefined : quote(paragraph, period),
    year,
    state: stateOf(figure, sensesOf(folded, figure, sentence), past),
  }
}

/** Whether a year before the page's is named; 去年 is that also where the page's is not known. */
function isPast(when: When, pageYear: number | undefined): boolean {
  const year = yearNamed(when, pageYear ?? 0)
  if (year === undefined || (when.year !== undefined && pageYear === undefined)) return false
  return year < (pageYear ?? 0)
}

function stateOf({ what }: Figure, senses: ReadonlySet<Sense>, past: boolean): Quantity['state'] {
  if (senses.has('planned')) return 'planned'
  if (what === 'share' || senses.has('growth')) return 'rate'
  return senses.has('done') || past ? 'done' : 'open'
}
