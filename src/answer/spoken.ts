import { fold } from '../corpus/text.ts'
import { type Followup, type Reference, referencesIn } from '../language/followup.ts'
import type { Question } from '../language/question.ts'
import { namesIn, type Talk, type Turn } from './turn.ts'

/** A question with names in place of its pronouns. */
export interface Spoken {
  readonly text: string
  /** The text without 该会议, 那天, which say nothing to the articles spoken of. */
  readonly bare: string
  /** The people whom pronouns name. */
  readonly people: readonly string[]
}

/** A question with the people whom its pronouns name, as the turn before has them. */
export function spokenOf({ rest, topic, references }: Followup, before: Turn, talk: Talk): Spoken {
  const set = topic === undefined ? undefined : talk.read(topic)
  const own = set === undefined ? [] : namesIn(set)
  const people = own.length > 0 ? own : both(references, rest, before)
  const pronouns = references.filter(
    ({ refers }) => refers === 'person' || (refers === 'people' && people.length > 1),
  )
  const [first] = pronouns
  if (first === undefined || people.length === 0) return spokenAs(`${topic ?? ''}${rest}`, [])
  const named = first.refers === 'people' ? people : people.slice(0, 1)
  const head = own.length === 0 ? (topic ?? '') : ''
  return spokenAs(`${head}${replaced(rest, pronouns, named)}`, named)
}

/** The people named last; where 他俩 means two and one was named last, with the one before. */
function both(
  references: Followup['references'],
  rest: string,
  { people, met }: Turn,
): readonly string[] {
  const isTwo = references.some(
    ({ refers, start, end }) => refers === 'people' && /[俩两]/.test(rest.slice(start, end)),
  )
  return isTwo && people.length === 1 ? met.slice(0, 2).reverse() : people
}

const CHINESE = /[\u3400-\u9fff]/

const spokenAs = (text: string, people: readonly string[]): Spoken => ({
  text,
  people,
  bare: referencesIn(fold(text))
    .filter(({ refers, start }) => refers === 'event' && CHINESE.test(text.charAt(start)))
    .reverse()
    .reduce(
      (bare, { start, end }) => bare.slice(0, start) + bare.slice(end).replace(/^的/, ''),
      text,
    ),
})

function replaced(text: string, pronouns: readonly Reference[], names: readonly string[]): string {
  let out = text
  for (const { start, end } of [...pronouns].reverse()) {
    const own = /^(?:his|her|their)$/i.test(text.slice(start, end)) ? '’s' : ''
    out = `${out.slice(0, start)}${names.join('、')}${own}${out.slice(end)}`
  }
  return out
}

/** A question with these people among those it names. */
export function withPeople(question: Question, names: readonly string[]): Question {
  const missing = names.filter((name) => question.people.every((one) => !one.names.includes(name)))
  const span = { start: 0, end: 0 }
  return {
    ...question,
    people: [...question.people, ...missing.map((name) => ({ said: name, names: [name], span }))],
  }
}
