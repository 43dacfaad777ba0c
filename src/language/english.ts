import { fold, type Span } from '../corpus/text.ts'
import { agreeing } from './agreeing.ts'
import { sideBySide } from './compounds.ts'
import { readDays } from './days.ts'
import { findAt, isStranger } from './finders.ts'
import { lookupsFor, type EnglishArchive, type Lookups } from './lookups.ts'
import { isEmpty, mayBeName, type Found, type Token } from './tokens.ts'

export type { EnglishArchive } from './lookups.ts'

/** A content word or phrase of an English question, and what the archive may call it. */
export interface EnglishTerm {
  /** As typed. */
  readonly english: string
  /** Alternatives that the archive contains, best first; none for an unknown word. */
  readonly chinese: readonly string[]
  readonly span: Span
  readonly kind: Found['kind'] | 'unknown'
  /** For an unknown name: the one person in the archive whose pinyin is a letter away. */
  readonly near?: string
}

/** The content of an English question, in its order; days and question words left out. */
export interface EnglishReading {
  readonly terms: readonly EnglishTerm[]
}

const MOST_ALTERNATIVES = 10

const TOKEN =
  /[\u3400-\u9fff]+|[a-z\u00c0-\u024f\u0300-\u036f]+(?:\d(?:[a-z0-9.]*[a-z0-9])?)?|\d+(?:[.,:]\d+)*(?:%|[a-z]+)?/g

/** Words in their order; a day is one token without a word, which nothing is joined across. */
function tokensOf(question: string, folded: string): Token[] {
  const days = readDays(folded, { asked: true })
  const words = Array.from(folded.matchAll(TOKEN), ({ index, 0: word }) => ({
    word,
    start: index,
    end: index + word.length,
    capital: /^\p{Lu}/u.test(question.slice(index)),
  })).filter(
    ({ word, start, end }) =>
      !(word === 's' && /['’]/.test(folded.charAt(start - 1))) &&
      !days.some((day) => start < day.end && day.start < end),
  )
  const gaps = days.map(({ start, end }) => ({ word: '', start, end, capital: false }))
  return [...words, ...gaps].sort((a, b) => a.start - b.start)
}

/** How many tokens from `at` are one unknown name: Wang Xiaoming, Beijing Road. */
function unknownSize(tokens: readonly Token[], at: number, lookups: Lookups): number {
  if (isStranger(tokens, at)) return 2
  let size = 1
  const [first] = tokens.slice(at)
  for (let next = tokens[at + size]; next !== undefined; next = tokens[at + size]) {
    const both = (mayBeName(first) && mayBeName(next)) || (first?.capital === true && next.capital)
    if (!both || isEmpty(next) || findAt(tokens, at + size, lookups) !== undefined) break
    size++
  }
  return size
}

/** Reads the content words of an English question as words of the archive. */
export function readEnglish(question: string, archive: EnglishArchive): EnglishReading {
  const lookups = lookupsFor(archive)
  const tokens = tokensOf(question, fold(question))
  const terms: EnglishTerm[] = []
  for (let at = 0; at < tokens.length;) {
    const found = findAt(tokens, at, lookups)
    const empty = found === undefined && isEmpty(tokens[at])
    const size = found?.size ?? (empty ? 1 : unknownSize(tokens, at, lookups))
    const run = tokens.slice(at, at + size)
    const span = { start: run[0]?.start ?? 0, end: run.at(-1)?.end ?? 0 }
    const english = question.slice(span.start, span.end)
    at += size
    if (empty) continue
    const near = found === undefined ? lookups.people.near(english) : undefined
    const chinese = [...new Set(found?.chinese)].slice(0, MOST_ALTERNATIVES)
    const kind = found?.kind ?? 'unknown'
    terms.push({ english, chinese, span, kind, ...(near === undefined ? {} : { near }) })
  }
  return { terms: agreeing(sideBySide(terms, fold(question), archive.contains)) }
}
