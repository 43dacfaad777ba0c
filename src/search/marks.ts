import type { Span } from '../corpus/text.ts'
import { placeOf } from './standing.ts'
import { unitsOf } from './units.ts'

/** More marks than this make nothing stand out. */
const MOST = 12

/** Where words that were looked up stand in a folded text: whole, or in runs of two or more. */
export function marksIn(folded: string, words: readonly string[]): readonly Span[] {
  // What was typed is marked, not what it was completed to.
  const there = words.filter((word) => placeOf(word, folded) >= 0)
  const shortest = there.filter(
    (word) => !there.some((other) => other !== word && word.includes(other)),
  )
  const whole = shortest.flatMap((word) => places(word, folded))
  const found = whole.length > 0 ? whole : words.flatMap((word) => runs(word, folded))
  return found
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(
      ({ start, end }, i, all) => !all.slice(0, i).some((o) => o.start <= start && o.end >= end),
    )
    .slice(0, MOST)
}

function places(word: string, folded: string): Span[] {
  const found: Span[] = []
  if (word === '') return found
  for (let at = placeOf(word, folded); at >= 0; at = placeOf(word, folded, at + word.length))
    found.push({ start: at, end: at + word.length })
  return found
}

/** The longest runs of a word's units that stand in the text. */
function runs(word: string, folded: string): Span[] {
  const { count, starts, ends } = unitsOf(word)
  const found: Span[] = []
  for (let first = 0; first + 1 < count;) {
    let last = first
    while (last + 1 < count && placeOf(word.slice(starts[first], ends[last + 1]), folded) >= 0)
      last++
    if (last > first) found.push(...places(word.slice(starts[first], ends[last]), folded))
    first = last + 1
  }
  return found
}
