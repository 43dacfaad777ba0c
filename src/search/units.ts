/** What a UTF-16 unit is to a search. */
const BREAK = 0
export const CHARACTER = 1
export const ALPHANUMERIC = 2
const BLANK = 3

const WRITTEN_WITHOUT_BLANKS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

/** Halves of a character beyond the basic plane count as characters: a pair is found as a pair. */
const kindOf = (code: number): number =>
  (code >= 0xd840 && code <= 0xd88d) || (code >= 0xdc00 && code <= 0xdfff)
    ? CHARACTER
    : WRITTEN_WITHOUT_BLANKS.test(String.fromCharCode(code))
      ? CHARACTER
      : /[\p{L}\p{N}]/u.test(String.fromCharCode(code))
        ? ALPHANUMERIC
        : /\s/u.test(String.fromCharCode(code))
          ? BLANK
          : BREAK

const KINDS = Uint8Array.from({ length: 0x10000 }, (_, code) => kindOf(code))

/** What the UTF-16 unit at this place is to a search. */
export const kindAt = (text: string, at: number): number => KINDS[text.charCodeAt(at)] ?? BREAK

const DOT = 0x2e

/**
 * The smallest things that can be found in a folded text, in order: single Chinese characters,
 * Latin words, numbers with their decimals. Punctuation is none.
 */
export interface Units {
  count: number
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** 1 where the unit and the one before make a pair: nothing, or a blank of layout, is between. */
  readonly joined: Uint8Array
}

/** Where an alphanumeric run that starts at `start` ends; a dot inside a number belongs to it. */
function endOfRun(text: string, start: number): number {
  let at = start + 1
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (KINDS[code] === ALPHANUMERIC) continue
    if (code !== DOT || !isDigit(text.charCodeAt(at - 1)) || !isDigit(text.charCodeAt(at + 1)))
      break
  }
  return at
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39

/** Room for the units of a text of so many UTF-16 units. */
export const roomFor = (length: number): Units => ({
  count: 0,
  starts: new Int32Array(length),
  ends: new Int32Array(length),
  joined: new Uint8Array(length),
})

/** Cuts folded text into units, written into `room` where that is large enough. */
export function unitsOf(folded: string, room: Units = roomFor(folded.length)): Units {
  const units = room.starts.length < folded.length ? roomFor(2 * folded.length) : room
  const { starts, ends, joined } = units
  let count = 0
  let before = BREAK
  for (let at = 0; at < folded.length;) {
    const kind = KINDS[folded.charCodeAt(at)] as number
    const end = kind === ALPHANUMERIC ? endOfRun(folded, at) : at + 1
    if (kind === CHARACTER || kind === ALPHANUMERIC) {
      starts[count] = at
      ends[count] = end
      const touches = count > 0 && ends[count - 1] === at
      joined[count++] = touches || (before === CHARACTER && kind === CHARACTER) ? 1 : 0
    }
    if (kind !== BLANK) before = kind
    at = end
  }
  units.count = count
  return units
}

let counting = roomFor(64)

/** How many units a folded text has. */
export const lengthOf = (folded: string): number => (counting = unitsOf(folded, counting)).count
