import type { QueryWord } from './engine.ts'
import { CHARACTER, kindAt } from './units.ts'

/** What was typed, made ready to be looked for in many texts. */
export interface Pattern {
  readonly typed: string
  /** What each piece of it counts: words and pairs as they were weighed, single characters less. */
  readonly worths: Float64Array
  readonly lengths: Uint16Array
  /** The pieces that are single characters. */
  readonly singles: readonly number[]
  /** The pieces that end at each place of what was typed, the shortest first. */
  readonly endingAt: readonly Uint16Array[]
}

/**
 * What of a pattern stands in some texts: rows of one byte for each piece, 1 where it stands. A text
 * has a row for all of it, then one for each of its sentences.
 */
export interface Sightings {
  readonly rows: Uint8Array
  /** The row that each text begins with, and one more. */
  readonly firstRows: readonly number[]
  /** How much of what was typed ends a run of three characters or more in each text: 0 to 1. */
  readonly runs: readonly number[]
}

/** What a single character counts beside words, which count 1. */
const SINGLE = 0.3

/** A run of fewer characters is a word, which has its own piece. */
const SHORTEST_RUN = 3

/** Makes a pattern of what was typed and the words it was cut into. */
export function patternOf(typed: string, words: readonly QueryWord[]): Pattern {
  const worths = new Map<string, number>()
  for (const { word, weight } of words) if (word.length > 1) worths.set(word, weight)
  for (const { word } of words) {
    for (let at = 0; at < word.length; at++) {
      if (kindAt(word, at) === CHARACTER) worths.set(word.charAt(at), SINGLE)
    }
  }
  const pieces = [...worths.keys()].sort((a, b) => a.length - b.length)
  const endingAt: number[][] = Array.from({ length: typed.length }, () => [])
  for (const [i, piece] of pieces.entries()) {
    for (let at = typed.indexOf(piece); at >= 0; at = typed.indexOf(piece, at + 1)) {
      endingAt[at + piece.length - 1]?.push(i)
    }
  }
  return {
    typed,
    worths: Float64Array.from(pieces, (piece) => worths.get(piece) ?? 0),
    lengths: Uint16Array.from(pieces, ({ length }) => length),
    singles: pieces.flatMap(({ length }, i) => (length === 1 ? [i] : [])),
    endingAt: endingAt.map((ending) => Uint16Array.from(ending)),
  }
}

/** Where each character was typed last, counted from 1; 0 where it was not. Empty between calls. */
const lastPlace = new Uint16Array(0x10000)

const isEnd = new Uint8Array(0x10000)
for (const sign of '。!?;') isEnd[sign.charCodeAt(0)] = 1

function sentencesIn(text: string): number {
  let sentences = 1
  for (let at = 0; at < text.length; at++) sentences += isEnd[text.charCodeAt(at)] as number
  return sentences
}

/** What is known of the runs of what was typed while a text is looked through. */
interface Runs {
  /** How long the run is that came to each place of what was typed. */
  readonly length: Uint16Array
  /** When it came there; every character of every text has a time of its own. */
  readonly time: Int32Array
  /** In which text a run of three characters or more came there last. */
  readonly long: Int32Array
  /** The place before at which the same character was typed. */
  readonly sameBefore: Uint16Array
}

/**
 * Looks through each of these texts once, following all runs of what was typed side by side: a run
 * that has come to the last character of a piece, and is as long, is that piece.
 */
export function sightings(pattern: Pattern, texts: readonly string[]): Sightings {
  const { typed, lengths } = pattern
  const runs: Runs = {
    length: new Uint16Array(typed.length + 1),
    time: new Int32Array(typed.length + 1),
    long: new Int32Array(typed.length + 1),
    sameBefore: new Uint16Array(typed.length + 1),
  }
  for (let place = 1; place <= typed.length; place++) {
    const code = typed.charCodeAt(place - 1)
    runs.sameBefore[place] = lastPlace[code] as number
    lastPlace[code] = place
  }
  let row = 0
  const firstRows = [...texts.map((text) => (row += 1 + sentencesIn(text)))]
  firstRows.unshift(0)
  const rows = new Uint8Array(row * lengths.length)
  let time = 2
  const shares = texts.map((text, i) => {
    const long = look(pattern, text, runs, {
      rows,
      first: firstRows[i] as number,
      time,
      text: i + 1,
    })
    time += text.length + 2
    return long / Math.max(1, typed.length)
  })
  for (let at = 0; at < typed.length; at++) lastPlace[typed.charCodeAt(at)] = 0
  return { rows, firstRows, runs: shares }
}

/** Where what is seen in a text is written, and which text it is, when. */
interface Page {
  readonly rows: Uint8Array
  readonly first: number
  readonly time: number
  readonly text: number
}

/** Writes what stands in a text; at how many places of what was typed a long run ended. */
function look({ lengths, endingAt }: Pattern, text: string, runs: Runs, page: Page): number {
  const { rows } = page
  const whole = page.first * lengths.length
  let row = whole + lengths.length
  let long = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const now = page.time + at
    for (
      let place = lastPlace[code] as number;
      place > 0;
      place = runs.sameBefore[place] as number
    ) {
      const goesOn = runs.time[place - 1] === now - 1 && place > 1
      const length = goesOn ? (runs.length[place - 1] as number) + 1 : 1
      runs.length[place] = length
      runs.time[place] = now
      if (length >= SHORTEST_RUN && runs.long[place] !== page.text) {
        runs.long[place] = page.text
        long++
      }
      const ending = endingAt[place - 1] as Uint16Array
      for (let i = 0; i < ending.length; i++) {
        const piece = ending[i] as number
        if ((lengths[piece] as number) > length) break
        rows[row + piece] = rows[whole + piece] = 1
      }
    }
    if (isEnd[code] === 1) row += lengths.length
  }
  return long
}
