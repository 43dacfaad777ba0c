import type { Span } from '../corpus/text.ts'
import { END } from './englishOrder.ts'
import { PAST } from './englishNoun.ts'
import type { Piece } from './englishPieces.ts'

/** Before where, when or of what something is; not before whither it goes. */
const PREPOSITION = /\b(?:of|in|at|on|for|from|by|within|during|under|with|near|along|across)\b/

const AUXILIARY = /\b(?:did|does|do|will|would|is|are|was|were|has|have|had|can|must|should)\b/g

/**
 * `how much will the second phase of the waterworks cost`: 水厂 二期 多少钱, as Chinese has it. Where and
 * of what comes first, then who does it, then what is asked of, then what is done, and the words that
 * ask stand behind that, or before the noun that is counted.
 */
export function inNumberOrder(pieces: readonly Piece[], folded: string): readonly Piece[] {
  const ask = pieces.find(({ asks }) => asks === 'number')
  const typed = pieces
    .filter(
      ({ asks, place, at }) => asks === undefined && place === 'typed' && at.start < END.start,
    )
    .sort((a, b) => a.at.start - b.at.start)
  if (ask === undefined || ask.joined === true || typed.length < 2) return pieces
  const noun = pieces.find(({ counted }) => counted === true)
  const from = ask.at.start === END.start ? 0 : ask.at.start
  const doing = auxiliaryIn(folded, from, ask.at.start === END.start ? 0 : ask.at.end)
  const placed = new Map<Piece, number>()
  let inPhrase = false
  let until = from
  for (const piece of typed) {
    const between = folded.slice(until, piece.at.start)
    const done = isDone(piece, doing, folded)
    if (piece === noun || done) inPhrase = false
    else if (PREPOSITION.test(between)) inPhrase = true
    else if (/[a-z]/.test(between)) inPhrase = false
    placed.set(
      piece,
      inPhrase || piece.at.end <= from ? PLACED : orderOf(piece, { noun, doing, done }),
    )
    until = Math.max(until, piece.at.end)
  }
  return pieces.map((piece): Piece => {
    const order = placed.get(piece)
    if (piece === ask)
      return noun === undefined
        ? { ...ask, place: 'last', at: END, joined: true }
        : { ...ask, ...at(ASK) }
    return order === undefined ? piece : { ...piece, ...at(order + piece.at.start / 10_000) }
  })
}

const [PLACED, DOER, ASK, ASKED_OF, DONE, BEHIND] = [0, 1, 2, 3, 4, 5]

const at = (start: number): { at: Span } => ({ at: { start, end: start } })

function orderOf(
  { at: { start } }: Piece,
  { noun, doing, done }: { noun: Piece | undefined; doing: number; done: boolean },
): number {
  if (done) return DONE
  if (start < (noun?.at.end ?? doing)) return ASKED_OF
  return noun === undefined ? DOER : BEHIND
}

/** Where what is done begins. */
function auxiliaryIn(folded: string, start: number, end: number): number {
  const found = [...folded.slice(start).matchAll(AUXILIARY)].map(({ index }) => start + index)
  return found.find((one) => one >= end) ?? found[0] ?? folded.length
}

/** Behind an auxiliary a verb, without one a past form. */
function isDone({ term, at: { start, end } }: Piece, doing: number, folded: string): boolean {
  const past = PAST.test(folded.slice(start, end))
  return (
    term !== undefined &&
    (start < doing ? past && doing === folded.length : past || term.sort === 'verb')
  )
}
