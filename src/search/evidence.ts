import { type ArticleId, articleIdOf, type Paragraph, type ParagraphId } from '../corpus/page.ts'
import type { Hit, QueryWord } from './engine.ts'
import { type Pattern, patternOf, type Sightings, sightings } from './sighting.ts'
import { signFor } from './signs.ts'

/** What is looked for: the folded words as they were typed, and the words a search was made of. */
export interface Sought {
  readonly folded: string
  readonly words: readonly QueryWord[]
}

/** Gives the paragraph of a hit. */
export type Reader = (id: ParagraphId) => Paragraph

/** What speaks for a hit among others, each from 0 to about 1. */
export interface Evidence {
  /** The engine's score, that of its best hit being 1. */
  readonly engine: number
  /** Of what was typed, what stands in the paragraph in runs of three characters or more. */
  readonly runs: number
  /** Of the single characters, what stands in it: engines look for pairs and words only. */
  readonly characters: number
  /** What stands in two neighbouring sentences, a piece counting more the fewer hits have it. */
  readonly nearness: number
  /** What stands in it and not in other hits of its article. */
  readonly apart: number
  /** What does not stand in it but in other hits of its article, as `nearness` counts. */
  readonly carried: number
  /** The score of the best other hit of its article. */
  readonly article: number
  /** 1 where it shows what such a question asks for: a day, a number, a place, a reason. */
  readonly sign: number
  /** How far down in its article it stands. */
  readonly down: number
  /** What stands in the head of its article. */
  readonly head: number
}

/** Which pieces are rare is told from so many of the best hits. */
const TOLD_AMONG = 30

/** From this place of an article on, a paragraph stands far down. */
const FAR_DOWN = 4

/** The sum of the weights of what stands in a row, or in either of two. */
function sumOf(weights: Float64Array, { rows }: Sightings, row: number, other = row): number {
  const pieces = weights.length
  let sum = 0
  for (let i = 0; i < pieces; i++) {
    if (rows[row * pieces + i] === 1 || rows[other * pieces + i] === 1) sum += weights[i] as number
  }
  return sum
}

/** How many of these texts have each piece. */
function holding(seen: Sightings, texts: readonly number[], pieces: number): Uint16Array {
  const counts = new Uint16Array(pieces)
  for (const text of texts) {
    const from = (seen.firstRows[text] as number) * pieces
    for (let i = 0; i < pieces; i++) {
      counts[i] = (counts[i] as number) + (seen.rows[from + i] as number)
    }
  }
  return counts
}

/** The pieces weighed by their worth and by how few of these texts have them: together 1. */
function rarity({ worths }: Pattern, seen: Sightings, texts: readonly number[]): Float64Array {
  const weights = worths.slice()
  let total = 0
  for (const [i, count] of holding(seen, texts, worths.length).entries()) {
    total += weights[i] = (worths[i] as number) * Math.log(1 + texts.length / Math.max(1, count))
  }
  return total === 0 ? weights : weights.map((weight) => weight / total)
}

/** What the hits of one article have together. */
interface Siblings {
  /** How many of them have each piece. */
  readonly counts: Uint16Array
  /** The pieces weighed by how well they tell these hits apart. */
  readonly apart: Float64Array
  /** The best two engine scores of them. */
  readonly best: readonly [number, number]
}

function siblingsOf(
  { worths }: Pattern,
  hits: readonly Hit[],
  seen: Sightings,
  texts: readonly number[],
): Siblings {
  const counts = holding(seen, texts, worths.length)
  const total = worths.reduce((sum, worth) => sum + worth, 0) || 1
  const apart = worths.map(
    (worth, i) => (worth / total) * Math.log((texts.length + 1) / Math.max(1, counts[i] as number)),
  )
  const [first = 0, second = 0] = texts.map((text) => hits[text]?.score ?? 0)
  return { counts, apart, best: [first, second] }
}

/** What the hits of each article have together; of an article with one hit, nothing. */
function byArticle(
  pattern: Pattern,
  hits: readonly Hit[],
  seen: Sightings,
): ReadonlyMap<ArticleId, Siblings> {
  const texts = new Map<ArticleId, number[]>()
  for (const [i, { id }] of hits.entries()) {
    const article = articleIdOf(id)
    const known = texts.get(article)
    if (known === undefined) texts.set(article, [i])
    else known.push(i)
  }
  return new Map(
    [...texts]
      .filter(([, its]) => its.length > 1)
      .map(([article, its]) => [article, siblingsOf(pattern, hits, seen, its)]),
  )
}

/** What a hit, the `text`th, has by its siblings. */
function amongSiblings(
  weights: Float64Array,
  { counts, apart, best }: Siblings,
  seen: Sightings,
  { text, score }: { readonly text: number; readonly score: number },
): Pick<Evidence, 'apart' | 'carried' | 'article'> {
  const row = seen.firstRows[text] as number
  let carried = 0
  for (let i = 0; i < weights.length; i++) {
    const lacks = seen.rows[row * weights.length + i] === 0
    if (lacks && (counts[i] as number) > 0) carried += weights[i] as number
  }
  return { apart: sumOf(apart, seen, row), carried, article: score === best[0] ? best[1] : best[0] }
}

const ALONE = { apart: 0, carried: 0, article: 0 }

function nearness(weights: Float64Array, seen: Sightings, text: number): number {
  const end = seen.firstRows[text + 1] as number
  let most = 0
  for (let row = (seen.firstRows[text] as number) + 1; row < end; row++) {
    most = Math.max(most, sumOf(weights, seen, row, Math.min(row + 1, end - 1)))
  }
  return most
}

/** How many of the single characters stand in a text: 0 to 1. */
function characters({ singles, worths }: Pattern, seen: Sightings, text: number): number {
  const from = (seen.firstRows[text] as number) * worths.length
  let standing = 0
  for (const piece of singles) standing += seen.rows[from + piece] as number
  return standing / Math.max(1, singles.length)
}

/** What speaks for each of these hits, which come best first. */
export function evidenceFor(
  { folded, words }: Sought,
  hits: readonly Hit[],
  read: Reader,
): readonly Evidence[] {
  const best = hits[0]?.score ?? 1
  const scored = hits.map(({ id, score }) => ({ id, score: score / best }))
  const pattern = patternOf(folded, words)
  const paragraphs = hits.map(({ id }) => read(id))
  const seen = sightings(
    pattern,
    paragraphs.map((paragraph) => paragraph.folded),
  )
  const heads = sightings(
    pattern,
    paragraphs.map(({ article, part }) => (part === 'head' ? '' : article.head.folded)),
  )
  const weights = rarity(pattern, seen, [...hits.keys()].slice(0, TOLD_AMONG))
  const articles = byArticle(pattern, scored, seen)
  const sign = signFor(folded)
  return scored.map(({ id, score }, text): Evidence => {
    const siblings = articles.get(articleIdOf(id))
    const paragraph = paragraphs[text] as Paragraph
    return {
      engine: score,
      runs: seen.runs[text] as number,
      characters: characters(pattern, seen, text),
      nearness: nearness(weights, seen, text),
      ...(siblings === undefined ? ALONE : amongSiblings(weights, siblings, seen, { text, score })),
      sign: sign?.test(paragraph.folded) === true ? 1 : 0,
      down: Math.min(paragraph.place, FAR_DOWN) / FAR_DOWN,
      head: sumOf(weights, heads, heads.firstRows[text] as number),
    }
  })
}
