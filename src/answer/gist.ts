import type { Quote } from '../corpus/page.ts'
import type { ReadArticle } from '../facts/reading.ts'
import type { Question } from '../language/question.ts'
import type { Reason } from './answer.ts'
import type { Library } from './library.ts'
import type { Proposal } from './proposal.ts'

/** What the archive says to a question, before it is told to a reader. */
export type Gist =
  | { readonly status: 'answered' | 'disputed'; readonly proposals: readonly Proposal[] }
  | { readonly status: 'choose'; readonly proposals: readonly Proposal[] }
  | { readonly status: 'related'; readonly quotes: readonly Quote[]; readonly reason: Reason }
  | { readonly status: 'silent'; readonly reason: Reason; readonly near: readonly ReadArticle[] }

/** Answers another question, as typed or as understood, in the ordinary way, over the same articles or over those given. */
export type Ask = (asked: string | Question, within?: readonly ReadArticle[]) => Gist

/** A question that may be answered through others, and what is needed to ask them. */
export interface Asker {
  readonly question: Question
  readonly library: Library
  readonly articles: readonly ReadArticle[]
  readonly ask: Ask
}

/** The proposals that a gist claims; empty where it claims nothing. */
export const claimed = (gist: Gist): readonly Proposal[] =>
  gist.status === 'answered' || gist.status === 'disputed' ? gist.proposals : []

/** A part of a question under what the whole carried over from before, which its words do not say. */
export function carriedOver(part: Question, whole: Question): Question {
  const unsaid = <T extends { readonly said: string }>(all: readonly T[]): T[] =>
    all.filter(({ said }) => !whole.folded.includes(said) && !part.folded.includes(said))
  const [days, people, districts] = [
    part.days.length > 0 ? [] : unsaid(whole.days),
    unsaid(whole.people),
    part.districts.length > 0 ? [] : unsaid(whole.districts),
  ]
  if (days.length + people.length + districts.length === 0) return part
  return {
    ...part,
    days: [...part.days, ...days],
    people: [...part.people, ...people],
    districts: [...part.districts, ...districts],
  }
}
