import type { Hit, SearchEngine } from './engine.ts'
import { ENGINES } from './engines.ts'
import { miniSearchEngine } from './minisearch.ts'
import type { Reader } from './evidence.ts'
import { LOOKED_AT, rank } from './rank.ts'
import {
  type Cutting,
  type Passage,
  type Question,
  type Questions,
  questionsOf,
  readerOf,
} from './squad.ts'
import { questionWords, tellingWords, wordsAlone } from './tokens.ts'

/** A way of finding the paragraph that answers a question. */
export interface Retriever {
  readonly name: string
  /** Best first, 10 at least where there are so many. */
  find(folded: string): Promise<readonly Hit[]>
}

/** How well a way of finding did: the share of questions whose paragraph came first, in ten. */
export interface Found {
  readonly name: string
  readonly first: number
  readonly inTen: number
  /** Mean of 1 / rank within ten. */
  readonly reciprocal: number
}

/** What was found in one file cut in one way. */
export interface Retrieval {
  readonly cutting: Cutting
  readonly paragraphs: number
  readonly questions: number
  readonly found: readonly Found[]
}

const first = async (engine: SearchEngine, words: readonly string[]): Promise<readonly Hit[]> => {
  const weighed = words.map((word) => ({ word, weight: 1 }))
  return (await engine.search([{ words: weighed, limit: LOOKED_AT }]))[0] ?? []
}

/** MiniSearch as most would use it for Chinese: jieba's words, without those that only ask. */
const miniSearchOfWords = (engine: SearchEngine): Retriever => ({
  name: 'MiniSearch, jieba words',
  find: (folded) => first(engine, [...new Set(tellingWords(folded))]),
})

/** Our engine with the words and the parts of words that a question is made of. */
const byEngine = (engine: SearchEngine): Retriever => ({
  name: engine.name,
  find: async (folded) =>
    (await engine.search([{ words: questionWords(folded), limit: LOOKED_AT }]))[0] ?? [],
})

/** The same, looked at once more. */
const ranked = ({ name, find }: Retriever, read: Reader): Retriever => ({
  name: `${name}, ranked`,
  find: async (folded) => rank({ folded, words: questionWords(folded) }, await find(folded), read),
})

/** Asks every question and counts. */
async function score({ name, find }: Retriever, questions: readonly Question[]): Promise<Found> {
  const ranks: number[] = []
  for (const { folded, answeredBy } of questions) {
    const hits = await find(folded)
    ranks.push(1 + hits.findIndex(({ id }) => answeredBy.has(id)))
  }
  const share = (counts: (rank: number) => number): number =>
    ranks.reduce((sum, rank) => sum + counts(rank), 0) / Math.max(1, ranks.length)
  return {
    name,
    first: share((rank) => (rank === 1 ? 1 : 0)),
    inTen: share((rank) => (rank > 0 && rank <= 10 ? 1 : 0)),
    reciprocal: share((rank) => (rank > 0 && rank <= 10 ? 1 / rank : 0)),
  }
}

async function retrieval(
  cutting: Cutting,
  { paragraphs, questions }: Questions,
): Promise<Retrieval> {
  const ours = ENGINES.paragraphs()
  const read = readerOf(paragraphs)
  const miniSearch = miniSearchEngine(wordsAlone())
  await Promise.all([ours.add(paragraphs), miniSearch.add(paragraphs)])
  const found: Found[] = []
  for (const retriever of [
    miniSearchOfWords(miniSearch),
    byEngine(ours),
    ranked(byEngine(ours), read),
  ]) {
    found.push(await score(retriever, questions))
  }
  return { cutting, paragraphs: paragraphs.length, questions: questions.length, found }
}

/** How well the paragraphs that answer the questions about passages are found. */
export async function measureRetrieval(
  passages: readonly Passage[],
): Promise<readonly Retrieval[]> {
  const measured: Retrieval[] = []
  for (const cutting of ['whole', 'cut'] as const) {
    measured.push(await retrieval(cutting, questionsOf(passages, cutting)))
  }
  return measured
}

/** What was measured as a table in Markdown. */
export function tableOf(measured: readonly Retrieval[]): string {
  const rows = measured.flatMap(({ cutting, paragraphs, questions, found }) =>
    found.map(({ name, first, inTen, reciprocal }) =>
      [
        name,
        cutting,
        paragraphs,
        questions,
        ...[first, inTen, reciprocal].map((n) => n.toFixed(3)),
      ].join(' | '),
    ),
  )
  return [
    '| found by | passages | paragraphs | questions | first | in ten | MRR@10 |',
    '|---|---|---|---|---|---|---|',
    ...rows.map((row) => `| ${row} |`),
  ].join('\n')
}
