import { fold, type Span } from '../corpus/text.ts'
import type { Asked } from './asking.rows.ts'
import type { DayMention } from './days.ts'
import type { EnglishArchive } from './english.ts'
import { type EnglishAsking, readEnglishAsking } from './englishAsking.ts'
import { countIn, type NounAsked, nounBehind, sortOf, whichOf } from './englishNoun.ts'
import { END, inChineseOrder } from './englishOrder.ts'
import { type Piece, readPieces, without } from './englishPieces.ts'
import { countedBehind } from './englishCount.ts'
import { COUNTED } from './gist.en.rows.ts'
import { inHan } from './ordinals.en.ts'
import type { District, Known, Named, Question } from './question.ts'
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
  const typed = text.trim()
  const folded = fold(typed)
  const asking = readEnglishAsking(folded)
  const contents = readPieces(without(typed, asking.words), known, archive)
  const asks = asked(asking, contents, folded, known)
  const pieces = priced(asking, spokenBy(asks, sideBySide(asks, folded)))
  const ordered = inChineseOrder(pieces, asks.asked, asking, folded)
  return composed({ ...asks, pieces: joinedAsPrinted(ordered, known) }, typed)
}

/** What is asked, and the pieces with the words that ask among them. */
interface Asks {
  readonly asked: Asked
  readonly noun: string | undefined
  readonly count: number | undefined
  readonly many: boolean
  readonly pieces: readonly Piece[]
}

function asked(
  asking: EnglishAsking,
  contents: readonly Piece[],
  folded: string,
  known: Pick<Known, 'contains'>,
): Asks {
  const { rule, at } = asking
  const [words] = asking.words
  if (rule === undefined || words === undefined)
    return { asked: 'clause', noun: undefined, count: undefined, many: false, pieces: contents }
  const behind = folded.slice(words.end).trimStart()
  if (rule.asked === 'noun' && PERSONS.test(behind)) return persons(words, contents)
  const byNoun = rule.asked === 'noun'
  const measure = COUNTED.find(([nouns]) => nouns.test(behind))?.[1]
  const counted = rule.chinese === '多少' && HOW_MANY.test(folded.slice(at, words.end))
  const noun =
    byNoun || (counted && measure === undefined)
      ? nounBehind(words.end, contents, folded)
      : undefined
  const count = byNoun ? countIn(behind) : undefined
  const many =
    rule.chinese.includes('哪些') ||
    MANY.test(folded.slice(at)) ||
    KINDS.test(folded.slice(at, words.end)) ||
    (count ?? 1) > 1 ||
    (noun?.plural ?? false)
  const sort = rule.asked === 'noun' ? sortOf(noun, many, folded) : rule.asked
  const told = { asked: sort, noun: sortNoun(noun), count, many }
  if (byNoun && noun !== undefined && isNumbered(noun.piece) && count !== undefined)
    return { ...told, asked: 'list', pieces: [...contents, isWhich(count)] }
  const wording = byNoun
    ? whichOf(count, many)
    : rule.chinese.replace('…', '') + (counted ? (measure ?? '') : '')
  const last = rule.chinese.startsWith('…')
  const ask: Piece = {
    at: last ? END : { start: at, end: words.end },
    chinese: wording,
    place: last ? 'last' : 'typed',
  }
  const there = byNoun && PRESENT.test(folded.slice(noun?.piece.at.end))
  const all = [
    ...contents.filter(
      ({ at: typed }) =>
        !counted || measure !== '人' || !PEOPLE.test(folded.slice(typed.start, typed.end)),
    ),
    ...(there ? [attends(noun?.piece.at.end ?? 0)] : []),
  ]
  const behindVerb = counted ? countedBehind(ask, all, folded, known) : undefined
  if (behindVerb !== undefined) return { ...told, noun: undefined, pieces: behindVerb }
  const pieces = noun === undefined ? [ask, ...all] : beforeNoun(ask, noun.piece, all)
  return { ...told, pieces }
}

/** `which two people went`: 谁. */
const PERSONS =
  /^(?:(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2}|other) )*(?:people|persons)\b/

const persons = ({ start, end }: Span, contents: readonly Piece[]): Asks => ({
  asked: 'person',
  noun: undefined,
  count: undefined,
  many: true,
  pieces: [
    { at: { start, end }, chinese: '谁', place: 'typed' },
    ...contents.filter(({ term }) => !/^(?:people|persons)$/i.test(term?.typed ?? '')),
  ],
})

/** Said by 多少人 already. */
const PEOPLE = /^(?:people|persons)$/

/** `which leaders were at the meeting`. */
const PRESENT = /^\s*(?:was|were|is|are) (?:also )?(?:present|there|at)\b/

const attends = (at: number): Piece => ({
  at: { start: at, end: at },
  chinese: '参加',
  place: 'typed',
})

const sortNoun = (noun: NounAsked | undefined): string | undefined =>
  noun === undefined || noun.several ? undefined : noun.piece.chinese.replace(/[“”]/g, '')

/** `which four highlands`: 四高地是哪四个. */
const isNumbered = ({ chinese }: Piece): boolean => /^“?[一二两双三四五六七八九十]/.test(chinese)

const isWhich = (count: number): Piece => ({
  at: END,
  chinese: `是哪${count === 2 ? '两' : inHan(count)}个`,
  place: 'last',
})

const KINDS = /\b(?:kinds|types|sorts)\b/

const HOW_MANY = /\bhow many\b|number of/

const MANY =
  /\bwho (?:all|were|are|else)\b|\bnames\b|\ball (?:the )?(?:people|leaders|those)\b|\blist\b|\beach\b|\brespectively\b/

/** The words that ask stand right before the noun, joined with it: 哪些 办事处 → 哪些办事处. */
function beforeNoun(ask: Piece, noun: Piece, contents: readonly Piece[]): Piece[] {
  const before = { ...ask, at: { start: noun.at.start - 0.5, end: noun.at.start } }
  const isNoun = ({ at }: Piece): boolean => at.start === noun.at.start
  return [...contents.map((piece) => (isNoun(piece) ? { ...noun, joined: true } : piece)), before]
}

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

/** 多少钱 says already that something cost or is worth so much. */
const priced = ({ rule }: EnglishAsking, pieces: readonly Piece[]): readonly Piece[] =>
  rule?.chinese === '多少钱'
    ? pieces.filter(({ term }) => !/^(?:costs?|worth)$/i.test(term?.typed ?? ''))
    : pieces

/** Bodies 发言 and 主办, people 讲话 and 主持: English says of both that they speak and host. */
function spokenBy({ asked: sort }: Asks, pieces: readonly Piece[]): readonly Piece[] {
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
function sideBySide({ pieces, asked: sort }: Asks, folded: string): readonly Piece[] {
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
      /^[,\s]*(?:and|or|&)\s*(?:of |on )?$/.test(between)
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

/** The question whose gist these pieces make. */
function composed({ asked: sort, noun, count, many, pieces }: Asks, typed: string): Question {
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
  for (const { chinese, joined, day, district, person, term, guessed } of sorted) {
    if (gist !== '' && chinese !== '' && joined !== true) gist += ' '
    const span = { start: gist.length, end: gist.length + chinese.length }
    gist += chinese
    if (guessed !== undefined) guesses.push({ typed: guessed, as: chinese })
    if (day !== undefined) days.push({ ...day, ...span })
    if (district !== undefined) districts.push({ ...district, span })
    if (person !== undefined) people.push({ ...person, span })
    if (term !== undefined && terms.every(({ word }) => word !== term.word))
      terms.push({ ...term, span })
  }
  return {
    asked: sort,
    noun,
    count,
    many,
    words: undefined,
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
