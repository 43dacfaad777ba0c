import type { Span } from '../corpus/text.ts'
import type { Asking } from './asking.ts'
import type { Asked } from './asking.rows.ts'
import type { EnglishAsking } from './englishAsking.ts'
import { countIn, type NounAsked, nounBehind, sortOf, whichOf } from './englishNoun.ts'
import { END } from './englishOrder.ts'
import type { Piece } from './englishPieces.ts'
import { countedBehind } from './englishCount.ts'
import { doneFirst, isTold, sortTold, toldFirst } from './englishTold.ts'
import { COUNTED, MEASURED } from './gist.en.rows.ts'
import { inHan } from './numbers.ts'
import type { Known } from './question.ts'
import { termFor } from './terms.ts'

/** What is asked, and the pieces with the words that ask among them. */
export interface EnglishAsked extends Omit<Asking, 'words'> {
  readonly pieces: readonly Piece[]
}

/** What a question asks for, by the words that ask and the noun behind them. */
export function englishAsked(
  asking: EnglishAsking,
  contents: readonly Piece[],
  folded: string,
  known: Pick<Known, 'contains'>,
): EnglishAsked {
  const { rule, at } = asking
  const [words] = asking.words
  if (rule === undefined || words === undefined)
    return { asked: 'clause', noun: undefined, count: undefined, many: false, pieces: contents }
  const behind = folded.slice(words.end).trimStart()
  if (rule.asked === 'noun' && PERSONS.test(behind)) return persons(words, contents)
  const byNoun = rule.asked === 'noun'
  const unit = MEASURED.find(([units]) => units.test(behind))
  const measure = unit?.[1] ?? COUNTED.find(([nouns]) => nouns.test(behind))?.[1]
  const unitLength = unit === undefined ? -Infinity : (unit[0].exec(behind)?.[0].length ?? 0) + 1
  const counted =
    rule.chinese === '多少' &&
    (HOW_MANY.test(folded.slice(at, words.end)) || HOW_MUCH.test(folded.slice(at)))
  const noun =
    byNoun || (counted && measure === undefined)
      ? nounBehind(words.end, contents, folded)
      : undefined
  const count = byNoun
    ? (countIn(behind) ?? countIn(kindsOf(folded.slice(at, words.end))))
    : undefined
  const many =
    rule.chinese.includes('哪些') ||
    MANY.test(folded.slice(at)) ||
    KINDS.test(folded.slice(at, words.end)) ||
    (count ?? 1) > 1 ||
    (noun?.plural ?? false)
  const told = byNoun && isTold(noun, folded)
  const plainSort = rule.asked === 'noun' ? sortOf(noun, many, folded) : rule.asked
  const sort = told ? sortTold(plainSort) : plainSort
  const asks = { asked: sort, noun: sortNoun(noun), count, many }
  if (byNoun && noun !== undefined && isNumbered(noun.piece) && count !== undefined)
    return { ...asks, asked: 'list', pieces: [...contents, isWhich(count)] }
  if (byNoun && sort === 'clause' && count === undefined && !many) {
    const placed = whatLast(words, noun, contents, folded)
    if (placed !== undefined) return { ...asks, pieces: placed }
  }
  const wording = byNoun
    ? whichOf(count, many, KINDS.test(folded.slice(at, words.end)) ? '类' : '个')
    : rule.chinese.replace('…', '') + (counted ? (measure ?? '') : '')
  const last = rule.chinese.startsWith('…')
  const ask: Piece = {
    at: last ? END : { start: at, end: words.end },
    chinese: wording,
    place: last ? 'last' : 'typed',
    ...(rule.asked === 'number' ? { asks: 'number' as const } : {}),
  }
  const there = byNoun && PRESENT.test(folded.slice(noun?.piece.at.end))
  const all = [
    ...contents.filter(
      ({ at: typed }) =>
        !counted ||
        !(
          (measure === '人' && PEOPLE.test(folded.slice(typed.start, typed.end))) ||
          typed.start < words.end + unitLength
        ),
    ),
    ...(there ? [attends(noun?.piece.at.end ?? 0)] : []),
  ]
  const behindVerb = counted ? countedBehind(ask, all, folded, known) : undefined
  if (behindVerb !== undefined) return { ...asks, pieces: behindVerb }
  const placed = noun === undefined ? [ask, ...all] : beforeNoun(ask, noun.piece, all)
  const pieces =
    noun === undefined || !byNoun
      ? placed
      : told
        ? toldFirst(placed, noun, folded)
        : OBJECTS.has(sort)
          ? doneFirst(placed, noun, folded)
          : placed
  return { ...asks, pieces: pieces.flatMap((piece) => (piece === ask ? doneBehind(ask) : [piece])) }
}

/** What is asked for by these is what something was done to. */
const OBJECTS: ReadonlySet<Asked> = new Set(['list', 'document', 'clause', 'event'])

/** `what goal did the town set`: 镇 提出什么目标. */
function whatLast(
  words: Span,
  noun: NounAsked | undefined,
  contents: readonly Piece[],
  folded: string,
): readonly Piece[] | undefined {
  const unsaid = /^\s*questions?\b/.exec(folded.slice(words.end))?.[0].length
  const end = unsaid === undefined ? noun?.piece.at.end : words.end + unsaid
  if (end === undefined || !/^\s*(?:did|does|do|is|was|are|were)\b/.test(folded.slice(end)))
    return undefined
  const what = unsaid === undefined ? (noun?.piece.chinese ?? '') : '问题'
  const done = contents
    .filter(({ at, term }) => at.start > end && term?.sort === 'verb')
    .sort((a, b) => a.at.start - b.at.start)
    .at(0)
  if (done === undefined) return undefined
  const asks: Piece = { at: END, chinese: `什么${what}`, place: 'last', joined: true }
  return [
    ...contents.map((piece): Piece => {
      if (piece === done) return { ...piece, place: 'last' }
      return piece.at.start === noun?.piece.at.start && unsaid === undefined
        ? { ...piece, ...asks }
        : piece
    }),
    ...(unsaid === undefined ? [] : [asks]),
  ]
}

/** 多少人参加, 谁被任命为, 投资多少钱: what is done is a word of the question too. */
function doneBehind(ask: Piece): Piece[] {
  const match = ASKED_DONE.exec(ask.chinese)?.groups
  const done = match?.['people'] ?? match?.['done'] ?? match?.['spent']
  if (done === undefined) return [ask]
  const term = termFor(done, { start: 0, end: done.length })
  const at = ask.chinese.indexOf(done)
  const parts = [
    { ...ask, chinese: ask.chinese.slice(0, at) },
    { ...ask, chinese: done, term },
    { ...ask, chinese: ask.chinese.slice(at + done.length) },
  ]
  return parts
    .filter(({ chinese }) => chinese !== '')
    .map((part, i) => (i > 0 ? { ...part, joined: true } : part))
}

const ASKED_DONE = /^(?:多少人(?<people>.+)|谁被?(?<done>任命|当选)为?|(?<spent>投资)多少.*)$/

/** `which two people went`: 谁. */
const PERSONS =
  /^(?:(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2}|other) )*(?:people|persons)\b/

const persons = ({ start, end }: Span, contents: readonly Piece[]): EnglishAsked => ({
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
const isNumbered = ({ chinese }: Piece): boolean =>
  /^“?[一二两双三四五六七八九十](?![级届轮次期批])/.test(chinese)

const isWhich = (count: number): Piece => ({
  at: END,
  chinese: `是哪${count === 2 ? '两' : inHan(count)}个`,
  place: 'last',
})

/** `which three kinds of`: what stands between. */
const kindsOf = (asks: string): string => /(?<= ).* (?:kinds|types|sorts) of$/.exec(asks)?.[0] ?? ''

const KINDS = /\b(?:kinds|types|sorts)\b/

const HOW_MANY = /\bhow many\b|number of/
/** `how much land was sold`: of a thing, and no money. */
const HOW_MUCH =
  /^how much (?!(?:more|less|higher|lower|of|is|are|was|were|did|does|do|will|would|has|have|had|can|could|should|must|longer|further|time|money|cash|funding|investment|in|on|to|by|for)\b)[a-z]/

const MANY =
  /\bwho (?:all|were|are|else)\b|\bnames\b|\ball (?:the )?(?:people|leaders|those)\b|(?:^|\b(?:please|you) )list\b|\beach\b|\brespectively\b/

/** The words that ask stand right before the noun, joined with it: 哪些 办事处 → 哪些办事处. */
function beforeNoun(ask: Piece, noun: Piece, contents: readonly Piece[]): Piece[] {
  const before = { ...ask, at: { start: noun.at.start - 0.5, end: noun.at.start } }
  const isNoun = ({ at }: Piece): boolean => at.start === noun.at.start
  return [
    ...contents.map((piece) => (isNoun(piece) ? { ...noun, joined: true, counted: true } : piece)),
    before,
  ]
}
