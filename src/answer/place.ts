import { quote } from '../corpus/page.ts'
import type { Span } from '../corpus/text.ts'
import type { Question } from '../language/question.ts'
import { items, pieces, trim } from '../language/clauses.ts'
import { PLACES, wordBefore } from '../language/lexicon.ts'
import { segment } from '../language/segment.ts'
import { sortOf } from '../language/sorts.ts'
import { type Candidate, clauseWorth } from './evidence.ts'
import { ofSort } from './placesOfSort.ts'
import { atVerb, heldAt, labelled, SET, setAt, ways } from './placeTold.ts'
import { byScore, type Extractor, type Proposal } from './proposal.ts'
import type { Sorted } from './sortedIn.ts'

/** Where somebody goes or looks: 先后来到…, 深入…, 察看了…. */
const GOES =
  /(?:先后|分别|一行|现场|实地)?(?:来到|走进|深入到?|前往|赶赴|赴|到(?!位|底|来|场|会|期)|(?:走|夜|探|回|暗)访了?|察看了?|查看了?|参观了?|视察了?|考察了?|观摩了?(?!组|团|会|活动|员|点)|调研(?:指导|督导|检查)?了?(?!组)|检查了?(?!组)|沿途察看|在(?=[^,。]{2,90}(?:,|视察|察看|查看|调研|检查|参观|考察)))(?<place>[^,。;:]{2,120})/g

/** What ends the places of a clause that goes: 进行观摩, 等地, 调研. */
const PLACE_ENDS =
  /(?:\([^)]*\)(?![、和及]|[^,。、]{0,8}公司)|等(?:地|处|点位?|项目)?(?=[^、]|$)|进行|开展|调研|视察|察看|查看|检查|督导|暗访|指导|实地|(?<!施工|作业|建设|改造|项目|工程|活动|生产|招聘|开工)现场(?!会)|的(?:改造|建设|施工|整治|项目)*(?:现场|情况|进展)|看望|慰问|听取|了解|参观|考察|观摩|就|辖区(?=[^、]{2})|所辖|[两三四五六七八九十\d]+(?:所|个|家|处)(?=[\u4e00-\u9fff])|(?<=.{3})[后时]$)/

/** 哪里, 哪些地方, 哪条路: places of the sentences that answer. */
export const place: Extractor = ({ question, candidates }) =>
  candidates
    .slice(0, 14)
    .flatMap((candidate) => {
      const { noun, many, folded, count, districts } = question
      // 经开区的…: the name of a district tells of no opening.
      const deed = districts.reduce((text, { said }) => text.replace(said, ''), folded)
      const wants = /哪.*[和与跟].*哪/.test(folded) ? undefined : sortOf(noun)
      const held =
        /开|召开|举行|举办|办的|座谈|收看|收听|会议室|屋|厅|聊|坐下|启动|揭牌|签|奠基|落幕/.test(
          deed,
        ) &&
        !/去|(?<!收)看[了的过]|跑|走访|(?:参观|观摩|考察|视察|察看|走进)[了过的]?(?:是)?(?:哪|什么|啥)/.test(
          folded,
        )
      return [
        ...labelled(candidate),
        ...(SET.test(folded) ? setAt(candidate) : []),
        ...ways(candidate, folded),
        ...atVerb(candidate, folded),
        ...(held ? heldAt(candidate) : []),
        ...(held
          ? []
          : visited(candidate, wants, { noun, folded, many: many || count !== undefined })
        ).filter(isNamed),
        ...(wants === undefined || (held && ROOM.test(noun ?? ''))
          ? []
          : ofSort(candidate, wants, many)),
      ]
    })
    .sort(byScore)

/** A room is where something is held; another that is only spoken of is no answer. */
const ROOM = /会议室|屋|房间|厅/

/** 各区县, 乡村医生、乡镇: what stands for many, or for a list that could not be parted, is no place. */
const isNamed = ({ quotes }: Proposal): boolean =>
  quotes.every(({ text }) => !/^(?:各|所有|全部|有关|相关)|、(?![^“]*”)/.test(text))

function visited(
  { read, sentence, standing, score, own }: Candidate,
  wants: Sorted | undefined,
  { many, noun, folded: asked }: Pick<Question, 'noun' | 'folded'> & { readonly many: boolean },
): Proposal[] {
  const { folded } = read.paragraph
  const proposals: Proposal[] = []
  for (const clause of pieces(folded.slice(0, sentence.end), 'clause')) {
    if (clause.start < sentence.start) continue
    for (const match of folded.slice(clause.start, clause.end).matchAll(GOES)) {
      const named = match.groups?.['place'] ?? ''
      // 某某办事处辖区甲公司和乙社区: those inside are visited.
      // 研学线路打卡点——甲公司: the name behind the dash.
      const words = named.slice(
        /^(?:[^、]{2,10}?(?:辖区|所辖|辖内)的?|[^、]{2,40}?—+)(?=[^、,]{3})/.exec(named)?.[0]
          .length ?? 0,
      )
      const start = clause.start + match.index + match[0].length - words.length
      const ends = PLACE_ENDS.exec(words)
      const end = start + (ends === null || ends.index < 2 ? words.length : ends.index)
      const all = wholeNames(folded, items(folded, trim(folded, { start, end })), wants)
      const places = all.flatMap((item) =>
        isPlace(folded, item, wants) ? [item] : joinedTo(folded, item, wants),
      )
      // 甲村、乙村、丙供销社: one that is not known to be a place stands among those that are.
      const going = /来到|走进|深入|前往|赴|到/.test(match[0].slice(0, 6)) ? 0.15 : 0
      const whole =
        places.length > 1 && places.length >= (going > 0 ? all.length / 2 : all.length - 1)
      const lone = places.length > 0 && wants !== undefined && !many
      const listed = lone
        ? places
        : whole || (places.length > 0 && wants !== undefined)
          ? all.flatMap((item) => nameOf(folded, item, wants))
          : places
      const inside = insideAsked(folded, listed, asked)
      const kept =
        inside.length > 0 && wants !== undefined && !many
          ? inside.filter((item) => wants(textOf(folded, item)))
          : inside.length > 0
            ? inside
            : listed
      const found = stopsAsked(kept, asked, folded.slice(clause.start, start))
      if (found.length === 0) continue
      const ofNoun =
        noun !== undefined &&
        (many || found.length === 1) &&
        found.every((item) => textOf(folded, item).endsWith(noun))
      const near = clauseWorth(read, standing, { start: clause.start, end: clause.start })
      const enough =
        (many && found.length > 1
          ? 0.3
          : many
            ? -0.2
            : found.length === 1
              ? 0.15
              : lone
                ? -0.15
                : 0) + going
      proposals.push({
        quotes: found.map((item) => quote(read.paragraph, item)),
        standing,
        score:
          0.4 * score +
          0.3 * own +
          0.3 * near +
          enough +
          (wants === undefined ? 0.15 : 0.3) +
          (ofNoun ? 0.2 : 0),
      })
    }
  }
  return many ? [...proposals, ...inTurn(proposals, folded, sentence)] : proposals
}

/** 走进甲馆,参观…;在乙湿地,观赏…: the places of the parts of one sentence, each told with what was done there. */
function inTurn(one: readonly Proposal[], folded: string, { start, end }: Span): Proposal[] {
  const parts = pieces(folded.slice(0, end), 'segment').filter((part) => part.start >= start)
  const first = parts.flatMap((part) => {
    const here = one.filter(
      ({ quotes: [place] }) =>
        place !== undefined && part.start <= place.span.start && place.span.start < part.end,
    )
    return here.slice(0, 1)
  })
  const [best] = [...first].sort(byScore)
  if (best === undefined || first.length < 3 || first.length < parts.length) return []
  return [{ ...best, quotes: first.flatMap(({ quotes }) => quotes), score: best.score + 0.35 }]
}

/** 某某信息与监控中心: what stands before 与 is no place, so that the two are one name. */
function wholeNames(
  folded: string,
  all: readonly Span[],
  wants: Sorted | undefined,
): readonly Span[] {
  const [first, second, third] = all
  if (first === undefined || second === undefined || third !== undefined) return all
  const isOne =
    /^[与和及]$/.test(folded.slice(first.end, second.start)) &&
    !isPlace(folded, first, wants) &&
    isPlace(folded, second, wants)
  return isOne ? [{ start: first.start, end: second.end }] : all
}

const textOf = (folded: string, { start, end }: Span): string => folded.slice(start, end)

/** 第一站去的哪: the first of several that were visited in turn; a single one has no order but a printed one. */
function stopsAsked(visited: readonly Span[], asked: string, led: string): readonly Span[] {
  const stop = /(?:第一|头一|首|(?<last>最后一))站/.exec(asked)
  if (stop === null) return visited
  const isLast = stop.groups?.['last'] !== undefined
  if ((isLast ? /最后一站|末站/ : /第一站|首站/).test(led)) return visited.slice(0, 1)
  if (visited.length < 2) return []
  return isLast ? visited.slice(-1) : visited.slice(0, 1)
}

/** 在东港办看的哪个点: of a list, what stands in the place that the question names. */
function insideAsked(folded: string, listed: readonly Span[], asked: string): Span[] {
  const at =
    /(?:在|到)(?<at>[^,。在到哪\s]{2,10}?)(?:是)?(?:看|查|观摩|参观|走|视察|了解|调研)/.exec(asked)
  const where = at?.groups?.['at']?.replace(/(?:办事处|街道|办|[镇乡村])$/, '') ?? ''
  if (listed.length < 2) return []
  return listed.filter((item) => {
    const text = textOf(folded, item)
    if (where.length > 1) return text.startsWith(where)
    // 潮安镇的哪个社区: some of the list stand in the town that the question names.
    const town = /^(?<town>[\u4e00-\u9fff]{2,5}?)(?:办事处|街道|镇|乡)(?=.{2})/.exec(text)
    const named = town?.groups?.['town']
    return named !== undefined && asked.includes(named)
  })
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

/** 康宁社区及文化站在绿化…: of the sort asked for up to where it is joined to another. */
function joinedTo(folded: string, { start, end }: Span, wants: Sorted | undefined): Span[] {
  const at = folded.slice(start, end).search(/[及和与]/)
  const first = { start, end: start + at }
  return wants !== undefined && at > 2 && isPlace(folded, first, wants) ? [first] : []
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
    /(?:公司|院|局|室|所|[大中支]队|部队|中心|企业|项目|大厅|城|印象|社区|网格|站|厂|校|馆|店|基地|园|村|镇|办事处|广场|现场|工地|工程|板块|片区|街区|遗址|景区|小镇|泵站|水库|码头|港|桥|闸口|河段|路段|路口|学校|医院|合作社|农场|车间|门店|超市|市场|大棚|项目区)$/.test(
      words,
    )
  )
}
