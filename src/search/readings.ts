import { contribution, impactFor, matchedFactor } from './relevance.ts'
import type { Postings } from './volume.ts'

// The terms of a query in one volume, and what they can still bring. A bound on a paragraph is the
// sum of the greatest contributions it may have, times the factor for having all of those terms.

/** One term of a query in one volume: its postings, and what it counts. */
export interface Wanted {
  readonly list: Postings
  /** As `termWeight` gives it. */
  readonly weight: number
}

/** A term under way through its postings. */
export interface Reading {
  readonly weight: number
  /** How many postings it has in the volume. */
  readonly length: number
  next: number
  readonly end: number
  /** What it can add. */
  readonly bound: number
  /** What the terms up to this one can add together. */
  atMost: number
}

/**
 * The terms, those first that have the most postings for what they can add: where only so much may
 * be spared, it spares the most work.
 */
export function readings(terms: readonly Wanted[]): readonly Reading[] {
  const all = terms.map(({ list: { start, end, peak }, weight }): Reading => {
    const bound = contribution(weight, peak)
    return { weight, length: end - start, next: start, end, bound, atMost: 0 }
  })
  all.sort((a, b) => a.bound * b.length - b.bound * a.length)
  let atMost = 0
  for (const term of all) term.atMost = atMost += term.bound
  return all
}

/** How many terms, from the first on, cannot reach the threshold even together. */
export function spareable(terms: readonly Reading[], threshold: number): number {
  let spared = 0
  for (const { atMost } of terms) {
    if (atMost * matchedFactor(spared + 1) >= threshold) break
    spared++
  }
  return spared
}

/**
 * The least impact of this term with which a paragraph that has none of the terms behind it can
 * reach the threshold; rounded down.
 */
export function leastImpact(terms: readonly Reading[], i: number, threshold: number): number {
  const { weight, bound, atMost } = terms[i] as Reading
  const before = atMost - bound
  return Math.floor(impactFor(weight, threshold / matchedFactor(i + 1) - before))
}
