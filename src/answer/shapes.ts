import type { Span } from '../corpus/text.ts'
import { pieces, trim } from '../language/clauses.ts'
import { synonymsOf } from '../language/lexicon.ts'
import { listsIn } from './lists.ts'

/** A word of the question, and what the print may have in its place. */
export const wordsFor = (word: string): readonly string[] => [word, ...synonymsOf(word)]

/** What matches one of some patterns in a sentence, or the group `words` of it, from left to right. */
export const matching = (
  patterns: readonly RegExp[],
  folded: string,
  { start, end }: Span,
): Span[] =>
  patterns
    .flatMap((pattern) =>
      [...folded.slice(start, end).matchAll(new RegExp(pattern, 'g'))].map(
        ({ index, 0: all, groups }) => {
          const words = groups?.['words'] ?? all
          const from = start + index + all.indexOf(words)
          return { start: from, end: from + words.length }
        },
      ),
    )
    .sort((a, b) => a.start - b.start)

/** The words inside marks, where the marks hold all of a span. */
export const withoutMarks = (folded: string, { start, end }: Span): Span =>
  /^“[^“”]*”$/.test(folded.slice(start, end)) ? { start: start + 1, end: end - 1 } : { start, end }

/** How many characters a span has, marks left out. */
export const signsIn = (folded: string, { start, end }: Span): number =>
  folded.slice(start, end).match(/[\u4e00-\u9fff]/g)?.length ?? 0

/** Whatever of a sentence may be things side by side: its quotations, its lists, its clauses. */
function rows(folded: string, sentence: Span): readonly (readonly Span[])[] {
  const clauses = pieces(folded.slice(0, sentence.end), 'clause')
    .filter(({ start }) => start >= sentence.start)
    .map((clause) => trim(folded, clause))
  return [
    matching([/“(?<words>[^“”]{2,16})”/], folded, sentence),
    ...listsIn(folded, sentence).map(({ items }) => items),
    clauses,
  ]
}

/** Things side by side, `count` of them and no more, of which each is one by the test. */
export function sideBySide(
  folded: string,
  sentence: Span,
  count: number,
  isOne: (words: string) => boolean,
): readonly (readonly Span[])[] {
  for (const all of rows(folded, sentence)) {
    const runs: Span[][] = [[]]
    for (const one of all.map((item, at) => (at === 0 ? ungoverned(folded, item) : item))) {
      if (isOne(folded.slice(one.start, one.end))) runs.at(-1)?.push(one)
      else runs.push([])
    }
    const found = runs.filter((run) => run.length === count)
    if (found.length > 0) return found
  }
  return []
}

/**
 * What is left of things side by side of which some are named (除了甲和乙): the items behind those that
 * hold them, each named one in an item of its own.
 */
export function restOfRow(
  folded: string,
  sentence: Span,
  named: string,
): readonly (readonly Span[])[] {
  const names = named.split(/[、,]|和|与|跟|以及/).filter((name) => name.length > 1)
  if (names.length === 0) return []
  for (const all of rows(folded, sentence)) {
    const held = names.map((name) =>
      all.findIndex(({ start, end }) => folded.slice(start, end).includes(name)),
    )
    if (held.includes(-1) || new Set(held).size < names.length) continue
    const rest = all.filter((_, at) => !held.includes(at))
    if (rest.length > 0 && rest.length <= names.length + 2) return [rest]
  }
  return []
}

/** The one of three things or more side by side that has one of some words. */
export function oneOfRow(
  folded: string,
  sentence: Span,
  words: readonly string[],
): readonly (readonly Span[])[] {
  for (const all of rows(folded, sentence)) {
    const [one, second] = all.filter(({ start, end }) =>
      words.some((word) => folded.slice(start, end).includes(word)),
    )
    if (all.length > 2 && one !== undefined && second === undefined) return [[one]]
  }
  return []
}

/** So many quotations and no more, each close behind the one before: “甲”和“乙”, 破除“甲”,戒除“乙”. */
export function inMarks(
  folded: string,
  sentence: Span,
  count: number,
): readonly (readonly Span[])[] {
  const runs: Span[][] = []
  for (const one of matching([/“[^“”]{2,12}”/], folded, sentence)) {
    const before = runs.at(-1)?.at(-1)
    const between = before === undefined ? '' : folded.slice(before.end, one.start)
    if (before !== undefined && /^[、,和与及]?[^,。;、“]{0,5}$/.test(between))
      runs.at(-1)?.push(one)
    else runs.push([one])
  }
  return runs.filter((run) => run.length === count)
}

/** 存在的甲问题、乙问题: the first of the things without what leads to it, where that is long. */
function ungoverned(folded: string, { start, end }: Span): Span {
  const led = end - start < 12 ? -1 : folded.slice(start, end).lastIndexOf('的')
  return { start: start + led + 1, end }
}
