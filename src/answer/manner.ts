import { quote } from '../corpus/page.ts'
import { literally, type Span } from '../corpus/text.ts'
import { type Bearing, bearingOf } from '../language/bearing.ts'
import { besideIn } from './beside.ts'
import type { Candidate } from './evidence.ts'
import { byScore, type Extractor } from './proposal.ts'

/** What stands before a bearing in print. */
const TAKES = '(?:以|用|拿出|发扬|带着|凭着?|本着|抱着|怀着|保持|秉持|坚持|弘扬|展现出?|树立)'

/** 以什么为主线: what serves as something. */
const SERVING = /以(?:什么|啥|何|哪些?)(?:来)?为(?<as>[\u4e00-\u9fff]{2}?)(?=[,?啊呢吗]|$)/

/** Sentences further down the ranking are not read. */
const FEW = 12

/** So much of the rest of the question must stand in or around the sentence. */
const LEAST_BESIDE = 0.6

/** 以一抓到底的韧劲, 以茶园为主线: how something is to be done, as the print has it. */
export const manner: Extractor = ({ question, candidates }) => {
  const bearing = bearingOf(question.folded)
  const serving = SERVING.exec(question.folded)?.groups?.['as']
  const spansIn =
    bearing !== undefined
      ? (candidate: Candidate) => bearings(candidate, bearing)
      : serving !== undefined
        ? (candidate: Candidate) => servingAs(candidate, serving)
        : undefined
  if (spansIn === undefined) return []
  return candidates
    .slice(0, FEW)
    .flatMap((candidate) => {
      const { read, standing, own } = candidate
      const beside = besideIn(
        candidate,
        standing.met.filter(({ term: { span } }) => !overlaps(span, bearing?.span)),
      )
      if (beside < LEAST_BESIDE) return []
      return spansIn(candidate).map((span) => ({
        quotes: [quote(read.paragraph, span)],
        standing,
        score: 0.6 + 0.4 * beside + 0.4 * own,
      }))
    })
    .sort(byScore)
}

const overlaps = (one: Span, other: Span | undefined): boolean =>
  other !== undefined && one.start < other.end && other.start < one.end

/** 以X的精神: X with the noun, in the sentence or the next behind it in what is said there. */
function bearings({ read, sentence }: Candidate, { nouns }: Bearing): Span[] {
  const { folded } = read.paragraph
  const text = folded.slice(sentence.start)
  const printed = new RegExp(
    `${TAKES}(?<words>[^,。;:的]{2,20}?的[^,。;:的]{0,4}?(?:${nouns.map(literally).join('|')}))`,
    'g',
  )
  const found = [...text.matchAll(printed)]
  const here = found.filter(({ index }) => sentence.start + index < sentence.end)
  return (here.length > 0 ? here : found.slice(0, 1)).map(({ index, 0: all, groups }) => {
    const end = sentence.start + index + all.length
    return { start: end - (groups?.['words'] ?? '').length, end }
  })
}

/** What the sentence prints to serve as something: 以X为主线. */
function servingAs({ read, sentence }: Candidate, as: string): Span[] {
  const text = read.paragraph.folded.slice(sentence.start, sentence.end)
  return [...text.matchAll(new RegExp(`以(?<words>[^,。;:以]{2,24})为${literally(as)}`, 'g'))].map(
    ({ index, groups }) => {
      const start = sentence.start + index + 1
      return { start, end: start + (groups?.['words'] ?? '').length }
    },
  )
}
