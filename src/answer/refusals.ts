import type { Question } from '../language/question.ts'
import { pieceAt } from '../language/clauses.ts'
import type { Candidate } from './evidence.ts'
import type { Proposal } from './proposal.ts'
import { type Held, REFUSALS } from './refusals.rows.ts'

/** Whether words lifted from the body of an article fail the question in a way that has a name. */
export function isRefused(
  one: Proposal,
  question: Question,
  candidates: readonly Candidate[],
): boolean {
  const held = heldOf(one, question, candidates)
  return (
    held !== undefined &&
    REFUSALS.some(({ of, refuses }) => (of?.has(question.asked) ?? true) && refuses(held))
  )
}

/** An answer beside the print that stands around it; `undefined` outside the body of an article. */
export function heldOf(
  { quotes, details = [], standing }: Proposal,
  question: Question,
  candidates: readonly Candidate[],
): Held | undefined {
  const [first] = quotes
  if (first === undefined || first.from.part !== 'body') return undefined
  const { folded } = first.from
  const sentence = pieceAt(folded, 'sentence', first.span.start)
  const before = sentence.start === 0 ? sentence : pieceAt(folded, 'sentence', sentence.start - 1)
  const { article, reads } = standing.article
  return {
    question,
    quotes,
    details,
    met: standing.met,
    coverage: standing.coverage,
    read: reads.find(({ paragraph }) => paragraph === first.from),
    sentence: folded.slice(sentence.start, sentence.end),
    near: `${folded.slice(before.start, sentence.end)}\n${article.head.folded}`,
    share: shareOf(first, standing, candidates),
  }
}

/** How much of the question the sentence of a quote has, against the best one of its article. */
function shareOf(
  { from, span }: Proposal['quotes'][number],
  standing: Proposal['standing'],
  candidates: readonly Candidate[],
): number {
  const told = candidates.filter((one) => one.standing === standing)
  const here = told.find(
    ({ read, sentence }) =>
      read.paragraph === from && sentence.start <= span.start && sentence.end > span.start,
  )
  return here === undefined ? 1 : here.own / Math.max(...told.map(({ own }) => own), 0.01)
}
