import type { Quote } from '../corpus/page.ts'
import type { Question } from '../language/question.ts'
import type { Candidate, Standing } from './evidence.ts'
import type { Library } from './library.ts'

/** Words lifted from one article that may answer. */
export interface Proposal {
  /** One quote, or the items of a list in print order. */
  readonly quotes: readonly Quote[]
  /** Beside each quote: an office, a day. */
  readonly details?: readonly (string | undefined)[]
  /** Orders proposals of one question; 0 to about 2. */
  readonly score: number
  readonly standing: Standing
  readonly verdict?: 'yes' | 'no'
  /** The form of the print shows that the words answer, whatever else their sentence tells. */
  readonly byForm?: boolean
}

/** All that an extractor may look at. */
export interface Desk {
  readonly question: Question
  readonly library: Library
  /** Articles that meet the conditions, best first. */
  readonly standings: readonly Standing[]
  /** Their sentences, best first. */
  readonly candidates: readonly Candidate[]
}

/** Lifts words of one kind out of the evidence, best first. */
export type Extractor = (desk: Desk) => Proposal[]

/** Best first. */
export const byScore = (a: Proposal, b: Proposal): number => b.score - a.score
