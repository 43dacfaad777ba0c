import type { Span } from '../corpus/text.ts'
import type { Asked } from './asking.rows.ts'
import type { EnglishAsking } from './englishAsking.ts'
import { holder } from './englishOffice.ts'
import type { Piece } from './englishPieces.ts'
import { rolesAsked } from './roles.ts'

/** Behind every piece that is typed. */
export const END: Span = { start: Infinity, end: Infinity }

/** An office before 是谁, who speaks before 说了什么, who does it before the verb that 吗 asks for. */
export function inChineseOrder(
  pieces: readonly Piece[],
  sort: Asked,
  { rule, kept, at }: EnglishAsking,
  folded: string,
): readonly Piece[] {
  if (rule?.chinese === '…是谁') return holder(pieces, folded, at)
  if (rule?.chinese === '…是什么') return pieces.map(joinedLast)
  if (sort === 'day' && rule?.chinese === '什么时候') return whenBefore(pieces)
  if (rule?.chinese === '在哪里' && !pieces.some(isDone))
    return pieces.map((piece) =>
      piece.chinese === '在哪里' ? { ...piece, place: 'last', at: END, joined: true } : piece,
    )
  if (rule?.chinese === '百分之几' && pieces.some(isChanged))
    return subjectLast(
      pieces.map((piece) =>
        piece.chinese === '百分之几' ? { ...piece, place: 'last', at: END } : piece,
      ),
      isChanged,
    )
  if (rule?.chinese === '…多少') return subjectLast(pieces, isChanged)
  if (sort === 'said') return subjectLast(pieces, ({ at }) => isIn(at, kept))
  const isRole = ({ chinese, term }: Piece): boolean =>
    term !== undefined && rolesAsked(chinese).length > 0
  return sort === 'verdict' && pieces.some(isRole)
    ? subjectLast(pieces, (piece) => piece.person !== undefined || isRole(piece))
    : pieces
}

/** `where is the campus` names nothing that is done. */
const isDone = ({ term }: Piece): boolean => term?.sort === 'verb'

/** What a figure did: 增长多少. */
const CHANGED =
  /^(?:gr[eo]w|grown|growing|growth|ris(?:e|en|ing)|rose|f[ae]ll|fallen|falling|drop|dropped|increased?|decreased?|declined?|shr[iau]nk|expand|expanded)$/i

const isChanged = ({ term }: Piece): boolean => CHANGED.test(term?.typed ?? '')

/** `when will the plant start`: 工厂 什么时候启动, right before what is done. */
function whenBefore(pieces: readonly Piece[]): readonly Piece[] {
  const words = pieces
    .filter(
      ({ term, place, at }) => term !== undefined && place === 'typed' && at.start < END.start,
    )
    .sort((a, b) => a.at.start - b.at.start)
  const done = [...words].reverse().find(({ term }) => term?.sort === 'verb') ?? words.at(-1)
  if (done === undefined || words.length < 2) return pieces
  const before = done.at.start - 0.5
  return pieces.map((piece) => {
    if (piece.chinese === '什么时候') return { ...piece, at: { start: before, end: before } }
    return piece === done ? { ...piece, joined: true } : piece
  })
}

const joinedLast = (piece: Piece): Piece =>
  piece.place === 'last' ? { ...piece, joined: true } : piece

const isIn = ({ start, end }: Span, spans: readonly Span[]): boolean =>
  spans.some((span) => span.start <= start && end <= span.end)

/** These pieces behind all others and joined with the words that ask. */
function subjectLast(pieces: readonly Piece[], isSubject: (piece: Piece) => boolean): Piece[] {
  const first = pieces.find((piece) => piece.place === 'typed' && isSubject(piece))
  return pieces.map((piece) =>
    piece.place === 'last' || (piece.place === 'typed' && isSubject(piece))
      ? { ...piece, place: 'last', joined: piece !== first && first !== undefined }
      : piece,
  )
}
