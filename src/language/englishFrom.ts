import type { Piece } from './englishPieces.ts'

/** Which body somebody came from: up to where the question goes on. */
const FROM =
  /\bfrom (?:the )?(?<of>[^?,]+?)(?= (?:to|at|in|on|for|during|attend(?:ed)?|came|come|took|take|join(?:ed)?|spoke|was|were|went|sat)\b|[?,]|$)/d

const BODY = /(?:局|委|部|政府|政协|人大|集团|公司|大学|学院|医院|法院|检察院|办事处|街道|镇|办)$/

/** `who came from the court and the procuratorate`: 法院检察院谁, the bodies right before who. */
export function cameFrom(pieces: readonly Piece[], folded: string): readonly Piece[] {
  const [start, end] = FROM.exec(folded)?.indices?.groups?.['of'] ?? []
  const ask = pieces.find(({ chinese, term }) => term === undefined && chinese.startsWith('谁'))
  if (ask === undefined || start === undefined || end === undefined) return pieces
  const bodies = pieces.filter(
    ({ at, term, chinese }) =>
      term !== undefined && at.start >= start && at.end <= end && BODY.test(chinese),
  )
  if (bodies.length === 0) return pieces
  const before = (at: number) => ask.at.start - 1 + at / bodies.length / 2
  return pieces.map((piece): Piece => {
    const at = bodies.indexOf(piece)
    if (piece === ask) return { ...piece, joined: true }
    return at < 0 ? piece : { ...piece, at: { start: before(at), end: before(at) }, joined: at > 0 }
  })
}
