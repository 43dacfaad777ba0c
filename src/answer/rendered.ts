import { fold, type Span } from '../corpus/text.ts'
import { readAsking } from '../language/asking.ts'
import { glossed } from '../language/glossary.ts'
import type { Known, Question } from '../language/question.ts'
import { type Term, termFor } from '../language/terms.ts'
import type { Gist } from './gist.ts'
import { ENDS } from './times.ts'

/** More renderings of one word are not tried. */
const MOST = 2

/** What is found by the noun that names it. */
const BY_NOUN: ReadonlySet<Question['asked']> = new Set(['number', 'list'])
/** What is found beside the verb that tells of it. */
const BY_VERB: ReadonlySet<Question['asked']> = new Set(['number', 'day', 'place', 'list', 'body'])

/**
 * What the archive says to an English question; where that is nothing, with the noun that is counted
 * or listed, or else what is done, in other words: `members` may be 成员, and 会员 where nothing is
 * told of 成员; what opens may be 开幕 and 启用.
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

/** The question with its noun, then with its verb, in each of the other words for it. */
export function renderedOtherwise(
  question: Question,
  { contains }: Pick<Known, 'contains'>,
): Question[] {
  const { language, asked, noun, terms } = question
  if (language !== 'en') return []
  const named = BY_NOUN.has(asked) ? terms.find(({ word }) => word === noun) : undefined
  const done = BY_VERB.has(asked) ? terms.findLast(({ sort }) => sort === 'verb') : undefined
  return [
    ...(named === undefined ? [] : inWords(question, named, named.forms.filter(contains))),
    ...(done === undefined ? [] : inWords(question, done, verbsFor(done, contains))),
  ]
}

/** The printed words for a verb; those that only say that something began or ended need not be. */
const verbsFor = ({ forms, typed = '' }: Term, contains: Known['contains']): readonly string[] => [
  ...new Set([
    ...forms.filter(contains),
    ...glossed(fold(typed).split(/[\s-]+/)).filter((word) => ENDS.test(word)),
  ]),
]

const inWords = (question: Question, term: Term, words: readonly string[]): Question[] =>
  words
    .filter((word) => word !== term.word && word.length > 1)
    .slice(0, MOST)
    .map((word) => withWord(question, term, word))

function withWord(question: Question, term: Term, form: string): Question {
  const { folded, asked, noun, days, people, districts, terms } = question
  const { start, end } = term.span
  // What is counted is now this and nothing else; a verb is told in many words.
  const reworded: Term =
    noun === term.word
      ? { ...termFor(form, term.span), forms: [form], sort: 'noun' }
      : { ...term, word: form }
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
    ...(noun === term.word ? { noun: form } : {}),
    folded: gist,
    words: asked === 'number' ? readAsking(gist).words : question.words,
    days: days.map((day) => ({ ...day, ...moved(day) })),
    people: people.map(placed),
    districts: districts.map(placed),
    terms: terms.map((one) => placed(one === term ? reworded : one)),
  }
}
