import type { Span } from '../corpus/text.ts'
import type { ReadArticle } from '../facts/reading.ts'
import type { DayMention } from '../language/days.ts'
import type { Question } from '../language/question.ts'
import { type Asker, claimed, type Gist } from './gist.ts'
import type { Library } from './library.ts'
import type { Proposal } from './proposal.ts'
import { hasDay, isExact } from './scope.ts'

/** Years that answer much less well than the best are not offered. */
const NEARLY = 0.8

/** So many years are asked, the latest first. */
const MOST_YEARS = 8

/**
 * 3月14日 where several years have events of that day: asked year by year. The answer, where one
 * year has any; the years to choose from, the latest first, where several have.
 */
export function eachYear({ question, library, articles, ask }: Asker): Gist | undefined {
  const day = openDay(question)
  if (day === undefined) return undefined
  const years = yearsOf(day, library, articles)
  if (years.length < 2) return undefined
  const found = years.slice(0, MOST_YEARS).flatMap((year): Found[] => {
    const dated = { ...day, when: { ...day.when, year } }
    const within = articles.filter((article) => hasDay(article, dated, library))
    const gist = ask(withYear(question, day, year), within)
    const [best] = claimed(gist)
    return best === undefined ? [] : [{ gist, best }]
  })
  const most = Math.max(...found.map(({ best }) => best.score))
  const [first, ...others] = found.filter(({ best }) => best.score >= NEARLY * most)
  if (first === undefined) return undefined
  if (others.length === 0) return first.gist
  return { status: 'choose', proposals: [first.best, ...others.map(({ best }) => best)] }
}

interface Found {
  readonly gist: Gist
  readonly best: Proposal
}

/** The one day that a question names, where it is of an open year. */
function openDay({ days }: Question): DayMention | undefined {
  const [day, ...others] = days.filter(isExact)
  if (day === undefined || others.length > 0) return undefined
  const { year, relative, month, dates, to } = day.when
  const isOpen = year === undefined && relative === undefined && to === undefined
  return isOpen && month !== undefined && dates !== undefined ? day : undefined
}

/** The years with an event of this day, the latest first. */
function yearsOf(
  { when: { month, dates } }: DayMention,
  library: Library,
  articles: readonly ReadArticle[],
): number[] {
  const [first = 0, last = 0] = dates ?? []
  const years = articles.flatMap((article) => {
    const day = library.dayOf(article)
    if (day?.year === undefined || day.month !== month) return []
    return day.date >= first && day.date <= last ? [day.year] : []
  })
  return [...new Set(years)].sort((a, b) => b - a)
}

/** The question with the year before its day. It is understood as it was: only words move. */
function withYear(question: Question, day: DayMention, year: number): Question {
  const { folded, words, days, people, districts, terms } = question
  const at = folded.indexOf(day.said)
  const [start, end] = at < 0 ? [0, 0] : [at, at + day.said.length]
  const said = sayDay(day, year, at >= 0)
  const by = said.length - (end - start)
  const moved = <T extends Span>(span: T): T =>
    span.start < end ? span : { ...span, start: span.start + by, end: span.end + by }
  const withMoved = <T extends { readonly span: Span }>(one: T): T => ({
    ...one,
    span: moved(one.span),
  })
  const dated = { ...day, said, start, end: start + said.length, when: { ...day.when, year } }
  return {
    ...question,
    folded: folded.slice(0, start) + said + folded.slice(end),
    words: words && moved(words),
    days: days.map((one) => (one === day ? dated : moved(one))),
    people: people.map(withMoved),
    districts: districts.map(withMoved),
    terms: terms.map(withMoved),
  }
}

/** A day with its year, in the words of the question where they tell the month as 3月. */
function sayDay({ said, when }: DayMention, year: number, inQuestion: boolean): string {
  if (inQuestion && /^\d+月/.test(said)) return `${year}年${said}`
  const [first = 0, last = first] = when.dates ?? []
  const dates = first === last ? `${first}` : `${first}日至${last}`
  return `${year}年${when.month ?? ''}月${dates}日`
}
