import { quote } from '../corpus/page.ts'
import type { Span } from '../corpus/text.ts'
import { LEAD } from '../facts/agents.ts'
import { items, pieces, trim } from '../language/clauses.ts'
import { BODIES, OFFICES, wordBefore } from '../language/lexicon.ts'
import type { Question } from '../language/question.ts'
import { dictionaryWords } from '../language/segment.ts'
import { sortOf } from '../language/sorts.ts'
import { asksWhoTold } from '../language/tellers.ts'
import { type Candidate, nearTo } from './evidence.ts'
import { byScore, type Extractor, type Proposal } from './proposal.ts'

/** Asks who is told, made or trusted to do something, or must. */
const ASKS =
  /(?:让|叫|命令|责成|要求|委托|安排|交给|交由|派|找|归|由|要|(?:得|必须|应该|应当|须)(?:是|由)?)(?:给|了)?(?:谁(?!主持|讲|作|介绍|汇报|致)|(?:哪|什么|啥)[^,。]{0,4}(?:单位|部门|机构|家|局|方|公司|企业|人))/

/** Asks with whom somebody is told to do something. */
const ASKS_WITH =
  /(?:局|委|办|部|处|队|街道|镇|乡|村|公司|集团|中心|院|所|站)(?:还)?(?:要|得|须|应该?)?(?:跟|和|与|同|拉上|会同|联合)(?:谁|(?:哪|什么|啥)[^,。]{0,4}(?:单位|部门|机构|家|局))/

/** Whether a question asks who is to do something, not who did. */
export const asksWhoIsTold = ({ folded, roles }: Question): boolean =>
  roles.length === 0 &&
  (ASKS.test(folded) || ASKS_WITH.test(folded)) &&
  !/谁.*谁/.test(folded) &&
  !asksWhoTold(folded)

/** Verbs that tell others to do something; those others stand behind. */
const TELLS =
  /(?:明?确?要求|责令|责成|督促|(?:申请|拟|计划)?委托|授权|指派|安排|交由|交给|(?<!自|各)由|(?<![申邀聘恳提])请|让)(?!各级|全区|全市|全县|大家|我们)/g

/** Where those who are told end and what they are to do begins. */
const BEGINS =
  /[,。;:]|(?<!主|重)要|必须|务必|应|须|将|对|把|立即|尽快|抓紧|加强|负责(?!人|同志)|牵头|进行|开展|暂时|迅速|按照|切实|认真|就/

/** 相关部门, 各单位: everybody and nobody. */
const ANYBODY = /^(?:各|有关|相关|全体|所有|本|该|其|明确)/

/** 各单位, 相关部门 beside one that is named: nobody more is told. */
const NOBODY_MORE =
  /^(?:各(?:有关|相关|责任|成员|职能)*(?:单位|部门|级)|(?!各)(?:有关|相关|全体|所有|本|该|其|明确))/

/** 让谁…, 委托给谁…: those behind a verb of telling, where what is asked stands near. */
export const ordered: Extractor = ({ question, candidates }) =>
  asksWhoIsTold(question)
    ? candidates
        .slice(0, 12)
        .flatMap((candidate) => toldIn(candidate, question))
        .sort(byScore)
    : []

/** Where those stand who are told to do something, or of whom it is said that they must. */
function startsIn(folded: string, sentence: Span): number[] {
  const told = [...folded.slice(sentence.start, sentence.end).matchAll(TELLS)].map(
    ({ index, 0: verb }) => sentence.start + index + verb.length,
  )
  const bound = pieces(folded.slice(0, sentence.end), 'clause')
    .filter(({ start }) => start >= sentence.start)
    .filter(({ start }) => DUTY.test(folded.slice(start, sentence.end)))
    .map(({ start }) => start + (LEAD.exec(folded.slice(start, sentence.end))?.[0].length ?? 0))
  return [...new Set([...told, ...bound])]
}

/** 城管部门和各街道要加强管理, 承建方,必须落实…: whoever stands before 要 has a duty. */
const DUTY =
  /^(?!会议|大会|他|她|全[区市县]|各级|大家|我们)(?:主要|[^,。;:要应须将]){2,36}?,?(?<!需|不|只|还|就|也)(?:要(?!求|点|素|害|闻)|必须|应当|须|务必)/

function toldIn(candidate: Candidate, question: Question): Proposal[] {
  const { read, sentence, standing, score, own } = candidate
  const { folded } = read.paragraph
  return startsIn(folded, sentence).flatMap((start) => {
    const all = bodiesIn(folded, { start, end: sentence.end })
    const told = partners(ofNoun(all, folded, question), folded, question)
    const [first] = told
    if (first === undefined) return []
    const named = told.filter((span) => !ANYBODY.test(folded.slice(span.start, span.end)))
    const near = nearTo(read, standing, { start, end: told.at(-1)?.end ?? start }, { inside: 0.3 })
    const kept =
      named.length === 0
        ? told
        : told.filter((span) => !NOBODY_MORE.test(folded.slice(span.start, span.end)))
    const worth = 0.3 * score + 0.3 * own + 0.5 * near
    const whole = isOfAll(folded, told)
    return [
      {
        quotes: (whole ?? kept).map((span) => quote(read.paragraph, span)),
        standing,
        score: named.length > 0 ? worth + (own >= SURE ? 0.15 : 0) : 0.7 * worth,
      },
    ]
  })
}

/** A sentence that has this much of the question tells of what is asked, however long it is. */
const SURE = 0.6

/** 各有关部门、街道的主要负责人, 交警、城管部门: what is named as a group is one. */
const isOfAll = (folded: string, told: readonly Span[]): Span[] | undefined => {
  const [first] = told
  const last = told.at(-1)
  if (first === undefined || last === undefined) return undefined
  return told.length > 1 &&
    (/部门$/.test(folded.slice(0, first.end)) ||
      /部门$|的(?:主要)?负责(?:人|同志)$/.test(folded.slice(0, last.end)))
    ? [{ start: first.start, end: last.end }]
    : undefined
}

/** 让哪个局…: of those told together, the one of that sort. */
function ofNoun(told: readonly Span[], folded: string, { noun, many }: Question): readonly Span[] {
  const isOne = many ? undefined : sortOf(noun)
  if (isOne === undefined) return told
  return told.filter(({ start, end }) => isOne(folded.slice(start, end)))
}

/** 教育局要跟谁一起查: those told besides the one that the question names. */
function partners(told: readonly Span[], text: string, { folded }: Question): readonly Span[] {
  if (!ASKS_WITH.test(folded)) return told
  const others = told.filter(({ start, end }) => !folded.includes(text.slice(start, end)))
  return others.length < told.length ? others : []
}

/** The bodies at the head of a stretch, before what they are to do: 社会局会同交警队对…. */
function bodiesIn(folded: string, { start, end }: Span): Span[] {
  const text = folded.slice(start, Math.min(end, start + 50))
  const until = BEGINS.exec(text)?.index ?? text.length
  const found: Span[] = []
  for (const part of partsOf(text.slice(0, until), start))
    for (const item of items(folded, part)) {
      const cut = bodyAt(folded, trim(folded, item))
      if (cut !== undefined) found.push(cut)
    }
  const last = found.at(-1)
  if (last === undefined || !endsAsBody(folded.slice(last.start, last.end))) return []
  return found
}

/** What 会同 and 联合 join are two. */
function partsOf(text: string, start: number): Span[] {
  const spans: Span[] = []
  let at = 0
  for (const match of text.matchAll(/会同|协同|联合(?!会|体)/g)) {
    spans.push({ start: start + at, end: start + match.index })
    at = match.index + match[0].length
  }
  spans.push({ start: start + at, end: start + text.length })
  return spans
}

const endsAsBody = (words: string): boolean =>
  wordBefore(BODIES, words, words.length) !== undefined ||
  wordBefore(OFFICES, words, words.length) !== undefined ||
  /(?:负责人|负责同志|部门|单位|机构|方|专班|组|队|办|局|委|所|站|校|企业|公司)$/.test(words)

/** The longest head of an item that ends as a body, before its first verb; the whole where it is short. */
function bodyAt(folded: string, item: Span): Span | undefined {
  const words = folded.slice(item.start, item.end)
  let best = 0
  for (const { end, tag } of dictionaryWords(words)) {
    if (best > 0 && /^(?:v|d|p)/.test(tag) && !endsAsBody(words.slice(0, end))) break
    if (endsAsBody(words.slice(0, end))) best = end
  }
  if (best === 0) return words.length > 1 && words.length < 7 ? item : undefined
  return { start: item.start, end: item.start + best }
}
