import { fold, type Span } from '../corpus/text.ts'
import { ASKING_RULES, type Asked } from './asking.rows.ts'
import { type EnglishAsking, readEnglishAsking } from './englishAsking.ts'
import { type DayMention, readDays } from './days.ts'
import { sameDistrict } from './districts.ts'
import { type EnglishArchive, type EnglishTerm, readEnglish } from './english.ts'
import { CARDINALS } from './english.rows.ts'
import { mayBeName } from './finders.ts'
import { glossed } from './glossary.ts'
import { COUNTED, LEADS, OF, PARTS_OF_DAY, TITLE_WORDS } from './gist.en.rows.ts'
import { SAYING, synonyms } from './lexicon.ts'
import { inHan, readOrdinals } from './ordinals.en.ts'
import type { District, Known, Named, Question } from './question.ts'
import { rolesAsked } from './roles.ts'
import { dictionaryWords } from './segment.ts'
import { type Term, termFor } from './terms.ts'
import { sayWhen } from './when.ts'

/** One thing an English question says, as it stands in the Chinese gist. */
interface Piece {
  /** Where it is typed. */
  readonly at: Span
  readonly chinese: string
  /** Stands before everything else (days, districts), where it is typed, or behind. */
  readonly place: 'first' | 'typed' | 'last'
  /** No blank parts it from what is before. */
  readonly joined?: boolean
  readonly day?: DayMention
  readonly district?: Omit<District, 'span'>
  readonly person?: Omit<Named, 'span'>
  /** As typed, where it was read otherwise. */
  readonly guessed?: string
  readonly term?: Omit<Term, 'span'>
}

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
  const told = without(typed, asking.words)
  const days = readDays(fold(told), { asked: true }).map((day) => inPrintedOrder(day, known))
  const ordinals = readOrdinals(without(fold(told), days))
  const rest = without(
    told,
    ordinals.flatMap(({ start, end, counted }) => [{ start, end }, counted]),
  )
  const words = named(numbered(readEnglish(rest, archive).terms, typed, archive), known)
  const contents: Piece[] = [
    ...days.map((day) => dayPiece(day)),
    ...ordinals.map(({ start, end, forms }): Piece => {
      const [word = ''] = forms
      const term = { word, forms, weight: 1.5, sort: 'number' as const }
      return { at: { start, end }, chinese: word, place: 'typed', term }
    }),
    ...piecesOf(words, folded, known),
  ].sort((a, b) => a.at.start - b.at.start)
  const asks = asked(asking, contents, folded)
  const pieces = asking.rule?.chinese === IS_WHO ? holder(asks.pieces, folded) : asks.pieces
  return composed({ ...asks, pieces }, folded)
}

/** The text with blanks in place of these spans; its length stays. */
const without = (text: string, spans: readonly Span[]): string =>
  spans.reduce(
    (rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
    text,
  )

/** `7/3` is March 7th where the archive prints 3月7日 and not 7月3日. */
function inPrintedOrder(day: DayMention, known: Known): DayMention {
  const { when } = day
  const { month, dates } = when
  const date = dates?.[0]
  if (!/^\d+[/.-]\d+/.test(day.said) || month === undefined || date === undefined) return day
  if (date > 12 || date !== dates?.[1] || known.contains(`${month}月${date}日`)) return day
  return known.contains(`${date}月${month}日`)
    ? { ...day, when: { ...when, month: date, dates: [month, month] } }
    : day
}

function dayPiece(mention: DayMention): Piece {
  const { part, start, end, when, ...day } = mention
  const half = PARTS_OF_DAY.find(([english]) => part !== undefined && english.test(part))?.[1]
  return {
    at: { start, end: end + (part?.length ?? 0) },
    chinese: sayWhen(when, 'zh'),
    place: 'first',
    day: { ...day, when, start, end, ...(half === undefined ? {} : { part: half }) },
  }
}

/** `four highlands`: with a number that is part of a printed name (四高地); other numbers left out. */
function numbered(
  terms: readonly EnglishTerm[],
  typed: string,
  archive: EnglishArchive,
): EnglishTerm[] {
  const kept: EnglishTerm[] = []
  for (let at = 0; at < terms.length; at++) {
    const [term, next] = terms.slice(at, at + 2)
    if (term === undefined) break
    const count = 1 + CARDINALS.indexOf(fold(term.english))
    if (count === 0) {
      kept.push(term)
      continue
    }
    const wordings = glossed(fold(next?.english ?? '').split(/[\s-]+/))
    const chinese = [...(next?.chinese ?? []), ...wordings]
      .flatMap((word) => [inHan(count), ...(count === 2 ? ['两', '双'] : [])].map((n) => n + word))
      .filter((name) => archive.contains(name))
    if (next === undefined || chinese.length === 0) continue
    const span = { start: term.span.start, end: next.span.end }
    kept.push({ english: typed.slice(span.start, span.end), chinese, span, kind: 'phrase' })
    at++
  }
  return kept
}

/** `Secretary Lin`: of the people of that surname those who are one; the title says nothing more. */
function named(terms: readonly EnglishTerm[], known: Known): EnglishTerm[] {
  return terms.flatMap((term, at) => {
    const next = terms[at + 1]
    if (next?.kind === 'name' && beside(term, next) && isTitle(term)) return []
    const before = terms[at - 1]
    if (term.kind !== 'name' || before === undefined || !beside(before, term) || !isTitle(before))
      return [term]
    const titles = before.chinese.length > 0 ? before.chinese : glossed([fold(before.english)])
    const fit = titles.flatMap((title) =>
      [...new Set(term.chinese.map((name) => name.charAt(0)))].flatMap((surname) =>
        known.holders(surname, title).filter((name) => term.chinese.includes(name)),
      ),
    )
    return [fit.length === 0 ? term : { ...term, chinese: [...new Set(fit)] }]
  })
}

const beside = (a: EnglishTerm, b: EnglishTerm): boolean => b.span.start - a.span.end <= 2

const isTitle = ({ english }: EnglishTerm): boolean => TITLE_WORDS.test(fold(english))

/** Words as conditions and terms. */
function piecesOf(words: readonly EnglishTerm[], folded: string, known: Known): Piece[] {
  const pieces: Piece[] = []
  for (let at = 0; at < words.length; at++) {
    const [word, next] = words.slice(at, at + 2)
    if (word === undefined) break
    if (isForeignDistrict(word, next, folded)) {
      const span = { start: word.span.start, end: next?.span.end ?? word.span.end }
      const said = `${word.english} ${next?.english ?? ''}`
      pieces.push({ at: span, chinese: '', place: 'first', district: { said, known: [] } })
      at++
    } else pieces.push(pieceOf(word, known))
  }
  return pieces
}

/** `Erqi District`, where the archive has none of that name. */
const isForeignDistrict = (
  word: EnglishTerm,
  next: EnglishTerm | undefined,
  folded: string,
): boolean =>
  next !== undefined &&
  beside(word, next) &&
  /^\p{Lu}/u.test(word.english) &&
  (word.kind === 'unknown' || word.kind === 'word') &&
  /^(?:district|county|city|new district|new area)$/.test(fold(next.english)) &&
  mayBeName({ word: folded.slice(word.span.start, word.span.end), capital: true, ...word.span })

function pieceOf(word: EnglishTerm, known: Known): Piece {
  const { english, chinese, span: at, kind, near } = word
  if (kind === 'name') {
    const [name = english] = chinese
    return { at, chinese: name, place: 'typed', person: { said: english, names: chinese } }
  }
  if (near !== undefined)
    return {
      at,
      chinese: near,
      place: 'typed',
      person: { said: english, names: [near] },
      guessed: english,
    }
  if (kind === 'place' || /zone|district|county|city|area/i.test(english)) {
    const district = districtOf(word, known)
    if (district !== undefined) {
      const [name = ''] = [...district].sort((a, b) => a.length - b.length)
      return { at, chinese: name, place: 'first', district: { said: english, known: district } }
    }
  }
  if (kind === 'unknown' && isFullName(word))
    return { at, chinese: '', place: 'typed', person: { said: english, names: [] } }
  const term = termOf(word)
  return { at, chinese: term.word, place: 'typed', term }
}

/** The districts that a place is; `undefined` for none, and for a city that several stand in. */
function districtOf({ chinese }: EnglishTerm, known: Known): readonly string[] | undefined {
  const found = known.districts.filter((name) =>
    chinese.some((other) => other.length > 1 && sameDistrict(name, other)),
  )
  const [first] = found
  return first !== undefined && found.every((name) => sameDistrict(name, first)) ? found : undefined
}

/** `Li Ming`: two words or more in pinyin with capitals, known to nobody. */
const isFullName = ({ english, span }: EnglishTerm): boolean => {
  const words = english.split(/\s+/)
  return (
    words.length > 1 &&
    words.length < 4 &&
    words.every(
      (word) => /^\p{Lu}/u.test(word) && mayBeName({ word: fold(word), capital: true, ...span }),
    )
  )
}

/** What the archive prints, or would print, for a word. */
function termOf({ english, chinese, kind }: EnglishTerm): Omit<Term, 'span'> {
  const folded = fold(english)
  const wordings = chinese.length > 0 ? chinese : glossed(folded.split(/[\s-]+/))
  const [word] = wordings
  if (word === undefined) return unknown(folded)
  const { span, ...term } = termFor(word, { start: 0, end: word.length })
  const others = kind === 'place' ? [] : synonymsOf(word)
  const weight = Math.min(...wordings.slice(0, 2).map((one) => termFor(one, span).weight))
  return {
    ...term,
    forms: [...new Set([...wordings, ...others])],
    weight: weight * (kind !== 'place' && wordings.length > SURE ? UNSURE : 1),
    sort: isPast(folded) && term.sort === 'noun' ? 'verb' : term.sort,
  }
}

/** A word with more renderings than this is known less well; it counts so much. */
const SURE = 2
const UNSURE = 0.7

const isPast = (folded: string): boolean => /^[a-z]+ed\b/.test(folded)

let meanings: ReadonlyMap<string, readonly string[]> | undefined
const synonymsOf = (word: string): readonly string[] =>
  ((meanings ??= synonyms()).get(word) ?? []).filter((form) => form.length > 1)

/** A word that stands for nothing in the archive: a condition that is not met, unless it says little. */
function unknown(folded: string): Omit<Term, 'span'> {
  const little = /(?:ly|ed|ing)$/.test(folded)
  return {
    word: folded,
    forms: [folded],
    weight: little ? 0.4 : 1,
    sort: little ? 'other' : 'noun',
  }
}

/** What is asked, and the pieces with the words that ask among them. */
interface Asks {
  readonly asked: Asked
  readonly noun: string | undefined
  readonly count: number | undefined
  readonly many: boolean
  readonly pieces: readonly Piece[]
}

function asked(asking: EnglishAsking, contents: readonly Piece[], folded: string): Asks {
  const { rule, at } = asking
  const [words] = asking.words
  if (rule === undefined || words === undefined)
    return { asked: 'clause', noun: undefined, count: undefined, many: false, pieces: contents }
  const behind = folded.slice(words.end).trimStart()
  const byNoun = rule.asked === 'noun'
  const measure = COUNTED.find(([nouns]) => nouns.test(behind))?.[1]
  const counted = rule.chinese === '多少' && HOW_MANY.test(folded.slice(at, words.end))
  const noun =
    byNoun || (counted && measure === undefined)
      ? nounBehind(words.end, contents, folded)
      : undefined
  const count = byNoun ? countIn(behind) : undefined
  const many = MANY.test(folded.slice(at)) || (count ?? 1) > 1 || (noun?.plural ?? false)
  const wording = byNoun
    ? whichOf(count, many)
    : rule.chinese.replace('…', '') + (counted ? (measure ?? '') : '')
  const place = rule.chinese.startsWith('…') ? 'last' : 'typed'
  const ask: Piece = { at: { start: at, end: words.end }, chinese: wording, place }
  return {
    asked: rule.asked === 'noun' ? sortOf(noun, many, folded) : rule.asked,
    noun: noun?.piece.chinese,
    count,
    many,
    pieces: noun === undefined ? [ask, ...contents] : beforeNoun(ask, noun.piece, contents),
  }
}

const HOW_MANY = /\bhow many\b|number of/

const MANY =
  /\bwho (?:all|were|are|else)\b|\bnames\b|\ball (?:the )?(?:people|leaders|those)\b|\blist\b|\beach\b|\brespectively\b/

/** 哪两个, 哪些, 哪个. */
const whichOf = (count: number | undefined, many: boolean): string =>
  count !== undefined && count > 1
    ? `哪${count === 2 ? '两' : inHan(count)}个`
    : many
      ? '哪些'
      : '哪个'

function countIn(behind: string): number | undefined {
  const word =
    /^(?:(?:other|main|the) )?(?<count>[a-z]+|\d{1,2})\b/.exec(behind)?.groups?.['count'] ?? ''
  const count = /^\d/.test(word) ? Number(word) : 1 + CARDINALS.indexOf(word)
  return count > 0 ? count : undefined
}

/** The noun phrase right behind the words that ask: its last word, and whether it is a plural. */
function nounBehind(
  end: number,
  contents: readonly Piece[],
  folded: string,
): { readonly piece: Piece; readonly plural: boolean } | undefined {
  let until = end
  let noun: Piece | undefined
  for (const piece of contents) {
    const { at, term } = piece
    if (at.start < end) continue
    if (!isGap(folded.slice(until, at.start))) break
    if (noun !== undefined && (term === undefined || isVerb(piece))) break
    if (piece.day !== undefined) break
    until = at.end
    if (term !== undefined && term.sort !== 'number') noun = piece
  }
  if (noun === undefined) return undefined
  const typed = folded.slice(noun.at.start, noun.at.end)
  return { piece: noun, plural: /(?<!s|u|i)s$|\bpeople$|children$|ies$/.test(typed) }
}

/** Words between two words of one noun phrase: none, or such as say nothing. */
const isGap = (between: string): boolean =>
  /^(?:[\s'’"“”‘-]|\b(?:s|other|main|the|new|of the|and|\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)\b)*$/.test(
    between,
  )

const isVerb = ({ term }: Piece): boolean =>
  term !== undefined &&
  (term.sort === 'verb' ||
    (SAYING.has(term.word) && !/^n/.test(dictionaryWords(term.word)[0]?.tag ?? 'n')))

/** What a question asks for by the noun behind `which`: in `which firms did he visit`, places. */
function sortOf(noun: { readonly piece: Piece } | undefined, many: boolean, folded: string): Asked {
  if (noun === undefined) return 'clause'
  const { chinese, at } = noun.piece
  const row = ASKING_RULES.find(({ noun: nouns }) => nouns?.test(chinese) === true)
  const list = many ? 'list' : 'clause'
  const behind = folded.slice(at.end)
  if (row?.asked === 'body' && OBJECT.test(behind)) return VISITED.test(behind) ? 'place' : list
  return VISITED.test(behind) && OBJECT.test(behind) && (row ?? { asked: 'list' }).asked === 'list'
    ? 'place'
    : (row?.asked ?? list)
}

/** Behind a noun that is no subject: `which firms did …`. */
const OBJECT = /^\s*(?:did|does|do|will|would|should|must|can)\b/

const VISITED =
  /\b(?:visit(?:ed)?|tour(?:ed)?|inspect(?:ed)?|check(?:ed)?|look(?:ed)? at|stop(?:ped)?|see|saw|go|went|survey(?:ed)?|call(?:ed)?)\b/

/** The words that ask stand right before the noun, joined with it: 哪些 办事处 → 哪些办事处. */
function beforeNoun(ask: Piece, noun: Piece, contents: readonly Piece[]): Piece[] {
  const before = { ...ask, at: { start: noun.at.start - 0.5, end: noun.at.start } }
  return [...contents.map((piece) => (piece === noun ? { ...piece, joined: true } : piece)), before]
}

const IS_WHO = '…是谁'

/**
 * `the head of the finance bureau` is 财政局局长: what stands behind `of` comes first, and heads are
 * called by what they head.
 */
function holder(pieces: readonly Piece[], folded: string): readonly Piece[] {
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
  const ordered = groups.flat()
  const body = ordered.at(-2)?.chinese ?? district ?? ''
  const placed = ordered.map((piece, at): Piece => {
    const title = at === ordered.length - 1
    return {
      ...piece,
      chinese: title ? titleOf(piece, body, folded) : piece.chinese,
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
  return shorter ?? chinese
}

/** The question whose gist these pieces make. */
function composed({ asked: sort, noun, count, many, pieces }: Asks, folded: string): Question {
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
    folded: gist === '' ? folded : gist,
    language: 'en',
    roles: rolesAsked(gist),
    days,
    people,
    districts,
    terms,
    read: guesses,
  }
}
