import type { ReadArticle } from '../facts/reading.ts'
import { OFFICES } from '../language/lexicon.ts'
import type { Question } from '../language/question.ts'
import { dictionaryWords } from '../language/segment.ts'
import type { Term } from '../language/terms.ts'
import { supportIn } from './match.ts'

/** What a reader's own word for something counts, beside a word that is a condition. */
const OWN = 0.3

/** Common nouns, and words for where something is: 话筒, 中间, 手里. */
const COMMON = /^(?:n|f|s|t|i|l|z)$/

/** Where in a thing or at a body something is, and sayings of how it is: 中间, 手上, 有名有姓. */
const SCENE = /^(?:f|s|i|l|z)$/

const tagsOf = (word: string): readonly string[] => dictionaryWords(word).map(({ tag }) => tag)

/** Whether a word is a common noun that names no office, and is not what is asked about. */
const isCommon = ({ word, sort, beside }: Term): boolean =>
  (sort === 'noun' || sort === 'other') &&
  beside !== true &&
  !OFFICES.has(word) &&
  tagsOf(word).every((tag) => COMMON.test(tag))

/** Words of the print must weigh so much for them to say what is meant. */
const LEAST = 0.9

/** Whether words that are printed, days and people say what is meant, without the reader's own. */
const isToldOtherwise = (
  { terms, days, people, districts }: Pick<Question, 'terms' | 'days' | 'people' | 'districts'>,
  unprinted: readonly Term[],
): boolean =>
  0.7 * days.length +
    0.5 * people.length +
    0.2 * districts.length +
    terms.reduce((sum, term) => sum + (unprinted.includes(term) ? 0 : term.weight), 0) >=
  LEAST

/**
 * 治雾霾那个会谁坐中间: a common noun that no page prints is a reader's own word rather than one more
 * condition, where another of his words is not printed either, or where it only says whereabouts or how.
 */
export function ownWordsLess(
  question: Pick<Question, 'terms' | 'days' | 'people' | 'districts'>,
  articles: readonly ReadArticle[],
): readonly Term[] {
  const { terms } = question
  const unprinted = terms.filter(
    (term) =>
      term.sort !== 'number' &&
      articles.every(({ folded }) => supportIn(term, folded).length === 0),
  )
  const own = unprinted.filter(
    (term) =>
      isCommon(term) && (unprinted.length > 1 || tagsOf(term.word).every((tag) => SCENE.test(tag))),
  )
  if (own.length === 0 || !isToldOtherwise(question, unprinted)) return terms
  return terms.map((term) => (own.includes(term) ? { ...term, weight: OWN * term.weight } : term))
}
