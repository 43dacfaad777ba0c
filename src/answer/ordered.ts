import { quote } from '../corpus/page.ts'
import type { Span } from '../corpus/text.ts'
import { items, trim } from '../language/clauses.ts'
import { BODIES, OFFICES, wordBefore } from '../language/lexicon.ts'
import type { Question } from '../language/question.ts'
import { dictionaryWords } from '../language/segment.ts'
import { type Candidate, nearTo } from './evidence.ts'
import { byScore, type Extractor, type Proposal } from './proposal.ts'

/** Asks who is told, made or trusted to do something. */
const ASKS =
  /(?:让|叫|命令|责成|要求|委托|安排|交给|交由|派|找|归|由|要)(?:给|了)?(?:谁(?!主持|讲|作|介绍|汇报|致)|(?:哪|什么|啥)[^,。]{0,4}(?:单位|部门|机构|家|局|方|公司|企业|人))/

/** Whether a question asks who is to do something, not who did. */
export const asksWhoIsTold = ({ folded, roles }: Question): boolean =>
  roles.length === 0 && ASKS.test(folded) && !/谁.*谁/.test(folded)

/** Verbs that tell others to do something; those others stand behind. */
const TELLS =
  /(?:明?确?要求|责令|责成|督促|委托|授权|指派|安排|交由|交给|(?<!自|各)由|请|让)(?!各级|全区|全市|全县|大家|我们)/g

/** Where those who are told end and what they are to do begins. */
const BEGINS =
  /[,。;:]|要|应|须|将|对|把|立即|尽快|抓紧|加强|负责|牵头|进行|开展|暂时|迅速|按照|切实|认真|就/

/** 相关部门, 各单位: everybody and nobody. */
const ANYBODY = /^(?:各|有关|相关|全体|所有|本|该|其)/

/** 让谁…, 委托给谁…: those behind a verb of telling, where what is asked stands near. */
export const ordered: Extractor = ({ question, candidates }) =>
  asksWhoIsTold(question) ? candidates.slice(0, 12).flatMap(toldIn).sort(byScore) : []

function toldIn(candidate: Candidate): Proposal[] {
  const { read, sentence, standing, score, own } = candidate
  const { folded } = read.paragraph
  const text = folded.slice(sentence.start, sentence.end)
  return [...text.matchAll(TELLS)].flatMap((verb) => {
    const start = sentence.start + verb.index + verb[0].length
    const told = bodiesIn(folded, { start, end: sentence.end })
    const [first] = told
    if (first === undefined) return []
    const named = told.filter((span) => !ANYBODY.test(folded.slice(span.start, span.end)))
    const near = nearTo(read, standing, { start, end: told.at(-1)?.end ?? start }, { inside: 0.3 })
    const worth = 0.3 * score + 0.3 * own + 0.5 * near
    return [
      {
        quotes: (named.length > 0 ? named : told).map((span) => quote(read.paragraph, span)),
        standing,
        score: named.length > 0 ? worth : 0.7 * worth,
      },
    ]
  })
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
  /(?:部门|单位|机构|方|专班|组|队|办|局|委|所|站|校|企业|公司)$/.test(words)

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
