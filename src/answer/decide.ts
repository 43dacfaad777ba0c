import { EVENTS } from '../language/lexicon.ts'
import type { Question } from '../language/question.ts'
import { type Met, sharedRuns, TELLING } from './evidence.ts'
import type { Gist } from './gist.ts'
import { byScore, type Proposal } from './proposal.ts'

/** One answer, or a choice where several events answer nearly as well with other words. */
export function decide(found: readonly Proposal[], question: Question): Gist {
  const sorted = [...found].sort(byScore)
  const [best] = sorted
  if (best === undefined) return { status: 'answered', proposals: [] }
  const words = (proposal: Proposal): string => proposal.quotes.map(({ text }) => text).join('|')
  if (
    question.asked === 'office' ||
    (question.people.length > 0 && best.details?.[0] === question.people[0]?.names[0])
  )
    return { status: 'answered', proposals: offices(sorted) }
  const shared = sharedWith(best, question)
  const near = sorted.filter((one) => sharedWith(one, question) + 3 > shared)
  const rivals = near.filter(
    (one) =>
      one.standing !== best.standing &&
      one.score >= (isBare(question) ? 0.6 : 0.93) * best.score &&
      hasNounsOf(one, best) &&
      words(one) !== words(best),
  )
  if (rivals.length > 0 && vague(question))
    return { status: 'choose', proposals: [best, ...rivals].slice(0, 6) }
  const others = near.filter((one) => words(one) !== words(best) && isAsLikely(one, best, question))
  if (others.length > 0 && isOfAnyEvent(question))
    return { status: 'choose', proposals: [best, ...others].slice(0, 6) }
  return { status: 'answered', proposals: [best] }
}

/**
 * 巡河之后的座谈会: no choice between the article that tells of 巡河 and one that does not, nor, for
 * 东白溪治理会, between the one with 东白溪 and one with 白溪. Nouns below `least` in weight do not count.
 */
const hasNounsOf = (one: Proposal, best: Proposal, least = TELLING): boolean =>
  best.standing.met.every(
    ({ term, supports }, i) =>
      term.sort !== 'noun' ||
      term.weight < least ||
      worthOf(one.standing.met[i]?.supports) >= LEAST_WORTH * worthOf(supports),
  )

const worthOf = (supports: Met['supports'] = []): number => supports[0]?.worth ?? 0

/** Another word for a noun is worth this much of it; a part of it, or its signs further apart, less. */
const LEAST_WORTH = 0.75

/** How much of what is asked an article repeats word for word in its head and lead. */
const sharedWith = ({ standing: { article } }: Proposal, { folded }: Question): number =>
  sharedRuns(folded, `${article.article.head.folded}\n${article.article.body[0]?.folded ?? ''}`)

/** Whether another article answers nearly as well, and meets the question nearly as well. */
const isAsLikely = (one: Proposal, best: Proposal, { asked }: Question): boolean =>
  one.standing !== best.standing &&
  one.score >= (asked === 'number' ? 0.98 : hasNounsOf(one, best, 0) ? 0.85 : 0.88) * best.score &&
  one.standing.coverage >= 0.85 * best.standing.coverage

/** Asked of an event of which no day is given: there may have been several. */
const isOfAnyEvent = ({ asked, days }: Question): boolean =>
  days.length === 0 && ['person', 'day', 'event', 'number'].includes(asked)

/** One office where they agree; the different ones, in order of the pages' days, where they do not. */
function offices(sorted: readonly Proposal[]): Proposal[] {
  const kept: Proposal[] = []
  const core = (one: Proposal): string =>
    (one.quotes[0]?.text ?? '').replace(/^[\u4e00-\u9fff]{0,4}区/, '').replace(/^区/, '')
  for (const one of sorted) {
    const same = kept.findIndex(
      (other) => core(other).includes(core(one)) || core(one).includes(core(other)),
    )
    if (same < 0) kept.push(one)
  }
  return kept
}

/** 会议在哪开的: nothing that tells one event from another. */
const isBare = ({ terms, days, people, asked }: Question): boolean =>
  days.length + people.length === 0 &&
  ['person', 'place', 'day', 'body'].includes(asked) &&
  terms.every(
    ({ weight, word }) =>
      weight < 0.3 || EVENTS.has(word) || /^(?:主持|召开|开会|讲话)$/.test(word),
  )

/** A question that names no day and little besides can mean several events. */
const vague = ({ terms, asked }: Question): boolean =>
  !['headline', 'clause', 'list', 'reason', 'document'].includes(asked) &&
  terms.filter(({ weight }) => weight > 0.3).length <= 2
