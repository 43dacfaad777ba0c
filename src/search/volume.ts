import type { DayColumns } from './days.ts'
import type { Register } from './register.ts'

/**
 * A bound volume: up to 65,536 paragraphs and what stands in them. Never changed once bound.
 * Paragraphs are known by their place in the volume, terms by their key.
 */
export interface Volume extends Register, DayColumns {
  readonly paragraphs: number
  /** Low and high half of every term's key in turn, in the order of the keys. */
  readonly keys: Uint32Array
  /** Where the postings of a term begin; one more than there are terms, so that each has an end. */
  readonly starts: Uint32Array
  /** The paragraphs that have a term, in order. */
  readonly places: Uint16Array
  /** How strongly each of them speaks of it. */
  readonly impacts: Uint8Array
  /** The greatest impact of each term. */
  readonly peaks: Uint8Array
}

/** The postings of one term in one volume. */
export interface Postings {
  readonly start: number
  readonly end: number
  readonly peak: number
}

/** The first posting from `start` on whose place is `place` or later; `end` where there is none. */
export function seek(
  { places }: Pick<Volume, 'places'>,
  start: number,
  end: number,
  place: number,
): number {
  let from = start
  let to = end
  while (from < to) {
    const middle = (from + to) >>> 1
    if ((places[middle] as number) < place) from = middle + 1
    else to = middle
  }
  return from
}
