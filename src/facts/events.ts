import type { EventDay } from '../corpus/day.ts'
import { type Quote, quote } from '../corpus/page.ts'
import type { Span } from '../corpus/text.ts'
import { pieceAt, trim } from '../language/clauses.ts'
import type { DayMention } from '../language/days.ts'
import type { Act } from './acts.ts'
import type { Agent } from './agents.ts'
import { type Happening, happeningsIn } from './happenings.ts'
import type { Read, ReadArticle } from './reading.ts'
import { type Speech, speechesOf } from './speech.ts'

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

/** A stretch of an article that tells of one event. */
interface Stretch {
  readonly article: ReadArticle
  readonly happening: Happening | undefined
  /** Sentences of the event with their paragraphs, in print order. */
  readonly sentences: readonly { readonly read: Read; readonly sentence: Span }[]
  readonly speeches: ReadonlyMap<Read, readonly Speech[]>
}

/** The events of an article in print order; one at least where anybody does anything in it. */
export function eventsOf(article: ReadArticle, day: EventDay | undefined): Event[] {
  return stretchesOf(article)
    .map((stretch) => eventOf(stretch, day))
    .filter((event) => event.kind !== undefined || hasParts(event))
}

const hasParts = ({ chair, led, speakers, attendees, bodies }: Event): boolean =>
  [chair, led, speakers, attendees, bodies].some((parts) => parts.length > 0)

function stretchesOf(article: ReadArticle): Stretch[] {
  const speeches = speechesOf(article.reads)
  const happenings = happeningsIn(article.reads)
  const starts = happenings.slice(1)
  const stretches: Stretch['sentences'][number][][] = [[]]
  for (const read of article.reads) {
    if (read.paragraph.part !== 'body') continue
    for (const sentence of read.sentences) {
      if (starts.some((one) => one.read === read && one.sentence.start === sentence.start))
        stretches.push([])
      stretches.at(-1)?.push({ read, sentence })
    }
  }
  return stretches.map((sentences, i) => ({
    article,
    happening: happenings[i],
    sentences,
    speeches,
  }))
}

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

/** Deeds that end a speech which went on over several sentences. */
const DEEDS = /发言|讲话|致辞|递交|签|参加|出席|参会|主持|宣读|领学|汇报|通报/

/** Whether a verb is one of the words of a speech and tells of nothing that happened. */
function isSaid(read: Read, verb: Span, { speeches }: Stretch): boolean {
  const said = (speeches.get(read) ?? []).find(
    ({ start, end, words }) => verb.start >= start && verb.start >= words && verb.start < end,
  )
  if (said === undefined) return false
  const goesOn = said.words === said.start
  return !goesOn || !DEEDS.test(read.paragraph.folded.slice(verb.start, verb.end))
}

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

/** 在二楼会议室召开; 深入东关办事处, 先后来到甲、乙. */
const PLACES = [
  /在(?<place>[^,。;在]{2,30}?)(?:主持|组织|隆重)?(?:召开|举行|举办)/,
  /(?:先后|分别|实地)?(?:来到|深入|前往|走进|赴|到)(?:了)?(?<place>(?!开展|推进|学习|实施|贯彻|了解|位)[^,。;:]{2,60}?)(?=,|。|;|进行|开展|实地|调研|视察|检查|督导|观摩|走访|察看|查看|指导|$)/,
]

function placeOf({ sentences, happening }: Stretch): Quote | undefined {
  const first = sentences.slice(0, happening?.kind === 'meeting' ? 2 : 5)
  for (const pattern of happening?.kind === 'meeting' ? PLACES.slice(0, 1) : PLACES)
    for (const { read, sentence } of first) {
      const match = pattern.exec(read.paragraph.folded.slice(sentence.start, sentence.end))
      const words = match?.groups?.['place']
      if (match === null || words === undefined) continue
      const start = sentence.start + match.index + match[0].indexOf(words)
      const span = trim(read.paragraph.folded, { start, end: start + words.length })
      if (span.end - span.start > 1) return quote(read.paragraph, span)
    }
  return undefined
}

const ADVERBS =
  /(?:在[^,在]{2,30}|隆重|成功|组织|主持|正式|立即|再次|及时|迅速|专门|专题|共同|联合|连夜|随即|先后|又|还)+$/

/** What stands between the day and 召开 and is neither a person nor a place. */
function convenerOf(happening: Happening | undefined): Quote | undefined {
  if (happening?.held !== true) return undefined
  const { read, sentence, verb } = happening
  const { folded } = read.paragraph
  const clause = pieceAt(folded, 'clause', verb.start)
  const days = read.days
    .filter(({ end }) => end <= verb.start)
    .map(({ end, part = '' }) => end + part.length)
  const from = Math.max(clause.start, sentence.start, ...days)
  const before = folded.slice(from, verb.start).replace(ADVERBS, '')
  const lead =
    /^(?:[\s,]|本报讯|[上下]午|晚|日前|近日|近期|昨日|今日)*/.exec(before)?.[0].length ?? 0
  const span = trim(folded, { start: from + lead, end: from + before.length })
  const holdsPerson = read.people.some(({ start, end }) => start < span.end && span.start < end)
  if (holdsPerson || span.end - span.start < 2 || span.end - span.start > 40) return undefined
  return quote(read.paragraph, span)
}

const READS = /学|传达|宣读|通报|解读|审议|通过|印发|签|发布|出台|讨论|研究|介绍|汇报|递交/
const DOCUMENT = /(?:新)?《[^》]{2,120}》/g

/** Titles in 《》 that a sentence reads, learns or decides on; what a speech only names is none. */
function documentsIn({ read, sentence }: Stretch['sentences'][number], stretch: Stretch): Quote[] {
  const text = read.paragraph.folded.slice(sentence.start, sentence.end)
  const reads = READS.test(text.slice(0, text.indexOf('《')))
  if (!reads) return []
  return [...text.matchAll(DOCUMENT)].flatMap((match) => {
    const start = sentence.start + match.index
    const span = { start, end: start + match[0].length }
    const said = !DECIDES.test(text) && isSaid(read, span, stretch)
    return said ? [] : [quote(read.paragraph, span)]
  })
}

const DECIDES =
  /(?:会议|大会|全会|审议|表决|研究|讨论)(?:[^,。;]{0,6})(?:决定(?!性)|通过了|同意)|审议通过|表决通过|原则同意/

/** Sentences in which a meeting decides, approves or passes something. */
function decisionsIn({ read, sentence }: Stretch['sentences'][number]): Quote[] {
  const span = trim(read.paragraph.folded, sentence)
  const found = quote(read.paragraph, span)
  return DECIDES.test(read.paragraph.folded.slice(span.start, span.end)) ? [found] : []
}

/** 6月30日前, 年底前, 三天内: until when something is to be done. */
const DEADLINE =
  /(?:(?:\d{4}年|今年|明年)?(?:\d{1,2}月(?:\d{1,2}日|底|[上中下]旬)?|年底|月底)|本月底|本周[一二三四五六日末]|[\d一二三四五六七八九十两半]+(?:个月|个工作日|天|日|周|小时))(?:之前|以前|前(?!后|期|来|往|一|三)|(?:之|以)?内(?!容|部|设|生))/g

function deadlinesIn({ read, sentence }: Stretch['sentences'][number]): Quote[] {
  const text = read.paragraph.folded.slice(sentence.start, sentence.end)
  return [...text.matchAll(DEADLINE)].map((match) =>
    quote(read.paragraph, {
      start: sentence.start + match.index,
      end: sentence.start + match.index + match[0].length,
    }),
  )
}
