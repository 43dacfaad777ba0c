import { kindAt, ALPHANUMERIC, unitsOf } from './units.ts'

/** How what was typed stands in a text, best first. */
export type Standing = 'as typed' | 'in pieces' | 'nearly' | 'not'

/** So much of what was typed must stand in a text that the rest can be a slip: 2 of 3 characters. */
const NEARLY = 0.6

/** Blanks between characters are layout: 李 明 is 李明. */
export const withoutLayout = (folded: string): string =>
  folded.replaceAll(/(?<=[^\x00-\x7f])\s+(?=[^\x00-\x7f])/gu, '')

const cutsUnit = (text: string, at: number): boolean =>
  at > 0 &&
  at < text.length &&
  kindAt(text, at - 1) === ALPHANUMERIC &&
  kindAt(text, at) === ALPHANUMERIC

/** 12 does not stand in 12.5, nor 5 in it. */
const cutsNumber = (text: string, start: number, end: number): boolean =>
  (/^\.\d/.test(text.slice(end, end + 2)) && /\d/.test(text.charAt(end - 1))) ||
  (/\d\.$/.test(text.slice(Math.max(0, start - 2), start)) && /\d/.test(text.charAt(start)))

/** Where a typed word stands in a text from `from` on, no number or Latin word cut; -1 if nowhere. */
export function placeOf(typed: string, text: string, from = 0): number {
  for (let at = text.indexOf(typed, from); at >= 0; at = text.indexOf(typed, at + 1)) {
    const end = at + typed.length
    if (!cutsUnit(text, at) && !cutsUnit(text, end) && !cutsNumber(text, at, end)) return at
  }
  return -1
}

/** How often a typed word stands in a text. */
export function timesIn(typed: string, text: string): number {
  let times = 0
  for (let at = placeOf(typed, text); at >= 0; at = placeOf(typed, text, at + typed.length)) times++
  return times
}

/** How many of the units typed stand in a text in runs of two or more: 0 to 1. */
function covered(typed: string, text: string): number {
  const { count, starts, ends } = unitsOf(typed)
  let found = 0
  for (let first = 0; first + 1 < count;) {
    let last = first
    while (last + 1 < count && placeOf(typed.slice(starts[first], ends[last + 1]), text) >= 0) {
      last++
    }
    if (last > first) found += last - first + 1
    first = last + 1
  }
  return count === 0 ? 0 : found / count
}

/** How a typed word stands in a text; both folded and without layout. */
export function standingOf(typed: string, text: string): Standing {
  if (placeOf(typed, text) >= 0) return 'as typed'
  const share = covered(typed, text)
  return share === 1 ? 'in pieces' : share >= NEARLY ? 'nearly' : 'not'
}
