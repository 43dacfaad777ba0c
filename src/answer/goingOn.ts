import type { Referent } from '../language/followup.rows.ts'
import type { Followup } from '../language/followup.ts'
import type { Question } from '../language/question.ts'
import type { Library } from './library.ts'
import { isExact } from './scope.ts'
import { type Spoken, spokenOf, withPeople } from './spoken.ts'
import { about, content, covers, ENOUGH } from './subject.ts'
import { articlesOf, isClaim, type Talk, type Trial, type Turn } from './turn.ts'
import { inPeriod, unclaimed, within } from './within.ts'

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
  const another = followup.references.some(({ refers }) => refers === 'another')
  if (another && content(question) < ENOUGH && !hasConditions(question))
    return unclaimed(await apart(), followup.rest)
  if (another || standsAlone(question, before, talk.library)) return apart()
  const refers = followup.references.some(({ refers }) => REFERS_TO_EVENT.has(refers))
  const here = await within(question, spoken, followup, before, talk)
  const samePeriod = inPeriod(spoken.text, question, before.question) !== spoken.text
  if (isClaim(here.answer))
    return refers || spoken.people.length > 0
      ? here
      : nearer(here, await apart(), samePeriod, before, talk.library)
  if (spoken.people.length > 0 && !refers) {
    const other = await apart()
    return isClaim(other.answer) ? other : here
  }
  const atIt = refers && question.roles.length > 0
  if (atIt || (refers && covers(before.articles, question, talk.library) >= 0.5)) return here
  const other = await apart()
  const byName = !refers && question.people.length > 0 && content(question) >= ENOUGH
  if (byName && followup.leaning === undefined && isClaim(other.answer)) return other
  return changesSubject(other, samePeriod, before, talk.library) ? other : here
}

/** Whether a question that the articles spoken of do not answer is about something else. */
function changesSubject(
  { question, answer }: Trial,
  samePeriod: boolean,
  { articles }: Turn,
  library: Library,
): boolean {
  if (isClaim(answer) && articlesOf(answer).every((id) => articles.includes(id))) return !samePeriod
  return content(question) >= ENOUGH && covers(articles, question, library) < SPEAKS
}

/** Whether a question has a word that is printed nowhere, and little else of the articles spoken of. */
const isForeign = (
  { question, answer }: Trial,
  articles: Turn['articles'],
  library: Library,
): boolean =>
  answer.status === 'silent' &&
  answer.reason.why === 'words' &&
  covers(articles, question, library) < SPEAKS / 2

/** Of two claims the one whose articles speak better of what is asked; the first when alike. */
function nearer(
  here: Trial,
  other: Trial,
  samePeriod: boolean,
  { articles }: Turn,
  library: Library,
): Trial {
  if (isForeign(other, articles, library)) return other
  if (!isClaim(other.answer) || content(other.question) < ENOUGH) return here
  const ids = articlesOf(other.answer)
  if (ids.every((id) => articles.includes(id))) return samePeriod ? here : other
  const { question } = other
  const gain = covers(ids, question, library) - covers(articlesOf(here.answer), question, library)
  return gain > NEARER ? other : here
}

/** Whether a question has conditions of its own that the articles spoken of cannot speak for. */
function standsAlone(
  { days, districts, people, terms }: Question,
  { articles, question: last }: Turn,
  library: Library,
): boolean {
  if (days.some((day) => isExact(day) || day.when.year !== undefined)) return true
  if (articles.length === 0)
    return districts.length > 0 || (!hasConditions(last) && last.terms.length === 0)
  const texts = articles.map((id) => library.find(id)?.folded ?? '')
  const none = (words: readonly string[]): boolean =>
    !words.some((word) => texts.some((text) => text.includes(word)))
  return (
    districts.some(({ known }) => none(known)) ||
    people.some(({ names }) => none(names)) ||
    terms.some(({ sort, forms }) => sort === 'number' && none(forms))
  )
}

const hasConditions = ({ days, districts, people }: Question): boolean =>
  days.length + districts.length + people.length > 0

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
