import type { Paragraph } from '../corpus/page.ts'
import { segment, terms as cut } from '../language/segment.ts'
import type { QueryWord } from './engine.ts'
import { isStop } from './stop.ts'
import { lengthOf, unitsOf } from './units.ts'

/** Where words of a paragraph stand: in its own text, or around it in its article. */
export type Field = 'text' | 'headline' | 'byline'

export const FIELDS = ['text', 'headline', 'byline'] as const satisfies readonly Field[]

/** The folded text of each field. What a paragraph is itself does not stand around it as well. */
export const fieldsOf = ({
  article,
  part,
  folded,
}: Paragraph): Readonly<Record<Field, string>> => ({
  text: folded,
  headline: part === 'head' ? '' : article.head.folded,
  byline: part === 'byline' ? '' : (article.credit?.folded ?? ''),
})

/** Cuts a folded text into its words, the longer and the shorter ones inside them. */
export type Cut = (folded: string) => readonly string[]

/** Jieba's cut for search. */
export const searchWords: Cut = cut

/** Whether a folded word is nothing but a number. */
export const isNumber = (word: string): boolean => /^\d+(?:[.,]\d+)*%?$/u.test(word)

/** The units of a text, in order. */
export function unitWords(folded: string): string[] {
  const { count, starts, ends } = unitsOf(folded)
  return Array.from({ length: count }, (_, i) => folded.slice(starts[i], ends[i]))
}

/** Single units and pairs of neighbours. A word of two characters is such a pair. */
export function grams(folded: string): string[] {
  const { count, starts, ends, joined } = unitsOf(folded)
  const found: string[] = []
  for (let i = 0; i < count; i++) {
    const unit = folded.slice(starts[i], ends[i])
    if (joined[i] === 1) found.push(folded.slice(starts[i - 1], ends[i - 1]) + unit)
    found.push(unit)
  }
  return found
}

/**
 * What an engine indexes of a text, repeats included: every unit, every pair of neighbouring units,
 * and the words that are longer than a pair.
 */
export const termsOf = (folded: string, words: Cut = searchWords): string[] => [
  ...grams(folded),
  ...words(folded).filter((word) => lengthOf(word) > 2),
]

/** How much a pair inside a longer word counts. docs/measurements.md, "parts of words". */
const PAIR = 0.5

/**
 * The terms by which an engine finds these words, and what each counts; the greater where two words
 * share one. A longer word is also found by its pairs, since the print may be cut otherwise.
 */
export function askedTerms(words: readonly QueryWord[]): ReadonlyMap<string, number> {
  const asked = new Map<string, number>()
  const ask = (term: string, weight: number) =>
    asked.set(term, Math.max(weight, asked.get(term) ?? 0))
  for (const { word, weight } of words) {
    const units = lengthOf(word)
    const all = grams(word)
    const pairs = all.filter((part) => lengthOf(part) === 2)
    if (units > 2) ask(word, weight)
    for (const part of pairs.length > 0 ? pairs : all) {
      ask(part, units > 2 || (pairs.length === 0 && units > 1) ? weight * PAIR : weight)
    }
  }
  return asked
}

/** What an engine indexes of a text, and what it is asked for. */
export interface Terms {
  indexed(folded: string): readonly string[]
  asked(words: readonly QueryWord[]): ReadonlyMap<string, number>
}

/** Units, pairs and longer words. */
export const allTerms: Terms = { indexed: (folded) => termsOf(folded), asked: askedTerms }

/** Words alone, as most would index Chinese: for comparison. */
export const wordsAlone = (cut: Cut = searchWords): Terms => ({
  indexed: (folded) => cut(folded).filter((word) => lengthOf(word) > 0),
  asked: (words) => new Map(words.map(({ word, weight }) => [word, weight])),
})

/** The stretches of a folded question between the words that only ask or join. */
function stretches(folded: string): string[] {
  let text = ''
  for (const { word } of segment(folded)) text += isStop(word) ? '\n' : word
  return text.split('\n').filter((stretch) => lengthOf(stretch) > 0)
}

/** How much a pair of neighbours counts beside the words. docs/measurements.md, "questions". */
const PAIR_BESIDE_WORDS = 0.5

/** The words of a folded question without those that only ask. */
export const tellingWords = (folded: string): string[] =>
  stretches(folded)
    .flatMap((stretch) => [...searchWords(stretch)])
    .filter((word) => !isStop(word) && lengthOf(word) > 0)

/** What a folded question looks for: its telling words, and beside them its pairs of neighbours. */
export function questionWords(folded: string): readonly QueryWord[] {
  const weights = new Map(tellingWords(folded).map((word) => [word, 1]))
  for (const gram of stretches(folded).flatMap(grams)) {
    if (!weights.has(gram) && lengthOf(gram) > 1) weights.set(gram, PAIR_BESIDE_WORDS)
  }
  return [...weights].map(([word, weight]) => ({ word, weight }))
}
