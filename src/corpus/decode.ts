/** Text of a file, or what is wrong with its bytes. */
export type Decoded = { readonly text: string } | { readonly problem: string }

const WANTED = 'wanted text in UTF-8 or GB18030'

/** Reads bytes as UTF-8, else as the Chinese encoding in which they make the most sense. */
export function decode(bytes: Uint8Array): Decoded {
  const marked = markedText(bytes)
  if (marked !== undefined) return { text: marked }
  if (bytes.includes(0)) return { problem: `found binary data; ${WANTED}` }
  const utf8 = strictly('utf-8', bytes)
  if (utf8 !== undefined) return isBinary(utf8) ? binary : { text: utf8 }
  const [best] = [strictly('gb18030', bytes), strictly('big5', bytes), damaged(bytes)]
    .filter((text) => text !== undefined)
    .sort((one, other) => likeness(other) - likeness(one))
  if (best === undefined || isBinary(best)) return binary
  if (likeness(best) < LEAST_LIKENESS) return { problem: `found no readable characters; ${WANTED}` }
  return { text: best }
}

const binary: Decoded = { problem: `found binary data; ${WANTED}` }

/** UTF-16 says so in its first two bytes; without them it is taken for binary data. */
function markedText(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return strictly('utf-16le', bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return strictly('utf-16be', bytes)
  return undefined
}

function strictly(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}

const MOST_DAMAGE = 0.05

/** UTF-8 in which a few characters were lost; `undefined` when many were. */
function damaged(bytes: Uint8Array): string | undefined {
  const text = new TextDecoder('utf-8').decode(bytes)
  return shareOf(text, /\uFFFD/) <= MOST_DAMAGE ? text : undefined
}

const MOST_CONTROLS = 0.01

const isBinary = (text: string): boolean =>
  shareOf(text, /[\u0000-\u0008\u000e-\u001f]/) > MOST_CONTROLS

const COMMON =
  /[的一是在不了有和人这這中大为為上个個国國以要他时時来來用们們生到作地于於出分对對成会會可主发發年动動同工也能下过過产產面方后後多定行学學民区區市县縣镇鎮月日，。、]/
const LEAST_LIKENESS = 0.08

/** How much of a text is characters that every Chinese page is full of. */
const likeness = (text: string): number => shareOf(text, COMMON)

function shareOf(text: string, sign: RegExp): number {
  const sample = [...text.slice(0, 4000)].filter((character) => character.trim() !== '')
  if (sample.length === 0) return 0
  return sample.filter((character) => sign.test(character)).length / sample.length
}
