import type { ArticleId } from '../corpus/page.ts'
import { fold, type Span } from '../corpus/text.ts'
import type { Followup } from '../language/followup.ts'
import type { Question } from '../language/question.ts'
import type { Term } from '../language/terms.ts'
import type { Answer } from './answer.ts'
import { eventName } from './event.ts'
import type { Library } from './library.ts'
import { isExact } from './scope.ts'
import { type Spoken, withPeople } from './spoken.ts'
import { about, content, ENOUGH, LEAST_WEIGHT } from './subject.ts'
import { answerFrom, isClaim, silently, type Talk, type Trial, type Turn } from './turn.ts'

/** The question asked of the articles spoken of, or under the conditions that nothing met. */
export async function within(
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
    if (isClaim(answer) && saysSomething(asked)) return last
    if (isClaim(answer)) last = unclaimed(last, text)
  }
  return last ?? underConditions(question, pronouns, before, talk)
}

/** Words that neither ask nor tell anything are answered by any clause. */
const saysSomething = ({ asked, terms, people }: Question): boolean =>
  asked !== 'clause' || people.length > 0 || terms.some(({ weight }) => weight >= LEAST_WEIGHT)

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
export function inPeriod(text: string, { asked, days }: Question, before: Question): string {
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

/** A question of another event that its words do not tell is not answered from any. */
export const unclaimed = (trial: Trial, said: string): Trial => ({
  ...trial,
  answer: silently(trial.answer, said),
})
