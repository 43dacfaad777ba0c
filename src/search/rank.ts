import type { Paragraph, ParagraphId } from '../corpus/page.ts'
import type { Hit, QueryWord } from './engine.ts'
import { askedTerms, unitWords } from './tokens.ts'

/** What is looked for: the folded words as they were typed, and the words a search was made of. */
export interface Sought {
  readonly folded: string
  readonly words: readonly QueryWord[]
}

/** Gives the paragraph of a hit. */
export type Reader = (id: ParagraphId) => Paragraph

/** What counts beside the engine's own score, its best hit being 1. docs/measurements.md, "rank". */
const WEIGHTS = { phrases: 1.6, nearness: 0.4, characters: 0.8, headline: 0.2 }

/** Hits beyond these keep their order: a second look does not bring them to the top. */
const DEPTH = 30

/** Runs of characters shorter than this are words, which the engine has counted. */
const SHORTEST_PHRASE = 3

/** How much of what was typed stands in a text in one piece, longer pieces counting more: 0 to 1. */
export function phrases(typed: string, folded: string): number {
  let shared = 0
  for (let from = 0; from + SHORTEST_PHRASE <= typed.length;) {
    let to = from + SHORTEST_PHRASE - 1
    while (to < typed.length && folded.includes(typed.slice(from, to + 1))) to++
    const length = to - from
    if (length < SHORTEST_PHRASE) from++
    else {
      shared += length - SHORTEST_PHRASE + 1
      from = to
    }
  }
  return typed.length === 0 ? 0 : shared / typed.length
}

/** A term, and what it counts. */
type Weighed = readonly (readonly [term: string, weight: number])[]

/** The terms, each weighing the more the fewer of these texts have it; together 1 or less. */
function weighed(words: readonly QueryWord[], texts: readonly string[]): Weighed {
  const rarity = (term: string): number => {
    const holding = texts.filter((text) => text.includes(term)).length
    return Math.log(1 + texts.length / Math.max(1, holding))
  }
  const terms = [...askedTerms(words)].map(
    ([term, weight]) => [term, weight * rarity(term)] as const,
  )
  const total = terms.reduce((sum, [, weight]) => sum + weight, 0)
  return terms.map(([term, weight]) => [term, weight / total])
}

/** How much of the terms stands in a text: 0 to 1. */
const share = (terms: Weighed, folded: string): number =>
  terms.reduce((sum, [term, weight]) => (folded.includes(term) ? sum + weight : sum), 0)

const SEGMENT_ENDS = /(?<=[。!?;])/u

/** How much of the terms stands close together, in two neighbouring segments of a text: 0 to 1. */
function nearness(terms: Weighed, folded: string): number {
  const present = terms.filter(([term]) => folded.includes(term))
  const shares = folded
    .split(SEGMENT_ENDS)
    .map((segment) => present.map(([term]) => segment.includes(term)))
  const ofPair = (at: number): number =>
    present.reduce(
      (sum, [, weight], i) => (shares[at]?.[i] || shares[at + 1]?.[i] ? sum + weight : sum),
      0,
    )
  return Math.max(0, ...shares.map((_, at) => ofPair(at)))
}

/** The single units of the words. */
const unitsAmong = (words: readonly QueryWord[]): readonly string[] => [
  ...new Set(words.flatMap(({ word }) => unitWords(word))),
]

/** How many of the units stand in a text: 0 to 1. Engines look for pairs and words only. */
const characters = (units: readonly string[], folded: string): number =>
  units.filter((unit) => folded.includes(unit)).length / Math.max(1, units.length)

/**
 * Looks at the best hits once more, for what no engine sees: words as they were typed, words close
 * together, words of the headline. The same hits in a better order; their scores are new.
 */
export function rank(sought: Sought, hits: readonly Hit[], read: Reader): readonly Hit[] {
  const top = hits.slice(0, DEPTH).map(({ id, score }) => ({ id, score, paragraph: read(id) }))
  const best = top[0]?.score ?? 1
  const terms = weighed(
    sought.words,
    top.map(({ paragraph }) => paragraph.folded),
  )
  const units = unitsAmong(sought.words)
  const ranked = top.map(({ id, paragraph, score }) => ({
    id,
    score:
      score / best +
      WEIGHTS.phrases * phrases(sought.folded, paragraph.folded) +
      WEIGHTS.nearness * nearness(terms, paragraph.folded) +
      WEIGHTS.characters * characters(units, paragraph.folded) +
      WEIGHTS.headline * share(terms, paragraph.article.head.folded),
  }))
  ranked.sort((a, b) => b.score - a.score)
  const last = ranked.at(-1)?.score ?? 0
  const rest = hits.slice(DEPTH).map((hit) => ({ ...hit, score: (last * hit.score) / best }))
  return [...ranked, ...rest]
}
