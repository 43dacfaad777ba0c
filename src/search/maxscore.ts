import type { Best } from './best.ts'
import { leastImpact, type Reading, readings, spareable, type Wanted } from './readings.ts'
import { contribution, matchedFactor } from './relevance.ts'
import { seek, type Volume } from './volume.ts'

/** A volume as a query sees it. */
export interface Opened {
  readonly volume: Volume
  /** Added to a place it makes the number of a paragraph, rising over all volumes. */
  readonly base: number
  /** 0 for every place that cannot be a hit; `undefined` where all can. */
  readonly open: Uint8Array | undefined
}

/** Paragraphs are scored in windows of so many, so that their sums stay near the processor. */
const WINDOW = 4096

/** Room for the sums of one window; empty between windows. */
interface Tally {
  readonly sums: Float64Array
  readonly matched: Uint16Array
  /** The paragraphs of the window that have a sum. */
  readonly touched: Uint16Array
  /** The paragraphs of the window that can be hits, where not all can. */
  readonly candidates: Uint16Array
}

const tally: Tally = {
  sums: new Float64Array(WINDOW),
  matched: new Uint16Array(WINDOW),
  touched: new Uint16Array(WINDOW),
  candidates: new Uint16Array(WINDOW),
}

/** Walking over so many postings costs as much as looking for one. */
const STEPS = 20

/** With more open paragraphs in a window than this, its postings are gone through. */
const FEW = WINDOW / 16

/** Lists the open paragraphs of the window; how many there are, `WINDOW` where they are not few. */
function listCandidates(open: Uint8Array | undefined, from: number): number {
  if (open === undefined) return WINDOW
  let count = 0
  let place = open.indexOf(1, from)
  for (; place >= 0 && place < from + WINDOW; place = open.indexOf(1, place + 1)) {
    if (count === FEW) return WINDOW
    tally.candidates[count++] = place - from
  }
  return count
}

/** Whether so many places in a window are sooner looked for one by one than met on the way. */
const areSooner = (count: number, { length }: Reading, { paragraphs }: Volume): boolean =>
  count * STEPS * paragraphs <= length * WINDOW

/** The first posting of a term in the window or behind it. */
const firstIn = ({ places }: Volume, { next, end }: Reading, from: number): number =>
  next < end && (places[next] as number) < from ? seek({ places }, next, end, from) : next

/** Whether a term has no more postings before this place. */
const isBehind = ({ places }: Volume, { next, end }: Reading, to: number): boolean =>
  next >= end || (places[next] as number) >= to

/**
 * Adds what a term contributes to the open paragraphs of the window, but to those not yet touched
 * only where its impact is `least` or more; how many are touched by now.
 */
function gather(
  { volume, open }: Opened,
  term: Reading,
  least: number,
  from: number,
  count: number,
): number {
  const { places, impacts } = volume
  const { matched, touched } = tally
  const { end, weight } = term
  const to = from + WINDOW
  let at = firstIn(volume, term, from)
  for (; at < end; at++) {
    const place = places[at] as number
    if (place >= to) break
    if (open !== undefined && open[place] === 0) continue
    const i = place - from
    const impact = impacts[at] as number
    if (matched[i] === 0) {
      if (impact < least) continue
      touched[count++] = i
    }
    addTo(i, contribution(weight, impact))
  }
  term.next = at
  return count
}

/** The same where few paragraphs of the window are open, as listed: its postings there are sought. */
function gatherFew(
  volume: Volume,
  term: Reading,
  from: number,
  few: number,
  count: number,
): number {
  const { places, impacts } = volume
  const { matched, touched, candidates } = tally
  const { end, weight } = term
  let at = firstIn(volume, term, from)
  const last = Math.min(end, at + WINDOW)
  for (let c = 0; c < few && at < last; c++) {
    const i = candidates[c] as number
    at = seek({ places }, at, last, from + i)
    if (at >= last || places[at] !== from + i) continue
    if (matched[i] === 0) touched[count++] = i
    addTo(i, contribution(weight, impacts[at] as number))
  }
  term.next = at
  return count
}

/**
 * Offers every paragraph of a volume that has one of these terms and can still become one of the
 * best: no better one is passed over.
 *
 * The first terms, which even together stay below the threshold, cannot make a hit by themselves:
 * their postings are only looked up for paragraphs that others have brought (MaxScore). The others
 * are gathered from the last on, and bring a paragraph only where it can reach the threshold with
 * all terms that are still to come.
 */
export function searchVolume(opened: Opened, wanted: readonly Wanted[], best: Best): void {
  const { volume } = opened
  const terms = readings(wanted)
  for (let from = 0; from < volume.paragraphs; from += WINDOW) {
    const spared = spareable(terms, best.threshold())
    if (spared === terms.length) return
    const few = listCandidates(opened.open, from)
    if (few === 0) continue
    let touched = 0
    for (let i = terms.length - 1; i >= spared; i--) {
      const term = terms[i] as Reading
      if (isBehind(volume, term, from + WINDOW)) continue
      touched = areSooner(few, term, volume)
        ? gatherFew(volume, term, from, few, touched)
        : gather(opened, term, leastImpact(terms, i, best.threshold()), from, touched)
    }
    settle(opened, terms, spared, from, touched, best)
  }
}

/** Offers the touched paragraphs of a window and empties the tally. */
function settle(
  { volume, base }: Opened,
  terms: readonly Reading[],
  spared: number,
  from: number,
  count: number,
  best: Best,
): void {
  const { sums, matched, touched } = tally
  let left = count
  for (let i = spared - 1; i >= 0 && left > 0; i--) {
    const term = terms[i] as Reading
    left = hopeful(term.atMost, i + 1, best.threshold(), left)
    lookUp(volume, term, from, left)
  }
  for (let t = 0; t < left; t++) {
    const i = touched[t] as number
    const score = (sums[i] as number) * matchedFactor(matched[i] as number)
    clear(i)
    if (score > 0) best.offer(score, base + from + i)
  }
}

function clear(i: number): void {
  tally.sums[i] = 0
  tally.matched[i] = 0
}

/** Drops the touched that cannot reach the threshold with all of so many more terms; how many stay. */
function hopeful(atMost: number, more: number, threshold: number, count: number): number {
  const { sums, matched, touched } = tally
  let left = 0
  for (let t = 0; t < count; t++) {
    const i = touched[t] as number
    const most = ((sums[i] as number) + atMost) * matchedFactor((matched[i] as number) + more)
    if (most < threshold) clear(i)
    else touched[left++] = i
  }
  return left
}

function addTo(i: number, added: number): void {
  const { sums, matched } = tally
  matched[i] = (matched[i] as number) + 1
  sums[i] = (sums[i] as number) + added
}

/** Adds what a spared term contributes to the touched: walks through its postings, or seeks each. */
function lookUp(volume: Volume, term: Reading, from: number, count: number): void {
  const { places, impacts } = volume
  const { matched, touched } = tally
  const { weight, end } = term
  let at = firstIn(volume, term, from)
  if (!areSooner(count, term, volume)) {
    for (; at < end; at++) {
      const i = (places[at] as number) - from
      if (i >= WINDOW) break
      if (matched[i] !== 0) addTo(i, contribution(weight, impacts[at] as number))
    }
    term.next = at
    return
  }
  const last = (term.next = seek({ places }, at, Math.min(end, at + WINDOW), from + WINDOW))
  for (let t = 0; t < count; t++) {
    const i = touched[t] as number
    const found = seek({ places }, at, last, from + i)
    if (found < last && places[found] === from + i) {
      addTo(i, contribution(weight, impacts[found] as number))
    }
  }
}
