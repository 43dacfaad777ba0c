/**
 * The terms of a volume while it is bound, numbered 0, 1, 2 … in the order of first sight: a table
 * with open addressing, at most half full, each term in one slot of four cells.
 */
export interface Vocabulary {
  /** Where the slot of a term begins in `cells`; a new term gets the next number. */
  slotOf(high: number, low: number): number
  /** Low and high half of the key, the number and one, and a cell for others, 0 at first. */
  cells: Int32Array
  count: number
}

export const NUMBER_CELL = 2
export const FREE_CELL = 3
const CELLS = 4
const FIRST_SLOTS = 1 << 15

/** An empty vocabulary. */
export function vocabulary(): Vocabulary {
  const terms: Vocabulary = { slotOf, cells: new Int32Array(FIRST_SLOTS * CELLS), count: 0 }
  let last = FIRST_SLOTS - 1

  function homeOf(high: number, low: number): number {
    const mixed = Math.imul(high ^ Math.imul(low, 0x9e3779b1), 0x85ebca6b)
    return (mixed ^ (mixed >>> 15)) & last
  }

  /** The slot of a key, or the free slot where it belongs. */
  function find(cells: Int32Array, high: number, low: number): number {
    for (let home = homeOf(high, low); ; home = (home + 1) & last) {
      const slot = home * CELLS
      if (cells[slot + NUMBER_CELL] === 0) return slot
      if (cells[slot] === low && cells[slot + 1] === high) return slot
    }
  }

  function grow(): void {
    const { cells } = terms
    const longer = new Int32Array(2 * cells.length)
    last = 2 * last + 1
    for (let slot = 0; slot < cells.length; slot += CELLS) {
      if (cells[slot + NUMBER_CELL] === 0) continue
      const to = find(longer, cells[slot + 1] as number, cells[slot] as number)
      for (let cell = 0; cell < CELLS; cell++) longer[to + cell] = cells[slot + cell] as number
    }
    terms.cells = longer
  }

  function slotOf(high: number, low: number): number {
    const slot = find(terms.cells, high, low)
    if (terms.cells[slot + NUMBER_CELL] !== 0) return slot
    if (2 * (terms.count + 1) > last) {
      grow()
      return slotOf(high, low)
    }
    terms.cells[slot] = low
    terms.cells[slot + 1] = high
    terms.cells[slot + NUMBER_CELL] = ++terms.count
    return slot
  }

  return terms
}

/** The keys of all terms in their order, low and high half in turn, and the number of each. */
export function inOrder({ cells, count, slotOf }: Vocabulary): {
  keys: Uint32Array
  numbers: Uint32Array
} {
  const keys = new Uint32Array(2 * count)
  let written = 0
  for (let slot = 0; slot < cells.length; slot += CELLS) {
    if (cells[slot + NUMBER_CELL] === 0) continue
    keys[written++] = cells[slot] as number
    keys[written++] = cells[slot + 1] as number
  }
  new BigUint64Array(keys.buffer).sort()
  const numbers = new Uint32Array(count)
  for (let rank = 0; rank < count; rank++) {
    const slot = slotOf((keys[2 * rank + 1] as number) | 0, (keys[2 * rank] as number) | 0)
    numbers[rank] = (cells[slot + NUMBER_CELL] as number) - 1
  }
  return { keys, numbers }
}
