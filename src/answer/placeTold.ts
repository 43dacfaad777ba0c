import { quote } from '../corpus/page.ts'
import { trim } from '../language/clauses.ts'
import { synonymsOf } from '../language/lexicon.ts'
import { type Candidate, clauseWorth } from './evidence.ts'
import type { Proposal } from './proposal.ts'

/** Where something is held: 在…召开. */
const HELD =
  /(?<=在)(?<place>[^,。;:《》]{2,24}?)(?=(?:组织|主持)?(?:召开|举行|举办|开展)|主持|组织(?!部)|收听|收看|进行(?!了?部署)|开幕|座谈|启动|揭牌|开工|签约|集中|拉开|上演|设立|设有|办公(?!中心|大?楼|[室厅区])|签署|签订)/

/** `四、申请地点。`: a notice says itself that a place follows. */
const PLACE_LABEL = /^.{0,12}(?:地点|地址|场所)[。:为在](?<place>[^。;]{2,80})/

/** 地点:…, where a notice gives the place a line of its own. */
export function labelled({ read, sentence, standing, score, own }: Candidate): Proposal[] {
  const match = PLACE_LABEL.exec(read.paragraph.folded.slice(sentence.start, sentence.end))
  const words = match?.groups?.['place']
  if (match === null || words === undefined) return []
  const start = sentence.start + match[0].length - words.length
  const span = { start, end: start + words.length }
  const either = /^(.{4,}?),或(?:者)?(.{4,})$/.exec(words)
  const [first, second] = [either?.[1], either?.[2]]
  const spans =
    first === undefined || second === undefined
      ? [span]
      : [
          { start, end: start + first.length },
          { start: span.end - second.length, end: span.end },
        ]
  return [
    {
      quotes: spans.map((one) => quote(read.paragraph, trim(read.paragraph.folded, one))),
      standing,
      score: 0.5 * score + 0.3 * own + 0.45,
    },
  ]
}

/** 主会场设在哪, 新馆建在哪: where something stands. */
export const SET =
  /(?:设|摆|放|建|搬|选|住|停|安置?|转移|疏散|落户?|位于|坐落)(?:在|到|了|址)?哪|在(?:哪里|哪儿|哪)[?。呢啊]?$|地址|在(?:哪一?个|哪一?处|什么|啥)(?:位置|地段|方位|地方)(?:上|呢|啊)?[?]?$|哪条[路街巷](?:上)?(?:多少|几)号/

/** Ways that are asked for, and how they are printed; each group is a place. */
const WAYS: readonly { readonly asked: RegExp; readonly printed: RegExp }[] = [
  {
    asked: /从哪(?:里|儿)?(?:开)?(?:到|至|往)哪/,
    printed:
      /(?:起点(?:为|是|在)|起于|始发(?:于|站为?))([^,。;、]{2,16}),(?:终点(?:为|是|在)|止于|终点站为?)([^,。;、]{2,16})/d,
  },
  {
    asked: /从哪(?:里|儿)?(?:开)?(?:到|至|往)哪|连(?:接|着)?哪/,
    printed:
      /(?:从|由|自|连接|往返)([^,。;、]{2,14}?)(?:到|至|开往|通往|和|与)([^,。;、的]{2,14})(?=[,。;的])/d,
  },
  {
    asked: /从哪(?:里|儿|个?地方)?(?:寄|运|调|引|搬|迁)/,
    printed: /从([^,。;、的]{2,12}?)(?=寄|运|调|引|搬|迁)/d,
  },
  {
    // 在哪段路翻的车: 一辆货车行驶至乡道弯道时侧翻.
    asked:
      /(?:在)?(?:哪|什么|啥)[^,。]{0,10}(?:翻|撞|追尾|起火|着火|自燃|出的?事|抛锚|刮擦|坠)[^,。]{0,4}$/,
    printed: /(?:行驶?[至到]|驶[至到]|途经|行经)([^,。;]{3,24}?)(?=[时,。]|发生|侧翻|追尾|起火)/d,
  },
  { asked: /绕|改道|改走/, printed: /(?:绕行|绕道|改走|改行)(?:至|到)?([^,。;、的]{2,16})/d },
]

/** The two ends of a way, or where something came from. */
export const ways = (candidate: Candidate, asked: string): Proposal[] =>
  WAYS.filter((way) => way.asked.test(asked)).flatMap(({ printed }) => wayIn(candidate, printed))

function wayIn({ read, sentence, standing, score, own }: Candidate, printed: RegExp): Proposal[] {
  const { folded } = read.paragraph
  const match = printed.exec(folded.slice(sentence.start, sentence.end))
  const spans = (match?.indices ?? []).slice(1).filter((span) => span !== undefined)
  if (spans.length === 0) return []
  return [
    {
      quotes: spans.map(([start, end]) =>
        quote(read.paragraph, { start: sentence.start + start, end: sentence.start + end }),
      ),
      standing,
      score: 0.4 * score + 0.3 * own + 0.6,
    },
  ]
}

const SET_AT =
  /(?:设(?:立|置)?在|建在|位于|坐落(?:在|于)|落户(?:在|于)?|搬(?:迁|到|至)|选址(?:在|于)?|放在|安放在|安置(?:在|到|于)|转移(?:到|至)|疏散(?:到|至)|地址在?)(?<place>[^,。;:《》()]{2,24})/g

/** 位于…, 搬到…: where something stands or is put. */
export function setAt({ read, sentence, standing, score, own }: Candidate): Proposal[] {
  const { folded } = read.paragraph
  const text = folded.slice(sentence.start, sentence.end)
  return [...text.matchAll(SET_AT)].map((match) => {
    const words = match.groups?.['place'] ?? ''
    const start = sentence.start + match.index + match[0].length - words.length
    const span = { start, end: start + words.length }
    const near = clauseWorth(read, standing, span)
    return {
      quotes: [quote(read.paragraph, trim(folded, span))],
      standing,
      score: 0.4 * score + 0.3 * own + 0.5 * near + 0.2,
    }
  })
}

/** 在…召开: where an event is held. */
export function heldAt({ read, sentence, standing, score, own }: Candidate): Proposal[] {
  const match = HELD.exec(read.paragraph.folded.slice(sentence.start, sentence.end))
  const words = match?.groups?.['place']
  if (match === null || words === undefined) return []
  const start = sentence.start + match.index
  if (/(?:基础上|过程中|会上|方面|期间|背景下|时|后|中)$/.test(words)) return []
  return [
    {
      quotes: [quote(read.paragraph, { start, end: start + words.length })],
      standing,
      score: 0.5 * score + 0.5 * own + 0.35,
    },
  ]
}

/** 在哪儿登陆的: the verb beside what asks for the place. */
const AT_VERB =
  /在哪(?:里|儿|个?地方|个?位置)?(?<verb>[\u4e00-\u9fff]{2,3}?)(?:的|了|过|呢|啊|[?])*$/

/** 在甲楼会议室观看了短片,并就…座谈: what is done next is done there too. */
const ALSO_THERE =
  '(?<=在)(?<also>[^,。;:《》在]{2,24}?(?:厅|室|楼|馆|院|园|中心|广场|基地|[村校])(?:[一二三四五六七八九十\\d]+[楼层])?)(?:观看|参观|听取|观摩|举行|召开|开展|进行|查看)[^。;]{2,40},(?:并|随后|还)[^。;,]{0,40}'

/** The place in 在…登陆 or 登陆于…, where the question asks 在哪儿登陆. */
export function atVerb(
  { read, sentence, standing, score, own }: Candidate,
  asked: string,
): Proposal[] {
  const verb = AT_VERB.exec(asked)?.groups?.['verb']
  if (verb === undefined) return []
  const text = read.paragraph.folded.slice(sentence.start, sentence.end)
  const words = [verb, ...synonymsOf(verb)].filter((word) => text.includes(word)).join('|')
  if (words === '') return []
  const printed = new RegExp(
    `(?<=在)(?<before>[^,。;:《》在]{2,24}?)(?:${words})|(?:${words})(?:于|在)(?<behind>[^,。;:《》]{2,24})|${ALSO_THERE}(?:${words})`,
    'd',
  ).exec(text)
  const { before, behind, also } = printed?.indices?.groups ?? {}
  const [start, end] = before ?? behind ?? also ?? []
  if (start === undefined || end === undefined) return []
  const span = { start: sentence.start + start, end: sentence.start + end }
  if (/(?:基础|过程|方面|期间|背景|情况)[上中下]?$|[时后中]$/.test(text.slice(start, end)))
    return []
  return [{ quotes: [quote(read.paragraph, span)], standing, score: 0.5 * score + 0.5 * own + 0.6 }]
}
