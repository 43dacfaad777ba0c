import { CHARACTER, kindAt, lengthOf, roomFor, unitsOf, type Units } from './units.ts'

// A term is kept as two whole numbers of 32 bits, never as a string: a character by its code, what
// is longer by a hash. Of a million longer terms two share a key with a chance of one in millions.

/** Terms as keys: `highs[i]` and `lows[i]` are one term. The first `count` are filled. */
export interface Keys {
  count: number
  /** How many units the text has. */
  units: number
  highs: Int32Array
  lows: Int32Array
}

const HASHED = 0x80000000 | 0
const LONGER = 0x40000000

/** FNV-1a with a last stir; another `seed` gives another hash. */
function hash(text: string, start: number, end: number, seed: number): number {
  let mixed = 0x811c9dc5 ^ seed
  for (let at = start; at < end; at++) mixed = Math.imul(mixed ^ text.charCodeAt(at), 0x01000193)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d)
  return mixed ^ (mixed >>> 13)
}

const unitKey = (text: string, start: number, end: number): number =>
  kindAt(text, start) === CHARACTER ? text.charCodeAt(start) : hash(text, start, end, 0) | HASHED

/** Single units: a character leaves the low half empty, what is hashed is hashed once more. */
const lowOfSingle = (text: string, start: number, end: number, high: number): number =>
  high >= 0 ? 0 : hash(text, start, end, 1) | HASHED

const emptyKeys = (length: number): Keys => ({
  count: 0,
  units: 0,
  highs: new Int32Array(length),
  lows: new Int32Array(length),
})

function write(keys: Keys, high: number, low: number): void {
  keys.highs[keys.count] = high
  keys.lows[keys.count++] = low
}

function writeUnits(keys: Keys, folded: string, { count, starts, ends, joined }: Units): void {
  let before = 0
  for (let i = 0; i < count; i++) {
    const start = starts[i] as number
    const end = ends[i] as number
    const key = unitKey(folded, start, end)
    if (joined[i] === 1) write(keys, before, key)
    write(keys, key, lowOfSingle(folded, start, end, key))
    before = key
  }
}

function writeLonger(keys: Keys, words: readonly string[]): void {
  for (const word of words) {
    if (word.length < 3 || lengthOf(word) < 3) continue
    const low = (hash(word, 0, word.length, 1) & (LONGER - 1)) | LONGER
    write(keys, hash(word, 0, word.length, 0) | HASHED, low)
  }
}

/** Makes the keys of `termsOf(folded)`, `words` being the cut of the text, in room used again. */
export function keyMaker(): (folded: string, words: readonly string[]) => Keys {
  let room = roomFor(64)
  let keys = emptyKeys(64)
  return (folded, words) => {
    room = unitsOf(folded, room)
    const most = 2 * room.count + words.length
    if (keys.highs.length < most) keys = emptyKeys(2 * most)
    keys.count = 0
    keys.units = room.count
    writeUnits(keys, folded, room)
    writeLonger(keys, words)
    return keys
  }
}

const keysOfTerm = keyMaker()

/** The key of one term of `termsOf` or `askedTerms`, as `[high, low]`, neither below 0. */
export function keyOf(term: string): readonly [high: number, low: number] {
  const { count, highs, lows } = keysOfTerm(term, [term])
  const at = lengthOf(term) === 2 ? 1 : count - 1
  return [(highs[at] ?? 0) >>> 0, (lows[at] ?? 0) >>> 0]
}
