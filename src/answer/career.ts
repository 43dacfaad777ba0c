import { isoOf } from '../corpus/day.ts'
import { quote } from '../corpus/page.ts'
import { type Holding, isGiven } from '../facts/offices.ts'
import type { ReadArticle } from '../facts/reading.ts'
import type { Question } from '../language/question.ts'
import { OFFICES, wordBefore } from '../language/lexicon.ts'
import { sharedRuns, type Standing, standings } from './evidence.ts'
import { type Asker, claimed, type Gist } from './gist.ts'
import type { Library } from './library.ts'
import { during, ofLevel, THEN, whileHolding } from './during.ts'
import { isGone } from './former.ts'
import { PLANNED, printsYear, yearFits } from './office.ts'
import { core, inOrder, timeOf } from './order.ts'
import type { Proposal } from './proposal.ts'
import { scopeOf } from './scope.ts'
import { atTurn, turningAsked } from './turning.ts'

/** Asks what somebody was over the years, besides the words that ask for an office. */
const CAREER =
  /当官|(?:当|任|做|干|担任)过|历任|先后|任职|履历|(?:后来|现在|如今|之后).{0,4}(?:当|任|干|做)|(?:职务|职位|身份).{0,4}变|(?:升|晋升|提拔|调任|转任)(?:成|任|为|到|了|当)*(?:什么|啥|哪)/

const LAST = /升|提拔|后来|现在|如今|目前|现任|最后|最近|最新/
const FIRST = /以前|从前|原来|原先|最早|当初|起初|之前|最初/

/** Words that tell when, by naming an event: 开大会的时候, 在大会上, 从甲会到乙会. */
const AT_EVENT = new RegExp(`${THEN}|[会动议]时|会议?上|活动上|仪式上|会那[会次天]`)

/** 从2015年到2018年, 从甲会到乙会: the two ends that a question names. */
export const FROM_TO =
  /从(?<from>.{2,16}?)到(?<to>.{2,16}?)(?:[,\s]|的?(?:职务|职位|身份)|有没有|怎么)/

/** A person's offices over the years; `undefined` where one office is all that is printed. */
export function career(asker: Asker): Gist | undefined {
  const { question, library, articles } = asker
  const [person] = question.people
  if (person === undefined || question.people.length > 1 || person.names.length !== 1)
    return undefined
  if (!asksOffice(question) || PLANNED.test(question.folded)) return undefined
  const held = library.held.by(person.names).filter(({ in: one }) => articles.includes(one))
  const turning = turningAsked(question)
  if (turning !== undefined) {
    const one = atTurn(turning, held, library)
    const proposals = one === undefined ? [] : [proposalOf(library)(one)]
    return proposals.length > 0
      ? { status: 'answered', proposals }
      : { status: 'silent', reason: { why: 'not printed', asked: question.folded }, near: [] }
  }
  if (MOVED.test(question.folded)) {
    const last = inOrder(held.filter(isGiven), library).at(-1)
    if (last !== undefined) return { status: 'answered', proposals: [proposalOf(library)(last)] }
  }
  const where = WHERE.exec(question.folded)?.groups?.['title']
  if (where !== undefined) {
    const bodies = held.flatMap((one) => bodyOf(one, where) ?? [])
    return bodies.length === 0
      ? undefined
      : { status: 'answered', proposals: stepsOf(bodies, library).map(proposalOf(library)) }
  }
  const office = whileHolding(question.folded)
  const then = office === undefined ? [] : stepsOf(during(office, held), library)
  if (then.length === 1)
    return {
      status: 'answered',
      proposals: then.map((one) => proposalOf(library)(ofLevel(one, question.folded))),
    }
  const steps = stepsOf(held, library)
  if (steps.length < 2) return undefined
  const between = FROM_TO.exec(question.folded)?.groups
  if (between !== undefined)
    return changed(person.said, ends(between['from'] ?? '', between['to'] ?? ''), asker)
  const meant = within(question, held, library)
  if (meant === undefined) return undefined
  const kept = chosen(question.folded, stepsOf(meant, library), library).filter(
    ({ parts }) => !isGone(parts, question.folded),
  )
  return kept.length === 0
    ? undefined
    : {
        status: 'answered',
        proposals: kept.map((one) => proposalOf(library)(ofLevel(one, question.folded))),
      }
}

/** 调去哪儿了, 去哪里任职: what somebody was made. */
const MOVED =
  /(?:调|转)(?:去|到|往|任|岗到)了?(?:哪|什么(?!时))|去了?哪[^,。?]{0,4}(?:任职|上任|履新|当官)/

/** 在哪当副校长, 在哪个镇任书记: of what body somebody had the office. */
const WHERE =
  /在哪(?:里|儿|[个家所][\u4e00-\u9fff]{0,4}?)?(?:当|担任|任|做)(?:过|的|了)?(?<title>[\u4e00-\u9fff]{2,8}?[长任记席员理授师事])(?:的|过|呢|呀|啊)?(?:[,。?]|$)/

/** The body that a part of somebody's office names before a title: 县实验小学 of 县实验小学副校长. */
function bodyOf(held: Holding, title: string): Holding | undefined {
  const part = held.parts.find((one) => one.endsWith(title) && one.length > title.length + 1)
  const at = part === undefined ? -1 : held.office.from.folded.indexOf(part, held.office.span.start)
  if (part === undefined || at < 0) return undefined
  const body = { start: at, end: at + part.length - title.length }
  return { ...held, office: quote(held.office.from, body), parts: [part] }
}

/** 从2023年4月到11月: the second month is of the same year. */
const ends = (from: string, to: string): readonly [string, string] => {
  const year = /^(?:20)?\d\d年/.exec(from)?.[0]
  return [from, year !== undefined && /^\d{1,2}月/.test(to) ? `${year}${to}` : to]
}

/** Asks what somebody was, or what he did before an office. */
export const asksOffice = (question: Question): boolean =>
  question.asked === 'office' ||
  MOVED.test(question.folded) ||
  WHERE.test(question.folded) ||
  CAREER.test(question.folded) ||
  (turningAsked(question) !== undefined && /干|做|当|任|职|哪|身份/.test(question.folded))

/** The office at one event and at another. */
function changed(person: string, events: readonly string[], { ask }: Asker): Gist | undefined {
  const found = events.map((event) => claimed(ask(`${person}在${event}的时候是什么职务`)))
  return found.every((one) => one.length === 1)
    ? { status: 'answered', proposals: found.flat() }
    : undefined
}

/** The holdings of the year, the district and the event that a question names. */
function within(
  question: Question,
  held: readonly Holding[],
  library: Library,
): readonly Holding[] | undefined {
  const inScope = scopeOf({ ...question, days: [], terms: [] }, library, articlesOf(held))
  const fits = held.filter(
    (holding) =>
      inScope.failed === undefined &&
      (inScope.articles.includes(holding.in) ||
        (CAREER.test(question.folded) &&
          question.days.length === 0 &&
          library.districtsOf(holding.in).length === 0)) &&
      (yearFits(question, library, holding) ||
        (AT_EVENT.test(question.folded) && printsYear(question, library, holding))),
  )
  if (fits.length === 0) return undefined
  if (!AT_EVENT.test(question.folded)) return fits
  const article = eventAmong(question, articlesOf(fits))
  return article === undefined ? undefined : fits.filter((holding) => holding.in === article)
}

const articlesOf = (held: readonly Holding[]): ReadArticle[] => [
  ...new Set(held.map((holding) => holding.in)),
]

/** Words that ask for the office, or that the office itself may hold. */
const ASKS_OFFICE = /职务|职位|身份|头衔|时候|什么|啥|官/

/** The one article that a question's words fit best; `undefined` where several do. */
function eventAmong(question: Question, articles: readonly ReadArticle[]): ReadArticle | undefined {
  const terms = question.terms.filter(({ word }) => !ASKS_OFFICE.test(word))
  const worth = (one: Standing): number =>
    one.coverage + one.about + 0.3 * sharedRuns(question.folded, one.article.article.head.folded)
  const [best, next] = standings({ ...question, terms }, articles).sort(
    (a, b) => worth(b) - worth(a),
  )
  if (best === undefined || (terms.length > 0 && worth(best) < 0.6)) return undefined
  return next === undefined || worth(next) < 0.95 * worth(best) ? best.article : undefined
}

const chosen = (asked: string, steps: readonly Holding[], library: Library): readonly Holding[] => {
  if (!LAST.test(asked) && !FIRST.test(asked)) return steps
  const dated = steps.every((step) => timeOf(step.in, library) !== undefined)
  if (!dated) return steps
  return LAST.test(asked) ? steps.slice(-1) : steps.slice(0, 1)
}

const GENERAL = /^(?:[\u4e00-\u9fff]{0,3}区|市|县|省|新区)?领导$/

/**
 * The different offices among holdings, in the order of their days, each in its fullest print. One
 * office printed in part in the same year is one; 区领导 is none beside a true one.
 */
export function stepsOf(held: readonly Holding[], library: Library): Holding[] {
  const true_ = held.filter(({ parts }) => !parts.every((part) => GENERAL.test(part)))
  const sorted = inOrder(true_.length > 0 ? true_ : held, library)
  const steps: Holding[] = []
  for (const holding of sorted) {
    const at = steps.findIndex((step) => isSame(step, holding))
    const step = steps[at]
    if (step === undefined) steps.push(holding)
    else if (fullness(holding) > fullness(step)) steps[at] = holding
  }
  return steps
}

const fullness = ({ parts, office }: Holding): number => parts.length * 100 + office.text.length

function isSame(a: Holding, b: Holding): boolean {
  const [one, other] = [a, b].map(({ parts }) => new Set(inFull(parts).map(core)))
  if (one === undefined || other === undefined) return false
  const shared = [...one].filter((part) => other.has(part)).length
  if (one.size === other.size && shared === one.size) return true
  const years = a.year !== undefined && b.year !== undefined && a.year !== b.year
  return !years && shared > Math.min(one.size, other.size) / 2
}

/** 市水利局党组书记、局长: what is bare is of the body before it. */
const inFull = (parts: readonly string[]): readonly string[] => {
  const [first = ''] = parts
  const title = wordBefore(OFFICES, first, first.length) ?? ''
  const body = first.slice(0, first.length - title.length)
  return parts.map((part) => (OFFICES.has(part) && /^副?.长$/.test(part) ? body + part : part))
}

/** A step as an answer, with the day of its page beside it. */
const proposalOf =
  (library: Library) =>
  (holding: Holding): Proposal => {
    const day = library.dayOf(holding.in)
    const year = library.yearOf(holding.in)
    return {
      quotes: [holding.office],
      details: [day === undefined ? (year === undefined ? undefined : `${year}`) : isoOf(day)],
      standing: { article: holding.in, met: [], coverage: 1, about: 1 },
      score: 1,
    }
  }
