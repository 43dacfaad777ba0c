import type { Span } from '../corpus/text.ts'
import { EMPTY } from './english.rows.ts'
import { glossary } from './glossary.ts'
import { phrasesOf } from './inflection.ts'
import type { Lookups } from './lookups.ts'
import { lettersOf } from './pinyin.ts'

/** A word of an English question; a day is a token without a word. */
export interface Token extends Span {
  /** Small letters, without 's. */
  readonly word: string
  readonly capital: boolean
}

/** What the archive may call the words from some place on. */
export interface Found {
  readonly chinese: readonly string[]
  readonly kind: 'phrase' | 'name' | 'place' | 'word'
  /** How many tokens it takes. */
  readonly size: number
}

/** How many tokens from `at` can be one phrase, at most so many. */
export function room(tokens: readonly Token[], at: number, most: number): number {
  const gap = tokens.findIndex(({ word }, place) => place >= at && word === '')
  return Math.min(most, (gap < 0 ? tokens.length : gap) - at)
}

/** The words of tokens, with blanks between. */
export const joined = (tokens: readonly Token[]): string => tokens.map(({ word }) => word).join(' ')

const SYLLABLES =
  /^(?:(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?(?:[iu]?a(?:ng?|i|o)?|i?ong|i?e(?:ng?|i|r)?|ing?|u(?:o|i|n|e)?|ou|i?u|i|o|v|ve)(?:n|ng)?)+$/

/** Carries no content by itself. */
export const isEmpty = (token: Token | undefined): boolean =>
  token === undefined || token.word === '' || EMPTY.has(token.word)

/** May be a Chinese name in pinyin, and is no English word of the genre. */
export const mayBeName = (token: Token | undefined): boolean =>
  token !== undefined &&
  !EMPTY.has(token.word) &&
  SYLLABLES.test(lettersOf(token.word)) &&
  !phrasesOf([token.word]).some((key) => glossary().has(key))

/** The longest run of tokens from `at` for which `find` finds something. */
export function longest(
  tokens: readonly Token[],
  at: number,
  most: number,
  find: (run: readonly Token[]) => readonly string[],
): { readonly chinese: readonly string[]; readonly size: number } | undefined {
  for (let size = room(tokens, at, most); size > 0; size--) {
    const chinese = find(tokens.slice(at, at + size))
    if (chinese.length > 0) return { chinese, size }
  }
  return undefined
}

export type Finder = (tokens: readonly Token[], at: number, lookups: Lookups) => Found | undefined
