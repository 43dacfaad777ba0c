import { quote } from '../corpus/page.ts'
import { literally, type Span } from '../corpus/text.ts'
import { pieces, trim } from '../language/clauses.ts'
import type { Question } from '../language/question.ts'
import { type Candidate, worthIn } from './evidence.ts'
import { synonymsOf } from '../language/lexicon.ts'
import { asksCalled } from './alike.ts'
import { meaningAsked, onlyNames } from './meaning.ts'
import { byScore, type Extractor, type Proposal } from './proposal.ts'
import { answering, opensArticle } from './sentence.ts'
import { titleAlone } from './titleAlone.ts'
import { bySpeaker } from './speaking.ts'
import { causeIn, tellsWhy } from './why.ts'

/** An answer in clauses is about as long as a reader takes in at a glance. UTF-16 units. */
export const LONGEST = 66

/** 什么…, 怎么…, 说了什么, 为什么: the smallest run of whole clauses that answers. */
export const clause: Extractor = (desk) => {
  const { question, candidates, library } = desk
  if (question.asked === 'list' && (asksCalled(question) || /题目|标题/.test(question.folded)))
    return []
  const spoken = question.asked === 'said' || question.people.length > 0
  const noun = question.noun ?? ''
  const holding =
    noun.length < 2 || isVague(question)
      ? []
      : candidates
          .slice(0, 60)
          .filter(({ read, sentence }) =>
            read.paragraph.folded.slice(sentence.start, sentence.end).includes(noun),
          )
  // 什么工作法: where few sentences have the noun at all, the answer is one of them.
  const rare = holding.length > 0 && holding.length <= 3 ? holding : candidates
  return rare
    .slice(0, 25)
    .flatMap((candidate) => answering(candidate))
    .flatMap((candidate) =>
      runs(candidate, question, spoken ? bySpeaker(candidate, question, library) : 1),
    )
    .sort(byScore)
}

/** Asks what is still to come: 接下来打算建什么, 明年有什么打算. */
const PLANNED = /打算|接下来|下一步|(?:有|是)(?:什么|啥)计划|准备[^,。]{0,6}(?:什么|啥)/

/** Tells what is still to come. */
const PLANS = /(?:^|[^即行])将(?![士军近])|拟(?=[\u4e00-\u9fff])|计划|力争|下一步|还要|正在筹/

/** Nouns that say nothing of the answer's words: 什么内容, 提了什么要求. */
const VAGUE_NOUN =
  /^(?:内容|程度|地步|名堂|东西|事情?|事儿|话|样子?|时候|意思|方面|办法|方法|法子|措施|做法|原因|看法|结果|影响|作用|变化|感受|打算|计划|地方|人|[\u4e00-\u9fff])$/

/** What a speech is called; no word that its words would hold. */
const SPEECH_NOUN = /^(?:要求|建议|意见|希望|评价|话|内容|部署|安排)$/

export const isVague = ({ noun = '', asked }: Question): boolean =>
  VAGUE_NOUN.test(noun) || (asked === 'said' && SPEECH_NOUN.test(noun))

/** Runs of clauses of a candidate sentence, scored. */
function runs(candidate: Candidate, question: Question, speaker: number): Proposal[] {
  const { read, sentence, standing, score, own } = candidate
  const { folded } = read.paragraph
  const all = clausesOf(folded, sentence)
  const worths = all.map((one) => worthOf(folded, one, candidate))
  const best = Math.max(...worths)
  const pivot = pivotOf(folded, all, worths, question)
  const span = runAround(folded, all, worths, pivot, question, candidate)
  if (span === undefined) return []
  const words = folded.slice(span.start, span.end)
  const why = question.asked === 'reason' ? tellsWhy(words, question, candidate) : undefined
  if (TITLED.test(question.folded) && !/[《“]/.test(words)) return []
  if (ONLY_SAYS.test(words) || (ONLY_HOLDS.test(words) && opensArticle(candidate))) return []
  const name = meaningAsked(question.folded)
  if (name !== undefined && onlyNames(words, name)) return []
  if (why === false || isMissing(candidate, question)) return []
  const noun = nounIn(words, question)
  const lead = noun === 0 && why !== true && opensArticle(candidate) ? 0.7 : 1
  const named = lacksNoun(folded.slice(sentence.start, sentence.end), question) ? 0.6 : 1
  return [
    {
      quotes: [quote(read.paragraph, titleAlone(words, span.start, question) ?? span)],
      standing,
      score:
        (0.45 * score +
          0.4 * own +
          0.25 * best +
          (why === true ? 0.25 : 0) +
          noun +
          (PLANNED.test(question.folded) && PLANS.test(words) ? 0.3 : 0)) *
        speaker *
        lead *
        named,
    },
  ]
}

/** 讲座题目, 倡议书叫什么名字: titles are printed in marks. */
const TITLED =
  /(?:讲座|报告|课程?|文章|倡议书|宣讲|演讲|党课|歌曲?|节目|书|影片|片子)的?(?:题目|名字|名称|题名)|(?:讲座|报告|倡议书|党课|宣讲)[^,。]{0,4}叫(?:什么|啥)/

/** 王芳说: who spoke, and nothing that was said. */
const ONLY_SAYS = /^[^,:]{1,16}(?:说|表示|介绍说?|坦言|感慨|告诉记者|笑着说|回忆)$/

/** 某区召开推进会: that something was held, and nothing of what it was about. */
const ONLY_HOLDS =
  /^[^,]{0,60}(?:召开|举行|举办|主持召开)[^,]{2,40}(?:会|会议|活动|仪式|座谈)$|^[^,]{2,40}(?:会|会议|活动|仪式)[^,]{0,12}(?:召开|举行|举办)$/

/** A noun asked for that the article has in no form (啥鸟), or a document without its sort. */
function isMissing({ standing }: Candidate, question: Question): boolean {
  const { noun = '', asked } = question
  if (noun === '' || SORT.test(noun) || (noun.length > 1 && isVague(question))) return false
  const { folded } = standing.article
  const ends = asked === 'document' ? [noun] : [noun, noun.slice(-2), noun.slice(-1)]
  return ![...ends, ...synonymsOf(noun)].some((form) => folded.includes(form))
}

/** Names of sorts, which print passes over for the thing itself. */
export const SORT =
  /^(?:[样事话人病证]|方式|设备|设施|机器|工具|材料|产品|物品|证件|手续|动作|作物|食物|疾病|技术|仪器|装备|动物|植物|职业|身份|字眼|词|成语)$/

/** A telling noun of which the sentence has not even a character: 啥鸟. */
function lacksNoun(sentence: string, question: Question): boolean {
  const { noun = '' } = question
  if (noun === '' || (noun.length > 1 && isVague(question)) || SORT.test(noun)) return false
  const forms = [noun, ...synonymsOf(noun)]
  return ![...forms.join('')].some((one) => sentence.includes(one))
}

/** The noun asked for stands in the words, with something before it: 什么机制 wants a 某某机制. */
function nounIn(words: string, question: Question): number {
  const { noun } = question
  if (noun !== undefined && noun.length > 1 && isVague(question)) return 0
  if (noun === undefined || noun.length < 2)
    return noun !== undefined && words.includes(noun) ? 0.1 : 0
  if (new RegExp(`[\\u4e00-\\u9fff”]{2}(?:的)?${literally(noun)}`).test(words)) return 0.5
  return words.includes(noun) ? 0.25 : words.includes(noun.slice(-2)) ? 0.15 : 0
}

/** The clause with the noun asked for, the best of several; without one, the best clause. */
function pivotOf(
  folded: string,
  all: readonly Span[],
  worths: readonly number[],
  question: Question,
): number {
  const values = all.map(
    ({ start, end }, i) =>
      (worths[i] ?? 0) +
      2 * nounIn(folded.slice(start, end), question) +
      (question.asked === 'reason' ? causeIn(folded.slice(start, end)) : 0),
  )
  return values.indexOf(Math.max(...values))
}

const clausesOf = (folded: string, sentence: Span): Span[] =>
  pieces(folded.slice(0, sentence.end), 'clause').filter(({ start }) => start >= sentence.start)

function worthOf(folded: string, { start, end }: Span, { standing }: Candidate): number {
  const text = folded.slice(start, end)
  const head = standing.article.article.head.folded
  let sum = 0
  let all = 0
  for (const { term, supports } of standing.met) {
    const weight = term.weight * (worthIn(supports, head) > 0 ? 0.5 : 1)
    all += weight
    sum += weight * worthIn(supports, text)
  }
  return all === 0 ? 0 : sum / all
}

/** What a clause says beyond the words of the question, in characters. */
function novelty(
  folded: string,
  { start, end }: Span,
  { standing }: Candidate,
  asked: string,
): number {
  let text = folded.slice(start, end)
  for (const { supports } of standing.met)
    for (const { words } of supports) text = text.replaceAll(words, '')
  return [...text.replace(/[\s,。;:!?、“”的了是在要和与对]/g, '')].filter(
    (one) => !asked.includes(one),
  ).length
}

/**
 * From the clause that answers best to both sides: to the right while the answer has not come yet
 * (the clause only repeats the question) and while clauses speak of what is asked; to the left
 * while they do. Within a segment (;) and `LONGEST`.
 */
function runAround(
  folded: string,
  all: readonly Span[],
  worths: readonly number[],
  pivot: number,
  question: Question,
  candidate: Candidate,
): Span | undefined {
  const at = all[pivot]
  if (at === undefined) return undefined
  let first = pivot
  let last = pivot
  const length = (): number => (all[last]?.end ?? 0) - (all[first]?.start ?? 0)
  const ends = (index: number): boolean =>
    /[;。]/.test(folded.slice((all[index]?.end ?? 1) - 1, all[index]?.end))
  const room = (index: number): boolean => {
    const next = all[index]
    return next !== undefined && length() + next.end - next.start <= LONGEST
  }
  const wide =
    question.asked === 'said' ||
    question.asked === 'reason' ||
    /怎么|咋|如何|怎样|(?:什么|啥|哪些)(?:希望|期望|期待|打算)/.test(question.folded)
  let fresh = novelty(folded, at, candidate, question.folded)
  while (!ends(last) && room(last + 1) && (fresh < 6 || wide || (worths[last + 1] ?? 0) > 0.12)) {
    last++
    fresh += novelty(folded, all[last] ?? at, candidate, question.folded)
  }
  const back = question.asked === 'reason' ? -1 : 0.2
  while (first > 0 && !ends(first - 1) && room(first - 1) && (worths[first - 1] ?? 0) > back)
    first--
  // 某某支招:一是…: what leads in to an answer is none.
  if (folded.charAt((all[last]?.end ?? 1) - 1) === ':' && last + 1 < all.length) {
    first = ++last
    while (!ends(last) && room(last + 1)) last++
  } else if (last > pivot && LEADS_IN.test(folded.slice(at.end - 1))) first = pivot + 1
  const start = all[first]?.start ?? at.start
  const span = trim(folded, { start, end: all[last]?.end ?? at.end })
  return span.end > span.start ? span : undefined
}

/** Behind the colon the points are counted. */
const LEADS_IN = /^:\s*(?:一是|第一|首先|其一)/

/** 说了什么 without a topic: where a speech of the people asked for begins. */
export const speech: Extractor = (desk) => {
  const { question, standings, library } = desk
  const names = question.people.flatMap((person) => person.names)
  if (names.length === 0) return []
  return standings
    .slice(0, 8)
    .flatMap((standing) =>
      standing.article.reads
        .flatMap((read) => {
          const said = library
            .speechesOf(read, standing.article)
            .find(
              ({ speakers, words, start }) =>
                words > start && speakers.some((name) => names.includes(name)),
            )
          if (said === undefined) return []
          const span = trim(read.paragraph.folded, {
            start: said.words,
            end: segmentEnd(read.paragraph.folded, said),
          })
          return [
            { quotes: [quote(read.paragraph, span)], standing, score: 0.5 + 0.5 * standing.about },
          ]
        })
        .slice(0, 1),
    )
    .sort(byScore)
}

const segmentEnd = (folded: string, { words, end }: { words: number; end: number }): number =>
  pieces(folded.slice(0, end), 'segment').find((piece) => piece.end > words + 8)?.end ?? end
