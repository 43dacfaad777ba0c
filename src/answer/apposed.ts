import { quote } from '../corpus/page.ts'
import { literally, type Span } from '../corpus/text.ts'
import { pieceAt, trim } from '../language/clauses.ts'
import type { Question } from '../language/question.ts'
import { tagged } from '../language/segment.ts'
import { besideIn } from './beside.ts'
import type { Candidate } from './evidence.ts'
import { byScore, type Extractor } from './proposal.ts'

/** 要抓住的“牛鼻子”是什么, 主线是哪一条: the noun before the words that ask. */
const ASKS_OF =
  /(?<noun>[\u4e00-\u9fff]{2,4})”?(?:指的?)?(?:是|叫)(?:的)?(?:什么|啥|哪(?:一?[个条项]|里|儿))$/

/** What stands between a thing and what it is called: 营商环境这个“牛鼻子”, 绿色转型这条主线. */
const THIS = '这(?:一?[个条项块张把道座根面本]|一)(?:重要|首要|关键|核心|根本|亮丽的?)?“?'

/** Sentences further down the ranking are not read. */
const FEW = 30

/** Of the other words of the question so much must stand in or around the sentence. */
const LEAST_BESIDE = 0.5

/** 主线是什么: 绿色转型 of 紧扣绿色转型这条主线; 什么主线: 绿色转型这条主线. */
export const apposed: Extractor = ({ question, candidates }) => {
  const asked = nounAsked(question)
  if (asked === undefined) return []
  return candidates
    .slice(0, FEW)
    .flatMap((candidate) => {
      const { read, standing, own } = candidate
      const others = standing.met.filter(({ term }) => !term.word.endsWith(asked.noun))
      const beside = others.length === 0 ? 1 : besideIn(candidate, others)
      if (beside < LEAST_BESIDE) return []
      return calledSo(candidate, asked).map((span) => ({
        quotes: [quote(read.paragraph, span)],
        standing,
        score: 0.7 + 0.4 * beside + 0.2 * own,
      }))
    })
    .sort(byScore)
}

/** What the thing is called, and whether the question has it beside the words that ask (什么主线). */
interface Called {
  readonly noun: string
  readonly beside: boolean
}

function nounAsked({ folded, noun, count }: Question): Called | undefined {
  if (count !== undefined) return undefined
  const named = ASKS_OF.exec(folded.replace(/[?!。呢啊]+$/, ''))?.groups?.['noun']
  const called = named ?? noun ?? ''
  return called.length > 1 ? { noun: called, beside: named === undefined } : undefined
}

/** What the sentence calls so: the words before 这个, without the verb that governs them. */
function calledSo({ read, sentence }: Candidate, { noun, beside }: Called): Span[] {
  const { folded } = read.paragraph
  // 那个圆心是什么: the words before the noun may have been taken for a part of it.
  const tail =
    noun.length > 2 ? `(?:${literally(noun)}|${literally(noun.slice(-2))})` : literally(noun)
  const text = folded.slice(sentence.start, sentence.end)
  return [...text.matchAll(new RegExp(`${THIS}${tail}”?`, 'g'))].flatMap(({ index, 0: words }) => {
    const end = sentence.start + index
    const { start } = pieceAt(folded, 'clause', Math.max(end - 1, sentence.start))
    const thing = trim(folded, { start: start + governing(folded.slice(start, end)), end })
    if (thing.end - thing.start < 2) return []
    return [beside ? { start: thing.start, end: end + words.length } : thing]
  })
}

/** How much of the words governs the rest: up to the first verb that is no auxiliary, and what ends it. */
function governing(words: string): number {
  const quoted = /“[^“”]*”$/.exec(words)
  if (quoted !== null) return quoted.index
  const verb = tagged(words)
    .slice(0, -1)
    .find(({ tag, word }) => (/^(?:v|p)$/.test(tag) && !AUXILIARY.test(word)) || /围绕$/.test(word))
  if (verb === undefined) return 0
  return verb.end + (/^(?:了|着|好|住|牢|紧|实)+/.exec(words.slice(verb.end))?.[0].length ?? 0)
}

const AUXILIARY = /^(?:要|会|能|应|应该|须|必须|将|得|可以|需|需要|继续)$/
