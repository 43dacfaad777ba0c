import { isoOf } from '../corpus/day.ts'
import type { Question } from '../language/question.ts'
import type { Choice } from './answer.ts'
import { eventName } from './event.ts'
import type { Library } from './library.ts'
import type { Proposal } from './proposal.ts'

/** What a reader is offered to choose from; with the year, where it tells them apart. */
export function choicesOf(
  proposals: readonly Proposal[],
  question: Question,
  library: Library,
): Choice[] {
  const withYear = differByYear(proposals, library)
  return proposals.map((proposal) => choiceOf(proposal, question, library, withYear))
}

function choiceOf(
  proposal: Proposal,
  question: Question,
  library: Library,
  withYear: boolean,
): Choice {
  const { article } = proposal.standing
  const eventDay = library.dayOf(article)
  const words = proposal.quotes.map(({ text }) => text).join('、')
  const year = withYear && eventDay?.year !== undefined ? `${eventDay.year}年` : ''
  const when = eventDay === undefined ? '' : `${year}${eventDay.month}月${eventDay.date}日 `
  const name = eventName(article)
  // 张书记 can be several people: the label and the question pressed say which.
  const vague = question.people.find(({ names }) => names.length > 1)
  const who = vague?.names.find((one) => article.folded.includes(one))
  const asked =
    who === undefined ? question.folded : question.folded.replace(vague?.said ?? who, who)
  return {
    label: `${who === undefined ? '' : `${who}:`}${words} · ${when}${name.text}`,
    id: `${article.article.id}`,
    question: `${when}${name.text} ${year === '' ? asked : withoutDay(asked, question)}`,
    quote: proposal.quotes[0] ?? name,
  }
}

/** The question without its day, which what is chosen says with its year. */
const withoutDay = (asked: string, { days }: Question): string =>
  days.reduce((text, { said }) => text.replace(said, ''), asked).replace(/^的/, '')

/** Whether proposals are of the same day in several years: then the year tells them apart. */
function differByYear(proposals: readonly Proposal[], library: Library): boolean {
  const days = proposals.flatMap(({ standing: { article } }) => library.dayOf(article) ?? [])
  const ofYear = new Set(days.map(({ year }) => year))
  return ofYear.size > 1 && new Set(days.map((day) => isoOf(day).slice(-5))).size < days.length
}
