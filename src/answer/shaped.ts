import { quote } from '../corpus/page.ts'
import type { Span } from '../corpus/text.ts'
import type { Question } from '../language/question.ts'
import { type Candidate, worthIn } from './evidence.ts'
import { together } from './list.ts'
import { byScore, type Desk, type Proposal } from './proposal.ts'
import { SHAPES, type ShapeRule } from './shaped.rows.ts'
import { bySpeaker } from './speaking.ts'

/** So much of the rest of the question must stand in or around the sentence. */
const LEAST = 0.4

/** What has the form and stands nearest must have the rest of the question so much better than the next. */
const CLEAR = 1.25

/** What a word of the question counts for beside the sentence, in the head, in the lead, elsewhere. */
const PLACE = { beside: 0.8, head: 0.8, lead: 0.6, article: 0.3 } as const

/** What naming who says it counts for, in words. */
const SPEAKER = 1

/**
 * Answers of a form so telling (八个字, 哪套法子, 一天里哪段时间) that little else of the question need be
 * printed: the one that stands among most of it, where no other stands nearly as well.
 */
export function shaped(desk: Desk): Proposal[] {
  const asks = shapeAsked(desk.question)
  if (asks === undefined) return []
  const found = desk.candidates
    .flatMap((candidate) => {
      const { read, sentence, standing } = candidate
      const { folded } = read.paragraph
      const spans = asks.rule.finds(asks.groups, folded, sentence)
      const says =
        desk.question.people.length === 0 ? 1 : bySpeaker(candidate, desk.question, desk.library)
      if (spans.length === 0 || says < 0.4) return []
      const rest = restIn(
        candidate,
        asks.span,
        desk.question.people.length === 0 ? undefined : says,
      )
      return spans.map((items) => ({
        quotes: (items.length === 1 ? items : together(folded, items, desk.question)).map((item) =>
          quote(read.paragraph, item),
        ),
        standing,
        score: rest,
      }))
    })
    .sort(byScore)
  const [best] = found
  if (best === undefined || best.score < LEAST) return []
  const words = wordsOf(best)
  const next = found.find((one) => wordsOf(one) !== words)
  return next !== undefined && next.score * CLEAR > best.score
    ? []
    : [{ ...best, score: 0.8 + 0.4 * best.score }]
}

const wordsOf = ({ quotes }: Proposal): string => quotes.map(({ text }) => text).join('|')

interface Asks {
  readonly rule: ShapeRule
  readonly groups: Readonly<Record<string, string | undefined>>
  readonly span: Span
}

/** The form that a question asks for; `undefined` where many forms may answer. */
export function shapeAsked({
  folded,
  asked,
}: Pick<Question, 'folded' | 'asked'>): Asks | undefined {
  if (asked === 'verdict' || asked === 'writer' || asked === 'headline') return undefined
  for (const rule of SHAPES) {
    const match = rule.asks.exec(folded)
    if (match === null) continue
    const span = { start: match.index, end: match.index + match[0].length }
    return { rule, groups: match.groups ?? {}, span }
  }
  return undefined
}

/** How much of what the question says besides stands in the sentence or around it, 0 to 1. */
function restIn(candidate: Candidate, asks: Span, says: number | undefined): number {
  const { read, sentence, standing } = candidate
  const { folded } = read.paragraph
  const { head, body } = standing.article.article
  const at = read.sentences.indexOf(sentence)
  const here = folded.slice(sentence.start, sentence.end)
  const [from, to] = [read.sentences[at - 1] ?? sentence, read.sentences[at + 1] ?? sentence]
  const beside = folded.slice(from.start, to.end)
  let sum = 0
  let all = 0
  for (const { term, supports } of standing.met) {
    if (term.span.start < asks.end && asks.start < term.span.end) continue
    all += term.weight
    sum +=
      term.weight *
      Math.max(
        worthIn(supports, here),
        PLACE.beside * worthIn(supports, beside),
        PLACE.head * worthIn(supports, head.folded),
        PLACE.lead * worthIn(supports, body[0]?.folded ?? ''),
        PLACE.article * (supports[0]?.worth ?? 0),
      )
  }
  if (says !== undefined) {
    all += SPEAKER
    sum += SPEAKER * (says >= 0.8 ? says : 0)
  }
  return all === 0 ? 0 : sum / all
}
