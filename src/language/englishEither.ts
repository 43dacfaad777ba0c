import type { Asked } from './asking.rows.ts'
import { END } from './englishOrder.ts'
import type { Piece } from './englishPieces.ts'
import { rolesAsked } from './roles.ts'

/** `did she chair it or give a speech`: 主持还是讲话. */
export function eitherDone(
  pieces: readonly Piece[],
  sort: Asked,
  folded: string,
): readonly Piece[] {
  if (sort !== 'verdict') return pieces
  const done = pieces.filter(
    ({ chinese, term }) => term !== undefined && rolesAsked(chinese).length > 0,
  )
  const [one, two] = done
  const or = / or (?:just |only |did (?:he|she|they) )?/.exec(folded)?.index
  if (one === undefined || two === undefined || or === undefined) return pieces
  if (one.at.end > or || two.at.start < or) return pieces
  return [
    ...pieces.filter(({ chinese }) => chinese !== '吗'),
    { at: { start: or, end: or }, chinese: '还是', place: two.place, joined: true },
  ]
}

/** `was it chaired by A or B`: 是A还是B主持; `who chaired it, A or B`: 谁主持 A还是B. */
export function eitherOf(pieces: readonly Piece[], sort: Asked, folded: string): readonly Piece[] {
  const people = pieces
    .filter(({ person }) => person !== undefined)
    .sort((a, b) => a.at.start - b.at.start)
  const [one, two] = people
  if (one === undefined || two === undefined || people.length > 2) return pieces
  if (!/^,? or(?: (?:by|was it))? $/.test(folded.slice(one.at.end, two.at.start))) return pieces
  if (sort !== 'verdict' && sort !== 'person') return pieces
  const options: readonly Piece[] = [one, { at: END, chinese: '还是', place: 'last' }, two].map(
    (piece, at) => ({ ...piece, at: END, place: 'last', joined: at > 0 }),
  )
  const others = pieces.filter((piece) => !people.includes(piece))
  if (sort === 'person') return [...others, ...options]
  const deeds = others.filter(({ term }) => term?.sort === 'verb')
  return [
    ...others.filter((piece) => piece.chinese !== '吗' && !deeds.includes(piece)),
    ...options,
    ...deeds.map((piece): Piece => ({ ...piece, at: END, place: 'last', joined: true })),
  ]
}
