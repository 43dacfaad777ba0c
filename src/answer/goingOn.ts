import type { ArticleId } from '../corpus/page.ts'
import { fold, type Span } from '../corpus/text.ts'
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
  isClaim,
  namesIn,
  silently,
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
  const another = followup.references.some(({ refers }) => refers === 'another')
  if (another && content(question) < ENOUGH && !hasConditions(question))
    return unclaimed(await apart(), followup.rest)
  if (another || standsAlone(question, before, talk.library)) return apart()
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

/** A question of another event that its words do not tell is not answered from any. */
const unclaimed = (trial: Trial, said: string): Trial => ({
  ...trial,
  answer: silently(trial.answer, said),
})

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
  const others = references.some(({ refers }) => refers === 'others')
  const again = askedBefore(question, others, before.question)
  const timed = (asked: string): Question =>
    withPeople(talk.read(inPeriod(asked, question, before.question)), pronouns)
  const whole = again === undefined ? timed(text) : talk.read(again)
  const shorter = bare === text || again !== undefined ? whole : timed(bare)
  const isBare = content(shorter) < ENOUGH && shorter.people.length === 0
  const tries: (readonly [asked: Question, meant: Question])[] = [
    [shorter, shorter],
    ...(shorter === whole ? [] : [[whole, whole] as const]),
    ...(isBare
      ? [subject, named(articles, talk)].map((words) => [shorter, about(shorter, words)] as const)
      : []),
  ]
  const carried = [...pronouns, ...eventsOf(articles, talk.library)]
  let last: Trial | undefined
  for (const [asked, meant] of tries) {
    const all = await answerFrom(articles, { ...meant, language: question.language }, talk)
    const answer = others ? withoutTold(all, before.told, text) : all
    last = { question: asked, answer, leaned: true, carried, pronouns }
    if (isClaim(answer)) return last
  }
  return last ?? underConditions(question, pronouns, before, talk)
}

/** 哪几个? after 几个部门表态: the question before, asking for the things it counted. */
const WHICH = /^(?:都|分别|具体)?(?:是|有)?哪(?:些|几[个家位条项]?|[个家位条项])?(?:呢)?$/

/** The question before in other words, where this one only asks on: 还有呢, 哪几个. */
function askedBefore(
  { folded, terms, asked }: Question,
  others: boolean,
  { folded: before, words, asked: was }: Question,
): string | undefined {
  if (terms.length > 0) return undefined
  if (others && asked === 'clause') return before
  if (words === undefined || was !== 'number' || !WHICH.test(folded)) return undefined
  const counts = before.slice(words.start, words.end).startsWith('几') ? '哪几' : '哪些'
  return (
    before.slice(0, words.start) +
    counts +
    before.slice(words.end).replace(/^个/, counts === '哪几' ? '个' : '')
  )
}

/** 今年, 去年 of the question before stand for a figure that is asked for next. */
function inPeriod(text: string, { asked, days }: Question, before: Question): string {
  const [period, ...rest] = before.days
  const carries = asked === 'number' && days.length === 0 && rest.length === 0
  if (!carries || period === undefined || isExact(period)) return text
  return before.folded.slice(period.start, period.end) + text
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
  const said = (spans: readonly Span[]): string =>
    spans.map(({ start, end }) => before.folded.slice(start, end)).join('、')
  const districts = question.districts.length > 0 ? [] : before.districts.map(({ span }) => span)
  const days = question.days.length > 0 ? [] : before.days
  const whole = withPeople(talk.read(`${said(districts)}${said(days)}${question.folded}`), pronouns)
  const known = { ...whole, language: question.language }
  // A district the archive knows nothing of does not stand in the gist of an English question.
  const asked = known.districts.length > 0 ? known : { ...known, districts: before.districts }
  const answer = await talk.answer(about(asked, subject))
  return { question: known, answer, leaned: true, carried: [...pronouns, label], pronouns }
}

/** Who is asked for beside those who were told already. */
function withoutTold(answer: Answer, told: readonly string[], said: string): Answer {
  if (answer.status !== 'answered') return answer
  const [first, ...rest] = answer.findings.filter(({ quote }) => !told.includes(fold(quote.text)))
  if (first !== undefined) return { ...answer, findings: [first, ...rest] }
  return silently(answer, said)
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
