import { CARDINALS, TAILS } from './english.rows.ts'
import type { Token } from './tokens.ts'
import { glossed } from './glossary.ts'
import { inHan } from './numbers.ts'

/** Longer names than this would be a list. */
const MOST_PARTS = 4

const TAIL_NAMES = new Map(TAILS)

/**
 * `one river and two parks`: 一江两园, a name of several numbers, where the archive prints it;
 * with how many tokens it takes.
 */
export function nameOfNumbers(
  tokens: readonly Token[],
  at: number,
  contains: (chinese: string) => boolean,
): { readonly chinese: readonly string[]; readonly size: number } | undefined {
  let names = ['']
  let next = at
  for (let parts = 1; parts <= MOST_PARTS; parts++) {
    const count = 1 + CARDINALS.indexOf(tokens[next]?.word ?? '')
    const things = count === 0 ? [] : thingsOf(tokens[next + 1]?.word ?? '')
    const longer = names
      .flatMap((name) => numbersOf(count).flatMap((n) => things.map((thing) => name + n + thing)))
      .filter(contains)
    if (longer.length === 0) return undefined
    names = longer
    next += 2
    if (tokens[next]?.word === 'and') next++
    else if (CARDINALS.includes(tokens[next]?.word ?? '')) continue
    else return parts > 1 ? { chinese: names, size: next - at } : undefined
  }
  return undefined
}

/** A city is 市 or 城, a zone 区. */
const thingsOf = (word: string): string[] => [
  ...new Set([word, word.replace(/ies$/, 'y'), word.replace(/s$/, '')].flatMap(renderings)),
]

const renderings = (word: string): readonly string[] => [
  ...glossed([word]),
  ...(TAIL_NAMES.get(word) ?? []),
]

const numbersOf = (count: number): string[] => [inHan(count), ...(count === 2 ? ['两', '双'] : [])]
