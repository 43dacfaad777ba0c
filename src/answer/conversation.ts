import type { ArticleId } from '../corpus/page.ts'
import { fold } from '../corpus/text.ts'
import type { Referent } from '../language/followup.rows.ts'
import { type Followup, readFollowup, type Reference, referencesIn } from '../language/followup.ts'
import type { Question } from '../language/question.ts'
import type { Answer, Choice, Finding, Language } from './answer.ts'
import { citedBy } from './answer.ts'
import type { Term } from '../language/terms.ts'
import { eventName } from './event.ts'
import { standings } from './evidence.ts'
import type { Library } from './library.ts'
import { hasDay, isExact } from './scope.ts'
import { type Fragment, fragmentOf, swaps } from './swap.ts'
import { supportIn } from './match.ts'

/** How one edition of the archive is asked. */
export interface Talk {
  readonly library: Library
  read(typed: string): Question
  /** `within`: only these articles may answer. */
  answer(question: Question, within?: readonly ArticleId[]): Promise<Answer>
}

/** What a chat last spoke of. */
interface Turn {
  readonly at: number
  /** The question as completed. */
  readonly question: Question
  /** The question was completed by the articles spoken of before. */
  readonly leaned: boolean
  /** Words that say what is spoken of. */
  readonly subject: readonly Term[]
  /** The district spoken of, as said. */
  readonly district: string | undefined
  /** The articles spoken of; empty after a question of its own that nothing answered. */
  readonly articles: readonly ArticleId[]
  /** The people named last, in the question or the answer. */
  readonly people: readonly string[]
  /** What was told of these articles. */
  readonly told: readonly string[]
  readonly choices: readonly Choice[]
}

/** A question as it may be meant, and what the archive says to it. */
interface Trial {
  readonly question: Question
  readonly answer: Answer
  readonly leaned: boolean
  /** What was carried over, for the reader to see. */
  readonly carried: readonly string[]
}

/** Questions of one chat this close to each other are one conversation. */
const CONVERSATION_MS = 15 * 60_000

/** More chats are not remembered at once. */
const MOST_CHATS = 4000

/** Remembers what each chat spoke of last, and completes questions that lean on it. */
export function conversations() {
  const turns = new Map<string, Turn>()

  const lastOf = (chat: string, now: number): Turn | undefined => {
    const turn = turns.get(chat)
    return turn !== undefined && now - turn.at <= CONVERSATION_MS ? turn : undefined
  }

  const keep = (chat: string, turn: Turn): void => {
    turns.delete(chat)
    turns.set(chat, turn)
    const [oldest] = turns.keys()
    if (turns.size > MOST_CHATS && oldest !== undefined) turns.delete(oldest)
  }

  return {
    /** Answers a question of a chat; what was carried over stands in `understood`. */
    async ask(
      typed: string,
      { chat, now }: { readonly chat: string; readonly now: number },
      talk: Talk,
    ): Promise<Answer> {
      const before = lastOf(chat, now)
      const trial =
        before === undefined ? await alone(typed, talk) : await meant(typed, before, talk)
      keep(chat, turnAfter(trial, before, now, talk))
      return told(trial)
    },
  }
}

const LABEL: Readonly<Record<Language, string>> = { zh: '接着问:', en: 'following on: ' }

const told = ({ answer, carried }: Trial): Answer =>
  carried.length === 0
    ? answer
    : {
        ...answer,
        understood: [`${LABEL[answer.language]}${carried.join(' · ')}`, ...answer.understood],
      }

const isClaim = ({ status }: Answer): boolean => status === 'answered' || status === 'disputed'

const findingsOf = (answer: Answer): readonly Finding[] =>
  answer.status === 'answered' || answer.status === 'disputed' ? answer.findings : []

const articlesOf = (answer: Answer): ArticleId[] => [
  ...new Set(citedBy(answer).map(({ article }) => article.id)),
]

async function alone(typed: string, talk: Talk): Promise<Trial> {
  const question = talk.read(typed)
  return { question, answer: await talk.answer(question), leaned: false, carried: [] }
}

/** A question as it is meant after another. */
async function meant(typed: string, before: Turn, talk: Talk): Promise<Trial> {
  const followup = readFollowup(typed)
  const picked = await pick(typed, followup, before, talk)
  if (picked !== undefined) return picked
  const { leaning, rest } = followup
  if (leaning === 'correction' || leaning === 'ellipsis' || isFragment(talk.read(typed), typed)) {
    const question = talk.read(rest)
    const fragment = fragmentOf(question, rest)
    const asks =
      question.asked !== 'clause' ||
      followup.references.some(({ refers }) => refers === 'person' || refers === 'people')
    if (!asks && (fragment.terms.length > 0 || hasConditions(question)))
      return swapped(fragment, leaning === 'correction', before, talk)
  }
  return plainly(followup, before, talk)
}

const hasConditions = ({ days, districts, people }: Question): boolean =>
  days.length + districts.length + people.length > 0

/** 东城区?, 3月5日的: conditions and nothing else. */
const isFragment = (question: Question, typed: string): boolean =>
  question.asked === 'clause' &&
  question.words === undefined &&
  hasConditions(question) &&
  question.terms.every(({ weight }) => weight < 0.3) &&
  typed.length <= 30

// Choosing

/** The choice that a number or a fragment picks of those just offered. */
async function pick(
  typed: string,
  { picks }: Followup,
  before: Turn,
  talk: Talk,
): Promise<Trial | undefined> {
  const { choices } = before
  if (choices.length === 0) return undefined
  const choice = picks === undefined ? labelled(typed, choices, talk) : choices[picks - 1]
  if (choice === undefined) return undefined
  const question = inLanguage(talk.read(choice.question), talk.read(typed).language)
  const answer = await talk.answer(question)
  return { question, answer, leaned: false, carried: [choice.label] }
}

/** The one choice whose label has every word of a fragment. */
function labelled(typed: string, choices: readonly Choice[], talk: Talk): Choice | undefined {
  const question = talk.read(typed)
  const { terms, asked, districts, people, days } = question
  const words = [
    ...terms.filter(({ weight }) => weight >= 0.3).map(({ forms }) => forms),
    ...people.map(({ names }) => names),
    ...districts.map(({ known }) => known),
    ...days
      .filter(isExact)
      .map(({ when: { month, dates } }) => [
        `${month}月${dates === undefined ? '' : `${dates[0]}日`}`,
      ]),
  ]
  if (asked !== 'clause' || words.length === 0 || typed.length > 20) return undefined
  const fit = choices.filter(({ label, quote }) => {
    const text = `${fold(label)}\n${quote.from.article.head.folded}`
    return words.every((forms) => forms.some((form) => text.includes(form)))
  })
  return fit.length === 1 ? fit[0] : undefined
}

// Replacing a condition of the question before

async function swapped(
  fragment: Fragment,
  corrects: boolean,
  before: Turn,
  talk: Talk,
): Promise<Trial> {
  const { known } = talk.library
  const language = fragment.question.language
  let first: Trial | undefined
  for (const { text, sameEvent } of swaps(before.question, fragment, known)) {
    const question = restored(
      inLanguage(talk.read(withDistrict(text, fragment, before, talk)), language),
      before.question,
      fragment,
    )
    const carried = [question.folded]
    const event = sameEvent && before.articles.length > 0
    const scopes = [
      ...(event ? [before.articles] : []),
      ...(event && before.leaned && fragment.kind !== 'person' ? [] : [undefined]),
    ]
    for (const within of scopes) {
      const answer = await talk.answer(question, within)
      const trial = { question, answer, leaned: within !== undefined, carried }
      if (isClaim(answer) && speaksOf(answer, fragment, talk.library)) return trial
      if (!isClaim(answer)) first ??= trial
    }
    if (corrects && !sameEvent) break
  }
  return first ?? nothing(fragment, before, talk)
}

/** The text with the district that was spoken of, where none is said. */
function withDistrict(text: string, { question }: Fragment, before: Turn, talk: Talk): string {
  const { district } = before
  if (district === undefined || question.districts.length > 0) return text
  return talk.read(text).districts.length > 0 ? text : `${district}${text}`
}

/** What the words of a question do not show: conditions that the archive knows nothing of. */
function restored(question: Question, before: Question, { question: now }: Fragment): Question {
  const lost = <T extends { readonly said: string }>(
    all: readonly T[],
    own: readonly T[],
    old: readonly T[],
  ): T[] => {
    const wanted = own.length > 0 ? own : old
    return wanted.filter(({ said }) => all.length === 0 && said !== '')
  }
  const formsOf = new Map(
    [...before.terms, ...now.terms].map(({ word, forms }) => [word, forms] as const),
  )
  return {
    ...question,
    districts: [
      ...question.districts,
      ...lost(question.districts, now.districts, before.districts),
    ],
    people: [...question.people, ...lost(question.people, now.people, before.people)],
    terms: question.terms.map((term) => ({ ...term, forms: formsOf.get(term.word) ?? term.forms })),
  }
}

const inLanguage = (question: Question, language: Language): Question => ({ ...question, language })

/** Whether the articles that an answer cites have something for every word of the fragment. */
function speaksOf(answer: Answer, { terms, kind }: Fragment, library: Library): boolean {
  const least = kind === 'event' ? 0.4 : 0.6
  return articlesOf(answer).some((id) => {
    const article = library.find(id)
    return (
      article !== undefined &&
      terms
        .filter(({ sort }) => sort !== 'verb')
        .every((term) => (supportIn(term, article.folded)[0]?.worth ?? 0) >= least)
    )
  })
}

/** No claim: what was found speaks of something else. */
async function nothing({ question, text }: Fragment, before: Turn, talk: Talk): Promise<Trial> {
  const { searched } = await talk.answer(before.question, before.articles)
  const { language } = question
  return {
    question: before.question,
    answer: {
      status: 'silent',
      language,
      understood: [],
      searched,
      reason: { why: 'words', asked: text },
      near: [],
    },
    leaned: before.leaned,
    carried: [before.question.folded],
  }
}

// Going on about the same event, or about something else

async function plainly(followup: Followup, before: Turn, talk: Talk): Promise<Trial> {
  const named = spokenOf(followup, before, talk)
  const question = withPeople(talk.read(named.text), named.people)
  const apart = (): Promise<Trial> => standing(question, named, followup, before, talk)
  if (standsAlone(question, named.people, before, talk)) return apart()
  const refers = followup.references.some(({ refers }) => REFERS_TO_EVENT.has(refers))
  const leaned = await within(question, named, followup, before, talk)
  if (isClaim(leaned.answer)) {
    if (refers || named.people.length > 0) return leaned
    return await nearer(leaned, await apart(), before, talk)
  }
  if (named.people.length > 0 && !refers) {
    const other = await apart()
    return isClaim(other.answer) ? other : leaned
  }
  if (refers && covers(before.articles, question, talk.library) >= 0.5) return leaned
  const other = await apart()
  return isClaim(other.answer) && changesSubject(other, before, talk.library) ? other : leaned
}

/** Whether a question that the articles spoken of do not answer is about something else. */
function changesSubject(
  { question, answer }: Trial,
  { articles }: Turn,
  library: Library,
): boolean {
  if (articlesOf(answer).every((id) => articles.includes(id))) return true
  return content(question) >= ENOUGH && covers(articles, question, library) < SPEAKS
}

/** A question by itself, but for the people that its pronouns name and the subject set before it. */
async function standing(
  question: Question,
  { people: carried }: Spoken,
  { topic }: Followup,
  before: Turn,
  talk: Talk,
): Promise<Trial> {
  const trial = { question, answer: await talk.answer(question), leaned: false, carried }
  const { status } = trial.answer
  if (topic === undefined || isClaim(trial.answer) || status === 'choose') return trial
  const whole = about(question, before.subject)
  const other = { ...trial, question: whole, answer: await talk.answer(whole) }
  return isClaim(other.answer) ? other : trial
}

/** An article that has something for this much of a question's words speaks of it. */
const SPEAKS = 0.75

/** Content words of this much weight say what a question is about. */
const ENOUGH = 1

/** 哪几个, 多少个 before the thing that is asked for. */
const ASKED_FOR = /(?:哪|几|多少|什么|啥)[^,。谁]{0,3}$/

/** How much a question says of what it is about, beside what it asks. */
const content = ({ terms, words, folded }: Question): number =>
  terms
    .filter(
      ({ span, weight }) =>
        weight >= 0.3 &&
        !ASKED_FOR.test(folded.slice(0, span.start)) &&
        (words === undefined || span.start >= words.end || words.start >= span.end),
    )
    .reduce((sum, { weight, sort }) => sum + (sort === 'verb' ? 0.5 : 1) * weight, 0)

/** How much of the words of a question the best of these articles has something for, 0 to 1. */
function covers(ids: readonly ArticleId[], { terms }: Question, library: Library): number {
  const articles = ids.flatMap((id) => library.find(id) ?? [])
  const ranked = standings({ terms, days: [], people: [], districts: [] }, articles)
  return Math.max(0, ...ranked.map(({ coverage }) => coverage))
}

/** Of two claims the one whose articles speak better of what is asked; the one carried over when alike. */
async function nearer(leaned: Trial, other: Trial, before: Turn, talk: Talk): Promise<Trial> {
  if (!isClaim(other.answer) || content(other.question) < ENOUGH) return leaned
  const ids = articlesOf(other.answer)
  if (ids.every((id) => before.articles.includes(id))) return other
  const { library } = talk
  const gain =
    covers(ids, other.question, library) -
    covers(articlesOf(leaned.answer), other.question, library)
  return gain > 0.12 ? other : leaned
}

/** Words that refer to the event spoken of, or to a part of it. */
const REFERS_TO_EVENT: ReadonlySet<Referent> = new Set(['event', 'others', 'part'])

interface Spoken {
  readonly text: string
  /** The text without 该会议, 那天, which say nothing to the articles spoken of. */
  readonly bare: string
  /** The people whom pronouns name. */
  readonly people: readonly string[]
}

/** The text with names in place of pronouns. */
function spokenOf({ rest, topic, references }: Followup, before: Turn, talk: Talk): Spoken {
  const set = topic === undefined ? undefined : talk.read(topic)
  const people = set === undefined || set.people.length === 0 ? before.people : namesIn(set)
  const pronouns = references.filter(
    ({ refers }) => refers === 'person' || (refers === 'people' && people.length > 1),
  )
  const [first] = pronouns
  if (first === undefined || people.length === 0)
    return spoken(topic === undefined ? rest : `${topic}${rest}`, [])
  const named = first.refers === 'people' ? people : people.slice(0, 1)
  const head = set !== undefined && set.people.length === 0 ? topic : ''
  return spoken(`${head}${replaced(rest, pronouns, named)}`, named)
}

const spoken = (text: string, people: readonly string[]): Spoken => ({
  text,
  people,
  bare: referencesIn(fold(text))
    .filter(({ refers, start }) => refers === 'event' && /[\u3400-\u9fff]/.test(text.charAt(start)))
    .reverse()
    .reduce(
      (bare, { start, end }) => bare.slice(0, start) + bare.slice(end).replace(/^[的,,]/, ''),
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

const namesIn = ({ people }: Question): string[] => people.flatMap(({ names }) => names.slice(0, 1))

/** A question with these people among those it names. */
function withPeople(question: Question, names: readonly string[]): Question {
  const missing = names.filter((name) =>
    question.people.every(({ names }) => !names.includes(name)),
  )
  const span = { start: 0, end: 0 }
  return {
    ...question,
    people: [...question.people, ...missing.map((name) => ({ said: name, names: [name], span }))],
  }
}

/** Whether a question has conditions of its own that the articles spoken of do not meet. */
function standsAlone(
  { days, districts, people, terms }: Question,
  carried: readonly string[],
  { articles, question: last }: Turn,
  { library }: Talk,
): boolean {
  const read = articles.flatMap((id) => library.find(id) ?? [])
  const years = days.filter(({ when }) => when.year !== undefined)
  if (days.some(isExact) || years.length > 0) {
    const own = [...days.filter(isExact), ...years]
    return !read.some((article) => own.every((day) => hasDay(article, day, library))) || true
  }
  if (read.length === 0)
    return (
      districts.length > 0 || last.days.length + last.districts.length + last.terms.length === 0
    )
  return (
    districts.some(
      ({ known }) => !known.some((name) => read.some(({ folded }) => folded.includes(name))),
    ) ||
    people.some(
      ({ names }) =>
        !names.some((name) => carried.includes(name)) &&
        !names.some((name) => read.some(({ folded }) => folded.includes(name))),
    ) ||
    terms.some(
      ({ sort, forms }) =>
        sort === 'number' &&
        !forms.some((form) => read.some(({ folded }) => folded.includes(form))),
    )
  )
}

/** The question asked of the articles spoken of, or under the conditions that nothing met. */
async function within(
  question: Question,
  { people, bare, text }: Spoken,
  { references }: Followup,
  before: Turn,
  talk: Talk,
): Promise<Trial> {
  const { articles, subject } = before
  if (articles.length === 0) {
    const whole = merged(question, before)
    const carried = [...people, before.question.folded]
    return { question: whole, answer: await talk.answer(whole), leaned: true, carried }
  }
  const shorter = bare === text ? question : withPeople(talk.read(bare), people)
  const isBare = content(shorter) < ENOUGH && shorter.people.length === 0
  const tries = [
    ...new Set([shorter, question]),
    ...(isBare && subject.length > 0 ? [about(shorter, subject)] : []),
  ]
  const carried = [...people, ...eventsOf(articles, talk.library)]
  const others = references.some(({ refers }) => refers === 'others')
  const trials: Trial[] = []
  for (const one of tries) {
    const all = await talk.answer(one, articles)
    const answer = others ? withoutTold(all, before.told) : all
    const trial = { question: one, answer, leaned: true, carried }
    if (isClaim(answer)) return trial
    trials.push(trial)
  }
  return trials.at(-1) ?? alone(question.folded, talk)
}

const about = (question: Question, subject: readonly Term[]): Question => ({
  ...question,
  terms: [...subject, ...question.terms],
})

/** The words of a question that say what it is about. */
const subjectOf = ({ terms, words }: Question): Term[] =>
  terms.filter(
    ({ sort, span, weight }) =>
      sort !== 'verb' &&
      weight >= 0.3 &&
      (words === undefined || span.end <= words.start || words.end <= span.start),
  )

/** A question under the conditions of the one before. */
const merged = (question: Question, { question: before, subject }: Turn): Question => ({
  ...about(question, subject),
  days: question.days.length > 0 ? question.days : before.days,
  districts: question.districts.length > 0 ? question.districts : before.districts,
})

/** Who is asked for beside those who were told already. */
function withoutTold(answer: Answer, told: readonly string[]): Answer {
  const [first, ...rest] = findingsOf(answer).filter(
    ({ quote }) => !told.includes(fold(quote.text)),
  )
  if (answer.status !== 'answered' || first === undefined) return answer
  return { ...answer, findings: [first, ...rest] }
}

/** What the articles spoken of tell of, as a reader knows it: 3月5日 推进会. */
function eventsOf(ids: readonly ArticleId[], library: Library): string[] {
  return ids.slice(0, 2).flatMap((id) => {
    const article = library.find(id)
    if (article === undefined) return []
    const day = library.dayOf(article)
    const when = day === undefined ? '' : `${day.month}月${day.date}日 `
    return [`${when}${eventName(article).text}`]
  })
}

// What is remembered

function turnAfter(
  { question, answer, leaned }: Trial,
  before: Turn | undefined,
  now: number,
  { library }: Talk,
): Turn {
  const claims = isClaim(answer)
  const own = claims || answer.status === 'choose' ? articlesOf(answer) : []
  const articles = claims ? own : leaned ? (before?.articles ?? []) : own
  const same = articles.some((id) => before?.articles.includes(id))
  const people = peopleAfter(question, answer, library)
  return {
    at: now,
    question,
    leaned,
    subject:
      leaned && before !== undefined && before.subject.length > 0
        ? before.subject
        : subjectOf(question),
    district: question.districts[0]?.known[0] ?? (leaned ? before?.district : undefined),
    articles,
    people: people.length > 0 ? people : same ? (before?.people ?? []) : [],
    told: [
      ...(same ? (before?.told ?? []) : []),
      ...findingsOf(answer).map(({ quote }) => fold(quote.text)),
    ],
    choices: answer.status === 'choose' ? answer.choices : [],
  }
}

/** A longer answer is a statement, and names people by the way. */
const LONGEST_NAMING = 30

/** The people named last: those the answer is, else those of the question. */
function peopleAfter(question: Question, answer: Answer, { people }: Library): string[] {
  const findings = isClaim(answer) ? findingsOf(answer) : []
  const inAnswer = findings.flatMap(({ quote: { text } }) =>
    text.length > LONGEST_NAMING ? [] : people(fold(text)).map(({ name }) => name),
  )
  const inQuestion = namesIn(question)
  const asksName = question.asked === 'person' || question.asked === 'writer'
  if (asksName && inAnswer.length > 0) return inAnswer
  return inQuestion.length > 0 ? inQuestion.reverse() : inAnswer
}
