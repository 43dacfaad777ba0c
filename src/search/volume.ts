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

export const termsIn = ({ peaks }: Volume): number => peaks.length

/** The postings of the term with this key; `undefined` where the volume does not have it. */
export function postingsOf(volume: Volume, high: number, low: number): Postings | undefined {
  const { keys, starts, peaks } = volume
  let from = 0
  let to = peaks.length
  while (from < to) {
    const middle = (from + to) >>> 1
    const difference = (keys[2 * middle + 1] as number) - high || (keys[2 * middle] as number) - low
    if (difference < 0) from = middle + 1
    else to = middle
  }
  if (keys[2 * from + 1] !== high || keys[2 * from] !== low) return undefined
  return {
    start: starts[from] as number,
    end: starts[from + 1] as number,
    peak: peaks[from] as number,
  }
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
