import type { Piece } from './englishPieces.ts'

/** `how many complaints were settled`: 办结多少投诉, what was done before what is counted. */
export function doneFirst(pieces: readonly Piece[], folded: string): readonly Piece[] {
  const ask = pieces.find(({ chinese }) => chinese.startsWith('多少'))
  const done = pieces.find((piece) => isDone(piece, folded))
  if (ask === undefined || done === undefined) return pieces
  const before = ask.at.start - 0.25
  return pieces.map((piece) => {
    if (piece === done) return { ...done, at: { start: before, end: before }, joined: false }
    return piece === ask ? { ...ask, joined: true } : piece
  })
}

/** Behind `were`, or behind `did` and whoever did it. */
function isDone({ at, term, place }: Piece, folded: string): boolean {
  if (term === undefined || place !== 'typed') return false
  const before = folded.slice(0, at.start)
  const typed = folded.slice(at.start, at.end)
  if (PASSIVE.test(before)) return /(?:ed|en|t|n|ght|lt|ld|de|ne|ut)$/.test(typed)
  return ACTIVE.test(before) && LAST.test(folded.slice(at.end)) && term.sort !== 'number'
}

const PASSIVE = /\b(?:was|were|is|are|been|be)(?: (?:also|newly|already|successfully))? $/
const ACTIVE = /\bhow many\b.*\b(?:did|does|do|will|has|have)\b [^?]*$/
const LAST = /^(?:\s*[?.]*\s*$| (?:in|on|at|from|during|by|so far|this|last)\b)/
