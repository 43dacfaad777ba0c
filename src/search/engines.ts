import type { SearchEngine } from './engine.ts'
import { type KnownWords, knownWords } from './minisearch.ts'
import { postingsEngine } from './postings.ts'

/** Which engine serves what; the one place to change it. docs/measurements.md, "engines". */
export const ENGINES = {
  /** Questions and lookups, over every paragraph of the archive. */
  paragraphs: postingsEngine,
  /** Words that lookup completes and sets right, by MiniSearch's prefix and fuzzy search. */
  words: knownWords,
} as const satisfies {
  readonly paragraphs: () => SearchEngine
  readonly words: () => KnownWords
}
