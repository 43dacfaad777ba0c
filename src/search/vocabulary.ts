/**
 * The terms of a volume while it is bound, numbered from 1 in the order of first sight. Each has a
 * slot of four cells: low and high half of its key, its number, and a cell for others, 0 at first.
 * Single characters have their slots by their code; the rest is a table with open addressing, at
 * most three quarters full.
 */
export interface Vocabulary {
  cells: Int32Array
  /** One less than the slots of the table, which is a power of two. */
  mask: number
  count: number
}

export const NUMBER_CELL = 2
export const FREE_CELL = 3
const CELLS = 4
const CHARACTERS = 0x10000

const cellsFor = (mask: number): Int32Array => new Int32Array((CHARACTERS + mask + 1) * CELLS)

/** An empty vocabulary with room for about so many terms. */
export function vocabulary(terms: number): Vocabulary {
  let mask = 0xfff
  while (3 * mask < 4 * terms) mask = 2 * mask + 1
  return { cells: cellsFor(mask), mask, count: 0 }
}

/** Where the slot of a key begins: its own, or the free one where it belongs. */
export function slotOf(cells: Int32Array, mask: number, high: number, low: number): number {
  if (low === 0) return high * CELLS
  const mixed = Math.imul(high ^ Math.imul(low, 0x9e3779b1), 0x85ebca6b)
  for (let home = (mixed ^ (mixed >>> 15)) & mask; ; home = (home + 1) & mask) {
    const slot = (CHARACTERS + home) * CELLS
    if (cells[slot + NUMBER_CELL] === 0) return slot
    if (cells[slot] === low && cells[slot + 1] === high) return slot
  }
}

/** Makes sure that so many more terms find room without another call. */
export function makeRoom(terms: Vocabulary, more: number): void {
  if (4 * (terms.count + more) <= 3 * terms.mask) return
  const mask = 2 * terms.mask + 1
  const { cells } = terms
  const longer = cellsFor(mask)
  for (let slot = 0; slot < cells.length; slot += CELLS) {
    if (cells[slot + NUMBER_CELL] === 0) continue
    const to = slotOf(longer, mask, cells[slot + 1] as number, cells[slot] as number)
    for (let cell = 0; cell < CELLS; cell++) longer[to + cell] = cells[slot + cell] as number
  }
  terms.cells = longer
  terms.mask = mask
  makeRoom(terms, more)
}

/** The keys of all terms in their order, low and high half in turn, and the number of each. */
export function inOrder({ cells, mask, count }: Vocabulary): {
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
  // The low half comes first in memory, as 64-bit numbers have it on every machine that runs Node.
  new BigUint64Array(keys.buffer).sort()
  const numbers = new Uint32Array(count)
  for (let rank = 0; rank < count; rank++) {
    const high = (keys[2 * rank + 1] as number) | 0
    const slot = slotOf(cells, mask, high, (keys[2 * rank] as number) | 0)
    numbers[rank] = cells[slot + NUMBER_CELL] as number
  }
  return { keys, numbers }
}
