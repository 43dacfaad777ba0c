import { readFileSync } from 'node:fs'
import { fold, type Span } from '../corpus/text.ts'
import { dictionaryFor, type Dictionary } from './cedict.ts'
import { readDays } from './days.ts'
import { CARDINALS, DEPUTIES, EMPTY, NUMBERED, ORDINALS, TAILS, TITLES } from './english.rows.ts'
import { phrasesOf } from './inflection.ts'
import { lettersOf, nameIndex, partialNameIndex, pinyinIndex, type PinyinIndex } from './pinyin.ts'

/** What an English question may be asked about. Kept with what is built from it: pass the same one. */
export interface EnglishArchive {
  /** Every folded word, name and multi-character run that the archive holds. */
  readonly words: ReadonlySet<string>
  /** Whether these folded characters stand anywhere in the archive. */
  contains(chinese: string): boolean
  /** People. */
  readonly names: readonly string[]
  /** Places and bodies. */
  readonly places: readonly string[]
}

/** A content word or phrase of an English question, and what the archive may call it. */
export interface EnglishTerm {
  /** As typed. */
  readonly english: string
  /** Alternatives that the archive contains, best first; none for an unknown word. */
  readonly chinese: readonly string[]
  readonly span: Span
  readonly kind: 'phrase' | 'name' | 'place' | 'word' | 'unknown'
  /** For an unknown name: the one person in the archive whose pinyin is a letter away. */
  readonly near?: string
}

/** The content of an English question, in its order; days and question words left out. */
export interface EnglishReading {
  readonly terms: readonly EnglishTerm[]
}

interface Token extends Span {
  /** Small letters, without 's. */
  readonly word: string
  readonly capital: boolean
}

interface Found {
  readonly chinese: readonly string[]
  readonly kind: EnglishTerm['kind']
  /** How many tokens it takes. */
  readonly size: number
}

interface Lookups {
  readonly archive: EnglishArchive
  readonly people: PinyinIndex
  readonly named: ReadonlySet<string>
  readonly partial: ReturnType<typeof partialNameIndex>
  readonly places: PinyinIndex
  /** Places by the pinyin of what stands before their ending. */
  readonly stems: (letters: string) => readonly string[]
  readonly words: () => PinyinIndex
  readonly dictionary: () => Dictionary
}

const MOST_TOKENS = 6
const MOST_ALTERNATIVES = 6

const TOKEN =
  /[\u3400-\u9fff]+|[a-z\u00c0-\u024f\u0300-\u036f]+(?:\d[a-z0-9.]*[a-z0-9])?|\d+(?:[.,:]\d+)*(?:%|[a-z]+)?/g

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

/** How many tokens from `at` can be one phrase, at most so many. */
function room(tokens: readonly Token[], at: number, most: number): number {
  const gap = tokens.findIndex(({ word }, place) => place >= at && word === '')
  return Math.min(most, (gap < 0 ? tokens.length : gap) - at)
}

/** `english phrase<TAB>中文 中文 …`; hyphens count as blanks. */
function readGlossary(): Dictionary {
  const lines = readFileSync(new URL('./lexicon/english.txt', import.meta.url), 'utf8').split('\n')
  const read = new Map<string, string[]>()
  for (const line of lines) {
    const [english = '', chinese = ''] = line.split('\t')
    if (line.startsWith('#') || chinese === '') continue
    const key = english
      .replaceAll(/['’]s\b/g, '')
      .replaceAll(/[-'’]/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim()
    read.set(key, [...(read.get(key) ?? []), ...chinese.split(' ').filter((word) => word !== '')])
  }
  return read
}

const ALL_TAILS = [...new Set(TAILS.flatMap(([, endings]) => endings))]
const BY_TAIL = new Map(TAILS)

/** Finds places by the pinyin of what stands before their ending: `gaoxin` finds 高新区. */
function stemsOf(places: Iterable<string>): Lookups['stems'] {
  const byStem = new Map<string, string[]>()
  for (const place of places) {
    for (const ending of ALL_TAILS) {
      if (!place.endsWith(ending) || place.length <= ending.length) continue
      const stem = place.slice(0, -ending.length)
      byStem.set(stem, [...(byStem.get(stem) ?? []), place])
    }
  }
  const index = pinyinIndex(byStem.keys())
  return (letters) => index.find(letters).flatMap((stem) => byStem.get(stem) ?? [])
}

/** Made when first asked for. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}

const glossary = once(readGlossary)

const kept = new WeakMap<EnglishArchive, Lookups>()

function lookupsFor(archive: EnglishArchive): Lookups {
  let lookups = kept.get(archive)
  if (lookups === undefined) {
    const named = new Set(archive.names)
    const words = [...archive.words].filter((word) => word.length > 1 && !named.has(word))
    lookups = {
      archive,
      people: nameIndex(archive.names),
      named,
      partial: partialNameIndex(archive.names),
      places: pinyinIndex(archive.places),
      stems: stemsOf(new Set([...archive.places, ...words])),
      words: once(() => pinyinIndex(words)),
      dictionary: once(() => dictionaryFor(archive.words)),
    }
    kept.set(archive, lookups)
  }
  return lookups
}

const joined = (tokens: readonly Token[]): string => tokens.map(({ word }) => word).join(' ')

const SYLLABLES =
  /^(?:(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?(?:[iu]?a(?:ng?|i|o)?|i?ong|i?e(?:ng?|i|r)?|ing?|u(?:o|i|n|e)?|ou|i?u|i|o|v|ve)(?:n|ng)?)+$/

const isEmpty = (token: Token | undefined): boolean =>
  token === undefined || token.word === '' || EMPTY.has(token.word)

/** May be a Chinese name in pinyin, and is no English word of the genre. */
const mayBeName = (token: Token | undefined): boolean =>
  token !== undefined &&
  !EMPTY.has(token.word) &&
  SYLLABLES.test(lettersOf(token.word)) &&
  !phrasesOf([token.word]).some((key) => glossary().has(key))

/** The longest run of tokens from `at` for which `find` finds something. */
function longest(
  tokens: readonly Token[],
  at: number,
  most: number,
  find: (run: readonly Token[]) => readonly string[],
): { readonly chinese: readonly string[]; readonly size: number } | undefined {
  for (let size = room(tokens, at, most); size > 0; size--) {
    const chinese = find(tokens.slice(at, at + size))
    if (chinese.length > 0) return { chinese, size }
  }
  return undefined
}

type Finder = (tokens: readonly Token[], at: number, lookups: Lookups) => Found | undefined

/** What the glossary gives for these words; deputies also of offices that it has without one. */
function glossed(words: readonly string[]): string[] {
  if (words.every((word) => EMPTY.has(word))) return []
  const [first = '', ...rest] = words
  const whole = phrasesOf(words).flatMap((key) => glossary().get(key) ?? [])
  if (!DEPUTIES.has(first) || rest.length === 0) return whole
  return [...whole, ...glossed(rest).map((office) => `副${office}`)]
}

const inGlossary: Finder = (tokens, at, { archive }) => {
  const found = longest(tokens, at, MOST_TOKENS, (run) =>
    glossed(run.map(({ word }) => word)).filter((word) => archive.contains(word)),
  )
  return found && { ...found, kind: found.size > 1 ? 'phrase' : 'word' }
}

const people: Finder = (tokens, at, { people, named }) => {
  const found = longest(tokens, at, 4, (run) =>
    named.has(joined(run)) ? [joined(run)] : people.find(joined(run)),
  )
  return found && { ...found, kind: 'name' }
}

/** `Secretary Lin`, `Xiaoxi`: part of a name, where no other part stands beside it. */
const partOfName: Finder = (tokens, at, { partial }) => {
  const token = tokens[at]
  const before = tokens[at - 1]
  if (token === undefined || mayBeName(tokens[at + 1]) || isEmpty(token)) return undefined
  const titled = before !== undefined && TITLES.has(before.word)
  const surname = titled ? partial.surname.find(token.word) : []
  const given = mayBeName(before) && !titled ? [] : partial.given.find(token.word)
  const chinese = surname.length > 0 ? surname : given
  return chinese.length > 0 ? { chinese, kind: 'name', size: 1 } : undefined
}

const byLength = (words: readonly string[]): string[] =>
  [...new Set(words)].sort((a, b) => a.length - b.length)

/** `Qingshi county`: pinyin with an English tail. */
function withTail(tokens: readonly Token[], at: number, { stems }: Lookups): Found | undefined {
  for (let stem = room(tokens, at, 4) - 1; stem > 0; stem--) {
    if (tokens.slice(at, at + stem).every(({ word }) => EMPTY.has(word))) continue
    for (let tail = room(tokens, at + stem, 5); tail > 0; tail--) {
      const after = tokens.slice(at + stem, at + stem + tail)
      const keys = phrasesOf(after.map(({ word }) => word))
      const endings = keys.flatMap((key) => BY_TAIL.get(key) ?? [])
      if (endings.length === 0) continue
      const places = stems(joined(tokens.slice(at, at + stem)))
      const chinese = endings.flatMap((ending) =>
        places.filter((place) => place.endsWith(ending) && place.length > ending.length),
      )
      if (chinese.length === 0) continue
      return { chinese: [...new Set(chinese)], kind: 'place', size: stem + tail }
    }
  }
  return undefined
}

const places: Finder = (tokens, at, lookups) => {
  const tailed = withTail(tokens, at, lookups)
  if (tailed !== undefined) return tailed
  const found = longest(tokens, at, 4, (run) => {
    const letters = joined(run)
    if (lettersOf(letters).length < 4 || (run.length === 1 && EMPTY.has(letters))) return []
    return byLength([...lookups.places.find(letters), ...lookups.stems(letters)])
  })
  return found && { ...found, kind: 'place' }
}

const ordinalOf = (word: string): number =>
  Number(/^\d+(?=st$|nd$|rd$|th$)/.exec(word)?.[0] ?? ORDINALS.indexOf(word) + 1)

/** `the sixth plenary session`: 六中全会. */
const numbered: Finder = (tokens, at, { archive }) => {
  const [place = 0] = tokens.slice(at, at + 1).map(({ word }) => ordinalOf(word))
  for (const [english, chinese] of place > 0 ? NUMBERED : []) {
    const size = english.split(' ').length
    const said = `${inHan(place)}${chinese}`
    if (joined(tokens.slice(at + 1, at + 1 + size)) !== english || !archive.contains(said)) continue
    return { chinese: [said], kind: 'phrase', size: size + 1 }
  }
  return undefined
}

/** Figures, numbers in words and Chinese characters. */
const figure: Finder = (tokens, at, { archive }) => {
  const word = tokens[at]?.word ?? ''
  const place = ordinalOf(word)
  const count = CARDINALS.indexOf(word) + 1
  const said =
    place > 0
      ? [`第${inHan(place)}`, `第${place}`]
      : count > 0
        ? [inHan(count), String(count)]
        : /[\d\u3400-\u9fff]/.test(word)
          ? [word]
          : []
  const chinese = said.filter((words) => archive.contains(words))
  return chinese.length > 0 ? { chinese, kind: 'word', size: 1 } : undefined
}

/** 1 to 99 in characters. */
function inHan(n: number): string {
  const digit = (d: number) => '零一二三四五六七八九'.charAt(d)
  const tens = Math.floor(n / 10)
  if (n > 99) return String(n)
  return `${tens > 1 ? digit(tens) : ''}${tens > 0 ? '十' : ''}${n % 10 > 0 ? digit(n % 10) : ''}`
}

/** Only for words that the glossary lacks: the dictionary's other senses are of other genres. */
const inDictionary: Finder = (tokens, at, { dictionary }) => {
  const found = longest(tokens, at, 4, (run) => {
    const keys = phrasesOf(run.map(({ word }) => word))
    if (keys.some((key) => glossary().has(key))) return []
    return keys.flatMap((key) => dictionary().get(key) ?? [])
  })
  return found && { ...found, kind: found.size > 1 ? 'phrase' : 'word' }
}

/** Any word of the archive that sounds so. */
const bySound: Finder = (tokens, at, { words }) => {
  const found = longest(tokens, at, 4, (run) =>
    lettersOf(joined(run)).length < 4 || !run.every(mayBeName) ? [] : words().find(joined(run)),
  )
  return found && { ...found, kind: 'word' }
}

/** The longest of these; of equal ones the first. */
function best(found: readonly (Found | undefined)[]): Found | undefined {
  let longest: Found | undefined
  for (const one of found) if (one !== undefined && one.size > (longest?.size ?? 0)) longest = one
  return longest
}

function findAt(tokens: readonly Token[], at: number, lookups: Lookups): Found | undefined {
  const look = (finder: Finder) => finder(tokens, at, lookups)
  const known = best([inGlossary, people, places, numbered, figure].map(look)) ?? look(partOfName)
  if (known !== undefined || isEmpty(tokens[at])) return known
  return look(inDictionary) ?? look(bySound)
}

/** How many tokens from `at` are one unknown name: Wang Xiaoming, Beijing Road. */
function unknownSize(tokens: readonly Token[], at: number, lookups: Lookups): number {
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
  return { terms }
}
