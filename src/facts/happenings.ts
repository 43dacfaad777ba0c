import type { Span } from '../corpus/text.ts'
import { pieces, trim } from '../language/clauses.ts'
import { EVENTS, longestOf } from '../language/lexicon.ts'
import type { Read } from './reading.ts'

/** That a sentence tells of something held or done: where, what it is called, what kind it is. */
export interface Happening {
  readonly read: Read
  readonly sentence: Span
  /** What the print calls it: 安置房建设推进会; of a visit, what it was about. */
  readonly name: Span
  /** Kinds of the lexicon: `meeting`, `visit`, `inspection`, …. */
  readonly kind: string
  /** The verb that tells of it: 召开, 调研. */
  readonly verb: Span
  /** Something is held (召开推进会), not gone to see (调研). */
  readonly held: boolean
}

const HOLDS =
  /(?:主持|组织|隆重|集中)?(?:召开|举行|举办|开展|启动)了?(?!的|以来|后|前|之|时|期间|情况|工作[,。])(?<name>[^。;]{2,80})/

/** Verbs of going to see; what they say about things that merely move along is passed over. */
const VISITS =
  /(?:实地|现场|专题|带队|率队|暗访)?(?:调研|督导|视察|检查|走访|慰问|观摩|考察|暗访|巡查|督查|察看|查看)(?:指导|督导|走访|慰问|检查|调研)?(?!组|团|员|单位|情况|结果|报告|时强调|工作要求)/

const LONGEST = longestOf(EVENTS.keys())

/** The kind of event that a name ends as; `undefined` where it ends as none. */
export function kindOf(printed: string): string | undefined {
  const name = printed.replace(/(?<=.{4})工作$/, '')
  for (let length = Math.min(LONGEST, name.length); length > 0; length--) {
    const kinds = EVENTS.get(name.slice(-length))
    if (kinds !== undefined) return kinds[0]
  }
  return undefined
}

/** 推进会在区政府召开: the name before the verb. */
const IS_HELD =
  /(?<name>[^,。;:、日午]{2,40}?)(?:于[^,。;]{1,20}|在[^,。;]{2,20})?(?:顺利|隆重|圆满|正式)?(?:召开|举行|举办|开幕|启动)(?=。|,|;|$)/

/** What a sentence holds: 召开…推进会, 举行…仪式; …推进会召开. */
function held(folded: string, sentence: Span): Omit<Happening, 'read'> | undefined {
  const text = folded.slice(sentence.start, sentence.end)
  const behind = HOLDS.exec(text)
  const words = behind?.groups?.['name']
  if (behind !== null && words !== undefined) {
    const start = sentence.start + behind.index + behind[0].length - words.length
    const [clause] = pieces(words, 'clause')
    const cut = trim(words, clause ?? { start: 0, end: words.length })
    const name = { start: start + cut.start, end: start + cut.end }
    const kind = kindOf(folded.slice(name.start, name.end))
    const verb = { start: sentence.start + behind.index, end: start }
    if (kind !== undefined) return { sentence, name, kind, verb, held: true }
  }
  return isHeld(folded, sentence, IS_HELD.exec(text))
}

function isHeld(
  folded: string,
  sentence: Span,
  match: RegExpExecArray | null,
): Omit<Happening, 'read'> | undefined {
  const words = match?.groups?.['name']
  if (match === null || words === undefined) return undefined
  const start = sentence.start + match.index
  const lead = /^\s*(?:本报讯)?\s*/.exec(words)?.[0].length ?? 0
  const name = trim(folded, { start: start + lead, end: start + words.length })
  const kind = kindOf(words)
  const verb = { start: name.end, end: start + match[0].length }
  return kind === undefined ? undefined : { sentence, name, kind, verb, held: false }
}

/** What a sentence goes to see, where somebody does so: 实地调研安置房建设. */
function visited(read: Read, sentence: Span): Omit<Happening, 'read'> | undefined {
  const { folded } = read.paragraph
  for (const clause of pieces(folded, 'clause')) {
    if (clause.start < sentence.start || clause.end > sentence.end) continue
    const match = VISITS.exec(folded.slice(clause.start, clause.end))
    if (match === null) continue
    const verb = {
      start: clause.start + match.index,
      end: clause.start + match.index + match[0].length,
    }
    const told = read.days.some(({ start }) => start >= sentence.start && start < verb.start)
    const acts = read.acts.some(
      (act) => act.verb.start < verb.end && verb.start < act.verb.end && act.agents.length > 0,
    )
    if (!told && !acts) continue
    const name = aboutOf(folded, clause, verb)
    const kind = kindOf(folded.slice(verb.start, verb.end)) ?? 'visit'
    return { sentence, name, kind, verb, held: false }
  }
  return undefined
}

/** 调研安置房建设; where the verb ends the clause, what stands between 对 or 就 and it as well. */
function aboutOf(folded: string, clause: Span, verb: Span): Span {
  const behind = trim(folded, { start: verb.start, end: clause.end })
  if (behind.end > verb.end) return behind
  const before = folded.slice(clause.start, verb.start)
  const from = Math.max(
    before.lastIndexOf('对'),
    before.lastIndexOf('就'),
    before.lastIndexOf('围绕'),
  )
  return from < 0 ? verb : { start: clause.start + from, end: verb.end }
}

/** Words that open a sentence about something else than what went before. */
const OPENS_ANOTHER =
  /^\s*(?:又讯\s*)?(?:(?:当天|当日|同日|同一天|次日|翌日|当晚|日前|近日|近期|此前|另外|又讯|另讯|会后|会前|活动结束后|会议结束后|调研结束后|随后|之后)|(?:(?:\d{4}年)?\d{1,2}月)?\d{1,2}日)/

/**
 * The happenings of an article in print order, at least two sentences apart from what goes on: the
 * first that is told, and each that a day or 随后 opens anew. Empty where nothing is held or visited.
 */
export function happeningsIn(reads: readonly Read[]): Happening[] {
  const found: Happening[] = []
  for (const read of reads) {
    if (read.paragraph.part !== 'body') continue
    for (const sentence of read.sentences) {
      const { folded } = read.paragraph
      const opens = OPENS_ANOTHER.test(folded.slice(sentence.start, sentence.end))
      if (found.length > 0 && !opens) continue
      const told = held(folded, sentence) ?? visited(read, sentence)
      if (told === undefined) continue
      const name = folded.slice(told.name.start, told.name.end)
      if (!found.some((one) => sameName(nameOf(one), name))) found.push({ ...told, read })
    }
  }
  return found
}

const nameOf = ({ read, name }: Happening): string =>
  read.paragraph.folded.slice(name.start, name.end)

const sameName = (a: string, b: string): boolean => a.includes(b) || b.includes(a)
