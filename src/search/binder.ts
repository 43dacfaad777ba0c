import type { Paragraph } from '../corpus/page.ts'
import { type Keys, keysOf } from './keys.ts'
import { FIELD_WEIGHTS, impactOf } from './relevance.ts'
import { type Cut, FIELDS, fieldsOf } from './tokens.ts'
import { vocabulary } from './vocabulary.ts'
import type { Volume } from './volume.ts'

/** Takes paragraphs one by one and binds them into a volume, in the order they came. */
export interface Binder {
  add(paragraph: Paragraph): void
  bind(): Volume
}

/** The postings in the order they were written, paragraph by paragraph. */
interface Log {
  readonly terms: Int32Array
  readonly places: Uint16Array
  readonly impacts: Uint8Array
}

const FIRST_LOG = 1 << 16

const emptyLog = (length: number): Log => ({
  terms: new Int32Array(length),
  places: new Uint16Array(length),
  impacts: new Uint8Array(length),
})

function twiceAsLong(log: Log): Log {
  const longer = emptyLog(2 * log.terms.length)
  longer.terms.set(log.terms)
  longer.places.set(log.places)
  longer.impacts.set(log.impacts)
  return longer
}

function longEnough(array: Int32Array, number: number): Int32Array {
  if (number < array.length) return array
  const longer = new Int32Array(2 * array.length).fill(-1)
  longer.set(array)
  return longer
}

/** A binder for one volume; `cut` tells words apart. */
export function binder(cut: Cut): Binder {
  const terms = vocabulary()
  let log = emptyLog(FIRST_LOG)
  let written = 0
  let paragraphs = 0
  /** Where each term was written last. */
  let latest: Int32Array = new Int32Array(FIRST_LOG).fill(-1)
  /** How often each term of the open paragraph stands in it, fields weighed. */
  let frequencies = new Float64Array(1024)

  function write({ count, highs, lows }: Keys, weight: number, opened: number): void {
    if (written + count >= log.terms.length) log = twiceAsLong(log)
    if (written + count - opened >= frequencies.length) {
      const longer = new Float64Array(2 * (written + count - opened))
      longer.set(frequencies)
      frequencies = longer
    }
    for (let i = 0; i < count; i++) {
      const term = terms.numberOf(highs[i] as number, lows[i] as number)
      if (term >= latest.length) latest = longEnough(latest, term)
      const at = latest[term] as number
      if (at >= opened) {
        frequencies[at - opened] = (frequencies[at - opened] as number) + weight
      } else {
        latest[term] = written
        log.terms[written] = term
        log.places[written] = paragraphs
        frequencies[written - opened] = weight
        written++
      }
    }
  }

  function add(paragraph: Paragraph): void {
    const opened = written
    const fields = fieldsOf(paragraph)
    let length = 0
    for (const field of FIELDS) {
      const folded = fields[field]
      if (folded === '') continue
      const keys = keysOf(folded, cut(folded))
      length += FIELD_WEIGHTS[field] * keys.units
      write(keys, FIELD_WEIGHTS[field], opened)
    }
    for (let at = opened; at < written; at++) {
      log.impacts[at] = impactOf(frequencies[at - opened] as number, length)
    }
    paragraphs++
  }

  function bind(): Volume {
    const { keys, ranks } = sorted(terms.keys(), terms.numberOf)
    return { paragraphs, keys, ...byTerm(log, written, ranks) }
  }

  return { add, bind }
}

/** The keys in order, and which place in it each numbered key has. */
function sorted(
  keys: Uint32Array,
  numberOf: (high: number, low: number) => number,
): { keys: Uint32Array; ranks: Uint32Array } {
  new BigUint64Array(keys.buffer, keys.byteOffset, keys.length / 2).sort()
  const ranks = new Uint32Array(keys.length / 2)
  for (let rank = 0; rank < ranks.length; rank++) {
    ranks[numberOf(keys[2 * rank + 1] as number, keys[2 * rank] as number)] = rank
  }
  return { keys, ranks }
}

/** The log put in the order of the terms; within a term it stays in the order of the paragraphs. */
function byTerm(
  log: Log,
  written: number,
  ranks: Uint32Array,
): Pick<Volume, 'starts' | 'places' | 'impacts' | 'peaks'> {
  const starts = new Uint32Array(ranks.length + 1)
  for (let at = 0; at < written; at++) {
    const next = (ranks[log.terms[at] as number] as number) + 1
    starts[next] = (starts[next] as number) + 1
  }
  for (let rank = 0; rank < ranks.length; rank++) {
    starts[rank + 1] = (starts[rank + 1] as number) + (starts[rank] as number)
  }
  const free = starts.slice(0, ranks.length)
  const places = new Uint16Array(written)
  const impacts = new Uint8Array(written)
  const peaks = new Uint8Array(ranks.length)
  for (let at = 0; at < written; at++) {
    const rank = ranks[log.terms[at] as number] as number
    const to = free[rank] as number
    const impact = log.impacts[at] as number
    free[rank] = to + 1
    places[to] = log.places[at] as number
    impacts[to] = impact
    if (impact > (peaks[rank] as number)) peaks[rank] = impact
  }
  return { starts, places, impacts, peaks }
}
