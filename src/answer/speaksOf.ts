import type { Figure } from '../facts/figures.ts'
import { UNITS } from '../language/lexicon.ts'
import type { Question } from '../language/question.ts'
import { type Candidate, worthIn } from './evidence.ts'

/**
 * Whether one of the words next to 多少 in the question stands near the figure: 多少人参加 is not
 * answered by another count of people.
 */
export function speaksOf(
  figure: Figure,
  { read, standing, sentence }: Candidate,
  question: Question,
  counted: boolean,
): boolean {
  const { words, people } = question
  if (words === undefined) return true
  // 首笔18.6万元打到某某的账户: whom the question names stands in the clause.
  const clause = read.paragraph.folded.slice(figure.clause.start, figure.clause.end)
  if (people.some(({ names }) => names.some((name) => clause.includes(name)))) return true
  // 查几个村: beside a figure of villages a light verb says nothing.
  const light = counted ? LIGHT : 0
  const met = standing.met.filter(
    ({ term, supports }) => term.sort === 'noun' || (supports.length > 0 && term.weight >= light),
  )
  const before = met.filter(({ term }) => term.span.end <= words.start + 1).slice(-2)
  const behind = met.filter(({ term }) => term.span.start >= words.end - 1).slice(0, 2)
  const next = [...before, ...behind].filter(
    ({ term }) => term.sort !== 'number' && !UNITS.has(term.word),
  )
  if (next.length === 0) return true
  const { folded } = read.paragraph
  const own = Math.max(sentence.start, Math.min(figure.label.start, figure.clause.start))
  // 新修渠道40公里,完成投资2亿元: what was spent, and says so, was for what the sentence tells before.
  const paid = SPENT.asked.test(question.folded) && SPENT.led.test(folded.slice(own, figure.start))
  const from = paid ? sentence.start : own
  const text =
    folded.slice(from, figure.end) +
    (/^[^、]{0,20}/.exec(folded.slice(figure.end, figure.clause.end))?.[0] ?? '')
  if (COMES.test(question.folded) && !/参加|出席|参会|到场|与会|一行|余人|人次/.test(text))
    return false
  return next.some(({ supports }) => worthIn(supports, text) > 0)
}

/** Asks what was spent, and what leads to it in print. */
const SPENT = {
  asked: /[花烧投砸](?:了|掉|进去?)?(?:多少|好多|几)/,
  led: /(?:完成|累计)(?:总?投资|投入|资金)(?:了|约|共|达|近|超)?$/,
} as const

/** A verb of less weight is one of a single character. */
const LIGHT = 0.2

/** Asks how many came, not how many there are. */
const COMES =
  /(?:多少|几)(?:个|名|位|号|口)?人(?:参加|出席|到场|参会|与会|来)|(?:参加|出席|参会|到场).{0,3}(?:多少|几)/
