import { fold, type Span, spanOf } from '../corpus/text.ts'
import { type DayMention, readDays } from './days.ts'
import { sameDistrict } from './districts.ts'
import { type EnglishArchive, type EnglishTerm, readEnglish } from './english.ts'
import { CARDINALS } from './english.rows.ts'
import { englishTermOf, type EnglishWord } from './englishTerm.ts'
import { beside, titled } from './englishTitled.ts'
import { PARTS_OF_DAY, PER } from './gist.en.rows.ts'
import { glossed } from './glossary.ts'
import { inHan } from './numbers.ts'
import { readOrdinals, readPeriods } from './ordinals.en.ts'
import type { District } from './districtsNamed.ts'
import type { Named } from './peopleNamed.ts'
import type { Known } from './question.ts'
import type { Term } from './terms.ts'
import { mayBeName } from './tokens.ts'
import { sayWhen } from './when.ts'

/** One thing an English question says, as it stands in the Chinese gist. */
export interface Piece {
  /** Where it is typed. */
  readonly at: Span
  readonly chinese: string
  /** Stands before everything else (days, districts), where it is typed, or behind. */
  readonly place: 'first' | 'typed' | 'last'
  /** No blank parts it from what is before. */
  readonly joined?: boolean
  /** The words that ask for a number. */
  readonly asks?: 'number'
  /** The noun that is counted. */
  readonly counted?: boolean
  readonly day?: DayMention
  readonly district?: Omit<District, 'span'>
  readonly person?: Omit<Named, 'span'>
  /** As typed, where it was read otherwise. */
  readonly guessed?: string
  readonly term?: Omit<Term, 'span'>
}

/** What an English text says, in its order: days, districts, people, words. */
export function readPieces(text: string, known: Known, archive: EnglishArchive): Piece[] {
  const folded = fold(text)
  const figures = firstOf([...readPeriods(folded), ...readPer(folded)])
  const days = readDays(without(folded, figures), { asked: true }).map((day) =>
    withPart(inPrintedOrder(day, known), folded),
  )
  const numbers = [...readOrdinals(without(folded, [...days, ...figures])), ...figures]
  const rest = without(text, [
    ...numbers.flatMap(({ start, end, counted }) => [{ start, end }, counted]),
    ...days.flatMap(({ start, end, said, part }) =>
      part === undefined || end - start > said.length
        ? [{ start, end: Math.max(start, end - said.length) }]
        : [{ start: end, end: end + 1 + part.length }],
    ),
  ])
  const words = titled(numbered(readEnglish(rest, archive).terms, text, archive), known)
  const exact = numbers.map(({ start, end, forms }): Piece => {
    const word = forms.find(known.contains) ?? forms[0] ?? ''
    const typed = text.slice(start, end)
    const term = { word, forms, weight: 1.5, sort: 'number' as const, typed }
    return { at: { start, end }, chinese: word, place: 'typed', term }
  })
  const said = piecesOf(words, folded, known).map((piece) => asQuoted(piece, text))
  return [...days.map(dayPiece), ...exact, ...said].sort((a, b) => a.at.start - b.at.start)
}

/** What is typed in quotation marks stands in them. */
function asQuoted(piece: Piece, text: string): Piece {
  const { at, term, chinese } = piece
  const quoted =
    /["“'‘]$/.test(text.slice(0, at.start)) && /^["”'’](?!s\b)/.test(text.slice(at.end))
  return term !== undefined && quoted ? { ...piece, chinese: `“${chinese}”` } : piece
}

/** Those that no earlier one overlaps. */
const firstOf = <T extends Span>(spans: readonly T[]): T[] =>
  spans.filter(({ start, end }, at) =>
    spans.slice(0, at).every((other) => other.end <= start || end <= other.start),
  )

/** `per square metre`: what a price or rate is of. */
const readPer = (folded: string): (Span & { forms: readonly string[]; counted: Span })[] =>
  PER.flatMap(({ pattern, forms }) =>
    Array.from(folded.matchAll(pattern), (match) => {
      const span = spanOf(match)
      return { ...span, forms, counted: span }
    }),
  )

/** The text with blanks in place of these spans; its length stays. */
export const without = (text: string, spans: readonly Span[]): string =>
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

/** `on the night of June 8`: the part of the day stands before the day. */
function withPart(day: DayMention, folded: string): DayMention {
  const before =
    /\b(?:(?:on|in|during) )?(?:the )?(?:early |late )?(?<part>morning|afternoon|evening|night) (?:of|on) $/.exec(
      folded.slice(0, day.start),
    )
  const part = before?.groups?.['part']
  return before === null || part === undefined || day.part !== undefined
    ? day
    : { ...day, start: before.index, part }
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
): EnglishWord[] {
  const kept: EnglishWord[] = []
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
      .flatMap((word) =>
        [inHan(count), `${inHan(count)}个`, ...(count === 2 ? ['两', '双'] : [])].map(
          (n) => n + word,
        ),
      )
      .filter((name) => archive.contains(name))
    if (next === undefined || chinese.length === 0) continue
    const span = { start: term.span.start, end: next.span.end }
    kept.push({ english: typed.slice(span.start, span.end), chinese, span, kind: 'numbered' })
    at++
  }
  return kept
}

/** Words as conditions and terms. */
function piecesOf(words: readonly EnglishWord[], folded: string, known: Known): Piece[] {
  const pieces: Piece[] = []
  for (let at = 0; at < words.length; at++) {
    const [word, next] = words.slice(at, at + 2)
    if (word === undefined) break
    if (isForeignDistrict(word, next, folded)) {
      const span = { start: word.span.start, end: next?.span.end ?? word.span.end }
      const said = `${word.english} ${next?.english ?? ''}`
      pieces.push({ at: span, chinese: '', place: 'first', district: { said, known: [] } })
      at++
    } else pieces.push(pieceOf(word, known, ARTICLE.test(folded.slice(0, word.span.start))))
  }
  return pieces
}

/** Behind one of these stands a noun, whatever part of speech its Chinese is. */
const ARTICLE = /\b(?:the|an?|its|their|his|her|this|that) $/

/** `Erqi District`, where the archive has none of that name. */
const isForeignDistrict = (
  word: EnglishWord,
  next: EnglishWord | undefined,
  folded: string,
): boolean =>
  next !== undefined &&
  beside(word, next) &&
  /^\p{Lu}/u.test(word.english) &&
  (word.kind === 'unknown' || word.kind === 'word') &&
  /^(?:district|county|city|new district|new area)$/.test(fold(next.english)) &&
  mayBeName({ word: folded.slice(word.span.start, word.span.end), capital: true, ...word.span })

function pieceOf(word: EnglishWord, known: Known, isNoun: boolean): Piece {
  const { english, chinese, span: at, kind, near } = word
  if (kind === 'name') {
    const { said = chinese[0] ?? english } = word
    return { at, chinese: said, place: 'typed', person: { said, names: chinese } }
  }
  if (near !== undefined)
    return {
      at,
      chinese: near,
      place: 'typed',
      person: { said: near, names: [near] },
      guessed: english,
    }
  if (kind === 'place' || /zone|district|county|city|area/i.test(english)) {
    const district = districtOf(word, known)
    if (district !== undefined) {
      const [name = ''] = [...district].sort((a, b) => a.length - b.length)
      return { at, chinese: name, place: 'first', district: { said: name, known: district } }
    }
  }
  if (kind === 'unknown' && isFullName(word))
    return { at, chinese: '', place: 'typed', person: { said: english, names: [] } }
  const read = englishTermOf(word, isNoun)
  // K102 is no other line.
  const term = CODE.test(fold(english)) ? { ...read, weight: 1.5, sort: 'number' as const } : read
  return { at, chinese: term.word, place: 'typed', term: { ...term, typed: english } }
}

const CODE = /^[a-z]{1,3}\d{1,4}$/

/** The districts that a place is; `undefined` for none, and for a city that several stand in. */
function districtOf({ chinese }: EnglishWord, known: Known): readonly string[] | undefined {
  const found = known.districts.filter((name) =>
    chinese.some((other) => other.length > 1 && sameDistrict(name, other)),
  )
  const [first] = found
  return first !== undefined && found.every((name) => sameDistrict(name, first)) ? found : undefined
}

/** `Li Ming`: two words or more in pinyin with capitals, known to nobody. */
const isFullName = ({ english, span }: EnglishWord): boolean => {
  const words = english.split(/\s+/)
  return (
    words.length > 1 &&
    words.length < 4 &&
    words.every(
      (word) => /^\p{Lu}/u.test(word) && mayBeName({ word: fold(word), capital: true, ...span }),
    )
  )
}
