import type { Asked } from './asking.rows.ts'
import { type NounAsked, PAST } from './englishNoun.ts'
import type { Piece } from './englishPieces.ts'
import { termFor } from './terms.ts'

/** Behind the noun asked for: it is told to do something, or somebody tells it. */
const TOLD =
  /^\s*(?:(?:was|were|is|are|(?:has|have|had) been) (?:also |jointly |now )?(?:(?:told|asked|ordered|instructed|required|requested|urged|directed|tasked)(?= (?:together |jointly )?to\b)|(?=to (?!be\b|receive|get|open|close|start|move|become|win|host|benefit|join|merge)[a-z]))|(?:did|does|has|had|will) [^?]*?\b(?:tell|told|ask(?:ed)?|order(?:ed)?|instruct(?:ed)?|require[ds]?|request(?:ed)?|urged?|direct(?:ed)?|task(?:ed)?|want(?:ed)?|call(?:ed)? (?:up)?on)\b(?= (?:together |jointly )?to\b))/

/** Whether the noun asked for is told to do something: `which bureau was told to …`. */
export const isTold = (noun: NounAsked | undefined, folded: string): boolean =>
  noun !== undefined && TOLD.test(folded.slice(noun.piece.at.end))

/** Those who are told to do something, whatever else their sort may ask for. */
export const sortTold = (sort: Asked): Asked =>
  sort === 'place' || sort === 'list' || sort === 'clause' ? 'body' : sort

const word = '要求'

/** `which bureau did Lin tell to check the schools`: 林 要求哪个局 检查 学校. */
export function toldFirst(
  pieces: readonly Piece[],
  noun: NounAsked,
  folded: string,
): readonly Piece[] {
  const from = noun.piece.at.end
  const match = TOLD.exec(folded.slice(from))
  if (match === null) return pieces
  const end = from + match[0].length
  const { start } = noun.piece.at
  const teller = pieces.filter(({ at }) => at.start >= from && at.end <= end)
  const tells = teller.filter(({ term, person }) => term !== undefined && person === undefined)
  const verb = tells.at(-1)
  const tell: Piece = {
    at: { start: start - 0.6, end: start - 0.6 },
    chinese: word,
    place: 'typed',
    term: { ...termFor(word, { start: 0, end: word.length }), typed: match[0].trim() },
  }
  return [
    ...pieces
      .filter((piece) => piece !== verb)
      .map((piece): Piece => {
        if (piece.term === undefined && piece.at.start === start - 0.5)
          return { ...piece, joined: true }
        if (!teller.includes(piece)) return piece
        const before = start - 0.8 + piece.at.start / 100_000
        return { ...piece, at: { start: before, end: before } }
      }),
    tell,
  ]
}

/** Behind the noun asked for: something was done to it. */
const DONE_TO =
  /^\s*(?:was|were|is|are|(?:has|have|had) been|(?:will|must|should|can|would) be|(?:is|are|was|were) to be)(?: (?:also|jointly|newly|finally|formally|officially|then|now))? (?=[a-z])/

/** `which two plans were passed`: 通过哪两个计划. */
export function doneFirst(
  pieces: readonly Piece[],
  noun: NounAsked,
  folded: string,
): readonly Piece[] {
  const from = noun.piece.at.end
  const match = DONE_TO.exec(folded.slice(from))
  const verb =
    match === null
      ? undefined
      : pieces.find(
          ({ at, term, place }) =>
            term !== undefined && place === 'typed' && at.start === from + match[0].length,
        )
  if (verb === undefined || !PAST.test(folded.slice(verb.at.start, verb.at.end))) return pieces
  const { start } = noun.piece.at
  return pieces.map((piece): Piece => {
    if (piece === verb) return { ...piece, at: { start: start - 0.6, end: start - 0.6 } }
    return piece.term === undefined && piece.at.start === start - 0.5
      ? { ...piece, joined: true }
      : piece
  })
}
