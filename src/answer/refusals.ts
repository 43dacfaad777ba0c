import { pieceAt } from '../language/clauses.ts'
import type { Span } from '../corpus/text.ts'
import type { Candidate } from './evidence.ts'
import type { Desk, Proposal } from './proposal.ts'
import type { Held, Refusal } from './refusal.ts'
import { REFUSALS_OF_ACTS } from './refusals.acts.rows.ts'
import { REFUSALS_OF_FIGURES } from './refusals.figures.rows.ts'
import { REFUSALS_OF_PEOPLE } from './refusals.people.rows.ts'
import { REFUSALS_OF_THINGS } from './refusals.rows.ts'
import { REFUSALS_OF_SORTS } from './refusals.sorts.rows.ts'

/** All ways in which words fail a question. */
export const REFUSALS: readonly Refusal[] = [
  ...REFUSALS_OF_PEOPLE,
  ...REFUSALS_OF_ACTS,
  ...REFUSALS_OF_SORTS,
  ...REFUSALS_OF_FIGURES,
  ...REFUSALS_OF_THINGS,
]

/** Whether words lifted from the body of an article fail the question in a way that has a name. */
export function isRefused(one: Proposal, desk: Desk): boolean {
  const held = heldOf(one, desk)
  return (
    held !== undefined &&
    REFUSALS.some(({ of, refuses }) => (of?.has(desk.question.asked) ?? true) && refuses(held))
  )
}

/** An answer beside the print that stands around it; `undefined` outside the body of an article. */
export function heldOf(
  { quotes, details = [], standing, byForm = false }: Proposal,
  { question, library, candidates, standings: ranked }: Desk,
): Held | undefined {
  const [first] = quotes
  if (first === undefined || first.from.part !== 'body') return undefined
  const { folded } = first.from
  const sentence = pieceAt(folded, 'sentence', first.span.start)
  const before = sentence.start === 0 ? sentence : pieceAt(folded, 'sentence', sentence.start - 1)
  const { article, reads } = standing.article
  const read = reads.find(({ paragraph }) => paragraph === first.from)
  const office = (span: Span | undefined): string | undefined =>
    span === undefined ? undefined : folded.slice(span.start, span.end)
  return {
    question,
    quotes,
    details,
    byForm,
    met: standing.met,
    coverage: standing.coverage,
    most: Math.max(...ranked.map(({ coverage }) => coverage)),
    read,
    speakers: (read === undefined ? [] : library.speechesOf(read, standing.article))
      .filter(({ start, end }) => start <= first.span.start && first.span.start < end)
      .flatMap(({ speakers }) => speakers),
    people: (read?.people ?? [])
      .filter(({ start, end }) => start >= sentence.start && end <= sentence.end)
      .map(({ name, office: printed }) => ({ name, office: office(printed) ?? '' })),
    article: standing.article.folded,
    before: folded.slice(before.start, first.span.start),
    behind: folded.slice(first.span.end, sentence.end),
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
