import type { Quote } from '../corpus/page.ts'
import { fold, type Span } from '../corpus/text.ts'
import type { Read } from '../facts/reading.ts'
import type { Asked } from '../language/asking.rows.ts'
import { pieceAt } from '../language/clauses.ts'
import { isOfOther, lacksMember } from '../language/contrasts.ts'
import type { Question } from '../language/question.ts'
import { narrowed } from './apart.ts'
import { meant } from './byhead.ts'
import { namesAll, type Standing } from './evidence.ts'
import { holdsCount } from './holdsCount.ts'
import type { Desk, Proposal } from './proposal.ts'
import { isRefused } from './refusals.ts'
import { isYear } from './scope.ts'
import { REPLIES } from './sentence.ts'

/** Below these, nothing is claimed. docs/measurements.md, "when not to answer". */
const LEAST = { coverage: 0.55, score: 0.55, formed: 0.2 } as const

/**
 * Asked of one event, not of the archive: only an article that answers to the question's words
 * nearly as well as the best may answer, and it must have what others have of the telling nouns.
 */
const OF_ONE_EVENT: ReadonlySet<Asked> = new Set(['person', 'writer', 'day', 'verdict'])

/** 哪两个文件, 什么办法: the paper prints titles in 《》; a clause without one is no answer. */
export const asksTitle = ({ asked, noun, count, many, folded }: Question): boolean =>
  asked === 'document' &&
  (many || count !== undefined || /叫(?:什么|啥)|名称|全称/.test(folded)) &&
  /(?:文件|办法|条例|方案|意见|规定|制度|细则|通知|规划|计划|规则)$/.test(noun ?? '')

/** The proposals that may be claimed, each worth less the less its article is the one meant. */
export function claimable(found: readonly Proposal[], desk: Desk): Proposal[] {
  const { question, standings: ranked } = desk
  const best = Math.max(...ranked.map(meant), 0.01)
  return narrowed(found, question)
    .filter(({ standing }) => coversEnough(standing))
    .map((one) => ({ ...one, share: Math.min(1, meant(one.standing) / best) }))
    .filter(
      ({ share, standing }) =>
        !OF_ONE_EVENT.has(question.asked) ||
        // A noun in Chinese that no article has may be an everyday word for what one says.
        (share >= 0.85 && hasNouns(standing, question.language === 'en' ? [] : ranked)),
    )
    .filter(({ standing }) => hasEvent(standing, question) && hasAnything(standing))
    .filter(({ quotes }) => hasCount(quotes, question))
    .filter(
      (one) =>
        !isOfOtherYear(one, question) &&
        !tellsOfOther(one, question) &&
        !lacksSaying(one, question) &&
        !isRefused(one, desk),
    )
    .map(({ share, ...one }) => ({
      ...one,
      score:
        one.score * (0.4 + 0.6 * share) * (TOLD.has(question.asked) && !isNamed(one) ? UNNAMED : 1),
    }))
    .filter(({ score }) => score >= LEAST.score)
}

/** Those whose words have the very form asked for: the form stands for what the print does not repeat. */
export const claimableByForm = (found: readonly Proposal[], { question }: Desk): Proposal[] =>
  found.filter(
    (one) =>
      one.standing.coverage >= LEAST.formed &&
      hasEvent(one.standing, question) &&
      !isOfOtherYear(one, question) &&
      !tellsOfOther(one, question) &&
      !lacksSaying(one, question),
  )

/** Whether an article has enough of the question for any claim from it. */
export const coversEnough = ({ coverage }: Standing): boolean => coverage >= LEAST.coverage

/** Whether there are as many as asked for: 哪两位 is not answered by three; one quote may hold all. */
const hasCount = (quotes: readonly Quote[], { asked, count, folded }: Question): boolean =>
  !(asked === 'writer' && quotes.length === 1 && /[两二][篇个次].*(?:分别|各自?)是/.test(folded)) &&
  (count === undefined ||
    !(COUNTED.has(asked) || (asked === 'clause' && /哪“?[两三四五六七八九十]/.test(folded))) ||
    quotes.length === count ||
    (quotes.length === 1 && holdsCount(fold(quotes[0]?.text ?? ''), count)))

const COUNTED: ReadonlySet<Asked> = new Set([
  'person',
  'body',
  'place',
  'list',
  'document',
  'event',
])

/** What is told in a sentence, and what is left of one that lacks a noun of the question. */
const TOLD: ReadonlySet<Asked> = new Set(['person', 'said', 'reason', 'clause'])
const UNNAMED = 0.75

/** Whether the sentence of a proposal has what the question tells of it. */
function isNamed(one: Proposal): boolean {
  const { read, sentence } = placeOf(one)
  if (read === undefined || sentence === undefined) return true
  // 答:…: the printed question before it names what is spoken of.
  return REPLIES.test(read.paragraph.folded) || namesAll(read, one.standing, sentence)
}

/** Where a proposal's first words stand. */
function placeOf({ quotes: [first], standing }: Proposal): { read?: Read; sentence?: Span } {
  const read = standing.article.reads.find(({ paragraph }) => paragraph === first?.from)
  const sentence = read?.sentences.find(({ end }) => end > (first?.span.start ?? 0))
  return { ...(read && { read }), ...(sentence && { sentence }) }
}

/** 一等奖 is not answered by the words that tell who got the third, nor 二期 by those of the first. */
function tellsOfOther(one: Proposal, { folded, asked }: Question): boolean {
  const [first] = one.quotes
  if (first === undefined || first.from.part !== 'body' || OF_PAGE.has(asked)) return false
  const text = first.from.folded
  if (asked !== 'number')
    return (['clause', 'segment'] as const).some((grain) =>
      isOfOther(folded, cut(text, pieceAt(text, grain, first.span.start)), 'any'),
    )
  const sentence = pieceAt(text, 'sentence', first.span.start)
  const before = pieceAt(text, 'sentence', Math.max(0, sentence.start - 1))
  const { article, folded: all } = one.standing.article
  const near = `${cut(text, { start: before.start, end: sentence.end })}\n${article.head.folded}`
  return (
    isOfOther(folded, cut(text, { start: sentence.start, end: first.span.end }), 'last') ||
    lacksMember(folded, near, all)
  )
}

const cut = (text: string, { start, end }: Span): string => text.slice(start, end)

/** What a question insists on, and the stretch of print around an answer that must say it too. */
const MUST_SAY: readonly {
  readonly asked: RegExp
  readonly printed: RegExp
  readonly grain: 'clause' | 'sentence'
  readonly of?: Asked
}[] = [
  // 哪天当上镇长 is not answered by the day of his birth.
  { asked: /当上|上任|就任|当选/, printed: /任|选|当/, grain: 'clause', of: 'day' },
  // 上一届签约多少: the figure of this one is no answer.
  {
    asked: /[上前]一?(?:届|次|轮|期)|往[届年]/,
    printed: /[上前]一?(?:届|次|轮|期)|往[届年]/,
    grain: 'sentence',
  },
  // 死了几个人 is not answered by how many were led to safety.
  {
    asked: /死了|死亡|遇难|丧生|身亡/,
    printed: /死|遇难|丧生|身亡|罹难|牺牲|伤亡/,
    grain: 'clause',
  },
  {
    asked: /(?:什么|哪些|啥)(?:证件|证明|材料(?![做造搭建盖改修铺砌织种])|手续)/,
    printed: /证|材料|手续|户口本|表|复印|票据|凭/,
    grain: 'sentence',
  },
  { asked: /受伤|伤了/, printed: /伤/, grain: 'clause' },
  { asked: /失踪|失联/, printed: /失踪|失联/, grain: 'clause' },
  // 条例哪天施行 is not answered by the day on which it was passed.
  { asked: /施行|生效/, printed: /施行|生效|实施|执行/, grain: 'clause', of: 'day' },
]

/** Whether the print around an answer lacks what the question insists on. */
function lacksSaying({ quotes: [first] }: Proposal, { folded, asked: what }: Question): boolean {
  if (first === undefined || first.from.part !== 'body') return false
  const text = first.from.folded
  return MUST_SAY.some(
    ({ asked, printed, grain, of = what }) =>
      of === what &&
      asked.test(folded) &&
      !printed.test(cut(text, pieceAt(text, grain, first.span.start))),
  )
}

/** Asked of the article as it was printed. */
const OF_PAGE: ReadonlySet<Asked> = new Set(['headline', 'writer'])

/** 2023年度考核结果 is not answered by a sentence that tells the 2022年度…考核结果. */
function isOfOtherYear(one: Proposal, { days, terms }: Question): boolean {
  const { read, sentence } = placeOf(one)
  if (read === undefined || sentence === undefined) return false
  const text = read.paragraph.folded.slice(sentence.start, sentence.end)
  return days.filter(isYear).some(({ when, end }) => {
    const next = one.standing.met.find(
      ({ term }) => terms.some(({ span }) => span === term.span) && term.span.start >= end,
    )
    const years = (next?.supports ?? []).flatMap(({ words }) => {
      const at = text.indexOf(words)
      const before = at < 0 ? null : /(\d{4})年度?[^,。;\d]{0,6}$/.exec(text.slice(0, at))
      return before === null ? [] : [Number(before[1])]
    })
    return years.length > 0 && !years.includes(when.year ?? 0)
  })
}

/**
 * Whether the article has something for every telling noun that any of `others` has something for;
 * with no others, for every one. What a phrase says is done (评先进) must stand there as more than a part.
 */
const hasNouns = ({ met }: Standing, others: readonly Standing[]): boolean =>
  met.every(
    ({ term, supports }, i) =>
      term.weight < 0.9 ||
      (term.sort === 'noun'
        ? supports.length > 0 ||
          (others.length > 0 && others.every((other) => other.met[i]?.supports.length === 0))
        : term.sort !== 'verb' || term.weight < PHRASE || (supports[0]?.worth ?? 0) >= 0.6),
  )

/** A verb that weighs as much is a phrase that the lexicon knows. */
const PHRASE = 1.1

/**
 * 3月13日的领导干部大会: an article that meets the day and has none of the words tells of another
 * event, however little each of them says.
 */
function hasAnything({ met }: Standing): boolean {
  const nouns = met.filter(({ term }) => term.sort === 'noun')
  return nouns.length < 2 || nouns.some(({ supports }) => supports.length > 0)
}

/** Whether it has something for each noun that names the event (创文推进会上). */
function hasEvent(standing: Standing, { folded }: Question): boolean {
  const { met } = standing
  if (!hasMeeting(standing, folded)) return false
  const event = EVENT_NAMED.exec(folded)
  if (event === null) return true
  return met.every(
    ({ term, supports }) =>
      term.sort !== 'noun' ||
      term.weight < 0.6 ||
      term.span.end > event.index + event[0].length ||
      term.span.end < event.index - 10 ||
      supports.length > 0,
  )
}

/** 大会谁讲的话: an article that tells of no meeting at all is not of that one. */
const MEETING =
  /(?:大会|会议|座谈会|推进会|部署会|动员会|干部会|例会|调度会|常委会)(?!堂|室|场|员|主任|办)/

const hasMeeting = ({ article: { folded } }: Standing, asked: string): boolean =>
  !MEETING.test(asked) ||
  /[\u4e00-\u9fff]会(?:议|上|场|召开)|会议|大会|[谈进署员部度委例训]会/.test(folded)

const EVENT_NAMED = /(?:会议|大会|会|活动|仪式|调研|观摩|检查|督导)(?:上|中|期间|时|那次|里)/
