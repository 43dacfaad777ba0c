import type { CorrectedDays } from '../corpus/correct.ts'
import type { EventDay } from '../corpus/day.ts'
import type { ArticleId, Page } from '../corpus/page.ts'
import { type Holding, holdingsOf } from '../facts/offices.ts'
import { firstDistricts, type Read, type ReadArticle, readPages } from '../facts/reading.ts'
import { type Speech, speechesOf } from '../facts/speech.ts'
import { type Dating, datePages } from '../language/dating.ts'
import type { EnglishArchive } from '../language/english.ts'
import { segment, terms } from '../language/segment.ts'
import type { Person } from '../language/names.ts'
import type { Known } from '../language/question.ts'
import { everydayFor } from './called.ts'
import { districtsAt } from './home.ts'

/** All that is read of the archive, ready to be asked. Immutable: a change makes a new one. */
export interface Library {
  /** Every person's name found, in no order. */
  readonly names: ReadonlySet<string>
  readonly people: (folded: string) => Person[]
  readonly held: Held
  readonly known: Known
  dayOf(article: ReadArticle): EventDay | undefined
  /** The year the article's page is of, printed or inferred. */
  yearOf(article: ReadArticle): number | undefined
  /** The districts the article is about, named or not: see `districtsAt`. */
  districtsOf(article: ReadArticle): readonly string[]
  speechesOf(read: Read, article: ReadArticle): readonly Speech[]
  /** What English and pinyin are read against; made when first asked for. */
  english(): EnglishArchive
  find(id: ArticleId | string): ReadArticle | undefined
  /** The articles that name a person, as printed. */
  naming(name: string): readonly ReadArticle[]
  /** The articles whose event was on this day of any year. */
  ofDay(month: number, date: number): readonly ReadArticle[]
  /** Every article, as printed. */
  all(): Iterable<ReadArticle>
}

/** The offices printed before names, found by what is asked of them; in the order of the print. */
export interface Held {
  by(names: readonly string[]): readonly Holding[]
  /** Those of which a part ends so. */
  ending(words: string): readonly Holding[]
  on(page: Page): readonly Holding[]
  all(): Iterable<Holding>
}

/** A library that has everything in memory. */
export interface WholeLibrary extends Library {
  readonly articles: readonly ReadArticle[]
  readonly dating: Dating
}

/** Reads pages into a library; a day that was set right goes before what the print tells. */
export function library(pages: readonly Page[], days: CorrectedDays = new Map()): WholeLibrary {
  const { articles, names, people } = readPages(pages)
  const dating = withDays(datePages(pages), days)
  const years = new Map(pages.map((page) => [page, dating.yearOf(page)?.year]))
  const dayOf = (article: ReadArticle): EventDay | undefined => dating.dayOf(article.article)
  const yearOf = (article: ReadArticle): number | undefined =>
    dayOf(article)?.year ?? years.get(article.article.page)
  const holdings = holdingsOf(articles, dayOf, yearOf)
  const byId = new Map<string, ReadArticle>(articles.map((read) => [read.article.id, read]))
  const ofPage = districtsOfPages(articles)
  const known = knownOf(articles, names, holdings)
  let english: EnglishArchive | undefined
  return {
    articles,
    names,
    people,
    dating,
    held: heldIn(holdings),
    known,
    english: () => (english ??= englishOf(articles, known)),
    dayOf,
    yearOf,
    districtsOf: (article) => districtsAt(article, ofPage.get(article.article.page) ?? []),
    speechesOf: speeches(),
    find: (id) => byId.get(id),
    naming: (name) =>
      articles.filter(({ reads }) =>
        reads.some(({ people }) => people.some((one) => one.name === name)),
      ),
    ofDay: (month, date) =>
      articles.filter((article) => {
        const day = dayOf(article)
        return day?.month === month && day.date === date
      }),
    all: () => articles,
  }
}

const withDays = (dating: Dating, days: CorrectedDays): Dating =>
  days.size === 0
    ? dating
    : { ...dating, dayOf: (article) => days.get(article.id) ?? dating.dayOf(article) }

const heldIn = (holdings: readonly Holding[]): Held => ({
  by: (names) => holdings.filter(({ name }) => names.includes(name)),
  ending: (words) => holdings.filter(({ parts }) => parts.some((part) => part.endsWith(words))),
  on: (page) => holdings.filter(({ in: { article } }) => article.page === page),
  all: () => holdings,
})

/** The speeches of articles, each put together when it is first asked for. */
export function speeches(): Library['speechesOf'] {
  const known = new WeakMap<ReadArticle, ReadonlyMap<Read, readonly Speech[]>>()
  return (read, article) => {
    let all = known.get(article)
    if (all === undefined) known.set(article, (all = speechesOf(article.reads)))
    return all.get(read) ?? []
  }
}

/** The districts that the articles of a page name first. */
function districtsOfPages(articles: readonly ReadArticle[]): ReadonlyMap<Page, string[]> {
  const pages = new Map<Page, ReadArticle[]>()
  for (const read of articles)
    pages.set(read.article.page, [...(pages.get(read.article.page) ?? []), read])
  return new Map([...pages].map(([page, its]) => [page, firstDistricts(its)]))
}

function knownOf(
  articles: readonly ReadArticle[],
  names: ReadonlySet<string>,
  holdings: readonly Holding[],
): Known {
  const bySurname = new Map<string, Titled[]>()
  for (const { name, parts } of holdings)
    for (const surname of new Set([name.charAt(0), name.slice(0, 2)]))
      bySurname.set(surname, [...(bySurname.get(surname) ?? []), { name, parts }])
  const texts = articles.map(({ folded }) => folded)
  const contains = new Map<string, boolean>()
  let words: ReadonlyMap<number, readonly string[]> | undefined
  let all: ReadonlySet<string> | undefined
  return {
    isWord: (word) => (all ??= new Set(wordsIn(texts))).has(word),
    wordsLike: (typed) => (words ??= wordsOf(texts)).get(typed.length) ?? [],
    names,
    namesLike: () => [...names],
    districts: [...new Set(articles.flatMap(({ districts }) => districts))],
    holders: (surname, title) => titled(bySurname.get(surname) ?? [], title),
    contains: (words) => {
      let known = contains.get(words)
      if (known === undefined)
        contains.set(words, (known = texts.some((text) => text.includes(words))))
      return known
    },
  }
}

/** Somebody with the offices they are printed with in one place. */
export interface Titled {
  readonly name: string
  readonly parts: readonly string[]
}

/** Who of these is called by a title: those whose whole office it ends, else any whose office ends so. */
export function titled(all: readonly Titled[], title: string): string[] {
  const called = everydayFor(title)
  if (called !== undefined)
    return [
      ...new Set(
        all.filter(({ parts }) => parts.some((part) => called.test(part))).map(({ name }) => name),
      ),
    ]
  const exact = all.filter(({ parts }) =>
    parts.some(
      (part) =>
        part.endsWith(title) &&
        (title.startsWith('副') || !/(?:副|常务)$/.test(part.slice(0, -title.length))),
    ),
  )
  const found =
    exact.length > 0 ? exact : all.filter(({ parts }) => parts.some((part) => part.endsWith(title)))
  return [...new Set(found.map(({ name }) => name))]
}

/** What English questions and pinyin may mean: words, names, districts and bodies that act. */
function englishOf(articles: readonly ReadArticle[], known: Known): EnglishArchive {
  const texts = articles.map(({ folded }) => folded)
  const all = [...new Set(wordsIn(texts))].sort((a, b) => a.length - b.length)
  const words = new Set(all.filter(({ length }) => length > 1 && length < 9))
  const signs = all.filter(({ length }) => length === 1)
  const places = [...new Set([...known.districts, ...articles.flatMap(bodiesIn)])]
  const printed = (pattern: RegExp): string[] => oftenest(texts, pattern)
  return { words, signs, contains: known.contains, names: [...known.names], places, printed }
}

/** Bodies that act in an article, in the words of the print. */
export const bodiesIn = ({ reads }: ReadArticle): string[] =>
  reads.flatMap(({ paragraph, acts }) =>
    acts.flatMap(({ agents }) =>
      agents
        .filter(({ person, start, end }) => person === undefined && end - start <= LONGEST_BODY)
        .map(({ start, end }) => paragraph.folded.slice(start, end)),
    ),
  )

/** What a pattern finds in texts, each once, the oftenest first. */
function oftenest(texts: readonly string[], pattern: RegExp): string[] {
  const counts = new Map<string, number>()
  for (const text of texts)
    for (const [words] of text.matchAll(pattern)) counts.set(words, (counts.get(words) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a).map(([words]) => words)
}

/** Longer agents are groups in a sentence's words, not names of bodies. */
const LONGEST_BODY = 10

const wordsIn = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => [...terms(text), ...segment(text).map(({ word }) => word)])

/** The words of texts by length, two to four characters. */
function wordsOf(texts: readonly string[]): Map<number, string[]> {
  const byLength = new Map<number, string[]>()
  for (const word of new Set(wordsIn(texts))) {
    const same = byLength.get(word.length)
    if (same === undefined) byLength.set(word.length, [word])
    else same.push(word)
  }
  return byLength
}
