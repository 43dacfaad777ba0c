import { type Quote, quote } from '../corpus/page.ts'
import { pieceAt, trim } from '../language/clauses.ts'
import type { Happening } from './happenings.ts'
import { isSaid, type Stretch } from './stretches.ts'

/** 在二楼会议室召开; 深入东关办事处, 先后来到甲、乙. */
const PLACES = [
  /在(?<place>[^,。;在]{2,30}?)(?:主持|组织|隆重)?(?:召开|举行|举办)/,
  /(?:先后|分别|实地)?(?:来到|深入|前往|走进|赴|到)(?:了)?(?<place>(?!开展|推进|学习|实施|贯彻|了解|位)[^,。;:]{2,60}?)(?=,|。|;|进行|开展|实地|调研|视察|检查|督导|观摩|走访|察看|查看|指导|$)/,
]

/** The first place that the sentences of an event name as its own. */
export function placeOf({ sentences, happening }: Stretch): Quote | undefined {
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
export function convenerOf(happening: Happening | undefined): Quote | undefined {
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
export function documentsIn(
  { read, sentence }: Stretch['sentences'][number],
  stretch: Stretch,
): Quote[] {
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
export function decisionsIn({ read, sentence }: Stretch['sentences'][number]): Quote[] {
  const span = trim(read.paragraph.folded, sentence)
  const found = quote(read.paragraph, span)
  return DECIDES.test(read.paragraph.folded.slice(span.start, span.end)) ? [found] : []
}

/** 6月30日前, 年底前, 三天内: until when something is to be done. */
const DEADLINE =
  /(?:(?:\d{4}年|今年|明年)?(?:\d{1,2}月(?:\d{1,2}日|底|[上中下]旬)?|年底|月底)|本月底|本周[一二三四五六日末]|[\d一二三四五六七八九十两半]+(?:个月|个工作日|天|日|周|小时))(?:之前|以前|前(?!后|期|来|往|一|三)|(?:之|以)?内(?!容|部|设|生))/g

/** The deadlines that a sentence sets. */
export function deadlinesIn({ read, sentence }: Stretch['sentences'][number]): Quote[] {
  const text = read.paragraph.folded.slice(sentence.start, sentence.end)
  return [...text.matchAll(DEADLINE)].map((match) =>
    quote(read.paragraph, {
      start: sentence.start + match.index,
      end: sentence.start + match.index + match[0].length,
    }),
  )
}
