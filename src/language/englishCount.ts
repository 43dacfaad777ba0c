import type { Piece } from './englishPieces.ts'
import type { Known } from './question.ts'

/**
 * `how many complaints were settled`: 投诉 办结多少, where something was done to what is counted;
 * `undefined` where nothing was, or
 * nothing of the kind is printed.
 */
export function countedBehind(
  ask: Piece,
  pieces: readonly Piece[],
  folded: string,
  { contains }: Pick<Known, 'contains'>,
): readonly Piece[] | undefined {
  const done = pieces.find((piece) => isDone(piece, folded) && contains(piece.chinese))
  if (done === undefined) return undefined
  const { end } = done.at
  return [...pieces, { ...ask, at: { start: end - 0.5, end: end - 0.5 }, joined: true }]
}

/** Behind `were`, or behind `did` and whoever did it. */
function isDone({ at, term, place }: Piece, folded: string): boolean {
  if (term === undefined || place !== 'typed') return false
  const before = folded.slice(0, at.start)
  const typed = folded.slice(at.start, at.end)
  if (PASSIVE.test(before)) return /(?:ed|en|t|n|ght|lt|ld|de|ne|ut)$/.test(typed)
  const behind = folded.slice(at.end)
  return ACTIVE.test(before) && LAST.test(behind) && !HAVE.test(behind) && term.sort === 'verb'
}

const PASSIVE = /\b(?:was|were|is|are|been|be)(?: (?:also|newly|already|successfully))? $/
const ACTIVE = /\bhow many\b.*\b(?:did|does|do|will|has|have)\b [^?]*$/
/** `how many members does it have`: nothing was done to them. */
const HAVE = /\b(?:have|has|had|own|contain|include)\b/
const LAST = /^(?:\s*[?.]*\s*$| (?:in|on|at|from|during|by|so far|this|last)\b)/
