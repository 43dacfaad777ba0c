import type { EventDay } from '../corpus/day.ts'
import type { Article, ArticleId, Page } from '../corpus/page.ts'
import { type Holding, holdingsOf } from '../facts/offices.ts'
import { type Read, type ReadArticle, type Reading, readPages } from '../facts/reading.ts'
import { type Speech, speechesOf } from '../facts/speech.ts'
import { type Dating, datePages } from '../language/dating.ts'
import { sameDistrict } from '../language/districts.ts'
import type { EnglishArchive } from '../language/english.ts'
import { segment, terms } from '../language/segment.ts'
import type { Known } from '../language/question.ts'

/** All that is read of the archive, ready to be asked. Immutable: a change makes a new one. */
export interface Library extends Reading {
  readonly dating: Dating
  readonly holdings: readonly Holding[]
  readonly known: Known
  dayOf(article: ReadArticle): EventDay | undefined
  /** The year the article's page is of, printed or inferred. */
  yearOf(article: ReadArticle): number | undefined
  /** The districts the article is about; those of its page where it names none. */
  districtsOf(article: ReadArticle): readonly string[]
  speechesOf(read: Read, article: ReadArticle): readonly Speech[]
  /** What English and pinyin are read against; made when first asked for. */
  english(): EnglishArchive
  find(id: ArticleId): ReadArticle | undefined
}

/** Reads pages into a library. */
export function library(pages: readonly Page[]): Library {
  const reading = readPages(pages)
  const dating = datePages(pages)
  const years = new Map(pages.map((page) => [page, dating.yearOf(page)?.year]))
  const dayOf = (article: ReadArticle): EventDay | undefined => dating.dayOf(article.article)
  const yearOf = (article: ReadArticle): number | undefined =>
    dayOf(article)?.year ?? years.get(article.article.page)
  const holdings = holdingsOf(reading, dayOf, yearOf)
  const speeches = new Map<ReadArticle, ReadonlyMap<Read, readonly Speech[]>>()
  const byId = new Map(reading.articles.map((article) => [article.article.id, article]))
  const ofPage = districtsOfPages(reading.articles)
  const known = knownOf(reading, holdings)
  let english: EnglishArchive | undefined
  return {
    ...reading,
    dating,
    holdings,
    known,
    english: () => (english ??= englishOf(reading, known)),
    dayOf,
    yearOf,
    districtsOf: (article) =>
      article.districts.length > 0 ? article.districts : (ofPage.get(article.article.page) ?? []),
    speechesOf: (read, article) => {
      let all = speeches.get(article)
      if (all === undefined) speeches.set(article, (all = speechesOf(article.reads)))
      return all.get(read) ?? []
    },
    find: (id) => byId.get(id),
  }
}

/** The districts that the articles of a page name most. */
function districtsOfPages(articles: readonly ReadArticle[]): Map<Article['page'], string[]> {
  const pages = new Map<Article['page'], string[]>()
  for (const { article, districts } of articles) {
    const [first] = districts
    if (first === undefined) continue
    const known = pages.get(article.page) ?? []
    if (!known.some((district) => sameDistrict(district, first))) known.push(first)
    pages.set(article.page, known)
  }
  return pages
}

function knownOf(reading: Reading, holdings: readonly Holding[]): Known {
  const bySurname = new Map<string, { name: string; parts: readonly string[] }[]>()
  for (const { name, parts } of holdings)
    for (const surname of new Set([name.charAt(0), name.slice(0, 2)]))
      bySurname.set(surname, [...(bySurname.get(surname) ?? []), { name, parts }])
  const texts = reading.articles.map(({ folded }) => folded)
  const contains = new Map<string, boolean>()
  let words: ReadonlyMap<number, readonly string[]> | undefined
  let all: ReadonlySet<string> | undefined
  return {
    isWord: (word) => (all ??= new Set(wordsIn(texts))).has(word),
    words: (length) => (words ??= wordsOf(texts)).get(length) ?? [],
    names: reading.names,
    districts: [...new Set(reading.articles.flatMap(({ districts }) => districts))],
    holders: (surname, title) => {
      const all = bySurname.get(surname) ?? []
      const exact = all.filter(({ parts }) =>
        parts.some(
          (part) =>
            part.endsWith(title) &&
            (title.startsWith('副') || !/(?:副|常务)$/.test(part.slice(0, -title.length))),
        ),
      )
      const found =
        exact.length > 0
          ? exact
          : all.filter(({ parts }) => parts.some((part) => part.endsWith(title)))
      return [...new Set(found.map(({ name }) => name))]
    },
    contains: (words) => {
      let known = contains.get(words)
      if (known === undefined)
        contains.set(words, (known = texts.some((text) => text.includes(words))))
      return known
    },
  }
}

/** What English questions and pinyin may mean: words, names, districts and bodies that act. */
function englishOf({ articles, names }: Reading, known: Known): EnglishArchive {
  const words = new Set([2, 3, 4, 5, 6, 7, 8].flatMap((length) => known.words(length)))
  const bodies = articles.flatMap(({ reads }) =>
    reads.flatMap(({ paragraph, acts }) =>
      acts.flatMap(({ agents }) =>
        agents
          .filter(({ person, start, end }) => person === undefined && end - start <= LONGEST_BODY)
          .map(({ start, end }) => paragraph.folded.slice(start, end)),
      ),
    ),
  )
  const places = [...new Set([...known.districts, ...bodies])]
  const texts = articles.map(({ folded }) => folded)
  const printed = (pattern: RegExp): string[] => oftenest(texts, pattern)
  const signs = known.words(1)
  return { words, signs, contains: known.contains, names: [...names], places, printed }
}

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
