import { quote } from '../corpus/page.ts'
import type { Span } from '../corpus/text.ts'
import type { Act } from '../facts/acts.ts'
import type { Agent } from '../facts/agents.ts'
import type { Read } from '../facts/reading.ts'
import { pieces, trim } from '../language/clauses.ts'
import { OFFICES, wordBefore } from '../language/lexicon.ts'
import type { Question } from '../language/question.ts'
import { shareIn, type Standing } from './evidence.ts'
import { byScore, type Extractor, type Proposal } from './proposal.ts'

/** 李大山那天干了什么, 她去东村做什么; but 是干什么的 asks for an office. */
const ASKS =
  /(?<going>[去来到赴][^,。]{0,12}?)?(?:[干做忙](?:了|过)?(?:些|点)?(?:什么|啥)(?:事情?|活儿?)?|干嘛)(?:[去来])?(?<end>[了的呢呀啊]*)[?\s]*$/

/** What was wanted or is to come, what somebody was before, and what a thing is for. */
const NO_DEED =
  /要求|让|叫|请|希望|打算|准备|计划|将|要|应|该|能|可以|必须|[用拿把给]|怎么|以前|之前|原来|原先|过去|平时|从前|后来/

/** A longer predicate is cut after a clause. UTF-16 units. */
const LONGEST = 60

/** Ways of doing something other than by words. */
const DONE: ReadonlySet<string> = new Set([
  ...['chair', 'lead', 'visit', 'attend', 'accompany', 'study', 'sign', 'deploy', 'report'],
])

/** What was set out to do comes before what was done on the way. */
const FIRST: ReadonlySet<string> = new Set(['chair', 'lead', 'visit'])

/** 会上做了什么: not that somebody was there. */
const AT_MEETING = /会上|会后|会议上|期间|现场/

/** Who is asked about, and where the question begins to ask. */
interface AskedOf {
  readonly subject: string
  readonly going: boolean
}

/** Whether a question asks what somebody did; who did it stands before. */
export function deedAsked(folded: string): AskedOf | undefined {
  const asks = ASKS.exec(folded)
  if (asks === null) return undefined
  const going = asks.groups?.['going'] !== undefined
  const subject = folded.slice(0, asks.index)
  const isOffice = !going && /的|是$/.test(asks.groups?.['end'] ?? '')
  if (isOffice || /是$/.test(subject) || NO_DEED.test(folded)) return undefined
  return { subject: subject.replace(/[又还都]$/, ''), going }
}

/** 李大山3月5日干了什么: the predicate of the clause in which the print has him do something. */
export const deeds: Extractor = ({ question, standings }) => {
  const asked = deedAsked(question.folded)
  if (asked === undefined) return []
  return standings
    .slice(0, 12)
    .flatMap((standing) => {
      const [best] = standing.article.reads
        .flatMap((read) => told(read, standing, question, asked))
        .sort(byScore)
      return best ?? []
    })
    .sort(byScore)
}

function told(
  read: Read,
  standing: Standing,
  question: Question,
  { subject, going }: AskedOf,
): Proposal[] {
  const { paragraph, acts } = read
  if (paragraph.part !== 'body') return []
  const { folded } = paragraph
  return acts.flatMap((act): Proposal[] => {
    const done = act.roles.filter((role) => DONE.has(role))
    const own = act.agents.filter((agent) => isAsked(agent, folded, question, subject))
    const agent = own.at(-1)
    if (done.length === 0 || agent === undefined || agent.end > act.verb.start) return []
    const span = predicate(folded, act, acts, going)
    if (span === undefined) return []
    const near = shareIn(standing.met, folded.slice(act.sentence.start, act.sentence.end))
    const first = done.some((role) => FIRST.has(role)) ? 0.1 : 0
    const visit = going && done.some((role) => role === 'visit' || role === 'lead') ? 0.1 : 0
    const lead = paragraph.place === 1 ? 0.2 : 0
    const idle = AT_MEETING.test(question.folded) && done.every((role) => role === 'attend')
    return [
      {
        quotes: [quote(paragraph, span)],
        standing,
        byForm: true,
        score: 0.8 + 0.3 * near + first + visit + lead - (idle ? 0.3 : 0),
      },
    ]
  })
}

/** Whether it is of an agent that is asked: by name, by office, or by the words of a body. */
function isAsked(
  { person, start, end }: Agent,
  folded: string,
  { people, terms }: Question,
  subject: string,
): boolean {
  if (people.length > 0)
    return person !== undefined && people.some(({ names }) => names.includes(person.name))
  const office = wordBefore(OFFICES, subject, subject.length)
  if (office !== undefined && person !== undefined) {
    const own = person.office
    return own !== undefined && folded.slice(own.start, own.end).endsWith(office)
  }
  const nouns = terms.filter(({ sort, span }) => sort === 'noun' && span.end <= subject.length)
  const words = folded.slice(start, end)
  return (
    person === undefined &&
    nouns.length > 0 &&
    nouns.every(({ forms }) => forms.some((form) => words.includes(form)))
  )
}

/** What an act's subject does, from behind the subject to the end of its sentence or of what one takes in. */
function predicate(
  folded: string,
  act: Act,
  acts: readonly Act[],
  going: boolean,
): Span | undefined {
  const behind = Math.max(
    ...act.agents.filter(({ end }) => end <= act.verb.start).map(({ end }) => end),
  )
  const clauses = pieces(folded.slice(0, act.sentence.end), 'clause').filter(
    ({ end }) => end > behind,
  )
  let end = behind
  for (const clause of clauses) {
    const isOthers = acts.some(
      ({ verb, agents }) =>
        verb.start >= clause.start &&
        verb.start < clause.end &&
        agents.every((agent) => !act.agents.includes(agent)) &&
        agents.some((agent) => agent.start >= clause.start),
    )
    const isLong = clause.end - behind > LONGEST && end > behind
    if ((isOthers && end > behind) || (isLong && !going)) break
    end = clause.end
    if (/[;。!:]/.test(folded.charAt(clause.end - 1))) break
  }
  const start = behind + (/^[\s,、]*/.exec(folded.slice(behind, end))?.[0].length ?? 0)
  const whole = { start, end }
  const span = trim(folded, going ? behindPlace(folded, whole) : whole)
  return span.end - span.start > 3 ? span : undefined
}

/** 来到东村,就修路…: asked why somebody went there, where he went is no answer. */
function behindPlace(folded: string, { start, end }: Span): Span {
  const went = /^[^,。]{0,16}(?:到|赴|前往|深入|走进)[^,。;]{2,30},(?=[^,。]{4})/.exec(
    folded.slice(start, end),
  )
  return { start: start + (went?.[0].length ?? 0), end }
}
