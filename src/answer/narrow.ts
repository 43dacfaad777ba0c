import { type ArticleId, articleIdOf } from '../corpus/page.ts'
import type { ReadArticle } from '../facts/reading.ts'
import type { DayMention, When } from '../language/days.ts'
import type { Question } from '../language/question.ts'
import { type Days, daysOf } from '../search/days.ts'
import type { Query, QueryWord, SearchEngine } from '../search/engine.ts'
import { questionWords } from '../search/tokens.ts'
import type { WholeLibrary } from './library.ts'
import { isOf } from './interpret.ts'
import { hasDay, isExact } from './scope.ts'

/** Archives up to this many articles are read whole for every question. */
export const READ_WHOLE = 300

/** So many paragraphs are asked of the engine, among all and among those that meet a condition. */
const HITS = 80

/** Where more articles meet a condition, the engine looks among all; a name then counts the more. */
const MOST_AMONG = 1500
const NAME_AMONG_MANY = 3

/** What may stand for a word of the question counts so much beside it. */
const OTHER_FORM = 0.5

/** Which articles of an archive meet a condition; `most` at most, which is enough to know. */
export interface Conditions {
  /** What happened then, or came out then. */
  dated(when: When): readonly ArticleId[]
  telling(day: DayMention, most?: number): readonly ArticleId[]
  naming(name: string, most?: number): readonly ArticleId[]
  /** The years that events or issues are of. */
  years(): readonly number[]
}

/**
 * The articles of a large archive that are worth reading for a question: those whose paragraphs
 * speak of it best, among all and among those that meet its conditions.
 */
export async function worthReading(
  question: Question,
  conditions: Conditions,
  engine: SearchEngine,
): Promise<ReadonlySet<ArticleId>> {
  const sets = setsOf(question, conditions)
  const words = wordsOf(question)
  const small = sets.filter((articles) => articles.length <= HITS).flat()
  const large = sets.filter(({ length }) => length > HITS && length <= MOST_AMONG)
  const days = daysIn(question, conditions)
  const queries: Query[] = [
    { words, limit: HITS },
    ...(days.length > 0 ? [{ words, limit: HITS, within: days }] : []),
    ...large.map((articles) => ({ words, limit: HITS, among: new Set(articles) })),
    ...(sets.some(({ length }) => length > MOST_AMONG)
      ? [{ words: namesFirst(words, question), limit: HITS }]
      : []),
  ]
  const hits = (await engine.search(queries)).flat()
  return new Set([...small, ...hits.map(({ id }) => articleIdOf(id))])
}

/** The days that a question names, of every year of the archive where it leaves the year open. */
function daysIn({ days }: Question, conditions: Conditions): Days[] {
  return days.filter(isExact).flatMap(({ when: { year, relative, month, dates, to } }) => {
    if (relative !== undefined || month === undefined || to !== undefined) return []
    const years = year === undefined ? conditions.years() : [year]
    const [first, last] = dates ?? []
    return [undefined, ...years].map((of) => ({
      first: daysOf(of, month, first).first,
      last: daysOf(of, month, last).last,
    }))
  })
}

/** What meets each condition of a question, and all of them together. */
function setsOf(question: Question, conditions: Conditions): (readonly ArticleId[])[] {
  const people = question.people.flatMap(({ names }) => names).slice(0, MOST_NAMES)
  const sets = [
    ...question.days.filter(isExact).map((day) => conditions.telling(day, MOST_AMONG + 1)),
    ...people.map((name) => conditions.naming(name, MOST_AMONG + 1)),
  ]
  if (sets.length < 2) return sets
  const [first = [], ...others] = sets.map((set) => new Set(set))
  const all = [...first].filter((id) => others.every((set) => set.has(id)))
  return [...sets, all]
}

/** 张书记 can be many people in a large archive. */
const MOST_NAMES = 12

const namesFirst = (words: readonly QueryWord[], { people }: Question): readonly QueryWord[] => {
  const names = new Set(people.flatMap(({ names }) => names))
  return words.map(({ word, weight }) => ({
    word,
    weight: names.has(word) ? NAME_AMONG_MANY * weight : weight,
  }))
}

function wordsOf({ folded, terms, people }: Question): readonly QueryWord[] {
  const words = new Map(questionWords(folded).map(({ word, weight }) => [word, weight]))
  const add = (word: string, weight: number): void =>
    void words.set(word, Math.max(weight, words.get(word) ?? 0))
  for (const { forms, weight } of terms)
    forms.forEach((form, place) => add(form, place === 0 ? weight : weight * OTHER_FORM))
  for (const name of people.flatMap(({ names }) => names).slice(0, MOST_NAMES)) add(name, 1)
  return [...words].map(([word, weight]) => ({ word, weight })).filter(({ weight }) => weight > 0)
}

/** The conditions of an archive that is in memory. */
export function conditionsOf(books: WholeLibrary): Conditions {
  const listed = (keep: (read: ReadArticle) => boolean): ArticleId[] =>
    books.articles.filter(keep).map(({ article }) => article.id)
  return {
    dated: (when) =>
      listed((read) =>
        isOf(when, books.dayOf(read), books.yearOf(read), read.article.page.published),
      ),
    telling: (day) => listed((read) => hasDay(read, day, books)),
    naming: (name) => listed(({ folded }) => folded.includes(name)),
    years: () => [...new Set(books.articles.flatMap((read) => books.yearOf(read) ?? []))],
  }
}
