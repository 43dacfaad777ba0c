import { ASKING_RULES, type Asked } from './asking.rows.ts'
import { CARDINALS } from './english.rows.ts'
import type { Piece } from './englishPieces.ts'
import { glossed } from './glossary.ts'
import { SAYING } from './lexicon.ts'
import { inHan } from './numbers.ts'
import { dictionaryWords } from './segment.ts'

/** The noun behind `which` or `how many`. */
export interface NounAsked {
  readonly piece: Piece
  readonly plural: boolean
  /** `which institutes and companies`: no one sort of thing. */
  readonly several: boolean
}

/** The noun phrase right behind the words that ask: its last word, and whether it is a plural. */
export function nounBehind(
  end: number,
  contents: readonly Piece[],
  folded: string,
): NounAsked | undefined {
  let until = end
  let noun: Piece | undefined
  let several = false
  for (const piece of contents) {
    const { at, term } = piece
    if (at.start < end) continue
    if (!isGap(folded.slice(until, at.start))) break
    if (
      noun !== undefined &&
      (term === undefined || isVerb(piece, folded)) &&
      !isLast(piece, folded)
    )
      break
    if (piece.day !== undefined) break
    if (noun !== undefined && DOES.test(folded.slice(at.start))) break
    if (noun !== undefined && BESIDE.test(folded.slice(at.start, at.end))) break
    if (noun !== undefined && /ly$/.test(folded.slice(at.start, at.end))) break
    if (term !== undefined && term.sort !== 'number') {
      several ||= noun !== undefined && /\band\b/.test(folded.slice(until, at.start))
      noun = piece
    }
    until = at.end
  }
  if (noun === undefined) return undefined
  const typed = folded.slice(noun.at.start, noun.at.end)
  return {
    piece: renderedAsNoun(noun, typed),
    several,
    plural: /(?<!s|u|i)s$|\bpeople$|children$|ies$/.test(typed),
  }
}

/** A verb of the present before its object: `company runs the canteen`. */
const DOES = /^[a-z]+s (?:the|an?|its|their|his|her|this|that|all)\b/

/** Begins what is said of the noun: `two roads near the school`. */
const BESIDE =
  /^(?:near|nearby|around|beside|behind|under|beneath|opposite|inside|outside|along|alongside|through|across|against|beyond|toward|towards|below|above|off)$/

/** The noun right before `did`, `were`: whatever its Chinese can also mean. */
const isLast = ({ at, term }: Piece, folded: string): boolean =>
  term !== undefined &&
  !PAST.test(folded.slice(at.start, at.end)) &&
  /^ (?:did|does|do|was|were|is|are|has|have|had|will|would|should|must|can)\b/.test(
    folded.slice(at.end),
  )

/** By the usual rendering where that says what sort of thing it is, printed or not. */
function renderedAsNoun(noun: Piece, typed: string): Piece {
  const { term } = noun
  const wordings = [noun.chinese, ...glossed(typed.split(/[\s-]+/)).slice(0, 1)]
  const chinese = wordings.find((word) => rowFor(word) !== undefined) ?? noun.chinese
  return { ...noun, chinese, ...(term === undefined ? {} : { term: { ...term, word: chinese } }) }
}

/** Words between two words of one noun phrase: none, or such as say nothing. */
const isGap = (between: string): boolean =>
  /^(?:[\s'’"“”‘-]|\b(?:s|other|main|the|new|of the|and|\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)\b)*$/.test(
    between,
  )

function isVerb({ term, at }: Piece, folded: string): boolean {
  if (term === undefined) return false
  if (PAST.test(folded.slice(at.start, at.end))) return true
  const tag = dictionaryWords(term.word)[0]?.tag ?? 'n'
  return term.sort === 'verb' || (SAYING.has(term.word) && !/^n/.test(tag))
}

/** Past forms, which end the noun before them: `which units spoke`, `which towns handed in`. */
export const PAST =
  /^(?:[a-z]+ed|spoke|gave|made|took|held|led|sent|told|went|came|met|won|got|built|wrote|said|saw|paid|put|set|sat|laid|bought|sold|brought|ran|rose|fell|grew|began|won|kept|left|lost|heard|spent|taught|drew|stood)\b/

/** What a question asks for by the noun behind `which`: in `which firms did he visit`, places. */
export function sortOf(
  noun: { readonly piece: Piece } | undefined,
  many: boolean,
  folded: string,
): Asked {
  if (noun === undefined) return 'clause'
  const { chinese, at } = noun.piece
  const row = rowFor(OFFICE.test(chinese) ? '单位' : chinese)
  const list = many ? 'list' : 'clause'
  const behind = folded.slice(at.end)
  if (row?.asked === 'document' && BROUGHT.test(behind)) return 'list'
  if (row?.asked === 'body' && OBJECT.test(behind)) return VISITED.test(behind) ? 'place' : list
  return VISITED.test(behind) && OBJECT.test(behind) && (row ?? { asked: 'list' }).asked === 'list'
    ? 'place'
    : (row?.asked ?? list)
}

const rowFor = (noun: string): (typeof ASKING_RULES)[number] | undefined =>
  ASKING_RULES.find(({ noun: nouns }) => nouns?.test(noun) === true)

/** A body in `which office spoke`, as a bureau is one. */
const OFFICE = /办公室$/

/** Behind a noun that is no subject: `which firms did …`. */
const OBJECT = /^\s*(?:did|does|do|will|would|should|must|can)\b/

const VISITED =
  /(?<!\b(?:her|his|their|its|the|a|this|that|secret|unannounced|for) )\b(?:visit(?:ed)?|tour(?:ed)?|inspect(?:ed)?|check(?:ed)?|look(?:ed)? at|stop(?:ped)?|see|saw|go|went|survey(?:ed)?|call(?:ed)?)\b/

/** Papers that one brings are no documents by their names. */
const BROUGHT = /\b(?:bring|need|needed|prepare|submit)\b/

/** 哪两个, 哪两类, 哪些, 哪个. */
export const whichOf = (count: number | undefined, many: boolean, measure: string): string =>
  count !== undefined && count > 1
    ? `哪${count === 2 ? '两' : inHan(count)}${measure}`
    : many
      ? '哪些'
      : '哪个'

/** How many are asked for (`which three`); `undefined` where that is not said. */
export function countIn(behind: string): number | undefined {
  const word =
    /^(?:(?:other|main|the) )?(?<count>[a-z]+|\d{1,2})\b/.exec(behind)?.groups?.['count'] ?? ''
  const count = /^\d/.test(word) ? Number(word) : 1 + CARDINALS.indexOf(word)
  return count > 0 ? count : undefined
}
