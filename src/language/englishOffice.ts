import type { Piece } from './englishPieces.ts'
import { LEADS, OF } from './gist.en.rows.ts'

/**
 * `the head of the finance bureau` is 财政局局长: what stands behind `of` comes first, and heads are
 * called by what they head.
 */
export function holder(pieces: readonly Piece[], folded: string): readonly Piece[] {
  if (pieces.some(({ person }) => person !== undefined)) return pieces
  const terms = pieces.filter(({ term }) => term !== undefined && term.sort !== 'number')
  const others = pieces.filter((piece) => !terms.includes(piece))
  const groups: Piece[][] = [[]]
  let until = terms[0]?.at.start ?? 0
  for (const piece of terms) {
    if (OF.test(folded.slice(until, piece.at.start))) groups.unshift([])
    groups[0]?.push(piece)
    until = piece.at.end
  }
  const district = pieces.find((piece) => piece.district !== undefined)?.chinese
  const ordered = once(groups.flat(), folded)
  const body = ordered.at(-2)?.chinese ?? district ?? ''
  const placed = ordered.map((piece, at): Piece => {
    const chinese = at < ordered.length - 1 ? piece.chinese : titleOf(piece, body, folded)
    const { term } = piece
    return {
      ...piece,
      chinese,
      ...(term === undefined
        ? {}
        : { term: { ...term, word: chinese, forms: [...new Set([chinese, ...term.forms])] } }),
      at: { start: folded.length + at, end: folded.length + at },
      joined: at > 0,
    }
  })
  return [
    ...others.map((piece): Piece => (piece.place === 'last' ? { ...piece, joined: true } : piece)),
    ...placed,
  ]
}

/** 局长 of a 局, 主任 of an 办事处; the title that its other renderings end with (书记 of 党委书记). */
function titleOf({ at, chinese, term }: Piece, body: string, folded: string): string {
  const typed = folded.slice(at.start, at.end)
  const deputy = /^(?:deputy|vice) /.test(typed) ? '副' : ''
  const lead = LEADS.find(({ heads, of }) => heads.test(typed) && of.test(body))?.title
  if (lead !== undefined) return deputy + lead
  const shorter = term?.forms.find(
    (form) => form.length > 1 && chinese.endsWith(form) && form.length < chinese.length,
  )
  return /^[总副代]/.test(chinese) ? chinese : (shorter ?? chinese)
}

/** `the mayor (head) of …` names one office in two words. */
const once = (pieces: readonly Piece[], folded: string): Piece[] =>
  pieces.filter((piece, at) => !(isHead(piece, folded) && isHead(pieces[at + 1], folded)))

const isHead = (piece: Piece | undefined, folded: string): boolean =>
  piece !== undefined &&
  LEADS.some(({ heads }) => heads.test(folded.slice(piece.at.start, piece.at.end)))
