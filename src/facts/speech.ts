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

/** Verbs behind which the words said follow. */
const TELLS =
  /强调|指出|要求|表示|提出|介绍(?:说|道)?|(?<![小传据学劝])说|认为|希望|坦言|告诉记者|建议|谈到|直言|透露|号召|呼吁|提醒|对[^,。]{2,20}提出/

/** Subjects that are no person and whose words are a meeting's. */
const BY_MEETING = /^(?:会议|大会|全会|会上|座谈会|活动|通知|方案|意见)[^,。]{0,6}$/

/**
 * Who says what in the body of an article, paragraph by paragraph: a speech goes on, over
 * paragraphs too, until another one speaks or acts.
 */
export function speechesOf(reads: readonly Read[]): ReadonlyMap<Read, readonly Speech[]> {
  const speeches = new Map<Read, readonly Speech[]>()
  let going: Omit<Speech, 'start' | 'end' | 'words'> | undefined
  for (const read of reads) {
    if (read.paragraph.part !== 'body') continue
    const found: Speech[] = []
    const { folded } = read.paragraph
    for (const sentence of read.sentences) {
      const begun = speechIn(read, sentence)
      if (begun !== undefined) {
        going = { speakers: begun.speakers, said: begun.said }
        found.push(begun)
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

function speechIn(read: Read, sentence: Span): Speech | undefined {
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
  const before = folded.slice(sentence.start, at).replace(/^.*,/, '')
  if (named.length > 0 && !BY_MEETING.test(before)) {
    const [first] = named
    const said = first === undefined ? before : folded.slice(first.start, first.end)
    return { ...sentence, speakers: people, said, words }
  }
  if (before.length > 0 && before.length < 16)
    return { ...sentence, speakers: [], said: before, words }
  return undefined
}
