import { type Article, blocksOf, type Paragraph, type Quote, quote } from '../corpus/page.ts'
import { pieces } from '../language/clauses.ts'
import { placeOf, type Standing, standingOf, timesIn, withoutLayout } from './standing.ts'

/** One wording of a part of what was typed. */
export interface Wording {
  readonly word: string
  /** What it is to what was typed: the same, what it stands for, what it may be a slip for. */
  readonly as: 'typed' | 'meant' | 'set right'
}

/** How an article meets what was typed: the more the better; unsure where only by a slip. */
export interface Regard {
  readonly strength: number
  readonly sure: boolean
}

/** Where a word stands says how much the article is about it. docs/measurements.md, "lookup". */
const PARTS = { head: 3, byline: 0.8, body: 1 }
const STANDINGS: Readonly<Record<Standing, number>> = {
  'as typed': 1,
  'in pieces': 0.6,
  nearly: 0.3,
  not: 0,
}
const WORDINGS: Readonly<Record<Wording['as'], number>> = { typed: 1, meant: 0.9, 'set right': 0.5 }
const REPEATED = 0.2

const isSure = ({ as }: Wording, standing: Standing): boolean =>
  as !== 'set right' && standing !== 'nearly'

/** What stands for something else, or was set right, must stand as it is: one guess is enough. */
const counts = ({ as }: Wording, standing: Standing): boolean =>
  standing !== 'not' && (as === 'typed' || standing !== 'nearly')

/** How an article meets one wording; `undefined` where it does not. */
function regardOfWording(article: Article, wording: Wording): Regard | undefined {
  const best = { head: 0, byline: 0, body: 0 }
  let times = 0
  let sure = false
  for (const { part, folded } of blocksOf(article)) {
    const text = withoutLayout(folded)
    const standing = standingOf(wording.word, text)
    if (!counts(wording, standing)) continue
    best[part] = Math.max(best[part], STANDINGS[standing])
    times += timesIn(wording.word, text)
    sure ||= isSure(wording, standing)
  }
  const where = best.head * PARTS.head + best.byline * PARTS.byline + best.body * PARTS.body
  if (where === 0) return undefined
  return { strength: WORDINGS[wording.as] * (where + REPEATED * Math.log2(1 + times)), sure }
}

const better = (a: Regard | undefined, b: Regard | undefined): Regard | undefined =>
  a === undefined || (b !== undefined && (b.sure === a.sure ? b.strength > a.strength : b.sure))
    ? b
    : a

/** How an article meets all parts, each by its best wording; `undefined` where it misses one. */
export function regard(
  article: Article,
  parts: readonly (readonly Wording[])[],
): Regard | undefined {
  let strength = 0
  let sure = true
  for (const wordings of parts) {
    const met = wordings
      .map((wording) => regardOfWording(article, wording))
      .reduce(better, undefined)
    if (met === undefined) return undefined
    strength += met.strength
    sure &&= met.sure
  }
  return { strength, sure }
}

/** How much of the wordings a text has, what stands as it is before all else. */
const told = (words: readonly string[], folded: string): number =>
  words.reduce((sum, word) => {
    if (placeOf(word, folded) >= 0) return sum + 1
    return sum + STANDINGS[standingOf(word, withoutLayout(folded))] / 2
  }, 0)

function mostTelling<T>(all: readonly T[], tells: (one: T) => number): T | undefined {
  let best: T | undefined
  let most = 0
  for (const one of all) {
    const much = tells(one)
    if (much > most) {
      best = one
      most = much
    }
  }
  return best
}

/** The sentence of an article that tells most of these words; its head where none tells any. */
export function tellingSentence(article: Article, words: readonly string[]): Quote {
  const printed: readonly Paragraph[] = [
    ...article.body,
    ...(article.credit ? [article.credit] : []),
  ]
  const block = mostTelling(printed, ({ folded }) => told(words, folded))
  if (block === undefined) return whole(article.head)
  const span = mostTelling(pieces(block.folded, 'sentence'), ({ start, end }) =>
    told(words, block.folded.slice(start, end)),
  )
  return span === undefined ? whole(block) : quote(block, span)
}

const whole = (paragraph: Paragraph): Quote =>
  quote(paragraph, { start: 0, end: paragraph.text.length })
