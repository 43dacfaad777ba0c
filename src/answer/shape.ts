import type { Span } from '../corpus/text.ts'

/** A form that an answer must have, so telling that few words of a page have it. */
export interface ShapeRule {
  readonly name: string
  /** On the folded question; what it matches asks, and need not be printed. */
  readonly asks: RegExp
  /** What has the form in a sentence of the print; each answer may be several spans. */
  readonly finds: (groups: Groups, folded: string, sentence: Span) => readonly (readonly Span[])[]
  /** Nothing but words of this form answers. */
  readonly only?: true
  /** Things side by side are quoted as printed, in one piece. */
  readonly together?: true
  /** A question, a sentence, and the words of it that have the form. */
  readonly claims: readonly (readonly [asked: string, printed: string, words: string])[]
  /** A question, and a sentence that has nothing of the form, or that asks for none. */
  readonly spares: readonly (readonly [asked: string, printed: string])[]
}

export type Groups = Readonly<Record<string, string | undefined>>

/** Each span an answer of its own. */
export const each = (spans: readonly Span[]): readonly (readonly Span[])[] =>
  spans.map((span) => [span])
