import { type Quote, quote } from '../corpus/page.ts'
import type { Span } from '../corpus/text.ts'
import type { Read } from '../facts/reading.ts'
import { segment, tagged, terms } from '../language/segment.ts'
import { ASKS } from '../search/signs.ts'
import { isStop } from '../search/stop.ts'
import { unitWords } from '../search/tokens.ts'

/** A stretch of a paragraph that can be marked: a sentence, a short one with its neighbour. */
interface Stretch {
  readonly read: Read
  readonly span: Span
  readonly folded: string
}

/** A part of the question, and in which stretches it stands. */
interface Sought {
  readonly worth: number
  readonly stands: readonly boolean[]
}

/** Sentences below this tell little alone (会议由他主持。) and go on with the one before. */
const SHORTEST = 24

/** All tuned together. docs/measurements.md, "the marked sentence". */
const WORTH = { word: 1, letter: 0.3, pair: 0.5, unit: 0.2, rarity: 1.6 }
const CARRIED = { fromBefore: 0.4, fromTwoBefore: 0.1, fromFirst: 0.4 }
const BONUS = { type: 0.1, nothingNew: 0.2 }

/** A sentence that brings fewer characters than this which the question lacks repeats it. */
const NEW_CHARACTERS = 8

/** Words that ask; what stands beside them is what is asked about. */
const ASKING =
  /请问|什么时候|什么|哪一?[个位些年月日天种家座部所名条]?|谁|多少|几[个年月日位种岁]?|为什么|为何|怎么样?|如何|何时|何地|何人|何|吗|呢|是否|分别|有哪些/g

/** A way of asking, and what a sentence that answers it shows. */
interface AnswerSign {
  readonly asks: RegExp
  readonly shows: (folded: string) => boolean
  /** Questions it must claim, and a sentence that shows it. */
  readonly claims: readonly (readonly [question: string, sentence: string])[]
  /** Sentences that do not show it. */
  readonly spares: readonly string[]
}

const hasTag = (folded: string, tag: RegExp): boolean =>
  tagged(folded).some((one) => tag.test(one.tag))

/** Rows are tried from the top; the first whose way of asking is met counts. */
export const ANSWER_SIGNS: readonly AnswerSign[] = [
  {
    asks: /谁|哪一?位|何人|哪个人|姓名/,
    shows: (folded) => hasTag(folded, /^nr/),
    claims: [['谁主持大会?', '大会由张建国主持。']],
    spares: ['大会圆满成功。'],
  },
  {
    asks: ASKS.day,
    shows: (folded) =>
      /\d+[年月日]|世纪|年代|[〇零一二三四五六七八九]年|[上下]午|近日|日前/.test(folded),
    claims: [['大桥何时通车?', '大桥5月6日通车。']],
    spares: ['大桥已经通车。'],
  },
  {
    asks: ASKS.number,
    shows: (folded) => /\d|[一二三四五六七八九十百千万]+[个位名种岁次家间座条]/.test(folded),
    claims: [['大桥有多长?', '大桥全长3200米。']],
    spares: ['大桥很长。'],
  },
  {
    asks: ASKS.place,
    shows: (folded) => hasTag(folded, /^ns/),
    claims: [['他是哪里人?', '他生于南京。']],
    spares: ['他是一名教师。'],
  },
  {
    asks: ASKS.reason,
    shows: (folded) => /因为|由于|原因|为了|因此|所以|因(?!此)/.test(folded),
    claims: [['为什么停工?', '由于连日降雨,工地停工。']],
    spares: ['工地停工三天。'],
  },
]

/**
 * The stretch of some paragraphs of one article that most likely holds the answer to a folded
 * question: the sentence in which the rarest of its words meet, where it shows the sort of thing
 * that is asked for and says more than the question. `undefined` where there is nothing to mark.
 */
export function markedIn(folded: string, reads: readonly Read[]): Quote | undefined {
  const stretches = stretchesOf(reads)
  const sought = soughtIn(folded, stretches)
  const sign = ANSWER_SIGNS.find(({ asks }) => asks.test(folded))
  const total = sought.reduce((sum, { worth }) => sum + worth, 0) || 1
  let best: { readonly stretch: Stretch; readonly score: number } | undefined
  for (const [at, stretch] of stretches.entries()) {
    const score =
      overlap(sought, at) / total +
      (sign?.shows(stretch.folded) === true ? BONUS.type : 0) -
      BONUS.nothingNew * lacksNew(folded, stretch.folded)
    if (best === undefined || score > best.score + 1e-9) best = { stretch, score }
  }
  return best && quote(best.stretch.read.paragraph, best.stretch.span)
}

function stretchesOf(reads: readonly Read[]): Stretch[] {
  return reads
    .filter(({ paragraph }) => paragraph.part === 'body')
    .flatMap((read) => joined(read).map((span) => stretchOf(read, span)))
}

const stretchOf = (read: Read, span: Span): Stretch => ({
  read,
  span,
  folded: read.paragraph.folded.slice(span.start, span.end),
})

/** The sentences of a paragraph, those that are short joined to the one before. */
function joined({ sentences }: Read): Span[] {
  const spans: Span[] = []
  for (const sentence of sentences) {
    const before = spans.at(-1)
    const short = ({ start, end }: Span): boolean => end - start < SHORTEST
    if (before === undefined || !(short(sentence) || short(before))) spans.push(sentence)
    else spans[spans.length - 1] = { start: before.start, end: sentence.end }
  }
  return spans
}

/** Words, pairs and characters of the question, each worth the more the fewer stretches have it. */
function soughtIn(folded: string, stretches: readonly Stretch[]): Sought[] {
  const content = folded.replace(ASKING, '\n')
  const words = [...terms(content), ...segment(content).map(({ word }) => word)]
  const units = content.split(/[^\p{L}\p{N}]+/u).map(unitWords)
  const parts = new Map<string, number>()
  const add = (part: string, worth: number): void =>
    void parts.set(part, (parts.get(part) ?? 0) + worth)
  const tells = (part: string): boolean => !isStop(part) && /[\p{L}\p{N}]/u.test(part)
  for (const word of new Set(words.filter(tells)))
    add(word, word.length > 1 ? WORTH.word : WORTH.letter)
  const runs = units.map((run) =>
    run.map((unit, i) => [unit, `${run[i - 1] ?? ''}${unit}`] as const),
  )
  for (const unit of new Set(units.flat().filter(tells))) add(unit, WORTH.unit)
  for (const pair of new Set(runs.flatMap((run) => run.slice(1).map(([, pair]) => pair))))
    add(pair, WORTH.pair)
  return [...parts].flatMap(([part, worth]) => {
    const stands = stretches.map((stretch) => stretch.folded.includes(part))
    const holding = stands.filter((here) => here).length
    if (holding === 0) return []
    const rarity = Math.log((stretches.length + 1) / holding) ** WORTH.rarity
    return [{ worth: worth * rarity, stands }]
  })
}

/** What stands in a stretch, and in part what it goes on from: the ones before, and the first. */
function overlap(sought: readonly Sought[], at: number): number {
  return sought.reduce((sum, { worth, stands }) => {
    if (stands[at] === true) return sum + worth
    const carried = Math.max(
      stands[at - 1] === true ? CARRIED.fromBefore : 0,
      stands[at - 2] === true ? CARRIED.fromTwoBefore : 0,
      stands[0] === true ? CARRIED.fromFirst : 0,
    )
    return sum + worth * carried
  }, 0)
}

/** 0 where a stretch says enough that the question does not, to 1 where it only repeats it. */
function lacksNew(question: string, folded: string): number {
  const fresh = new Set(
    folded.match(/[\u3400-\u9fff\d]/g)?.filter((one) => !question.includes(one)),
  )
  return Math.max(0, 1 - fresh.size / NEW_CHARACTERS)
}
