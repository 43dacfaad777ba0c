import type { Keys } from './keys.ts'

/** The terms of one paragraph, each once, and how often it stands there, fields weighed. */
export interface Counted {
  count: number
  highs: Int32Array
  lows: Int32Array
  often: Float64Array
}

/** Counts the terms of one paragraph after the other. */
export interface Tally {
  readonly counted: Counted
  add(keys: Keys, weight: number): void
  clear(): void
}

/** Enough for nearly every paragraph, and what is counted stays next to the processor. */
const TERMS_AT_FIRST = 512

const emptyCount = (terms: number): Counted => ({
  count: 0,
  highs: new Int32Array(terms),
  lows: new Int32Array(terms),
  often: new Float64Array(terms),
})

/** One number of a key's two halves, for tables whose length is a power of two. */
export function mixed(high: number, low: number): number {
  const both = Math.imul(high ^ Math.imul(low, 0x9e3779b1), 0x85ebca6b)
  return both ^ (both >>> 15)
}

/** A tally in room that is used again. A slot holds the number of a term, from 1; 0 where it is free. */
export function tally(): Tally {
  const counted = emptyCount(TERMS_AT_FIRST)
  let slots = new Int32Array(2 * TERMS_AT_FIRST)

  function makeRoom(more: number): void {
    if (counted.count + more <= counted.highs.length) return
    const { count, highs, lows, often } = counted
    let terms = counted.highs.length
    while (terms < count + more) terms *= 2
    Object.assign(counted, emptyCount(terms))
    slots = new Int32Array(2 * terms)
    for (let i = 0; i < count; i++) put(highs[i] as number, lows[i] as number, often[i] as number)
  }

  function put(high: number, low: number, weight: number): void {
    const mask = slots.length - 1
    const { highs, lows, often } = counted
    for (let slot = mixed(high, low) & mask; ; slot = (slot + 1) & mask) {
      const at = (slots[slot] as number) - 1
      if (at < 0) {
        const next = counted.count++
        highs[next] = high
        lows[next] = low
        often[next] = weight
        slots[slot] = next + 1
        return
      }
      if (highs[at] === high && lows[at] === low) {
        often[at] = (often[at] as number) + weight
        return
      }
    }
  }

  return {
    counted,
    add({ count, highs, lows }, weight) {
      makeRoom(count)
      for (let i = 0; i < count; i++) put(highs[i] as number, lows[i] as number, weight)
    },
    clear() {
      counted.count = 0
      slots.fill(0)
    },
  }
}
