/** Numbers the terms of a volume while it is bound: 0, 1, 2 … in the order of first sight. */
export interface Vocabulary {
  numberOf(high: number, low: number): number
  /** The key of every number so far: low and high half in turn. */
  keys(): Uint32Array
}

const FIRST_SIZE = 1 << 14

/** An empty vocabulary: a table with open addressing, at most half full. */
export function vocabulary(): Vocabulary {
  let size = FIRST_SIZE
  /** A number and one, or 0 where free. */
  let table = new Int32Array(size)
  let known = new Uint32Array(size)
  let count = 0

  const home = (high: number, low: number): number => {
    const mixed = Math.imul(high ^ Math.imul(low, 0x9e3779b1), 0x85ebca6b)
    return (mixed ^ (mixed >>> 15)) & (size - 1)
  }

  function grow(): void {
    size *= 2
    table = new Int32Array(size)
    const longer = new Uint32Array(size)
    longer.set(known)
    known = longer
    for (let number = 0; number < count; number++) {
      let at = home(known[2 * number + 1] as number, known[2 * number] as number)
      while (table[at] !== 0) at = (at + 1) & (size - 1)
      table[at] = number + 1
    }
  }

  function numberOf(high: number, low: number): number {
    let at = home(high, low)
    for (;;) {
      const number = (table[at] as number) - 1
      if (number < 0) break
      if (known[2 * number + 1] === high && known[2 * number] === low) return number
      at = (at + 1) & (size - 1)
    }
    table[at] = count + 1
    known[2 * count] = low
    known[2 * count + 1] = high
    if (2 * ++count >= size) grow()
    return count - 1
  }

  return { numberOf, keys: () => known.slice(0, 2 * count) }
}
