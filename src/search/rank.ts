import type { Hit } from './engine.ts'
import { type Evidence, evidenceFor, type Reader, type Sought } from './evidence.ts'

/** What counts how much. docs/measurements.md, "rank". */
const WEIGHTS: Readonly<Record<keyof Evidence, number>> = {
  engine: 1,
  runs: 2.2,
  characters: 2,
  nearness: 1,
  apart: 0.3,
  carried: 2.3,
  article: 0.45,
  sign: 0.3,
  down: -0.2,
  head: 0.4,
}

const KINDS = Object.keys(WEIGHTS) as readonly (keyof Evidence)[]

/** Hits beyond these keep their order: a second look does not bring them to the top. */
export const LOOKED_AT = 60

const worthOf = (evidence: Evidence): number =>
  KINDS.reduce((sum, kind) => sum + WEIGHTS[kind] * evidence[kind], 0)

/**
 * Looks at the best hits once more, for what no engine sees: words as they were typed, words close
 * together, what the rest of the article says. The same hits in a better order, with new scores.
 */
export function rank(sought: Sought, hits: readonly Hit[], read: Reader): readonly Hit[] {
  const top = hits.slice(0, LOOKED_AT)
  const evidence = evidenceFor(sought, top, read)
  const ranked = top
    .map(({ id }, i) => ({ id, score: worthOf(evidence[i] as Evidence) }))
    .sort((a, b) => b.score - a.score)
  const last = ranked.at(-1)?.score ?? 0
  const best = hits[0]?.score ?? 1
  const rest = hits.slice(LOOKED_AT).map((hit) => ({ ...hit, score: (last * hit.score) / best }))
  return [...ranked, ...rest]
}
