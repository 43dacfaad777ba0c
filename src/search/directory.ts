import type { Postings, Volume } from './volume.ts'

// The keys of a volume are sorted, but halving a million of them fetches a dozen places that are far
// apart in memory, for each term of a question in each volume. A directory leaves a few hundred.

/** Where the keys of each section begin in the order of keys; all with the same first bits are one. */
export interface Directory {
  readonly begins: Uint32Array
  /** How many of the bits that tell sections apart are left out, in a volume of few terms. */
  readonly coarse: number
}

/** Characters by their code, of sixteen bits; behind them the hashes, whose first bit is set. */
const CHARACTERS = 0x10000
const HASHES = 0x1000

const sectionOf = (high: number, coarse: number): number =>
  (high < CHARACTERS ? high : CHARACTERS + ((high >>> 19) & (HASHES - 1))) >>> coarse

/** The directory of a volume; short where it has few terms. */
export function directoryOf({ keys, peaks }: Pick<Volume, 'keys' | 'peaks'>): Directory {
  const terms = peaks.length
  const coarse = Math.max(0, 16 - Math.floor(Math.log2(terms + 1)))
  const begins = new Uint32Array(sectionOf(-1 >>> 0, coarse) + 2)
  let section = 0
  for (let term = 0; term < terms; term++) {
    const its = sectionOf(keys[2 * term + 1] as number, coarse)
    while (section < its) begins[++section] = term
  }
  return { begins: begins.fill(terms, section + 1), coarse }
}

/** The postings of the term with this key; `undefined` where the volume does not have it. */
export function postingsOf(
  { keys, starts, peaks }: Volume,
  { begins, coarse }: Directory,
  high: number,
  low: number,
): Postings | undefined {
  const section = sectionOf(high, coarse)
  let from = begins[section] as number
  let to = begins[section + 1] as number
  const end = to
  while (from < to) {
    const middle = (from + to) >>> 1
    const difference = (keys[2 * middle + 1] as number) - high || (keys[2 * middle] as number) - low
    if (difference < 0) from = middle + 1
    else to = middle
  }
  if (from === end || keys[2 * from + 1] !== high || keys[2 * from] !== low) return undefined
  return {
    start: starts[from] as number,
    end: starts[from + 1] as number,
    peak: peaks[from] as number,
  }
}
