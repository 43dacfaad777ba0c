import type { Span } from '../corpus/text.ts'
import { readAsking } from '../language/asking.ts'
import type { Known, Question } from '../language/question.ts'
import type { Term } from '../language/terms.ts'
import type { Gist } from './gist.ts'

/** More renderings of one noun are not tried. */
const MOST = 2

/** What is found by the noun that names it. */
const BY_NOUN: ReadonlySet<Question['asked']> = new Set(['number', 'list'])

/**
 * What the archive says to an English question; where that is nothing, with the noun that is counted
 * or listed in other words of the print: `members` may be 成员, and 会员 where nothing is told of 成员.
 */
export function inOtherWords(
  question: Question,
  known: Pick<Known, 'contains'>,
  gistOf: (question: Question) => Gist,
): Gist {
  const first = gistOf(question)
  if (first.status !== 'related' && first.status !== 'silent') return first
  for (const other of renderedOtherwise(question, known)) {
    const gist = gistOf(other)
    if (gist.status === 'answered') return gist
  }
  return first
}

/** The question with its noun in each of the other words for it that are printed. */
export function renderedOtherwise(
  question: Question,
  { contains }: Pick<Known, 'contains'>,
): Question[] {
  const { language, asked, noun, terms } = question
  const term = terms.find(({ word }) => word === noun)
  if (language !== 'en' || term === undefined || !BY_NOUN.has(asked)) return []
  return term.forms
    .filter((form) => form !== noun && form.length > 1 && contains(form))
    .slice(0, MOST)
    .map((form) => withNoun(question, term, form))
}

function withNoun(question: Question, noun: Term, form: string): Question {
  const { folded, asked, days, people, districts, terms } = question
  const { start, end } = noun.span
  const gist = folded.slice(0, start) + form + folded.slice(end)
  const longer = form.length - (end - start)
  const moved = (span: Span): Span => ({
    start: span.start + (span.start >= end ? longer : 0),
    end: span.end + (span.end >= end ? longer : 0),
  })
  const placed = <T extends { readonly span: Span }>(one: T): T => ({
    ...one,
    span: moved(one.span),
  })
  return {
    ...question,
    noun: form,
    folded: gist,
    words: asked === 'number' ? readAsking(gist).words : question.words,
    days: days.map((day) => ({ ...day, ...moved(day) })),
    people: people.map(placed),
    districts: districts.map(placed),
    terms: terms.map((term) => placed(term === noun ? { ...term, word: form } : term)),
  }
}
