import type { Figure } from '../facts/figures.ts'
import type { Question } from '../language/question.ts'
import { worthIn, type Candidate } from './evidence.ts'
import { namesMeasure, wanted } from './measure.ts'
import { askedSenses } from './sensesAsked.ts'

/** What the question says of the figure itself counts so much beside the words it counts. */
const OF_FIGURE = { unit: 0.5, measure: 0.6, sense: 0.6 } as const

/** What is counted does something: 4家企业签约. The words behind it tell of it as those before do. */
export const COUNTS: ReadonlySet<string> = new Set([
  'people',
  'households',
  'body',
  'things',
  'count',
])

/** A word that head or lead have too names the event, not the figure. */
const OF_EVENT = 0.35

/**
 * How much of what is asked stands in the words that lead to a figure, its noun included, and in
 * the figure itself, 0 to 1.
 */
export function labelWorth(
  figure: Figure,
  { read, standing, sentence }: Candidate,
  question: Question,
  { unit, sense }: { readonly unit: number; readonly sense: number },
): number {
  const { folded } = read.paragraph
  const label = folded.slice(figure.label.start, figure.end)
  const behind = folded.slice(figure.end, figure.clause.end)
  const told = unit === 1 && COUNTS.has(figure.what) ? 0.8 : 0.5
  const before = folded.slice(sentence.start, figure.label.start)
  const { head, body } = standing.article.article
  const event = `${head.folded}\n${read.paragraph === body[0] ? '' : (body[0]?.folded ?? '')}`
  const parts: (readonly [worth: number, weight: number])[] = standing.met.map(
    ({ term, supports }) => [
      Math.max(
        worthIn(supports, label),
        told * worthIn(supports, told > 0.5 ? behind : (/^[^、]{0,12}/.exec(behind) ?? [''])[0]),
        0.45 * worthIn(supports, before),
      ),
      term.weight * (worthIn(supports, event) > 0 ? OF_EVENT : 1),
    ],
  )
  const named = namesMeasure(folded.slice(sentence.start, figure.start), question)
  if (named !== undefined) parts.push([named ? 1 : 0, OF_FIGURE.measure])
  if (askedSenses(question).size > 0) parts.push([sense === 1 ? 1 : 0, OF_FIGURE.sense])
  const { what, unit: typed } = wanted(question)
  if (what !== undefined || typed !== undefined) parts.push([unit === 1 ? 1 : 0, OF_FIGURE.unit])
  const all = parts.reduce((sum, [, weight]) => sum + weight, 0)
  return all === 0 ? 0.5 : parts.reduce((sum, [worth, weight]) => sum + worth * weight, 0) / all
}
