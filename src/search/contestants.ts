import type { QueryWord, SearchEngine } from './engine.ts'
import { fts5Engine } from './fts5.ts'
import { openIndex } from './kept.ts'
import { miniSearchEngine } from './minisearch.ts'
import { type Cut, questionWords, searchWords, tellingWords, wordsAlone } from './tokens.ts'
import { lengthOf } from './units.ts'

/** An engine that was made, and how it is kept, where it can be. */
export interface Made {
  readonly engine: SearchEngine
  /** Writes what it has to its file; opens that again, as another process would. */
  readonly keep?: () => Promise<() => Promise<SearchEngine>>
}

/** An engine to compare, and what a question asks of it. */
export interface Contestant {
  /** Makes it. `cut` tells words apart; `file` is a place for what it keeps outside memory. */
  make(cut: Cut, file: string): Promise<Made>
  words(folded: string): readonly QueryWord[]
  /** Whether its hits are looked at a second time before they are counted. */
  readonly ranked: boolean
}

const evenly = (words: readonly string[]): readonly QueryWord[] =>
  [...new Set(words)].map((word) => ({ word, weight: 1 }))

/** Every word of a question, those that only ask or join included. */
export const wordsAsTyped = (folded: string): readonly QueryWord[] =>
  evenly(searchWords(folded).filter((word) => lengthOf(word) > 0))

const alone = (folded: string): readonly QueryWord[] => evenly(tellingWords(folded))

async function postings(cut: Cut, dir: string): Promise<Made> {
  const { engine, save } = await openIndex(dir, cut)
  const keep = async () => {
    await save()
    return async () => (await openIndex(dir, cut)).engine
  }
  return { engine, keep }
}

/**
 * The engines by the names they are asked for, in the order they are built: what keeps most objects
 * last, since every later collection has to walk through them.
 */
export const CONTESTANTS: Readonly<Record<string, Contestant>> = {
  postings: { make: postings, words: questionWords, ranked: true },
  'sqlite-fts5': {
    make: async (cut, file) => ({ engine: fts5Engine(wordsAlone(cut), file) }),
    words: alone,
    ranked: false,
  },
  minisearch: {
    make: async (cut) => ({ engine: miniSearchEngine(wordsAlone(cut)) }),
    words: alone,
    ranked: false,
  },
}
