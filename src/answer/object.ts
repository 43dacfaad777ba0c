import { quote } from '../corpus/page.ts'
import type { Span } from '../corpus/text.ts'
import { pieceAt, pieces, trim } from '../language/clauses.ts'
import type { Question } from '../language/question.ts'
import type { Term } from '../language/terms.ts'
import { type Candidate, worthIn } from './evidence.ts'
import { byScore, type Desk, type Extractor, type Proposal } from './proposal.ts'
import { bySpeaker } from './speaking.ts'

/** 打造什么圈, 细化到什么程度, 反映的是啥问题: the verb, what asks, and the noun, at the end of a question. */
const ASKS =
  /(?:了|过|到|出|成|起)?(?:的(?:是|都是)?)?(?:一?[个条项种])?(?:什么|啥|哪(?:一|些)?[个条项种](?!人|单位|部门|领导)|什么样的?|怎样的?)(?:样的?)?(?<noun>[\u4e00-\u9fff]{0,6}?)(?:了|呢|的)?[?]?$/

/** Nouns that the print does not repeat in the answer. */
const NO_NOUN =
  /^(?:程度|问题|时候|情况|要求|困难|毛病|不?对劲|原因|内容|建议|样子?|(?:新鲜)?东西|名堂|想法|话|事|看法|意见|希望|办法|地方|措施|作用|变化|结果|方式)?$/

/** 打造什么圈: the words behind the verb as far as the noun that is asked for. */
export const objectNamed: Extractor = (desk) => objects(desk, true)

/** 细化到什么程度: whatever stands behind the verb. */
export const object: Extractor = (desk) => objects(desk, false)

function objects({ question, candidates, library }: Desk, named: boolean): Proposal[] {
  const asks = ASKS.exec(question.folded)
  if (asks === null || NO_NOUN.test(asks.groups?.['noun'] ?? '') === named) return []
  const verb = question.terms.findLast(
    ({ span, sort, word }) =>
      span.end <= asks.index + 1 &&
      span.end >= asks.index - 1 &&
      sort === 'verb' &&
      word.length > 1,
  )
  if (verb === undefined) return []
  const noun = asks.groups?.['noun'] ?? ''
  return candidates
    .slice(0, 12)
    .flatMap((candidate) => behind(candidate, verb, named ? noun : '', question))
    .map(({ candidate, ...one }) => ({
      ...one,
      score:
        one.score *
        (question.people.length > 0 ? Math.max(0.5, bySpeaker(candidate, question, library)) : 1),
    }))
    .sort(byScore)
}

/** The objects of the verb in one sentence. */
function behind(
  candidate: Candidate,
  verb: Term,
  noun: string,
  { terms }: Question,
): (Proposal & { readonly candidate: Candidate })[] {
  const { read, sentence, standing, own, score } = candidate
  const { folded } = read.paragraph
  const met = standing.met.find(({ term }) => term.span === verb.span)
  const others = standing.met.filter(
    ({ term }) =>
      term !== met?.term && term.sort === 'noun' && term.weight >= 0.5 && term.word !== noun,
  )
  const text = folded.slice(sentence.start, sentence.end)
  const told = others.filter(({ supports }) => worthIn(supports, text) > 0).length
  if (terms.length > 1 && others.length > 0 && told === 0) return []
  return (met?.supports ?? [])
    .filter(({ words, worth }) => worth >= 0.8 && (words.length > 1 || words === verb.word))
    .flatMap(({ words }) =>
      [...text.matchAll(new RegExp(words, 'g'))].map(
        ({ index }) => sentence.start + index + words.length,
      ),
    )
    .flatMap((at) => objectAt(folded, at, sentence, noun) ?? [])
    .map((span) => ({
      candidate,
      quotes: [quote(read.paragraph, span)],
      standing,
      score: 0.35 * score + 0.35 * own + (noun === '' ? 0.2 : 0.5),
    }))
}

/** An object is no longer than a reader takes in at a glance. UTF-16 units. */
const LONGEST = 60

function objectAt(folded: string, at: number, sentence: Span, noun: string): Span | undefined {
  const start =
    at + (/^(?:了|过|到|出|成|为|起|着|[,:])*/.exec(folded.slice(at, at + 4))?.[0].length ?? 0)
  const segment = pieceAt(folded, 'segment', at)
  const until = Math.min(segment.end, sentence.end)
  if (noun !== '') {
    const clause = pieceAt(folded, 'clause', start)
    const rest = folded.slice(start, Math.min(clause.end, until))
    const end = rest.indexOf(noun)
    if (end < 1) return undefined
    const marks = /^[”》]/.test(rest.slice(end + noun.length)) ? 1 : 0
    return spanOf(folded, start, start + end + noun.length + marks)
  }
  // 反映,…: behind a mark all clauses of the segment tell it; else its own clause does.
  const spoken = /[,:]$/.test(folded.slice(at, start))
  let end = start
  for (const clause of pieces(folded.slice(0, until), 'clause')) {
    if (clause.end <= start) continue
    if (end > start && (!spoken || clause.end - start > LONGEST)) break
    end = clause.end
  }
  return spanOf(folded, start, end)
}

function spanOf(folded: string, start: number, end: number): Span | undefined {
  const span = trim(folded, { start, end })
  const length = span.end - span.start
  return length >= 2 && length <= LONGEST ? span : undefined
}
