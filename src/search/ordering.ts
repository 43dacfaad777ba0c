import { mixed } from './tally.ts'

/** The numbers of a posting in a tray: high and low half of a key, and a mark: the place and, in the last eight bits, the impact. */
export const ENTRY = 3

/** Puts trays in order, one after the other, into columns that have room for so many postings. */
export function orderer(postings: number) {
  const places = new Uint16Array(postings)
  const impacts = new Uint8Array(postings)
  const keys: Uint32Array[] = []
  const ends: Uint32Array[] = []
  const peaks: Uint8Array[] = []
  const number = numberer()
  let before = 0

  /** Lays the postings of a tray down behind those of the trays before. */
  function add(sheets: readonly Int32Array[], entries: number): void {
    const terms = number(sheets, entries)
    const sorted = terms.keys.slice(0, 2 * terms.count)
    // The low half comes first in memory, as 64-bit numbers have it on every machine that runs Node.
    new BigUint64Array(sorted.buffer).sort()
    const free = new Uint32Array(terms.count)
    const itsEnds = new Uint32Array(terms.count)
    const itsPeaks = new Uint8Array(terms.count)
    for (let rank = 0, end = before; rank < terms.count; rank++) {
      const term = terms.find(
        (sorted[2 * rank + 1] as number) | 0,
        (sorted[2 * rank] as number) | 0,
      )
      free[term] = end
      itsPeaks[rank] = terms.peaks[term] as number
      itsEnds[rank] = end += terms.counts[term] as number
    }
    let at = 0
    for (const sheet of sheets) {
      for (let entry = 2; entry < sheet.length; entry += ENTRY) {
        const term = terms.numbers[at++] as number
        const to = free[term] as number
        free[term] = to + 1
        const mark = sheet[entry] as number
        places[to] = mark >>> 8
        impacts[to] = mark
      }
    }
    before += entries
    keys.push(sorted)
    ends.push(itsEnds)
    peaks.push(itsPeaks)
  }

  return {
    add,
    done: () => ({
      keys: joined(Uint32Array, keys),
      starts: joined(Uint32Array, [Uint32Array.of(0), ...ends]),
      peaks: joined(Uint8Array, peaks),
      places,
      impacts,
    }),
  }
}

/** The terms of a tray, numbered from 0 in the order of first sight. */
interface Numbered {
  count: number
  /** Low and high half of the key of each term in turn. */
  keys: Uint32Array
  /** How many postings each has, and the greatest of their impacts. */
  counts: Uint32Array
  peaks: Uint8Array
  /** The term of each entry. */
  numbers: Uint32Array
  find(high: number, low: number): number
}

/** Numbers the terms of trays, in room that is used again. */
function numberer(): (sheets: readonly Int32Array[], entries: number) => Numbered {
  let slots = new Int32Array(0)
  let mask = 0
  const room = (length: number): Omit<Numbered, 'find'> => ({
    count: 0,
    keys: new Uint32Array(2 * length),
    counts: new Uint32Array(length),
    peaks: new Uint8Array(length),
    numbers: new Uint32Array(length),
  })
  const terms: Numbered = { ...room(0), find }

  /** The number of the term with this key; a new one where there was none. */
  function find(high: number, low: number): number {
    const { keys } = terms
    for (let slot = mixed(high, low) & mask; ; slot = (slot + 1) & mask) {
      const term = (slots[slot] as number) - 1
      if (term < 0) {
        const next = terms.count++
        keys[2 * next] = low
        keys[2 * next + 1] = high
        terms.counts[next] = 0
        terms.peaks[next] = 0
        slots[slot] = next + 1
        return next
      }
      if (keys[2 * term + 1] === high >>> 0 && keys[2 * term] === low >>> 0) return term
    }
  }

  return (sheets, entries) => {
    mask = 2 ** Math.ceil(Math.log2(1.5 * entries + 1)) - 1
    if (slots.length <= mask) slots = new Int32Array(mask + 1)
    else slots.fill(0, 0, mask + 1)
    if (terms.numbers.length < entries) Object.assign(terms, room(entries))
    terms.count = 0
    const { counts, peaks, numbers } = terms
    let at = 0
    for (const sheet of sheets) {
      for (let entry = 0; entry < sheet.length; entry += ENTRY) {
        const term = find(sheet[entry] as number, sheet[entry + 1] as number)
        const impact = (sheet[entry + 2] as number) & 0xff
        numbers[at++] = term
        counts[term] = (counts[term] as number) + 1
        if (impact > (peaks[term] as number)) peaks[term] = impact
      }
    }
    return terms
  }
}

/** Several arrays one behind the other in one. */
function joined<T extends Uint32Array | Uint8Array>(
  kind: new (length: number) => T,
  parts: readonly T[],
): T {
  const whole = new kind(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
