import type { ArticleId } from '../corpus/page.ts'
import { fold } from '../corpus/text.ts'
import { pieceAt } from '../language/clauses.ts'
import type { Question } from '../language/question.ts'
import type { Term } from '../language/terms.ts'
import { type Answer, type Choice, citedBy, type Finding, findingsOf } from './answer.ts'
import type { Library } from './library.ts'
import { subjectOf } from './subject.ts'

/** How one edition of the archive is asked. */
export interface Talk {
  readonly library: Library
  read(typed: string): Question
  /** `within`: only these articles may answer. */
  answer(question: Question, within?: readonly ArticleId[]): Promise<Answer>
}

/** What a chat last spoke of. */
export interface Turn {
  readonly at: number
  /** The question as completed. */
  readonly question: Question
  /** The question was completed by the articles spoken of before. */
  readonly leaned: boolean
  /** The question as a reader would put it in full. */
  readonly label: string
  /** Words that say what is spoken of. */
  readonly subject: readonly Term[]
  /** The district spoken of. */
  readonly district: string | undefined
  /** The articles spoken of; empty after a question of its own that nothing answered. */
  readonly articles: readonly ArticleId[]
  /** The people named last, in the question or the answer. */
  readonly people: readonly string[]
  /** Whoever was named in the conversation, the last first. */
  readonly met: readonly string[]
  /** Those of the question's people whom a pronoun named. */
  readonly pronouns: readonly string[]
  /** What was told of these articles, folded. */
  readonly told: readonly string[]
  readonly choices: readonly Choice[]
}

/** A question as it may be meant, and what the archive says to it. */
export interface Trial {
  readonly question: Question
  readonly answer: Answer
  readonly leaned: boolean
  /** What was carried over, for the reader to see. */
  readonly carried: readonly string[]
  /** People whom a pronoun named. */
  readonly pronouns: readonly string[]
}

/** Whether an answer claims something. */
export const isClaim = ({ status }: Answer): boolean =>
  status === 'answered' || status === 'disputed'

/** The articles that an answer cites. */
export const articlesOf = (answer: Answer): ArticleId[] => [
  ...new Set(citedBy(answer).map(({ article }) => article.id)),
]

/** The best name of each person whom a question names. */
export const namesIn = ({ people }: Question): string[] =>
  people.flatMap(({ names }) => names.slice(0, 1))

/** A question as it stands. */
export async function alone(typed: string, talk: Talk): Promise<Trial> {
  const question = talk.read(typed)
  const answer = await talk.answer(question)
  return { question, answer, leaned: false, carried: [], pronouns: [] }
}

/** The question asked of these articles alone; what they lack is told of them, not of the archive. */
export async function answerFrom(
  articles: readonly ArticleId[],
  question: Question,
  { answer, library }: Talk,
): Promise<Answer> {
  const said = confined(await answer(question, articles), articles, question)
  if (said.status !== 'silent' && said.status !== 'related') return said
  const { reason } = said
  if (reason.why !== 'person' && reason.why !== 'words') return said
  const [first, second] = articles.map((id) => library.find(id)?.article.headline)
  const event = second === undefined ? (first ?? '') : ''
  return { ...said, reason: { why: 'not in event', asked: reason.asked, event } }
}

/** Without what other articles print: offices are known of the whole archive. */
function confined(answer: Answer, articles: readonly ArticleId[], question: Question): Answer {
  const isHere = ({ quote }: Finding | Choice): boolean => articles.includes(quote.from.article.id)
  if (answer.status === 'choose') {
    const [first, ...rest] = answer.choices.filter(isHere)
    if (first === undefined) return silently(answer, question.folded)
    if (rest.length > 0) return { ...answer, choices: [first, ...rest] }
    const { language, understood, searched } = answer
    const findings = [{ quote: first.quote, also: [] }] as const
    return { status: 'answered', language, understood, searched, findings }
  }
  if (answer.status !== 'answered' && answer.status !== 'disputed') return answer
  const [first, ...rest] = answer.findings.filter(isHere)
  return first === undefined
    ? silently(answer, question.folded)
    : { ...answer, findings: [first, ...rest] }
}

/** No claim, in place of an answer that is not the one meant. */
export const silently = ({ language, understood, searched }: Answer, asked: string): Answer => ({
  status: 'silent',
  language,
  understood,
  searched,
  reason: { why: 'not printed', asked },
  near: [],
})

/** More people than these are not remembered. */
const MOST_MET = 6

/** What a chat speaks of after a question. */
export function turnAfter(
  { question, answer, leaned, pronouns }: Trial,
  before: Turn | undefined,
  at: number,
  library: Library,
): Turn {
  const own = isClaim(answer) || answer.status === 'choose'
  const articles = own ? articlesOf(answer) : leaned ? (before?.articles ?? []) : []
  const same = articles.some((id) => before?.articles.includes(id))
  const people = peopleAfter(question, answer, library)
  const kept = leaned && before !== undefined ? before : undefined
  return {
    at,
    question,
    leaned,
    pronouns,
    articles,
    label: kept !== undefined && articles.length === 0 ? kept.label : question.folded,
    subject:
      kept !== undefined && (kept.subject.length > 0 || !isClaim(answer))
        ? kept.subject
        : subjectOf(question),
    district: question.districts[0]?.known[0] ?? kept?.district,
    people: people.length > 0 ? people : same ? (before?.people ?? []) : [],
    met: [...new Set([...people, ...(before?.met ?? [])])].slice(0, MOST_MET),
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
function peopleAfter(question: Question, answer: Answer, library: Library): string[] {
  const { people } = library
  const inAnswer = findingsOf(answer).flatMap(({ quote: { text } }) =>
    text.length > LONGEST_NAMING ? [] : people(fold(text)).map(({ name }) => name),
  )
  const inQuestion = namesIn(question)
  const asksName = question.asked === 'person' || question.asked === 'writer'
  if (asksName && inAnswer.length > 0) return inAnswer
  if (inQuestion.length > 0) return inQuestion.reverse()
  return inAnswer.length > 0 || !BY_OFFICE.test(question.folded)
    ? inAnswer
    : toldOf(answer, library)
}

/** 组长怎么评价的: somebody is asked about whose name stands in the print alone. */
const BY_OFFICE =
  /(?:书记|主任|[组区县市镇乡局院校部队所站会行厂]长|主席|经理|负责人)(?=[^,。]{0,12}(?:说|讲|怎么|什么|啥|哪))/

/** The one person whom the sentence of an answer names. */
function toldOf(answer: Answer, library: Library): string[] {
  const [first] = findingsOf(answer)
  if (first === undefined) return []
  const { from, span } = first.quote
  const { start, end } = pieceAt(from.folded, 'sentence', span.start)
  const names = new Set(library.people(from.folded.slice(start, end)).map(({ name }) => name))
  return names.size === 1 ? [...names] : []
}
