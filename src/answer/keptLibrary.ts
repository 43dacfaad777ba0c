import type { ReadArticle } from '../facts/reading.ts'
import type { EnglishArchive } from '../language/english.ts'
import { peopleReader } from '../language/names.ts'
import type { Known } from '../language/question.ts'
import { grams } from '../search/tokens.ts'
import { KeptArticle } from '../store/articles.ts'
import type { Kept } from '../store/kept.ts'
import { everydayFor } from './called.ts'
import { districtsAt } from './home.ts'
import { bodiesIn, type Held, type Library, speeches, titled } from './library.ts'

/** A library whose articles are read from the database when they are asked for. */
export function keptLibrary({ tables, articles, engine }: Kept): Library {
  const found = (rows: Iterable<number>): ReadArticle[] =>
    [...rows].flatMap((row) => articles.byRow(row) ?? [])
  const names = new Set(tables.names())
  const held: Held = {
    by: tables.held,
    ending: tables.ending,
    on: (page) => tables.heldIn(tables.ofPage(page.file)),
    all: tables.allHoldings,
  }
  const contains = containing({ tables, articles, engine })
  const known: Known = {
    names,
    namesLike: alikeAmong(names),
    districts: tables.districts(),
    holders: (surname, title) =>
      titled(
        tables
          .holders(surname.charAt(0), everydayFor(title) === undefined ? title : '')
          .filter(({ name }) => name.startsWith(surname))
          .map(({ name, part }) => ({ name, parts: [part] })),
        title,
      ),
    contains,
    isWord: (word) => names.has(word) || tables.isWord(word),
    wordsLike: (typed) => tables.alike(typed),
  }
  let english: EnglishArchive | undefined
  return {
    names,
    people: peopleReader(names),
    held,
    known,
    english: () => (english ??= englishOf(known, tables, found)),
    dayOf: (article) => (article instanceof KeptArticle ? article.day : undefined),
    yearOf: (article) => (article instanceof KeptArticle ? article.year : undefined),
    districtsOf: (read) => districtsAt(read, articles.districtsOfPage(read.article.page)),
    speechesOf: speeches(),
    find: articles.byId,
    naming: (name) => found(tables.naming(name)),
    ofDay: (month, date) => found(tables.ofDay({ month, dates: [date, date] })),
    *all() {
      for (const row of [...tables.printed()]) yield* found([row])
    },
  }
}

/** So many paragraphs that have all pairs of some characters are looked at for the whole. */
const MOST_LOOKED_AT = 60

/** Whether characters stand somewhere in the archive. */
function containing({ tables, articles, engine }: Pick<Kept, 'tables' | 'articles' | 'engine'>) {
  const known = new Map<string, boolean>()
  const look = (words: string): boolean => {
    if (tables.isWord(words)) return true
    const pairs = grams(words).filter((part) => part.length > 1 || words.length === 1)
    const ids = engine.withAll(pairs, MOST_LOOKED_AT)
    return words.length < 3 ? ids.length > 0 : ids.some((id) => articles.prints(id, words))
  }
  return (words: string): boolean => {
    let answer = known.get(words)
    if (answer === undefined) known.set(words, (answer = look(words)))
    return answer
  }
}

/** Finds names that have a character where a typed one has it. */
function alikeAmong(names: ReadonlySet<string>): (typed: string) => readonly string[] {
  let byPlace: Map<string, string[]> | undefined
  const index = (): Map<string, string[]> => {
    const places = new Map<string, string[]>()
    for (const name of names)
      for (const [at, sign] of [...name].entries()) {
        const key = `${name.length}${at}${sign}`
        const all = places.get(key)
        if (all === undefined) places.set(key, [name])
        else all.push(name)
      }
    return places
  }
  return (typed) => {
    byPlace ??= index()
    const alike = new Set<string>()
    for (const [at, sign] of [...typed].entries())
      for (const name of byPlace.get(`${typed.length}${at}${sign}`) ?? []) alike.add(name)
    return [...alike]
  }
}

/** English is read against what the newest articles say: a whole large archive is too much for it. */
const NEWEST = 1500

function englishOf(
  known: Known,
  tables: Kept['tables'],
  found: (rows: Iterable<number>) => readonly ReadArticle[],
): EnglishArchive {
  const newest = found(tables.latest(0, NEWEST))
  const texts = newest.map(({ folded }) => folded)
  return {
    words: new Set(tables.headWords()),
    contains: known.contains,
    names: [...known.names],
    places: [...new Set([...known.districts, ...newest.flatMap(bodiesIn)])],
    printed: (pattern) => {
      const counts = new Map<string, number>()
      for (const text of texts)
        for (const [words] of text.matchAll(pattern))
          counts.set(words, (counts.get(words) ?? 0) + 1)
      return [...counts].sort(([, a], [, b]) => b - a).map(([words]) => words)
    },
  }
}
