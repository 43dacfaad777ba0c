import { PAST } from './englishNoun.ts'
import type { Piece } from './englishPieces.ts'
import { LEADS, OF } from './gist.en.rows.ts'

/**
 * `the head of the finance bureau` is 财政局局长: what stands behind `of` comes first, and heads are
 * called by what they head. What is said of them besides (`the leader who visited the dam`), and
 * what stands before the words that ask, is no part of the office and comes before it.
 */
export function holder(pieces: readonly Piece[], folded: string, asked: number): readonly Piece[] {
  if (pieces.some(({ person }) => person !== undefined))
    return pieces.map((piece): Piece =>
      piece.place === 'last' ? { ...piece, joined: true } : piece,
    )
  const besides = besidesIn(pieces, folded, asked)
  const terms = pieces.filter(
    (piece) => piece.term !== undefined && piece.term.sort !== 'number' && !besides.includes(piece),
  )
  if (terms.length === 0) return pieces
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
  // `the secretary of the community in the city`: 城市 社区书记.
  const apart = groups.length > 2 ? (groups[0]?.length ?? 0) : 0
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
      joined: at > 0 && at !== apart,
    }
  })
  return [
    ...others.map((piece): Piece => (piece.place === 'last' ? { ...piece, joined: true } : piece)),
    ...placed,
  ]
}

/** `elected head of the finance bureau`: 当选 财政局局长, wherever somebody's office is not what is asked. */
export function officesOf(pieces: readonly Piece[], folded: string): readonly Piece[] {
  const typed = pieces
    .filter(({ term, place }) => term !== undefined && place === 'typed')
    .sort((a, b) => a.at.start - b.at.start)
  const head = typed.find((piece) => isHead(piece, folded))
  if (head === undefined) return pieces
  const from = typed.indexOf(head) + 1
  const ends = typed.findIndex(
    ({ at }, i) =>
      i >= from &&
      !(i === from
        ? OF_BODY.test(folded.slice(head.at.start, at.start))
        : BESIDE.test(folded.slice(typed[i - 1]?.at.end, at.start))),
  )
  const behind = typed.slice(from, ends < 0 ? undefined : ends)
  const body = behind.slice(0, 1 + behind.findLastIndex(({ chinese }) => isHeaded(chinese)))
  const district = pieces.find(
    (piece) =>
      piece.district !== undefined && OF_BODY.test(folded.slice(head.at.start, piece.at.start)),
  )
  const title = titleOf(head, body.at(-1)?.chinese ?? district?.chinese ?? '', folded)
  if (body.length === 0 && district === undefined) return pieces
  if (!LEADS.some((lead) => title.endsWith(lead.title))) return pieces
  const { start } = head.at
  const placed = [...body, { ...head, chinese: title }].map((piece, i): Piece => {
    const at = { start: start + i / 100, end: start + i / 100 }
    const { term, chinese } = piece
    return {
      ...piece,
      at,
      joined: i > 0 || (body.length === 0 && head.joined === true),
      ...(term === undefined ? {} : { term: { ...term, word: chinese } }),
    }
  })
  return [...pieces.filter((piece) => piece !== head && !body.includes(piece)), ...placed]
}

/** 谁当选县长, 谁被任命为局长: the office right behind the words that ask. */
export function asAppointed(pieces: readonly Piece[]): readonly Piece[] {
  const asks = pieces.findLast(({ chinese }) => /(?:当选|任命为|^为)$/.test(chinese))
  const behind = pieces
    .filter(({ at, place }) => place === 'typed' && at.start > (asks?.at.start ?? Infinity))
    .sort((a, b) => a.at.start - b.at.start)
    .at(0)
  return pieces.map((piece) => (piece === behind ? { ...piece, joined: true } : piece))
}

const isHeaded = (body: string): boolean => LEADS.some(({ of }) => of.test(body))

/** Behind `head` and behind `head of`, which may be one word of the glossary. */
const OF_BODY = /^[a-z ]+ of (?:the )?$/
const BESIDE = /^(?:[ -]|['’]s? | and (?:the )?| of (?:the )?)$/

/** `and gave comments`. */
const DID = /\band (?:also )?(?:[a-z]+ed|gave|made|took|held|led|did)\b/

/** Words before the question, and those from the first verb or `who` behind the office on. */
function besidesIn(pieces: readonly Piece[], folded: string, asked: number): readonly Piece[] {
  const typed = pieces
    .filter(({ term, place }) => term !== undefined && place === 'typed')
    .sort((a, b) => a.at.start - b.at.start)
  const behind = typed.filter(({ at }) => at.start >= asked)
  if (behind.length === 0) return []
  const ends = behind.findIndex(({ at }, i) => {
    if (i === 0) return false
    const between = folded.slice(behind[i - 1]?.at.end, at.start)
    const told = folded.slice(at.start, at.end)
    return (
      /\b(?:who|that|which|when)\b/.test(between) ||
      (/\band\b/.test(between) && (PAST.test(told) || DID.test(between)))
    )
  })
  return [...typed.filter(({ at }) => at.start < asked), ...(ends < 0 ? [] : behind.slice(ends))]
}

/** 局长 of a 局, 主任 of an 办事处; the title that its other renderings end with (书记 of 党委书记). */
function titleOf({ at, chinese, term }: Piece, body: string, folded: string): string {
  const typed = folded.slice(at.start, at.end)
  const deputy = /^(?:deputy|vice) /.test(typed) ? '副' : ''
  const party = PARTY.test(typed) ? secretaryOf(body) : undefined
  if (party !== undefined && (party === '书记' || term?.forms.includes(party) === true))
    return party
  const lead = LEADS.find(({ heads, of }) => heads.test(typed) && of.test(body))?.title
  if (lead !== undefined) return deputy + lead
  const shorter = term?.forms.find(
    (form) => form.length > 1 && chinese.endsWith(form) && form.length < chinese.length,
  )
  return /^[总副代]/.test(chinese) ? chinese : (shorter ?? chinese)
}

const PARTY = /^party (?:secretary|chief|boss)$/

/** Smaller places have a 党委书记 or a 支部书记. The Party secretary of a county is no other secretary there; development zones have a 党工委. */
const secretaryOf = (place: string): string | undefined =>
  /(?:社区|街道|办事处|镇|乡|村|学校|小学|中学|大学|医院|公司|集团|局)$/.test(place)
    ? '书记'
    : /(?:高新|经开|开发|新|示范|产业|园|综保|保税|港|管理)区$/.test(place)
      ? '党工委书记'
      : /[区县市]$/.test(place)
        ? `${place.slice(-1)}委书记`
        : undefined

/** `the mayor (head) of …` names one office in two words. */
const once = (pieces: readonly Piece[], folded: string): Piece[] =>
  pieces.filter((piece, at) => !(isHead(piece, folded) && isHead(pieces[at + 1], folded)))

const isHead = (piece: Piece | undefined, folded: string): boolean =>
  piece !== undefined &&
  LEADS.some(({ heads }) => heads.test(folded.slice(piece.at.start, piece.at.end)))
