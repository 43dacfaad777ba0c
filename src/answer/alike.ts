import { type Quote, quote } from '../corpus/page.ts'
import type { Span } from '../corpus/text.ts'
import { trim } from '../language/clauses.ts'
import type { Candidate } from './evidence.ts'
import type { Question } from '../language/question.ts'
import { byScore, type Extractor } from './proposal.ts'

/** 哪三个“点”: the word that the items have in common is quoted. */
export const asksCalled = ({ folded, noun, count }: Question): boolean =>
  noun !== undefined &&
  count !== undefined &&
  (folded.includes(`个“${noun}”`) ||
    (noun.length === 1 && new RegExp(`哪[^,。]个${noun}(?:[,。?!\\s]|$)`).test(folded)) ||
    folded.includes(`个${noun}”`))

/** Sentences further down the ranking are not read for things that are called alike. */
const FEW = 30

/** 哪三个“主”, 哪四个“以学”: as many neighbours as are asked for, alike by the word that is quoted. */
export const alike: Extractor = ({ question, candidates }) => {
  const { noun = '', count = 0 } = question
  if (!asksCalled(question)) return []
  return candidates
    .slice(0, FEW)
    .flatMap((candidate) => {
      const quotes = calledAlike(candidate, noun, count)
      const { standing, score, own } = candidate
      return quotes.length === 0 ? [] : [{ quotes, standing, score: 0.8 + 0.3 * score + 0.2 * own }]
    })
    .sort(byScore)
}

/** What parts things that stand side by side. */
const BETWEEN = /[、,;:。!?“”‘’"]|以及|和|与|及/g

/** “三个不”: the name of the things is none of them. */
const NAME = /^[两三四五六七八九十]个/

function calledAlike(
  { read, sentence }: Pick<Candidate, 'read' | 'sentence'>,
  word: string,
  count: number,
): Quote[] {
  const { folded } = read.paragraph
  const parts = partsOf(folded, sentence)
  for (const { first, other } of PLACES) {
    let run: Span[] = []
    for (const part of parts) {
      const words = folded.slice(part.start, part.end)
      const isOne = !NAME.test(words)
      if (isOne && run.length > 0 && other(words, word)) run.push(part)
      else if (run.length === count) break
      else {
        const at = isOne ? first(words, word) : undefined
        run = at === undefined ? [] : [{ start: part.start + at, end: part.end }]
      }
    }
    if (run.length === count) return run.map((span) => quote(read.paragraph, span))
  }
  return []
}

/** Where the first of the things begins, what governs them cut off, and whether another is called so. */
interface Place {
  readonly first: (part: string, word: string) => number | undefined
  readonly other: (part: string, word: string) => boolean
}

const endsSo = (part: string, word: string): boolean => {
  const at = part.lastIndexOf(word)
  return at > 0 && part.length - at - word.length < 3
}

/** Things called so by their first word, or by one at their end. */
const PLACES: readonly Place[] = [
  {
    first: (part, word) => (part.includes(word) ? part.lastIndexOf(word) : undefined),
    other: (part, word) => part.startsWith(word),
  },
  {
    first: (part, word) => (endsSo(part, word) ? (GOVERNS.exec(part)?.[0].length ?? 0) : undefined),
    other: endsSo,
  },
]

/** Up to the last word that governs the things: 街道是|县域经济的主阵地. */
const GOVERNS = /^.*(?:是|为|即|做到|解决|当好|建设|打造)(?=..)/

function partsOf(folded: string, { start, end }: Span): Span[] {
  const parts: Span[] = []
  let from = start
  for (const { index, 0: mark } of folded.slice(start, end).matchAll(BETWEEN)) {
    parts.push(trim(folded, { start: from, end: start + index }))
    from = start + index + mark.length
  }
  parts.push(trim(folded, { start: from, end }))
  return parts.filter((part) => part.end > part.start)
}
