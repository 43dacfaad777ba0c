// nodejieba's second argument must be `true`: without it, 3.5.8 cuts 1998 into 1/9/9/8.

import jieba from 'nodejieba'
import type { Span } from '../corpus/text.ts'

/** A word and where it stands. */
export interface Token extends Span {
  readonly word: string
}

/** Cuts folded text into words that tile it, each starting where the last one ended. For reading. */
export function segment(folded: string): Token[] {
  let end = 0
  return jieba.cut(folded, true).map((word) => ({ word, start: end, end: (end += word.length) }))
}

/** The words of a folded text, and the shorter words inside them. For finding. */
export const terms = (folded: string): string[] => jieba.cutForSearch(folded, true)

/** Words with their part of speech in jieba's tag set (`n`, `v`, `nr`, …); they tile the text. */
export function tagged(folded: string): (Token & { readonly tag: string })[] {
  let end = 0
  return jieba
    .tag(folded)
    .map(({ word, tag }) => ({ word, tag, start: end, end: (end += word.length) }))
}

/** Teaches the segmenter words it must keep whole, such as names found in the archive. */
export function learn(words: Iterable<string>, tag = 'nr'): void {
  for (const word of words) jieba.insertWord(word, tag)
}
