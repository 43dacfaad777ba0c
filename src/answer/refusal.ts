import type { Quote } from '../corpus/page.ts'
import type { Read } from '../facts/reading.ts'
import type { Asked } from '../language/asking.rows.ts'
import type { Question } from '../language/question.ts'
import type { Met } from './evidence.ts'
import type { Proposal } from './proposal.ts'

/** Words that may answer, beside the question and the print that stands around them. */
export interface Held {
  readonly question: Question
  readonly quotes: readonly Quote[]
  readonly details: NonNullable<Proposal['details']>
  readonly byForm: boolean
  readonly met: readonly Met[]
  /** The share of the question that the article meets, and the most that any article does. */
  readonly coverage: number
  readonly most: number
  /** The paragraph of the first words, as it was read. */
  readonly read: Read | undefined
  /** Who says the sentence of the first words; empty where nobody is named who does. */
  readonly speakers: readonly string[]
  /** Who else is named in the sentence, as what. */
  readonly people: readonly { readonly name: string; readonly office?: string }[]
  /** All of the article. */
  readonly article: string
  /** The sentence of the first words. */
  readonly sentence: string
  /** The sentence before that and what of it stands before the words, and what stands behind them. */
  readonly before: string
  readonly behind: string
  /** That sentence, the one before it, and the head of the article. */
  readonly near: string
  /** How much of the question that sentence has, against the one of its article that has most. */
  readonly share: number
}

/** A way in which words fail a question that they seem to answer. */
export interface Refusal {
  readonly name: string
  readonly of?: ReadonlySet<Asked>
  readonly refuses: (held: Held) => boolean
}

/** The words of a quote, folded. */
export const folded = ({ from, span }: Quote): string => from.folded.slice(span.start, span.end)
