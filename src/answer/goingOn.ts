import type { ArticleId } from '../corpus/page.ts'
import { fold } from '../corpus/text.ts'
import type { Referent } from '../language/followup.rows.ts'
import { type Followup, type Reference, referencesIn } from '../language/followup.ts'
import type { Question } from '../language/question.ts'
import type { Term } from '../language/terms.ts'
import type { Answer } from './answer.ts'
import { eventName } from './event.ts'
import type { Library } from './library.ts'
import { isExact } from './scope.ts'
import { about, content, covers, ENOUGH } from './subject.ts'
import {
  answerFrom,
  articlesOf,
  findingsOf,
  isClaim,
  namesIn,
  type Talk,
  type Trial,
  type Turn,
} from './turn.ts'

/** Words that refer to the event spoken of, or to a part of it. */
const REFERS_TO_EVENT: ReadonlySet<Referent> = new Set(['event', 'others', 'part'])

/** An article that has something for this much of a question's words speaks of it. */
const SPEAKS = 0.75

/** An article must have this much more for a question than the one spoken of to be meant instead. */
const NEARER = 0.12

/** Answers a question from the articles spoken of, or by itself where it is about something else. */
export async function goneOn(followup: Followup, before: Turn, talk: Talk): Promise<Trial> {
  const spoken = spokenOf(followup, before, talk)
  const question = withPeople(talk.read(spoken.text), spoken.people)
  const apart = (): Promise<Trial> => byItself(question, spoken, followup, before, talk)
  if (standsAlone(question, before, talk.library)) return apart()
  const refers = followup.references.some(({ refers }) => REFERS_TO_EVENT.has(refers))
  const here = await within(question, spoken, followup, before, talk)
  if (isClaim(here.answer))
    return refers || spoken.people.length > 0
      ? here
      : nearer(here, await apart(), before, talk.library)
  if (spoken.people.length > 0 && !refers) {
    const other = await apart()
    return isClaim(other.answer) ? other : here
  }
  if (refers && covers(before.articles, question, talk.library) >= 0.5) return here
  const other = await apart()
  return changesSubject(other, before, talk.library) ? other : here
}

/** Whether a question that the articles spoken of do not answer is about something else. */
function changesSubject(
  { question, answer }: Trial,
  { articles }: Turn,
  library: Library,
): boolean {
  if (isClaim(answer) && articlesOf(answer).every((id) => articles.includes(id))) return true
  return content(question) >= ENOUGH && covers(articles, question, library) < SPEAKS
}

/** Of two claims the one whose articles speak better of what is asked; the first when alike. */
function nearer(here: Trial, other: Trial, { articles }: Turn, library: Library): Trial {
  if (!isClaim(other.answer) || content(other.question) < ENOUGH) return here
  const ids = articlesOf(other.answer)
  if (ids.every((id) => articles.includes(id))) return other
  const { question } = other
  const gain = covers(ids, question, library) - covers(articlesOf(here.answer), question, library)
  return gain > NEARER ? other : here
}

/** A question with names in place of its pronouns. */
interface Spoken {
  readonly text: string
  /** The text without 该会议, 那天, which say nothing to the articles spoken of. */
  readonly bare: string
  /** The people whom pronouns name. */
  readonly people: readonly string[]
}

function spokenOf({ rest, topic, references }: Followup, before: Turn, talk: Talk): Spoken {
  const set = topic === undefined ? undefined : talk.read(topic)
  const own = set === undefined ? [] : namesIn(set)
  const people = own.length > 0 ? own : before.people
  const pronouns = references.filter(
    ({ refers }) => refers === 'person' || (refers === 'people' && people.length > 1),
  )
  const [first] = pronouns
  if (first === undefined || people.length === 0) return spokenAs(`${topic ?? ''}${rest}`, [])
  const named = first.refers === 'people' ? people : people.slice(0, 1)
  const head = own.length === 0 ? (topic ?? '') : ''
  return spokenAs(`${head}${replaced(rest, pronouns, named)}`, named)
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
function withPeople(question: Question, names: readonly string[]): Question {
  const missing = names.filter((name) => question.people.every((one) => !one.names.includes(name)))
  const span = { start: 0, end: 0 }
  return {
    ...question,
    people: [...question.people, ...missing.map((name) => ({ said: name, names: [name], span }))],
  }
}

/** Whether a question has conditions of its own that the articles spoken of cannot speak for. */
function standsAlone(
  { days, districts, people, terms }: Question,
  { articles, question: last }: Turn,
  library: Library,
): boolean {
  if (days.some((day) => isExact(day) || day.when.year !== undefined)) return true
  if (articles.length === 0) return districts.length > 0 || !hasConditions(last)
  const texts = articles.map((id) => library.find(id)?.folded ?? '')
  const none = (words: readonly string[]): boolean =>
    !words.some((word) => texts.some((text) => text.includes(word)))
  return (
    districts.some(({ known }) => none(known)) ||
    people.some(({ names }) => none(names)) ||
    terms.some(({ sort, forms }) => sort === 'number' && none(forms))
  )
}

const hasConditions = ({ days, districts, terms }: Question): boolean =>
  days.length + districts.length + terms.length > 0

/**
 * A question by itself, but for the people its pronouns name; in the district spoken of, where it is
 * joined to the question before, and about the same where only a topic is set before it.
 */
async function byItself(
  question: Question,
  { people: pronouns, text }: Spoken,
  { leaning, topic }: Followup,
  before: Turn,
  talk: Talk,
): Promise<Trial> {
  const tries: Question[] = [question]
  const { district } = before
  const joined = leaning === 'joined' || leaning === 'ellipsis' || leaning === 'correction'
  if (joined && question.days.some(isExact) && question.districts.length === 0)
    if (district !== undefined) tries.unshift(withPeople(talk.read(`${district}${text}`), pronouns))
  if (topic !== undefined) tries.push(about(question, before.subject))
  let last: Trial | undefined
  for (const one of tries) {
    const answer = await talk.answer({ ...one, language: question.language })
    const carried = [...pronouns, ...(one === question ? [] : [one.folded])]
    const trial = { question: one, answer, leaned: false, carried, pronouns }
    if (isClaim(answer) || (answer.status === 'choose' && one === question)) return trial
    if (one === question || last === undefined) last = trial
  }
  return last ?? within(question, { text, bare: text, people: pronouns }, noFollowup, before, talk)
}

const noFollowup: Pick<Followup, 'references'> = { references: [] }

/** The question asked of the articles spoken of, or under the conditions that nothing met. */
async function within(
  question: Question,
  { people: pronouns, bare, text }: Spoken,
  { references }: Pick<Followup, 'references'>,
  before: Turn,
  talk: Talk,
): Promise<Trial> {
  const { articles, subject } = before
  if (articles.length === 0) return underConditions(question, pronouns, before, talk)
  const shorter = bare === text ? question : withPeople(talk.read(bare), pronouns)
  const isBare = content(shorter) < ENOUGH && shorter.people.length === 0
  const tries = [
    ...new Set([shorter, question]),
    ...(isBare ? [about(shorter, subject.length > 0 ? subject : named(articles, talk))] : []),
  ]
  const carried = [...pronouns, ...eventsOf(articles, talk.library)]
  const others = references.some(({ refers }) => refers === 'others')
  let last: Trial | undefined
  for (const one of tries) {
    const all = await answerFrom(articles, one, talk)
    const answer = others ? withoutTold(all, before.told) : all
    last = { question: one, answer, leaned: true, carried, pronouns }
    if (isClaim(answer)) return last
  }
  return last ?? underConditions(question, pronouns, before, talk)
}

/** The words of the name of the first event. */
const named = ([id]: readonly ArticleId[], { library, read }: Talk): readonly Term[] => {
  const article = id === undefined ? undefined : library.find(id)
  return article === undefined ? [] : read(eventName(article).text).terms
}

/** The question under the conditions of the one before. */
async function underConditions(
  question: Question,
  pronouns: readonly string[],
  { question: before, subject, label }: Turn,
  talk: Talk,
): Promise<Trial> {
  const whole = {
    ...about(question, subject),
    days: question.days.length > 0 ? question.days : before.days,
    districts: question.districts.length > 0 ? question.districts : before.districts,
  }
  const answer = await talk.answer(whole)
  return { question: whole, answer, leaned: true, carried: [...pronouns, label], pronouns }
}

/** Who is asked for beside those who were told already. */
function withoutTold(answer: Answer, told: readonly string[]): Answer {
  const [first, ...rest] = findingsOf(answer).filter(
    ({ quote }) => !told.includes(fold(quote.text)),
  )
  if (answer.status !== 'answered' || first === undefined) return answer
  return { ...answer, findings: [first, ...rest] }
}

/** What articles tell of, as a reader knows it: 3月5日 推进会. */
const eventsOf = (ids: readonly ArticleId[], library: Library): string[] =>
  ids.slice(0, 2).flatMap((id) => {
    const article = library.find(id)
    if (article === undefined) return []
    const day = library.dayOf(article)
    const when = day === undefined ? '' : `${day.month}月${day.date}日 `
    return [`${when}${eventName(article).text}`]
  })
