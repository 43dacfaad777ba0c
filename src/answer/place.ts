import { quote } from '../corpus/page.ts'
import type { Span } from '../corpus/text.ts'
import { items, pieces, trim } from '../language/clauses.ts'
import { PLACES, wordBefore } from '../language/lexicon.ts'
import { segment } from '../language/segment.ts'
import { sortOf } from '../language/sorts.ts'
import { type Candidate, clauseWorth } from './evidence.ts'
import { byScore, type Extractor, type Proposal } from './proposal.ts'

/** Where something is held: 在…召开. */
const HELD =
  /(?<=在)(?<place>[^,。;:《》]{2,24}?)(?=主持召开|召开|举行|举办|主持|组织|收听|收看|进行(?!了?部署)|开展|开幕|座谈|启动|揭牌|开工|签约|集中|拉开|上演|设立|设有|办公)/

/** Where somebody goes or looks: 先后来到…, 深入…, 察看了…. */
const GOES =
  /(?:先后|分别|一行|现场|实地)?(?:来到|走进|深入到?|前往|赶赴|赴|到(?!位|底|来|场|会|期)|走访了?|察看了?|查看了?|参观了?|视察了?|考察了?|观摩了?|调研(?:指导|督导|检查)?了?|检查了?|沿途察看|在(?=[^,。]{2,90}(?:,|视察|察看|查看|调研|检查|参观|考察)))(?<place>[^,。;:]{2,120})/g

/** What ends the places of a clause that goes: 进行观摩, 等地, 调研. */
const PLACE_ENDS =
  /(?:等(?:地|处|点位?|项目)?(?=[^、]|$)|进行|开展|调研|视察|察看|查看|检查|督导|暗访|指导|实地|现场(?!会)|看望|慰问|听取|了解|参观|考察|观摩|就|辖区(?=[^、]{2})|所辖|[两三四五六七八九十\d]+(?:所|个|家|处)(?=[\u4e00-\u9fff])|(?<=.{3})[后时]$)/

type Sorted = (name: string) => boolean

/** 哪里, 哪些地方, 哪条路: places of the sentences that answer. */
export const place: Extractor = ({ question, candidates }) =>
  candidates
    .slice(0, 14)
    .flatMap((candidate) => {
      const { noun, many, folded, count } = question
      const wants = /哪.*[和与跟].*哪/.test(folded) ? undefined : sortOf(noun)
      const held =
        /开|召开|举行|举办|办的|座谈|收看|收听|会议室|屋|厅|聊|坐下|启动|揭牌|签约|奠基|落幕/.test(
          folded,
        ) && !/去|看了|跑|走访/.test(folded)
      return [
        ...labelled(candidate),
        ...(SET.test(folded) ? setAt(candidate) : []),
        ...WAYS.filter(({ asked }) => asked.test(folded)).flatMap(({ printed }) =>
          wayIn(candidate, printed),
        ),
        ...(held ? heldAt(candidate) : []),
        ...(held ? [] : visited(candidate, wants, many || count !== undefined)).filter(isNamed),
        ...(wants === undefined ? [] : ofSort(candidate, wants)),
      ]
    })
    .sort(byScore)

/** 各区县, 乡村医生、乡镇: what stands for many, or for a list that could not be parted, is no place. */
const isNamed = ({ quotes }: Proposal): boolean =>
  quotes.every(({ text }) => !/^(?:各|所有|全部|有关|相关)|、(?![^“]*”)/.test(text))

/** `四、申请地点。`: a notice says itself that a place follows. */
const PLACE_LABEL = /^.{0,12}(?:地点|地址|场所)[。:为在](?<place>[^。;]{2,80})/

function labelled({ read, sentence, standing, score, own }: Candidate): Proposal[] {
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
const SET =
  /(?:设|摆|放|建|搬|选|住|停|安|落户?|位于|坐落)(?:在|到|了|址)?哪|在(?:哪里|哪儿|哪)[?。呢啊]?$|地址/

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
  { asked: /绕|改道|改走/, printed: /(?:绕行|绕道|改走|改行)(?:至|到)?([^,。;、的]{2,16})/d },
]

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
  /(?:设(?:立|置)?在|建在|位于|坐落(?:在|于)|落户(?:在|于)?|搬(?:迁|到|至)|选址(?:在|于)?|放在|安放在|地址在?)(?<place>[^,。;:《》()]{2,24})/g

function setAt({ read, sentence, standing, score, own }: Candidate): Proposal[] {
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

function heldAt({ read, sentence, standing, score, own }: Candidate): Proposal[] {
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

function visited(
  { read, sentence, standing, score, own }: Candidate,
  wants: Sorted | undefined,
  many: boolean,
): Proposal[] {
  const { folded } = read.paragraph
  const proposals: Proposal[] = []
  for (const clause of pieces(folded.slice(0, sentence.end), 'clause')) {
    if (clause.start < sentence.start) continue
    for (const match of folded.slice(clause.start, clause.end).matchAll(GOES)) {
      const named = match.groups?.['place'] ?? ''
      // 某某办事处辖区甲公司和乙社区: those inside are visited.
      const words = named.slice(
        /^[^、]{2,10}?(?:辖区|所辖|辖内)的?(?=[^、,]{3})/.exec(named)?.[0].length ?? 0,
      )
      const start = clause.start + match.index + match[0].length - words.length
      const ends = PLACE_ENDS.exec(words)
      const end = start + (ends === null || ends.index < 2 ? words.length : ends.index)
      const all = items(folded, trim(folded, { start, end }))
      const places = all.filter((item) => isPlace(folded, item, wants))
      // 甲村、乙村、丙供销社: one that is not known to be a place stands among those that are.
      const whole = places.length > 1 && places.length === all.length - 1
      const found =
        whole || (places.length > 0 && wants !== undefined)
          ? all.flatMap((item) => nameOf(folded, item, wants))
          : places
      if (found.length === 0) continue
      const near = clauseWorth(read, standing, { start: clause.start, end: clause.start })
      const going = /来到|走进|深入|前往|赴|到/.test(match[0].slice(0, 6)) ? 0.15 : 0
      const enough = (many && found.length > 1 ? 0.3 : many === found.length > 1 ? 0.15 : 0) + going
      proposals.push({
        quotes: found.map((item) => quote(read.paragraph, item)),
        standing,
        score: 0.4 * score + 0.3 * own + 0.3 * near + enough + (wants === undefined ? 0.15 : 0.3),
      })
    }
  }
  return proposals
}

/** An item that is a name, or the name of the sort that it begins with: 某某路 of 某某路路口情况. */
function nameOf(folded: string, item: Span, wants: Sorted | undefined): Span[] {
  if (isName(folded, item)) return [item]
  if (wants === undefined) return []
  const { start } = item
  const ends = segment(folded.slice(start, item.end)).map(({ end }) => start + end)
  const end = ends.findLast((to) => wants(folded.slice(start, to)))
  return end === undefined ? [] : [{ start, end }]
}

const isName = (folded: string, { start, end }: Span): boolean =>
  end - start > 1 && end - start <= 30 && !NO_PLACE.test(folded.slice(start, end))

const NO_PLACE = /期间|取得|情况|问题|工作|等?[人员](?:员|们)?$/

function isPlace(folded: string, { start, end }: Span, wants: Sorted | undefined): boolean {
  const words = folded.slice(start, end)
  if (!isName(folded, { start, end })) return false
  if (wants !== undefined) return wants(words)
  return (
    wordBefore(PLACES, words, words.length) !== undefined ||
    /(?:公司|院|局|室|所|中心|企业|项目|大厅|城|印象|社区|网格|站|厂|校|馆|店|基地|园|村|镇|办事处|广场|现场|工地)$/.test(
      words,
    )
  )
}

/** Names of the sort asked for, wherever they stand in the sentence. */
function ofSort(candidate: Candidate, isOne: Sorted): Proposal[] {
  const { read, sentence, standing, score, own } = candidate
  const { folded } = read.paragraph
  return pieces(folded.slice(0, sentence.end), 'clause').flatMap((clause) => {
    if (clause.start < sentence.start) return []
    const found = items(folded, clause).flatMap((item) => namesIn(folded, item, isOne))
    if (found.length === 0) return []
    const near = clauseWorth(read, standing, { start: clause.start, end: clause.start })
    return [
      {
        quotes: found.map((span) => quote(read.paragraph, span)),
        standing,
        score: 0.4 * score + 0.3 * own + 0.4 * near + 0.15,
      },
    ]
  })
}

/** The names of the sort inside an item, each up to where a word of its kind ends. */
function namesIn(folded: string, { start, end }: Span, isOne: Sorted): Span[] {
  const found: Span[] = []
  let from = start
  for (const word of segment(folded.slice(start, end))) {
    const to = start + word.end
    if (!isOne(folded.slice(from, to))) continue
    const name = startOfName(folded, { start: from, end: to })
    if (name.end - name.start > 2 && isOne(folded.slice(name.start, name.end))) found.push(name)
    from = to
  }
  return found
}

/** Cuts verbs and prepositions off the front of a name: 尚未施工的冬青街 → 冬青街. */
function startOfName(folded: string, { start, end }: Span): Span {
  const words = folded.slice(start, end)
  const cut =
    /^.*(?:的|了|将|把|在|与|和|对|到|从|沿|往|快|进|入|察看|查看|来到|询问)(?=.{2,})/.exec(words)
  return trim(folded, { start: start + (cut?.[0].length ?? 0), end })
}
