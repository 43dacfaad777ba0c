import type { District } from '../language/districtsNamed.ts'
import type { Named } from '../language/peopleNamed.ts'
import type { Question } from '../language/question.ts'
import type { Answer, Language } from './answer.ts'
import type { Fragment } from './fragment.ts'
import type { Library } from './library.ts'
import { supportIn } from './match.ts'
import { swaps, type Swapped } from './swap.ts'
import { answerFrom, articlesOf, isClaim, type Talk, type Trial, type Turn } from './turn.ts'

/** Asks the question before again with a fragment in place of one of its conditions. */
export async function askedAgain(
  fragment: Fragment,
  corrects: boolean,
  before: Turn,
  talk: Talk,
): Promise<Trial> {
  let first: Trial | undefined
  for (const swap of swaps(before, fragment, talk.library.known)) {
    const question = completed(swap, fragment, before, talk)
    for (const within of scopesOf(swap, before, question)) {
      const answer = await (within === undefined
        ? talk.answer(question)
        : answerFrom(within, question, talk))
      const carried = [question.folded]
      const trial = { question, answer, leaned: within !== undefined, carried, pronouns: [] }
      if (!isClaim(answer)) first ??= trial
      else if (speaksOf(answer, fragment, talk.library)) return trial
    }
    if (corrects && !swap.sameEvent) break
  }
  return first ?? unsaid(fragment, before, talk)
}

/** Where the question may be answered: in the articles spoken of first, then anywhere. */
function scopesOf(
  { sameEvent, whole }: Swapped,
  { articles, leaned }: Turn,
  { asked }: Question,
): (Turn['articles'] | undefined)[] {
  const here = sameEvent && articles.length > 0 ? [articles] : []
  const elsewhere =
    !sameEvent || (whole && (!leaned || articles.length === 0)) || asked === 'office'
  return [...here, ...(elsewhere ? [undefined] : [])]
}

function completed({ text }: Swapped, fragment: Fragment, before: Turn, talk: Talk): Question {
  const { language } = fragment.question
  return restored(talk.read(withDistrict(text, fragment, before, talk)), before, fragment, language)
}

/** The text with the district that was spoken of, where none is said. */
function withDistrict(
  text: string,
  { question }: Fragment,
  { district }: Turn,
  talk: Talk,
): string {
  if (district === undefined || question.districts.length > 0) return text
  return talk.read(text).districts.length > 0 ? text : `${district}${text}`
}

/** With what the words of a question do not show: conditions that the archive knows nothing of. */
function restored(
  question: Question,
  { question: before, pronouns }: Turn,
  { question: now, kind }: Fragment,
  language: Language,
): Question {
  const wordings = [...before.terms, ...now.terms].map(({ word, forms }) => [word, forms] as const)
  const formsOf = new Map(wordings)
  const people =
    kind === 'event'
      ? before.people.filter(({ names }) => !names.some((name) => pronouns.includes(name)))
      : before.people
  return {
    ...question,
    language,
    districts: either(question.districts, now.districts, before.districts),
    people: either(question.people, now.people, people),
    terms: question.terms.map((term) => ({ ...term, forms: formsOf.get(term.word) ?? term.forms })),
  }
}

/** Those read in the whole question; where there are none, the new ones, else the old. */
const either = <T extends District | Named>(
  read: readonly T[],
  now: readonly T[],
  before: readonly T[],
): readonly T[] => (read.length > 0 ? read : now.length > 0 ? now : before)

/** Below these, an article has nothing for a word. */
const LEAST_WORTH = { event: 0.4, other: 0.6 } as const

/** Whether the articles that an answer cites have something for every word of the fragment. */
function speaksOf(answer: Answer, { terms, kind }: Fragment, library: Library): boolean {
  const least = kind === 'event' ? LEAST_WORTH.event : LEAST_WORTH.other
  return articlesOf(answer).some((id) => {
    const folded = library.find(id)?.folded ?? ''
    return terms
      .filter(({ sort }) => sort !== 'verb')
      .every((term) => (supportIn(term, folded)[0]?.worth ?? 0) >= least)
  })
}

/** No claim: what was found speaks of something else. */
async function unsaid({ question, text }: Fragment, before: Turn, talk: Talk): Promise<Trial> {
  const { searched } = await talk.answer(before.question, before.articles)
  const reason = { why: 'words', asked: text } as const
  return {
    question: before.question,
    answer: {
      status: 'silent',
      language: question.language,
      understood: [],
      searched,
      reason,
      near: [],
    },
    leaned: true,
    carried: [before.label],
    pronouns: [],
  }
}
