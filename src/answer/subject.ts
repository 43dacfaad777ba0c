import type { ArticleId } from '../corpus/page.ts'
import type { Span } from '../corpus/text.ts'
import { SAYING } from '../language/lexicon.ts'
import type { Question } from '../language/question.ts'
import { rolesAsked } from '../language/roles.ts'
import type { Term } from '../language/terms.ts'
import { standings } from './evidence.ts'
import type { Library } from './library.ts'

/** Words of less weight say nothing of what a question is about. */
export const LEAST_WEIGHT = 0.3

/** Words of this much weight together say what a question is about. */
export const ENOUGH = 1

/** 哪几个, 多少个 before the thing that is asked for. */
const ASKED_FOR =
  /(?:哪(?![里儿])|几(?![号点])|多少|什么(?!时候|时间|地方)|啥(?!时候))[^,。谁]{0,3}$/

/** Whether a word is one of those that ask. */
export const asks = ({ asked, words }: Question, { start, end }: Span): boolean =>
  asked !== 'clause' && words !== undefined && start < words.end && words.start < end

/** The words that say what a question speaks of, beside what it asks. */
export const subjectOf = (question: Question): Term[] =>
  question.terms.filter(
    ({ word, weight, span }) =>
      weight >= LEAST_WEIGHT &&
      rolesAsked(word).length === 0 &&
      !ASKED_FOR.test(question.folded.slice(0, span.start)) &&
      !asks(question, span),
  )

/** How much a question says of what it is about; what somebody did there says nothing of it. */
export const content = (question: Question): number =>
  subjectOf(question)
    .filter(({ word }) => !SAYING.has(word))
    .reduce((sum, { weight, sort }) => sum + (sort === 'verb' ? 0.5 : 1) * weight, 0)

/** How much of the words of a question the best of these articles has something for, 0 to 1. */
export function covers(ids: readonly ArticleId[], { terms }: Question, library: Library): number {
  const articles = ids.flatMap((id) => library.find(id) ?? [])
  const ranked = standings({ terms, days: [], people: [], districts: [] }, articles)
  return Math.max(0, ...ranked.map(({ coverage }) => coverage))
}

/** A question with more words that say what it is about. */
export const about = (question: Question, subject: readonly Term[]): Question => ({
  ...question,
  terms: [...subject, ...question.terms],
})
