import { lengthOf } from './tokens.ts'
import { CHARACTER, kindAt, unitsOf } from './units.ts'

// A term is kept as two whole numbers of 32 bits, never as a string: a character by its code, what
// is longer by a hash. Of a million longer terms two share a key with a chance of one in millions.

/** Terms as keys: `highs[i]` and `lows[i]` are one term. The first `count` are filled. */
export interface Keys {
  readonly count: number
  /** How many units the text has. */
  readonly units: number
  readonly highs: Uint32Array
  readonly lows: Uint32Array
}

const HASHED = 0x80000000
const LONGER = 0x40000000

/** FNV-1a with a last stir; another `seed` gives another hash. */
function hash(text: string, start: number, end: number, seed: number): number {
  let mixed = 0x811c9dc5 ^ seed
  for (let at = start; at < end; at++) mixed = Math.imul(mixed ^ text.charCodeAt(at), 0x01000193)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d)
  return (mixed ^ (mixed >>> 13)) >>> 0
}

const unitKey = (text: string, start: number, end: number): number =>
  kindAt(text, start) === CHARACTER
    ? text.charCodeAt(start)
    : (hash(text, start, end, 0) | HASHED) >>> 0

/** Single units: a character leaves the low half empty, what is hashed is hashed once more. */
const lowOfSingle = (text: string, start: number, end: number, high: number): number =>
  high < HASHED ? 0 : (hash(text, start, end, 1) | HASHED) >>> 0

/** The keys of `termsOf(folded)`, where `words` is the cut of the text. */
export function keysOf(folded: string, words: readonly string[]): Keys {
  const { count: units, starts, ends, joined } = unitsOf(folded)
  const highs = new Uint32Array(2 * units + words.length)
  const lows = new Uint32Array(2 * units + words.length)
  let count = 0
  let before = 0
  for (let i = 0; i < units; i++) {
    const start = starts[i] as number
    const end = ends[i] as number
    const key = unitKey(folded, start, end)
    if (joined[i] === 1) {
      highs[count] = before
      lows[count++] = key
    }
    highs[count] = key
    lows[count++] = lowOfSingle(folded, start, end, key)
    before = key
  }
  for (const word of words) {
    if (word.length < 3 || lengthOf(word) < 3) continue
    highs[count] = (hash(word, 0, word.length, 0) | HASHED) >>> 0
    lows[count++] = (hash(word, 0, word.length, 1) & (LONGER - 1)) | LONGER
  }
  return { count, units, highs, lows }
}

/** The key of one term of `termsOf` or `askedTerms`, as `[high, low]`. */
export function keyOf(term: string): readonly [high: number, low: number] {
  const { count, highs, lows } = keysOf(term, [term])
  const at = lengthOf(term) === 2 ? 1 : count - 1
  return [highs[at] ?? 0, lows[at] ?? 0]
}
