import type { EventDay } from '../corpus/day.ts'
import { type Quote, quote } from '../corpus/page.ts'
import type { Span } from '../corpus/text.ts'
import type { DayMention } from '../language/days.ts'
import type { Act } from './acts.ts'
import type { Agent } from './agents.ts'
import { convenerOf, deadlinesIn, decisionsIn, documentsIn, placeOf } from './particulars.ts'
import type { Read, ReadArticle } from './reading.ts'
import { isSaid, type Stretch, stretchesOf } from './stretches.ts'

/** Somebody's part in an event: who, by which verb, and the sentence that says so. */
export interface Part {
  /** A name, or a body or group in the words of the print. */
  readonly who: Quote
  /** Set for a named person. */
  readonly name: string | undefined
  /** The office printed before the name. */
  readonly office: Quote | undefined
  readonly verb: Quote
  readonly sentence: Quote
}

/** How an event's day is known. */
export type DayKind = 'exact' | 'year inferred' | 'month and day' | 'vague' | 'none'

/** Something that happened, with everything the article prints of it; every word has its place. */
export interface Event {
  readonly in: ReadArticle
  /** The name as printed; the headline where the text gives none. */
  readonly name: Quote
  readonly kind: string | undefined
  readonly day: EventDay | undefined
  readonly dayKind: DayKind
  /** The printed words of the day: 3月14日, 近日. */
  readonly when: Quote | undefined
  /** 上午, 一大早. */
  readonly timeOfDay: Quote | undefined
  readonly place: Quote | undefined
  /** Who holds it, as printed: 某区, 某委. */
  readonly convener: Quote | undefined
  readonly chair: readonly Part[]
  readonly led: readonly Part[]
  /** Named people who spoke, reported or deployed work. */
  readonly speakers: readonly Part[]
  /** People and groups who took part, and who accompanied. */
  readonly attendees: readonly Part[]
  /** Bodies and groups that spoke, reported or handed in papers. */
  readonly bodies: readonly Part[]
  readonly documents: readonly Quote[]
  readonly decisions: readonly Quote[]
  readonly deadlines: readonly Quote[]
}

/** The events of an article in print order; one at least where anybody does anything in it. */
export function eventsOf(article: ReadArticle, day: EventDay | undefined): Event[] {
  return stretchesOf(article)
    .map((stretch) => eventOf(stretch, day))
    .filter((event) => event.kind !== undefined || hasParts(event))
}

const hasParts = ({ chair, led, speakers, attendees, bodies }: Event): boolean =>
  [chair, led, speakers, attendees, bodies].some((parts) => parts.length > 0)

function eventOf(stretch: Stretch, dated: EventDay | undefined): Event {
  const { article, happening, sentences } = stretch
  const { head } = article.article
  const day = dayOfStretch(stretch, dated)
  const parts = sentences.flatMap(({ read, sentence }) => partsIn(read, sentence, stretch))
  const having = (roles: readonly string[], person: boolean | undefined): Part[] =>
    once(
      parts
        .filter(({ act }) => act.roles.some((role) => roles.includes(role)))
        .map(({ part }) => part)
        .filter(({ name }) => person === undefined || (name !== undefined) === person),
    )
  return {
    in: article,
    name:
      happening === undefined
        ? quote(head, { start: 0, end: head.text.length })
        : quote(happening.read.paragraph, happening.name),
    kind: happening?.kind,
    ...day,
    place: placeOf(stretch),
    convener: convenerOf(happening),
    chair: having(['chair'], undefined),
    led: having(['lead'], true),
    speakers: having(SPEAKING, true),
    attendees: having(['attend', 'accompany'], undefined),
    bodies: having([...SPEAKING, 'sign'], false),
    documents: sentences.flatMap((one) => documentsIn(one, stretch)),
    decisions: sentences.flatMap(decisionsIn),
    deadlines: sentences.flatMap(deadlinesIn),
  }
}

/** Roles of those who say something at an event. */
const SPEAKING = ['speak', 'report', 'deploy']

/** Verbs of the speaking roles that also tell of work, and then of no speaker. */
const WORKS = /^(?:推进|调度|指导|督促|分配|分工|总结|建议|要求|部署要求|听取|听取汇报|讲评)$/

/** A verb that is a noun where it stands: 通过现场汇报, 的情况汇报, 听取汇报. */
const isNoun = (folded: string, { start }: Span): boolean =>
  /(?:通过|听取了?|以|、|情况|工作|的|作)$/.test(folded.slice(Math.max(0, start - 4), start))

function partsIn(read: Read, sentence: Span, stretch: Stretch): { act: Act; part: Part }[] {
  const { folded } = read.paragraph
  return read.acts
    .filter(
      ({ verb }) =>
        verb.start >= sentence.start &&
        verb.end <= sentence.end &&
        !WORKS.test(verb.word) &&
        !(verb.word.endsWith('汇报') && isNoun(folded, verb)) &&
        !isSaid(read, verb, stretch),
    )
    .flatMap((act) =>
      act.agents.map((agent) => ({ act, part: partOf(read, sentence, act.verb, agent) })),
    )
}

function partOf({ paragraph }: Read, sentence: Span, verb: Span, agent: Agent): Part {
  const office = agent.person?.office
  return {
    who: quote(paragraph, { start: agent.start, end: agent.end }),
    name: agent.person?.name,
    office: office === undefined ? undefined : quote(paragraph, office),
    verb: quote(paragraph, { start: verb.start, end: verb.end }),
    sentence: quote(paragraph, sentence),
  }
}

/** Who does the same by the same verb twice is named once; other verbs are kept beside. */
function once(parts: readonly Part[]): Part[] {
  const seen = new Set<string>()
  return parts.filter(({ who, verb }) => {
    const key = `${who.text}\n${verb.text}`
    return seen.has(key) ? false : seen.add(key)
  })
}

/** The day of a stretch, by the words of its first sentences; else that of the article. */
function dayOfStretch(
  { sentences }: Stretch,
  dated: EventDay | undefined,
): Pick<Event, 'day' | 'dayKind' | 'when' | 'timeOfDay'> {
  for (const { read, sentence } of sentences.slice(0, 3)) {
    const mention = read.days.find(
      ({ start, end, when, vague }) =>
        start >= sentence.start &&
        end <= sentence.end &&
        (vague || (when.month !== undefined && when.dates !== undefined)),
    )
    if (mention === undefined) continue
    const { paragraph } = read
    const behind = paragraph.folded.slice(mention.end)
    const at = mention.end + behind.length - behind.trimStart().length
    const part = mention.part ?? ''
    const day = mention.vague ? undefined : dayNear(mention.when, dated)
    return {
      day,
      dayKind: mention.vague ? 'vague' : kindOfDay(day),
      when: quote(paragraph, { start: mention.start, end: mention.end }),
      timeOfDay: part === '' ? undefined : quote(paragraph, { start: at, end: at + part.length }),
    }
  }
  return { day: dated, dayKind: kindOfDay(dated), when: undefined, timeOfDay: undefined }
}

/** The day named by these words: the article's where they agree, else in its year. */
function dayNear(when: DayMention['when'], dated: EventDay | undefined): EventDay | undefined {
  const { year, month, dates } = when
  if (month === undefined || dates === undefined) return dated
  const [date] = dates
  if (dated?.month === month && dated.date === date) return dated
  if (year !== undefined || dated === undefined)
    return { year, month, date, yearInferred: false, evidence: [] }
  return { ...dated, month, date, yearInferred: dated.year !== undefined }
}

function kindOfDay(day: EventDay | undefined): DayKind {
  if (day === undefined) return 'none'
  if (day.year === undefined) return 'month and day'
  return day.yearInferred ? 'year inferred' : 'exact'
}
