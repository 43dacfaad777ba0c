import type { Paragraph, ParagraphId } from '../corpus/page.ts'
import { dayColumns, type Days } from './days.ts'
import { type Keys, keyMaker } from './keys.ts'
import { register } from './register.ts'
import { FIELD_WEIGHTS, impactOf } from './relevance.ts'
import { type Cut, FIELDS, fieldsOf } from './tokens.ts'
import { FREE_CELL, inOrder, makeRoom, NUMBER_CELL, slotOf, vocabulary } from './vocabulary.ts'
import type { Volume } from './volume.ts'

/** Takes paragraphs one by one and binds them into a volume, in the order they came. */
export interface Binder {
  add(paragraph: Paragraph, days: Days | undefined): void
  /** The volume of the paragraphs added since the last one. */
  bind(): Volume
}

/** The postings in the order they were written, paragraph by paragraph. */
interface Log {
  /** The number of each posting's term. */
  readonly terms: Int32Array
  /** Its place, and in the last eight bits its impact. */
  readonly marks: Uint32Array
}

/** What a paragraph of newspaper has, about. */
const POSTINGS_PER_PARAGRAPH = 200
const TERMS_PER_PARAGRAPH = 32

const emptyLog = (length: number): Log => ({
  terms: new Int32Array(length),
  marks: new Uint32Array(length),
})

function twiceAsLong(log: Log): Log {
  const longer = emptyLog(2 * log.terms.length)
  longer.terms.set(log.terms)
  longer.marks.set(log.marks)
  return longer
}

function longEnough(array: Float64Array, length: number): Float64Array {
  if (length <= array.length) return array
  const longer = new Float64Array(2 * length)
  longer.set(array)
  return longer
}

/** What stands around a paragraph stands around its neighbours as well, and is cut once. */
function remembering(cut: Cut): Cut {
  const known = new Map<string, readonly string[]>()
  return (folded) => {
    const before = known.get(folded)
    if (before !== undefined) return before
    if (known.size === REMEMBERED) known.clear()
    const words = cut(folded)
    known.set(folded, words)
    return words
  }
}

const REMEMBERED = 64

/** A binder for volumes of about so many paragraphs; `cut` tells words apart. */
export function binder(cut: Cut, about: number): Binder {
  const terms = vocabulary(TERMS_PER_PARAGRAPH * about)
  const keysOf = keyMaker()
  const cutAround = remembering(cut)
  let log = emptyLog(POSTINGS_PER_PARAGRAPH * about)
  let written = 0
  const ids: ParagraphId[] = []
  const days: (Days | undefined)[] = []
  /** How often each term of the open paragraph stands in it, fields weighed. */
  let frequencies: Float64Array = new Float64Array(1024)

  function prepare(more: number, opened: number): void {
    makeRoom(terms, more)
    while (written + more > log.terms.length) log = twiceAsLong(log)
    frequencies = longEnough(frequencies, written + more - opened)
  }

  /** Writes the terms of one field; a slot's free cell holds where its term was written last. */
  function write({ count, highs, lows }: Keys, weight: number, opened: number): void {
    prepare(count, opened)
    const { cells, mask } = terms
    const numbers = log.terms
    const often = frequencies
    let next = written
    for (let i = 0; i < count; i++) {
      const high = highs[i] as number
      const low = lows[i] as number
      const slot = slotOf(cells, mask, high, low)
      const latest = (cells[slot + FREE_CELL] as number) - 1
      if (latest >= opened) {
        often[latest - opened] = (often[latest - opened] as number) + weight
        continue
      }
      if (cells[slot + NUMBER_CELL] === 0) {
        cells[slot] = low
        cells[slot + 1] = high
        cells[slot + NUMBER_CELL] = ++terms.count
      }
      numbers[next] = cells[slot + NUMBER_CELL] as number
      often[next - opened] = weight
      cells[slot + FREE_CELL] = ++next
    }
    written = next
  }

  function add(paragraph: Paragraph, itsDays: Days | undefined): void {
    const opened = written
    const fields = fieldsOf(paragraph)
    let length = 0
    for (const field of FIELDS) {
      const folded = fields[field]
      if (folded === '') continue
      const keys = keysOf(folded, (field === 'text' ? cut : cutAround)(folded))
      length += FIELD_WEIGHTS[field] * keys.units
      write(keys, FIELD_WEIGHTS[field], opened)
    }
    const once = impactOf(1, length)
    for (let at = opened; at < written; at++) {
      const frequency = frequencies[at - opened] as number
      const impact = frequency === 1 ? once : impactOf(frequency, length)
      log.marks[at] = (ids.length << 8) | impact
    }
    ids.push(paragraph.id)
    days.push(itsDays)
  }

  function bind(): Volume {
    const { keys, numbers } = inOrder(terms)
    const volume = {
      paragraphs: ids.length,
      keys,
      ...byTerm(log, written, numbers),
      ...register(ids),
      ...dayColumns(days),
    }
    terms.cells.fill(0)
    terms.count = 0
    written = 0
    ids.length = 0
    days.length = 0
    return volume
  }

  return { add, bind }
}

/** Where the postings of each term begin, and one more; `numbers` has the terms in their order. */
function startsOf({ terms }: Log, written: number, numbers: Uint32Array): Uint32Array {
  const counts = new Uint32Array(numbers.length + 1)
  for (let at = 0; at < written; at++) {
    const term = terms[at] as number
    counts[term] = (counts[term] as number) + 1
  }
  const starts = new Uint32Array(numbers.length + 1)
  for (let rank = 0; rank < numbers.length; rank++) {
    starts[rank + 1] = (starts[rank] as number) + (counts[numbers[rank] as number] as number)
  }
  return starts
}

/** The log put in the order of the terms; within a term it stays in the order of the paragraphs. */
function byTerm(
  log: Log,
  written: number,
  numbers: Uint32Array,
): Pick<Volume, 'starts' | 'places' | 'impacts' | 'peaks'> {
  const starts = startsOf(log, written, numbers)
  const free = new Uint32Array(numbers.length + 1)
  for (let rank = 0; rank < numbers.length; rank++) {
    free[numbers[rank] as number] = starts[rank] as number
  }
  const marks = new Uint32Array(written)
  for (let at = 0; at < written; at++) {
    const term = log.terms[at] as number
    const to = free[term] as number
    free[term] = to + 1
    marks[to] = log.marks[at] as number
  }
  const places = new Uint16Array(written)
  const impacts = new Uint8Array(written)
  for (let at = 0; at < written; at++) {
    const mark = marks[at] as number
    places[at] = mark >>> 8
    impacts[at] = mark
  }
  return { starts, places, impacts, peaks: peaksOf(starts, impacts) }
}

function peaksOf(starts: Uint32Array, impacts: Uint8Array): Uint8Array {
  const peaks = new Uint8Array(starts.length - 1)
  for (let rank = 0; rank < peaks.length; rank++) {
    let peak = 0
    const end = starts[rank + 1] as number
    for (let at = starts[rank] as number; at < end; at++) {
      peak = Math.max(peak, impacts[at] as number)
    }
    peaks[rank] = peak
  }
  return peaks
}
