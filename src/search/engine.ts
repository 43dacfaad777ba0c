import type { ArticleId, Paragraph, ParagraphId } from '../corpus/page.ts'
import type { Days } from './days.ts'

/** What is looked for: words of which any may stand in a paragraph; more is better. */
export interface Query {
  /** Folded words, most telling first or in any order; empty finds nothing. */
  readonly words: readonly QueryWord[]
  /** How many hits at most; 1 or more. */
  readonly limit: number
  /** Where given, only paragraphs of these articles can be hits (a person's, a district's). */
  readonly among?: ReadonlySet<ArticleId>
  /** Where given, only paragraphs whose days meet one of these stretches can be hits. */
  readonly within?: readonly Days[]
}

/** A word of a query and how much it counts, 0 < weight. */
export interface QueryWord {
  readonly word: string
  readonly weight: number
}

/** A paragraph that speaks of the words. Who asked knows what stands in it. */
export interface Hit {
  readonly id: ParagraphId
  /** Orders the hits of one search. Says nothing across searches or across engines. */
  readonly score: number
}

/** The days of a paragraph, where they are known. */
export type DaysOf = (paragraph: Paragraph) => Days | undefined

/**
 * Finds the paragraphs that speak of some words.
 *
 * What was added is seen by searches that start after `add` has resolved, what was removed is not;
 * a search never sees half of a change.
 */
export interface SearchEngine {
  readonly name: string
  /**
   * Adds paragraphs, which it need not keep; one whose id is known replaces the known one. `daysOf`
   * tells on which days what one says happened, or was printed.
   */
  add(paragraphs: readonly Paragraph[], daysOf?: DaysOf): Promise<void>
  /** Removes the paragraphs with these ids; unknown ids are passed over. */
  remove(ids: readonly ParagraphId[]): Promise<void>
  /** One list of hits a query, best first, at most `limit`; empty where nothing matches. */
  search(queries: readonly Query[]): Promise<readonly (readonly Hit[])[]>
}
