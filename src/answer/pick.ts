import { fold } from '../corpus/text.ts'
import { readFollowup } from '../language/followup.ts'
import type { Choice } from './answer.ts'
import { isExact } from './scope.ts'
import { LEAST_WEIGHT } from './subject.ts'
import type { Talk, Trial, Turn } from './turn.ts'

/** More characters than these are no mere pick. */
const LONGEST_PICK = 20

/** The choice that a number or a few words pick of those just offered: 第二个, 3月5日的. */
export async function picked(typed: string, before: Turn, talk: Talk): Promise<Trial | undefined> {
  const { choices } = before
  if (choices.length === 0) return undefined
  const { picks } = readFollowup(typed)
  const choice = picks === undefined ? labelled(typed, choices, talk) : choices[picks - 1]
  if (choice === undefined) return undefined
  const { language } = before.question
  const question = { ...talk.read(choice.question), language }
  const answer = await talk.answer(question)
  return { question, answer, leaned: false, carried: [choice.label], pronouns: [] }
}

/** The one choice that has every word of a fragment. */
function labelled(typed: string, choices: readonly Choice[], talk: Talk): Choice | undefined {
  const { asked, terms, districts, people, days } = talk.read(typed)
  const words = [
    ...terms.filter(({ weight }) => weight >= LEAST_WEIGHT).map(({ forms }) => forms),
    ...people.map(({ names }) => names),
    ...districts.map(({ known }) => known),
    ...days
      .filter(isExact)
      .map(({ when: { month, dates } }) => [
        `${month}月${dates === undefined ? '' : `${dates[0]}日`}`,
      ]),
  ]
  if (asked !== 'clause' || words.length === 0 || typed.length > LONGEST_PICK) return undefined
  const fit = choices.filter(({ label, quote }) => {
    const text = `${fold(label)}\n${quote.from.article.head.folded}`
    return words.every((forms) => forms.some((form) => text.includes(form)))
  })
  return fit.length === 1 ? fit[0] : undefined
}
