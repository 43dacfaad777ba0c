import { CALLED, EMPTY, TAILS, TITLES } from './english.rows.ts'
import { glossary, glossed, glossedAsDerived } from './glossary.ts'
import { derivedFrom, phrasesOf } from './inflection.ts'
import { ALL_TAILS, type Lookups } from './lookups.ts'
import { SURNAMES } from './lexicon.ts'
import { figure, numbered, numbers } from './numberFinders.ts'
import { once } from './once.ts'
import { lettersOf, pinyinIndex } from './pinyin.ts'
import {
  type Finder,
  type Found,
  isEmpty,
  joined,
  longest,
  mayBeName,
  room,
  type Token,
} from './tokens.ts'

const MOST_TOKENS = 6
const BY_TAIL = new Map(TAILS)

/** `the head of the county` is another before `hospital`. */
function isHeadOfMore(tokens: readonly Token[], start: number, run: readonly Token[]): boolean {
  const words = run.map(({ word }) => word).join(' ')
  const next = tokens[start + run.length]
  return HEAD_OF_PLACE.test(words) && !isEmpty(next) && !/ed$/.test(next?.word ?? '')
}

const HEAD_OF_PLACE =
  /^(?:deputy )?head of (?:the )?(?:county|district|city|town|township|village)$/

const inGlossary: Finder = (tokens, at, { archive }) => {
  const from = (start: number) =>
    longest(tokens, start, MOST_TOKENS, (run) =>
      isHeadOfMore(tokens, start, run)
        ? []
        : glossed(run.map(({ word }) => word)).filter((word) => archive.contains(word)),
    )
  const found = from(at)
  // `the public` is no phrase before `public rental housing`.
  if (found !== undefined && found.size > 1 && isEmpty(tokens[at]))
    if ((from(at + 1)?.size ?? 0) >= found.size) return undefined
  return found && { ...found, kind: found.size > 1 ? 'phrase' : 'word' }
}

const people: Finder = (tokens, at, { people, named }) => {
  const found = longest(tokens, at, 4, (run) =>
    named.has(joined(run)) ? [joined(run)] : people.find(joined(run)),
  )
  return found && { ...found, kind: 'name' }
}

/** `Secretary Lin`, `Xiaoxi`: part of a name, where no other part stands beside it. */
const partOfName: Finder = (tokens, at, { partial, archive }) => {
  const token = tokens[at]
  const before = tokens[at - 1]
  if (token === undefined || mayBeName(tokens[at + 1]) || isEmpty(token)) return undefined
  const titled = before !== undefined && TITLES.has(before.word)
  const called = calledBy(before?.word ?? '', token.word).filter((one) => archive.contains(one))
  if (called.length > 0) return { chinese: called, kind: 'name', size: 1 }
  const surname = titled ? partial.surname.find(token.word) : []
  const given = mayBeName(before) && !titled ? [] : partial.given.find(token.word)
  const chinese = surname.length > 0 ? surname : given
  return chinese.length > 0 ? { chinese, kind: 'name', size: 1 } : undefined
}

/** Surnames by the letters they are typed with. */
const surnames = once(() => pinyinIndex(SURNAMES))

/** `Granny Guan`: 管大娘. */
const calledBy = (title: string, surname: string): string[] =>
  (CALLED[title] ?? []).flatMap((end) =>
    surnames()
      .find(surname)
      .map((family) => family + end),
  )

/** `Hang Shouren`, known by no office: a surname and a given name that print puts side by side. */
const stranger: Finder = (tokens, at, { archive, words, printedNames }) => {
  const [first, second] = tokens.slice(at, at + 2)
  if (first?.capital !== true || second?.capital !== true || !mayBeName(second)) return undefined
  const family = surnames().find(first.word)
  const chinese = [...words().find(second.word)].flatMap((given) =>
    family.map((surname) => surname + given).filter((name) => archive.contains(name)),
  )
  const named = chinese.length > 0 ? chinese : printedNames()(first.word, second.word)
  return named.length > 0 ? { chinese: named, kind: 'name', size: 2 } : undefined
}

/** `Li Ming`, nowhere printed: no place is called by half of it. */
export const isStranger = (tokens: readonly Token[], at: number): boolean => {
  const [first, second] = tokens.slice(at, at + 2)
  return (
    first?.capital === true &&
    second?.capital === true &&
    mayBeName(second) &&
    surnames().find(first.word).length > 0
  )
}

const byLength = (words: readonly string[]): string[] =>
  [...new Set(words)].sort((a, b) => a.length - b.length)

/** `Qingshi county`: pinyin with an English tail. */
function withTail(
  tokens: readonly Token[],
  at: number,
  { stems, bare, archive }: Lookups,
): Found | undefined {
  for (let stem = room(tokens, at, 4) - 1; stem > 0; stem--) {
    if (tokens.slice(at, at + stem).every(({ word }) => EMPTY.has(word))) continue
    for (let tail = room(tokens, at + stem, 5); tail > 0; tail--) {
      const after = tokens.slice(at + stem, at + stem + tail)
      if (tail === 1 && isOfBody(tokens.slice(at + stem))) continue
      const keys = phrasesOf(after.map(({ word }) => word))
      const endings = keys.flatMap((key) => BY_TAIL.get(key) ?? [])
      if (endings.length === 0) continue
      const letters = joined(tokens.slice(at, at + stem))
      const places = stems(letters)
      const listed = endings.flatMap((ending) =>
        places.filter((place) => place.endsWith(ending) && place.length > ending.length),
      )
      // `Lanxi river`, where only 兰溪县 is listed and 兰溪河 is printed.
      const chinese =
        listed.length > 0 || !NATURAL.test(joined(after))
          ? listed
          : bare(letters)
              .filter((one) => one.length > 1)
              .flatMap((one) => endings.slice(0, 2).map((ending) => one + ending))
              .filter((place) => archive.contains(place))
      if (chinese.length === 0) continue
      return { chinese: [...new Set(chinese)], kind: 'place', size: stem + tail }
    }
  }
  return undefined
}

/** Called as the county that they are in. */
const NATURAL = /^(?:river|lake|mountain|bridge)s?$/

/** `Yanling district committee`: 区委 of 雁岭, no committee of a district. */
const isOfBody = ([tail, ...behind]: readonly Token[]): boolean => {
  const words = behind.slice(0, 2).map(({ word }) => word)
  return (
    /^(?:district|county|city|town|township|province)$/.test(tail?.word ?? '') &&
    /^(?:(?:party )?(?:standing )?committee|party (?:committee|secretary)|secretary|head|mayor|magistrate|governor|leaders?|government)\b/.test(
      words.join(' '),
    )
  )
}

const places: Finder = (tokens, at, lookups) => {
  const tailed = withTail(tokens, at, lookups)
  if (tailed !== undefined) return tailed
  const found = longest(tokens, at, 4, (run) => {
    const letters = joined(run)
    if (lettersOf(letters).length < 4 || (run.length === 1 && EMPTY.has(letters))) return []
    const stems = lookups.stems(letters)
    const bare = lookups.words().find(letters)
    const named = bare.filter((word) => stems.some((place) => place.startsWith(word)))
    const wide = stems.filter(
      (place) =>
        !isBare(place) && (named.length === 0 || named.some((word) => place.startsWith(word))),
    )
    return [...byLength([...lookups.places.find(letters), ...wide]), ...named]
  })
  return found && { ...found, kind: 'place' }
}

/** 网站 is no place by the name of Wang: too little is left of it without its ending. */
const isBare = (place: string): boolean =>
  ALL_TAILS.some((tail) => place.endsWith(tail) && place.length - tail.length < 2)

/** Only for words that the glossary lacks: the dictionary's other senses are of other genres. */
const inDictionary: Finder = (tokens, at, { dictionary }) => {
  const found = longest(tokens, at, 4, (run) => {
    const keys = phrasesOf(run.map(({ word }) => word))
    if (keys.some((key) => glossary().has(key))) return []
    return keys.flatMap((key) => dictionary().get(key) ?? [])
  })
  return found && { ...found, kind: found.size > 1 ? 'phrase' : 'word' }
}

/** `withdrawal`, of which only `withdraw` is known. */
const byDerivation: Finder = (tokens, at, { archive, dictionary }) => {
  const word = tokens[at]?.word ?? ''
  if (phrasesOf([word]).some((key) => glossary().has(key))) return undefined
  const chinese = [
    ...glossedAsDerived(word).filter((one) => archive.contains(one)),
    ...derivedFrom(word).flatMap((base) => dictionary().get(base) ?? []),
  ]
  return chinese.length > 0 ? { chinese, kind: 'word', size: 1 } : undefined
}

/** Any word of the archive that sounds so. */
const bySound: Finder = (tokens, at, { words }) => {
  const found = longest(tokens, at, 4, (run) =>
    lettersOf(joined(run)).length < 4 || !run.every(mayBeName) ? [] : words().find(joined(run)),
  )
  return found && { ...found, kind: 'word' }
}

/** `Jinghang sub-district`: a name in pinyin that no list holds, as the archive prints it. */
const bySpelling: Finder = (tokens, at, { spelled }) => {
  const token = tokens[at]
  if (token === undefined || !mayBeName(token)) return undefined
  for (let tail = room(tokens, at + 1, 4); tail > 0; tail--) {
    const after = tokens.slice(at + 1, at + 1 + tail).map(({ word }) => word)
    const endings = phrasesOf(after).flatMap((key) => BY_TAIL.get(key) ?? [])
    const chinese = endings.length === 0 ? [] : spelled()(token.word, endings)
    if (chinese.length > 0) return { chinese: byLength(chinese), kind: 'place', size: tail + 1 }
  }
  // The first word is written so whatever it is, unless it stands alone: `Dongpo?`.
  if (!token.capital || (at === 0 && tokens.length > 1)) return undefined
  const chinese = spelled()(token.word, [])
  return chinese.length > 0 ? { chinese, kind: 'word', size: 1 } : undefined
}

/** The longest of these; of equal ones the first. */
function best(found: readonly (Found | undefined)[]): Found | undefined {
  let longest: Found | undefined
  for (const one of found) if (one !== undefined && one.size > (longest?.size ?? 0)) longest = one
  return longest
}

/** What the words from `at` on are; `undefined` for empty words and unknown ones. */
export function findAt(tokens: readonly Token[], at: number, lookups: Lookups): Found | undefined {
  const look = (finder: Finder) => finder(tokens, at, lookups)
  const known =
    best([inGlossary, people, places, numbered, numbers, figure].map(look)) ?? look(partOfName)
  if (known?.kind !== 'name' && (known?.size ?? 0) < 2 && isStranger(tokens, at))
    return look(stranger)
  const phrase = known?.kind === 'word' && !isEmpty(tokens[at + 1]) ? look(inDictionary) : undefined
  if (phrase !== undefined && phrase.size > 1) return phrase
  if (known !== undefined || isEmpty(tokens[at])) return known
  return look(inDictionary) ?? look(byDerivation) ?? look(bySound) ?? look(bySpelling)
}
