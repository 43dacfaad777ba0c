import { ENTRY, orderer } from './ordering.ts'
import type { Volume } from './volume.ts'

// Postings on their way into a volume are put into trays by the first bits of their keys, as they
// come. Each tray is then ordered by itself, near the processor, and the trays stand in the order of
// the keys: nothing larger than a tray is ever searched or sorted.

/** Pages of characters, and behind them the hashes, whose first bit is set, by the next five bits. */
const CHARACTER_TRAYS = 256
const TRAYS = CHARACTER_TRAYS + 32

const trayOf = (high: number): number =>
  high >= 0 ? high >>> 8 : CHARACTER_TRAYS + ((high >>> 26) & 31)

/** A tray is made of sheets, so that it grows without being copied. */
const SHEET = 1024 * ENTRY

interface Tray {
  /** Those before `sheet` are full. */
  readonly sheets: Int32Array[]
  /** The sheet that is written on, and how far it is. */
  sheet: number
  length: number
}

const entriesOf = ({ sheet, length }: Tray): number => (sheet * SHEET + length) / ENTRY

/** The written part of each sheet. */
const written = ({ sheets, sheet, length }: Tray): Int32Array[] =>
  sheets.slice(0, sheet + 1).map((each, i) => (i === sheet ? each.subarray(0, length) : each))

export interface Trays {
  put(high: number, low: number, place: number, impact: number): void
  /** All that was put in, in the order of the keys and within a key as it came; empties the trays. */
  ordered(): Pick<Volume, 'keys' | 'starts' | 'peaks' | 'places' | 'impacts'>
}

/** Empty trays. Places must rise from call to call. */
export function trays(): Trays {
  const all = Array.from({ length: TRAYS }, (): Tray => ({ sheets: [], sheet: -1, length: SHEET }))

  return {
    put(high, low, place, impact) {
      const tray = all[trayOf(high)] as Tray
      if (tray.length === SHEET) {
        tray.length = 0
        if (++tray.sheet === tray.sheets.length) tray.sheets.push(new Int32Array(SHEET))
      }
      const into = tray.sheets[tray.sheet] as Int32Array
      into[tray.length++] = high
      into[tray.length++] = low
      into[tray.length++] = (place << 8) | impact
    },
    ordered() {
      const order = orderer(all.reduce((sum, tray) => sum + entriesOf(tray), 0))
      for (const tray of all) {
        if (tray.sheet >= 0) order.add(written(tray), entriesOf(tray))
        Object.assign(tray, { sheet: -1, length: SHEET })
      }
      return order.done()
    },
  }
}
