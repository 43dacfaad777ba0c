import { quote } from '../corpus/page.ts'
import type { Span } from '../corpus/text.ts'
import { pieceAt } from '../language/clauses.ts'
import type { Question } from '../language/question.ts'
import type { Term } from '../language/terms.ts'
import { type Candidate, worthIn } from './evidence.ts'
import { together } from './list.ts'
import { byScore, type Desk, type Proposal } from './proposal.ts'
import type { Groups, ShapeRule } from './shape.ts'
import { SHAPES_AMONG } from './shaped.among.rows.ts'
import { SHAPES_OF_AMOUNTS } from './shaped.amounts.rows.ts'
import { SHAPES } from './shaped.rows.ts'
import { SHAPES_OF_TIES } from './shaped.ties.rows.ts'
import { withoutMarks } from './shapes.ts'
import { bySpeaker } from './speaking.ts'

// The numbers: docs/measurements.md, "Answers of a form".

/** So much of the rest of the question must stand in or around the sentence. */
const LEAST = 0.4

/** What has the form and stands nearest must have the rest of the question so much better than the next. */
const CLEAR = 1.05

/** What a word of the question counts for by where it stands; in the clause itself it counts whole. */
const PLACE = {
  sentence: 0.9,
  beside: 0.75,
  head: 0.8,
  before: 0.65,
  lead: 0.6,
  article: 0.45,
} as const

/** What is left of a word that no article has in any form: the reader's own wording. */
const UNHEARD = 0.5

/** What naming who says it counts for, in words. */
const SPEAKER = 1

/** What a district or a day of the question counts for, in words. */
const GIVEN = 0.3

/**
 * Answers of a form so telling (八个字, 哪套法子, 一天里哪段时间) that little else of the question need be
 * printed: the one that stands among most of it, where no other stands nearly as well.
 */
export function shaped(desk: Desk): Proposal[] {
  for (const asks of shapesAsked(desk.question)) {
    const found = foundBy(asks, desk).sort(byScore)
    const [best] = found
    if (best === undefined || best.score < LEAST) continue
    const rival = found.some(
      (one) => wordsOf(one) !== wordsOf(best) && one.score * CLEAR > best.score,
    )
    if (rival) continue
    return [{ ...best, score: 0.8 + 0.4 * best.score }]
  }
  return []
}

/** Whatever has the form, worth as much as of the rest of the question stands beside it. */
function foundBy({ rule, groups, span }: Asks, desk: Desk): Proposal[] {
  const { question, library, candidates, standings } = desk
  const heard = new Set(
    standings.flatMap(({ met }) =>
      met.flatMap(({ term, supports }) => (supports.length > 0 ? [term.span.start] : [])),
    ),
  )
  const isHeard = (term: Term): boolean => heard.has(term.span.start)
  const given = GIVEN * (question.districts.length + question.days.length)
  return candidates.flatMap((candidate) => {
    const { read, sentence, standing } = candidate
    const { folded } = read.paragraph
    const found = rule.finds(groups, folded, sentence)
    if (found.length === 0) return []
    const says = question.people.length === 0 ? undefined : bySpeaker(candidate, question, library)
    // Whoever is named before it in the paragraph may go on speaking.
    const before = folded.slice(0, sentence.start)
    const isNamed = question.people.some(({ names }) => names.some((name) => before.includes(name)))
    if (says !== undefined && says < LEAST && !isNamed) return []
    return found.map((items) => ({
      quotes: (rule.together === true
        ? together(folded, items, question)
        : items.length === 1
          ? items
          : items.map((item) => withoutMarks(folded, item))
      ).map((item) => quote(read.paragraph, item)),
      standing,
      score: restIn(candidate, items, { asks: span, says, isHeard, given }),
    }))
  })
}

const wordsOf = ({ quotes }: Proposal): string => quotes.map(({ text }) => text).join('|')

interface Asks {
  readonly rule: ShapeRule
  readonly groups: Groups
  readonly span: Span
}

/** All ways of asking for words of one form. */
export const ALL_SHAPES: readonly ShapeRule[] = [
  ...SHAPES,
  ...SHAPES_OF_AMOUNTS,
  ...SHAPES_OF_TIES,
  ...SHAPES_AMONG,
]

/** The forms that a question asks for, the most telling first; none where words of any form may answer. */
export function shapesAsked({
  folded,
  asked,
}: Pick<Question, 'folded' | 'asked'>): readonly Asks[] {
  if (asked === 'verdict' || asked === 'writer' || asked === 'headline') return []
  return ALL_SHAPES.flatMap((rule) => {
    const match = rule.asks.exec(folded)
    if (match === null) return []
    const span = { start: match.index, end: match.index + match[0].length }
    return [{ rule, groups: match.groups ?? {}, span }]
  })
}

/** What of a question stands beside the words that ask. */
interface Rest {
  /** The words that ask. */
  readonly asks: Span
  /** Whether whom the question names says the sentence, 0 to 1; `undefined` where it names nobody. */
  readonly says: number | undefined
  /** Whether any article has anything for a term. */
  readonly isHeard: (term: Term) => boolean
  /** What its districts and days count for, which every article here meets. */
  readonly given: number
}

/** How much of the rest of the question stands in the clause, the sentence or around it, 0 to 1. */
function restIn(
  { read, sentence, standing }: Candidate,
  [first = sentence]: readonly Span[],
  { asks, says, isHeard, given }: Rest,
): number {
  const { folded } = read.paragraph
  const { reads, article } = standing.article
  const at = read.sentences.indexOf(sentence)
  const cut = ({ start, end }: Span): string => folded.slice(start, end)
  const places: readonly (readonly [text: string, worth: number])[] = [
    [cut(pieceAt(folded, 'clause', first.start)), 1],
    [cut(sentence), PLACE.sentence],
    [[at - 1, at + 1].map((i) => cut(read.sentences[i] ?? sentence)).join('\n'), PLACE.beside],
    [article.head.folded, PLACE.head],
    [reads[reads.indexOf(read) - 1]?.paragraph.folded ?? '', PLACE.before],
    [article.body[0]?.folded ?? '', PLACE.lead],
    [standing.article.folded, PLACE.article],
  ]
  let all = given
  let sum = given
  for (const { term, supports } of standing.met) {
    if (term.span.end > asks.start && term.span.start < asks.end) continue
    all += term.weight * (isHeard(term) ? 1 : UNHEARD)
    sum += term.weight * Math.max(...places.map(([text, worth]) => worth * worthIn(supports, text)))
  }
  if (says !== undefined) {
    all += SPEAKER
    sum += SPEAKER * (says >= 0.8 ? says : 0)
  }
  return all === 0 ? 0 : sum / all
}
