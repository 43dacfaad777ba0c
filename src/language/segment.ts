// nodejieba's second argument must be `true`: without it, 3.5.8 cuts 1998 into 1/9/9/8.

import nodejieba from 'nodejieba'
import type { Span } from '../corpus/text.ts'
import { loadOnce } from './dictionary.ts'
import { once } from './once.ts'

/** Takes most of a second to load, and whoever only opens an index cuts nothing. */
const jieba = once(() => {
  loadOnce((files) => nodejieba.load(files))
  return nodejieba
})

/** A word and where it stands. */
export interface Token extends Span {
  readonly word: string
}

/** Cuts folded text into words that tile it, each starting where the last one ended. For reading. */
export function segment(folded: string): Token[] {
  let end = 0
  return jieba()
    .cut(folded, true)
    .map((word) => ({ word, start: end, end: (end += word.length) }))
}

/** The words of a folded text, and the shorter words inside them. For finding. */
export const terms = (folded: string): string[] => jieba().cutForSearch(folded, true)

/** Words with their part of speech in jieba's tag set (`n`, `v`, `nr`, …); they tile the text. */
export function tagged(folded: string): (Token & { readonly tag: string })[] {
  let end = 0
  return jieba()
    .tag(folded)
    .map(({ word, tag }) => ({ word, tag, start: end, end: (end += word.length) }))
}

/** Teaches the segmenter words it must keep whole, such as names found in the archive. */
export function learn(words: Iterable<string>, tag = 'nr'): void {
  for (const word of words) {
    if (learnt.get(word) === tag) continue
    jieba().insertWord(word, tag)
    learnt.set(word, tag)
  }
}

/** What was learnt, and as what last: an archive's thousands of names come again with every change. */
const learnt = new Map<string, string>()

/**
 * Words of the dictionary with their part of speech; what it does not know falls into characters
 * instead of being guessed at. For questions, where a guess (观摩组都 → 观摩 组都) loses words.
 */
export function dictionaryWords(folded: string): (Token & { readonly tag: string })[] {
  let end = 0
  return jieba()
    .cut(folded, false)
    .map((word) => ({
      word,
      tag: tagOf(word),
      start: end,
      end: (end += word.length),
    }))
}

const tags = new Map<string, string>()

function tagOf(word: string): string {
  let tag = tags.get(word)
  if (tag === undefined) tags.set(word, (tag = jieba().tag(word)[0]?.tag ?? 'x'))
  return tag
}

/**
 * Teaches the segmenter the lexicon's compounds that its own dictionary lacks (安置房, 问题楼盘):
 * nouns built of nouns, or closed by a noun of one character. Verbs with objects stay apart.
 */
export function learnCompounds(words: Iterable<string>): void {
  for (const word of words) {
    if (!/^[\u4e00-\u9fff]{3,6}$/.test(word) || /[哪什么啥谁几何怎咋]/.test(word)) continue
    const parts = tagged(word)
    const last = parts.at(-1)
    if (parts.length < 2 || last === undefined) continue
    const closed =
      last.word.length === 1 && /^(?:n|ng|k|vn|q)/i.test(last.tag) && parts.length === 2
    if (closed || parts.every(({ tag }) => /^(?:n|j|b|vn|an|nz|s)/.test(tag)))
      jieba().insertWord(word, 'n')
  }
}
