import type { SearchEngine } from './engine.ts'
import { postingsEngine } from './postings.ts'

/** Which engine serves what; the one place to change it. docs/measurements.md, "engines". */
export const ENGINES = {
  /** Questions, over every paragraph of the archive. */
  paragraphs: postingsEngine,
} as const satisfies Readonly<Record<string, () => SearchEngine>>
