import { type Quote, quote } from '../corpus/page.ts'
import { literally, type Span } from '../corpus/text.ts'
import { aliasOf } from '../language/alias.ts'
import { trim } from '../language/clauses.ts'
import { besideIn } from './beside.ts'
import type { Candidate } from './evidence.ts'
import { listsIn } from './lists.ts'
import type { Question } from '../language/question.ts'
import { byScore, type Extractor } from './proposal.ts'

/** 哪三个“点”: the word that the items have in common is quoted. */
export const asksCalled = ({ folded, noun, count }: Question): boolean =>
  noun !== undefined &&
  count !== undefined &&
  (folded.includes(`个“${noun}”`) ||
    (noun.length === 1 &&
      new RegExp(`哪[^,。]个${literally(noun)}(?:[,。?!\\s]|$)`).test(folded)) ||
    folded.includes(`个${noun}”`))

/** Sentences further down the ranking are not read for things that are called alike. */
const FEW = 30

/** 哪三个“主”, 哪四个“以学”: as many neighbours as are asked for, alike by the word that is quoted. */
export const alike: Extractor = ({ question, candidates }) => {
  const called = calledBy(question)
  if (called === undefined) return []
  const { word, count } = called
  return candidates
    .slice(0, FEW)
    .flatMap((candidate) => {
      const { read, sentence, standing, score, own } = candidate
      // 哪“四减”: what nobody calls so must stand among the other words of the question.
      if (!asksCalled(question) && besideIn(candidate, standing.met) < 0.7) return []
      const { folded } = read.paragraph
      const quoted = quotedAlike(folded, sentence, word, count)
      const spans = quoted.length > 0 ? quoted : listedAlike(folded, sentence, word, count)
      const quotes =
        spans.length > 0
          ? spans.map((span) => quote(read.paragraph, span))
          : calledAlike(candidate, word, count)
      return quotes.length === 0 ? [] : [{ quotes, standing, score: 0.8 + 0.3 * score + 0.2 * own }]
    })
    .sort(byScore)
}

/** The word that the things have in common and how many they are, where a question says both. */
function calledBy(question: Question): { word: string; count: number } | undefined {
  const { noun = '', count = 0, folded, terms } = question
  if (asksCalled(question)) return { word: noun, count }
  const alias = aliasOf(folded)
  const told = terms.some(({ weight }) => weight > 0.5)
  return alias === undefined || !told ? undefined : alias
}

/** “第一顾问”…“第一桥梁”: the quotations of a sentence, where each of so many begins or ends alike. */
function quotedAlike(folded: string, { start, end }: Span, word: string, count: number): Span[] {
  const all = [...folded.slice(start, end).matchAll(/“([^“”]{2,16})”/g)].filter(
    ([, words = '']) =>
      words.length > word.length && (words.startsWith(word) || words.endsWith(word)),
  )
  return all.length !== count
    ? []
    : all.map(({ index, 0: words }) => ({
        start: start + index + 1,
        end: start + index + words.length - 1,
      }))
}

/** 甲“一”工程、乙“二”工程: a list of so many whose items all end in the word. */
function listedAlike(folded: string, sentence: Span, word: string, count: number): Span[] {
  if (word.length < 2) return []
  const found = listsIn(folded, sentence).find(
    ({ items }) =>
      items.length === count &&
      items.every(
        ({ start, end }) => end - start > word.length && folded.slice(start, end).endsWith(word),
      ),
  )
  return [...(found?.items ?? [])]
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
