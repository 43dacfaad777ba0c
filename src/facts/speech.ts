import type { Span } from '../corpus/text.ts'
import type { Read } from './reading.ts'

/** A stretch of a paragraph that tells what somebody said. */
export interface Speech extends Span {
  /** Names of the people who said it; empty where a body or the meeting itself did. */
  readonly speakers: readonly string[]
  /** Who said it, in the words of the print (会议, 某局). */
  readonly said: string
  /** Where the words said begin: behind 强调, 指出, …. */
  readonly words: number
}

/** Verbs behind which the words said follow, or the colon before what is quoted. */
const TELLS =
  /:(?=“)|强调|指出|要求|表示|提出|介绍(?:说|道)?|(?<![小传据学劝])说|认为|希望|坦言|告诉记者|建议|谈到|直言|透露|号召|呼吁|提醒|对[^,。]{2,20}提出/

/** Subjects that are no person and whose words are a meeting's. */
const BY_MEETING = /^(?:会议|大会|全会|会上|座谈会|活动|通知|方案|意见)[^,。]{0,6}$/

/**
 * Who says what in the body of an article, paragraph by paragraph: a speech goes on, over
 * paragraphs too, until another one speaks or acts.
 */
export function speechesOf(reads: readonly Read[]): ReadonlyMap<Read, readonly Speech[]> {
  const speeches = new Map<Read, readonly Speech[]>()
  let going: Omit<Speech, 'start' | 'end' | 'words'> | undefined
  let subject: readonly string[] = []
  for (const read of reads) {
    if (read.paragraph.part !== 'body') continue
    const found: Speech[] = []
    const { folded } = read.paragraph
    for (const [index, sentence] of read.sentences.entries()) {
      const begun = quotedIn(read, index, subject) ?? speechIn(read, sentence, subject)
      subject = subjectIn(read, sentence) ?? subject
      if (begun !== undefined) {
        const isOver = /[:“].*”$/.test(textOf(read, sentence).trim())
        going = isOver ? undefined : { speakers: begun.speakers, said: begun.said }
        found.push(begun)
      } else if (going === undefined && subject.length > 0 && FIRST.test(textOf(read, sentence))) {
        going = { speakers: subject, said: subject[0] ?? '' }
        found.push({ ...going, ...sentence, words: sentence.start })
      } else if (going !== undefined && tellsWho(read, sentence)) {
        continue
      } else if (going !== undefined && goesOn(read, sentence)) {
        found.push({ ...going, ...sentence, words: sentence.start })
      } else if (going !== undefined) going = undefined
    }
    if (folded.length < 30 && !/[:。]$/.test(folded)) going = undefined
    speeches.set(read, found)
  }
  return speeches
}

/** A sentence goes on with the speech before it while nobody is named to act in it. */
function goesOn(read: Read, { start, end }: Span): boolean {
  const head = read.paragraph.folded.slice(start, Math.min(end, start + 14))
  if (/^(?:随后|最后|会后|会上|当天|活动中|据了解|据悉|目前|下一步,[^要])/.test(head)) return false
  return !read.acts.some(
    ({ verb, roles, agents }) =>
      verb.start >= start &&
      verb.end <= end &&
      agents.some(({ person, start: at }) => person !== undefined && at >= start) &&
      roles.some((role) => ['chair', 'attend', 'lead', 'visit', 'accompany'].includes(role)),
  )
}

/** The first of numbered demands: whoever was last told of makes them. */
const FIRST = /^\s*(?:一是?要|一是|首先,?要|第一,要)/

const textOf = ({ paragraph }: Read, { start, end }: Span): string =>
  paragraph.folded.slice(start, end)

/** Who acts in a sentence, or whom it names first; `undefined` where it names nobody. */
function subjectIn({ acts, people }: Read, { start, end }: Span): readonly string[] | undefined {
  const [agent] = acts
    .filter(({ verb }) => verb.start >= start && verb.end <= end)
    .flatMap(({ agents }) => agents)
    .flatMap(({ person }) => (person === undefined ? [] : [person.name]))
  const named = people.find((person) => person.start >= start && person.end <= end)
  return agent !== undefined ? [agent] : named === undefined ? undefined : [named.name]
}

/** “…。”王芳说。 A whole quotation is said by whom the short sentence behind it names. */
function quotedIn(read: Read, index: number, before: readonly string[]): Speech | undefined {
  const { folded } = read.paragraph
  const [sentence, next] = read.sentences.slice(index, index + 2)
  if (sentence === undefined || next === undefined || !tellsWho(read, next)) return undefined
  const text = folded.slice(sentence.start, sentence.end).trim()
  const behind = folded.slice(next.start, next.end)
  if (!text.startsWith('“') || !text.endsWith('”')) return undefined
  const speakers = subjectIn(read, next) ?? (PRONOUN.test(behind) ? before : [])
  return speakers.length === 0
    ? undefined
    : { ...sentence, speakers, said: speakers[0] ?? '', words: sentence.start + 1 }
}

/** A sentence that only tells who said what stands before it. */
const SAID = /(?:说|道|表示|介绍|坦言|感慨|告诉记者|回忆|笑称|提醒|呼吁)[^,]{0,4}。?$/

const tellsWho = (read: Read, sentence: Span): boolean =>
  sentence.end - sentence.start <= SHORT && SAID.test(textOf(read, sentence))

/** The longest sentence that only tells who spoke. UTF-16 units. */
const SHORT = 24

/** 他, 她 as the one who speaks. */
const PRONOUN = /(?:^|[,时后上中])(?:他|她|其)[^,他她]{0,8}$/

function speechIn(read: Read, sentence: Span, before: readonly string[]): Speech | undefined {
  const { folded } = read.paragraph
  const text = folded.slice(sentence.start, sentence.end)
  const tells = TELLS.exec(text)
  if (tells === null || tells.index > 60) return undefined
  const at = sentence.start + tells.index
  const words = at + tells[0].length
  if (sentence.end - words < 5) return undefined
  const act = read.acts.find(
    ({ verb }) => verb.start < words && verb.end >= at && verb.start >= sentence.start,
  )
  const named = (act?.agents ?? []).filter(({ start }) => start < at)
  const people = named.flatMap(({ person }) => (person === undefined ? [] : [person.name]))
  const lead = folded.slice(sentence.start, at).replace(/^.*,/, '')
  if (named.length > 0 && !BY_MEETING.test(lead)) {
    const [first] = named
    const said = first === undefined ? lead : folded.slice(first.start, first.end)
    return { ...sentence, speakers: people, said, words }
  }
  if (before.length > 0 && PRONOUN.test(folded.slice(sentence.start, at)))
    return { ...sentence, speakers: before, said: before[0] ?? '', words }
  if (lead.length > 0 && lead.length < 16) return { ...sentence, speakers: [], said: lead, words }
  return undefined
}
