import type { ParagraphId } from '../corpus/page.ts'
import { articleIdOf, blocksOf } from '../corpus/page.ts'
import type { ReadArticle } from '../facts/reading.ts'
import type { Question } from '../language/question.ts'
import type { Query, QueryWord } from '../search/engine.ts'
import { questionWords } from '../search/tokens.ts'
import type { Edition } from './edition.ts'
import type { Library } from './library.ts'
import { hasDay, isExact } from './scope.ts'

/** Archives up to this many articles are read whole for every question. */
const READ_WHOLE = 300

/** So many paragraphs are asked of the engine, among all and among those that meet a condition. */
const HITS = 80

/** What may stand for a word of the question counts so much beside it. */
const OTHER_FORM = 0.5

/**
 * The articles worth reading for a question, in print order: all of a small archive; of a larger one
 * those whose paragraphs speak of it best, among all and among those that meet its conditions.
 */
export async function articlesFor(
  question: Question,
  { books, finding }: Edition,
): Promise<readonly ReadArticle[]> {
  if (books.articles.length <= READ_WHOLE) return books.articles
  const words = wordsOf(question)
  const sets = conditionsOf(question, books).map((meets) => books.articles.filter(meets))
  const small = sets.filter((articles) => articles.length <= HITS).flat()
  const queries: Query[] = [
    { words, limit: HITS },
    ...sets
      .filter((articles) => articles.length > HITS)
      .map((articles) => ({ words, limit: HITS, among: paragraphsOf(articles) })),
  ]
  const { paragraphs } = await finding()
  const hits = (await paragraphs.search(queries)).flat()
  const ids = new Set([
    ...small.map(({ article }) => article.id),
    ...hits.map(({ id }) => articleIdOf(id)),
  ])
  return books.articles.filter(({ article }) => ids.has(article.id))
}

/** Each condition of a question, and all of them together. */
function conditionsOf(question: Question, books: Library): ((read: ReadArticle) => boolean)[] {
  const people = question.people.flatMap(({ names }) => names)
  const days = question.days.filter(isExact)
  const one: ((read: ReadArticle) => boolean)[] = [
    ...days.map((day) => (read: ReadArticle) => hasDay(read, day, books)),
    ...people.map((name) => (read: ReadArticle) => read.folded.includes(name)),
  ]
  return one.length < 2 ? one : [...one, (read) => one.every((meets) => meets(read))]
}

function wordsOf({ folded, terms, people }: Question): readonly QueryWord[] {
  const words = new Map(questionWords(folded).map(({ word, weight }) => [word, weight]))
  const add = (word: string, weight: number): void =>
    void words.set(word, Math.max(weight, words.get(word) ?? 0))
  for (const { forms, weight } of terms)
    forms.forEach((form, place) => add(form, place === 0 ? weight : weight * OTHER_FORM))
  for (const name of people.flatMap(({ names }) => names)) add(name, 1)
  return [...words].map(([word, weight]) => ({ word, weight })).filter(({ weight }) => weight > 0)
}

const paragraphsOf = (articles: readonly ReadArticle[]): ReadonlySet<ParagraphId> =>
  new Set(articles.flatMap(({ article }) => blocksOf(article).map(({ id }) => id)))
