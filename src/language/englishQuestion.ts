import { fold } from '../corpus/text.ts'
import { aliasOf } from './alias.ts'
import { readAsking } from './asking.ts'
import type { Asked } from './asking.rows.ts'
import type { DayMention } from './days.ts'
import type { EnglishArchive } from './english.ts'
import { eitherDone, eitherOf } from './englishEither.ts'
import { englishAsked, type EnglishAsked } from './englishAsked.ts'
import { type EnglishAsking, readEnglishAsking } from './englishAsking.ts'
import { cameFrom } from './englishFrom.ts'
import { asAppointed, officesOf } from './englishOffice.ts'
import { inNumberOrder } from './englishNumber.ts'
import { inChineseOrder } from './englishOrder.ts'
import { type Piece, readPieces, without } from './englishPieces.ts'
import type { District } from './districtsNamed.ts'
import { inPlainWords } from './idioms.en.ts'
import type { Named } from './peopleNamed.ts'
import type { Known, Question } from './question.ts'
import { rolesAsked } from './roles.ts'
import type { Term } from './terms.ts'

/**
 * Reads an English question into the same `Question` as a Chinese one, so that whatever answers
 * Chinese questions answers it. `folded` is the question's gist in Chinese: conditions, words and the
 * words that ask, in the words of the archive (`3月14日 高新区 安置房 会议 谁主持`), for what reads the
 * wording of a question (units behind 多少, an office before 是谁, verbs) reads Chinese. All spans are
 * spans of the gist; `said` of a condition stays as typed, so that answers can name it.
 */
export function readEnglishQuestion(text: string, known: Known, archive: EnglishArchive): Question {
  const typed = inPlainWords(text.trim())
  const folded = fold(typed)
  const asking = readEnglishAsking(folded)
  const contents = excepted(readPieces(without(typed, asking.words), known, archive), folded)
  const asks = englishAsked(asking, contents, folded, known)
  const named = HOLDERS.has(asking.rule?.chinese)
    ? asks.pieces
    : asAppointed(officesOf(asks.pieces, folded))
  const pieces = priced(
    asking,
    spokenBy(asks, sideBySide({ ...asks, pieces: named }, folded)),
    folded,
  )
  const ordered = inChineseOrder(
    asks.asked === 'person' ? cameFrom(pieces, folded) : pieces,
    asks.asked,
    asking,
    folded,
  )
  const joined = eitherDone(
    joinedAsPrinted(eitherOf(ordered, asks.asked, folded), known),
    asks.asked,
    folded,
  )
  const counts = asking.rule?.asked === 'number' && COUNTS.has(asking.rule.chinese)
  return composed({ ...asks, pieces: counts ? inNumberOrder(joined, folded) : joined }, typed)
}

/** Where an office is asked for or by, it has its own order. */
const HOLDERS: ReadonlySet<string | undefined> = new Set(['…是谁', '…是什么职务'])

/** Whom or what a question leaves out. */
const EXCEPT =
  /\b(?:apart from|aside from|besides|except(?: for)?|other than|excluding|not counting)\b(?<but>[^?]+? and [^,?]+?|[^,?]+?)(?=,|\?|$| who\b| which\b| what\b| attended\b| spoke\b| (?:was|were) )/d

/** `apart from the cadres`: 除了干部外, no condition of the print. */
function excepted(pieces: readonly Piece[], folded: string): readonly Piece[] {
  const match = EXCEPT.exec(folded)
  const [start, end] = match?.indices?.groups?.['but'] ?? []
  if (match === null || start === undefined || end === undefined) return pieces
  const but = pieces.filter(
    ({ at, day }) => day === undefined && at.start >= start && at.end <= end,
  )
  const words = but.map(({ chinese }) => chinese).join('')
  if (words === '') return pieces
  return [
    ...pieces.filter((piece) => !but.includes(piece)),
    { at: { start, end }, chinese: `除了${words}外`, place: 'typed' },
  ]
}

/** Ways of asking for a number that Chinese puts behind what is done, or before what is counted. */
const COUNTS = new Set(['多少', '多少钱', '多长', '多少米', '…是多少', '…多少钱', '…比例是多少'])

/** Words side by side that the archive prints as one stand as one. */
const joinedAsPrinted = (pieces: readonly Piece[], known: Known): Piece[] =>
  pieces.map((piece) => {
    const before = pieces.find(
      ({ at, term }) => term !== undefined && at.end + 1 === piece.at.start,
    )
    const one = before !== undefined && piece.term !== undefined
    return one && known.contains(before.chinese + piece.chinese)
      ? { ...piece, joined: true }
      : piece
  })

/** 花多少钱: what something costs or is worth, in whatever words print tells of it. */
const priced = (
  { rule }: EnglishAsking,
  pieces: readonly Piece[],
  folded: string,
): readonly Piece[] =>
  rule?.chinese !== '多少钱'
    ? pieces
    : pieces.map((piece): Piece => {
        const { term } = piece
        if (term === undefined || !/^(?:costs?|worth)$/i.test(term.typed ?? '')) return piece
        const forms = [...SPENT, ...(/\bdid\b/.test(folded) ? [] : PRICES)]
        return {
          ...piece,
          chinese: '花',
          term: { ...term, word: '花', forms, weight: 0.2, sort: 'verb' },
        }
      })

const SPENT: readonly string[] = ['花', '总投资', '投资', '造价', '金额', '价值']
/** What something costs again and again, not what it cost once. */
const PRICES: readonly string[] = ['费用', '票价', '价格']

/** Bodies 发言 and 主办, people 讲话 and 主持: English says of both that they speak and host. */
function spokenBy({ asked: sort }: EnglishAsked, pieces: readonly Piece[]): readonly Piece[] {
  const people = sort === 'person' || pieces.some(({ person }) => person !== undefined)
  if (people)
    return pieces.map((piece) =>
      piece.term?.word === '主办' && piece.term.typed?.startsWith('host') === true
        ? { ...piece, chinese: '主持', term: { ...piece.term, word: '主持' } }
        : piece,
    )
  return pieces.map((piece) => {
    const { term } = piece
    if (term?.word !== '讲话') return piece
    return { ...piece, chinese: '发言', term: { ...term, word: '发言' } }
  })
}

/** `March 14 and March 25`: 3月14日和3月25日分别…; people are joined alike. */
function sideBySide({ pieces, asked: sort }: EnglishAsked, folded: string): readonly Piece[] {
  const alike = (one: Piece, other: Piece): boolean =>
    (one.day !== undefined && other.day !== undefined) ||
    (one.person !== undefined && other.person !== undefined)
  const told = pieces
    .filter(({ day, person }) => day !== undefined || person !== undefined)
    .sort((a, b) => a.at.start - b.at.start)
  const second = told.find((piece, at) => {
    const before = told[at - 1]
    const between = before === undefined ? '' : folded.slice(before.at.end, piece.at.start)
    return (
      before !== undefined &&
      alike(before, piece) &&
      (piece.person === undefined ? DAYS_JOINED : PEOPLE_JOINED).test(between)
    )
  })
  if (second === undefined) return pieces
  const each = sort === 'verdict' ? '' : '分别'
  return pieces.flatMap((piece): Piece[] =>
    piece === second
      ? [
          { at: piece.at, chinese: '和', place: piece.place, joined: true },
          { ...piece, joined: true },
          {
            at: { ...piece.at, start: piece.at.end },
            chinese: each,
            place: piece.place,
            joined: true,
          },
        ]
      : [piece],
  )
}

/** `which company`: where the sort of thing is asked for, no word that the answer must hold. */
const SORTS_ASKED: ReadonlySet<Asked> = new Set(['body', 'document', 'event'])

const DAYS_JOINED = /^[,\s]*(?:and|or|&)\s*(?:of |on )?$/
const PEOPLE_JOINED = /^[,\s]*(?:and|&)\s*(?:of |on )?$/

/** The question whose gist these pieces make. */
function composed(
  { asked: sort, noun, count, many, pieces }: EnglishAsked,
  typed: string,
): Question {
  const order = { first: 0, typed: 1, last: 2 }
  const sorted = [...pieces].sort(
    (a, b) => order[a.place] - order[b.place] || a.at.start - b.at.start,
  )
  let gist = ''
  const days: DayMention[] = []
  const districts: District[] = []
  const people: Named[] = []
  const terms: Term[] = []
  const guesses: { typed: string; as: string }[] = []
  for (const { chinese, joined, day, district, person, term, guessed, counted } of sorted) {
    if (gist !== '' && chinese !== '' && joined !== true) gist += ' '
    const span = { start: gist.length, end: gist.length + chinese.length }
    gist += chinese
    if (guessed !== undefined) guesses.push({ typed: guessed, as: chinese })
    if (day !== undefined) days.push({ ...day, ...span })
    if (district !== undefined) districts.push({ ...district, span })
    if (person !== undefined) people.push({ ...person, span })
    const isSort = counted === true && SORTS_ASKED.has(sort)
    if (term !== undefined && !isSort && terms.every(({ word }) => word !== term.word))
      terms.push({ ...term, span })
  }
  // `what are the "three firsts"`: so many things.
  const listed = sort === 'clause' && aliasOf(gist) !== undefined ? readAsking(gist) : undefined
  return {
    ...(listed?.asked === 'list' ? listed : { asked: sort, noun, count, many }),
    words: sort === 'number' ? readAsking(gist).words : undefined,
    folded: gist === '' ? fold(typed) : gist,
    typed,
    language: 'en',
    roles: rolesAsked(gist),
    days,
    people,
    districts,
    terms,
    read: guesses,
  }
}
