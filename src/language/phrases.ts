import { type Span } from '../corpus/text.ts'
import { synonymsOf } from './lexicon.ts'
import { type Word } from './printedWords.ts'
import { dictionaryWords } from './segment.ts'

/** Words of a question that the lexicon knows as one and the dictionary does not (没打招呼). */
export interface Phrase {
  readonly word: string
  /** The entry of the lexicon, where a particle parts the words typed: 盖章 for 盖了章. */
  readonly entry: string
  /** What the paper says with a verb names nothing. */
  readonly tellsDeed: boolean
  readonly span: Span
}

/** What stands between a verb and its object: 盖了章, 开过会, 打了场官司. */
const PARTED =
  /^(?<verb>(?![一二两三四五六七八九十几多半数每这那各上下前后])[\u4e00-\u9fff])(?:了?[个次场回趟]|[了过])(?<object>[\u4e00-\u9fff]{1,3})$/

/** 盖房的成绩: 盖房的 is whoever builds only where no noun follows. */
const OF_A_NOUN = /^(?![是叫有都和跟在说能要也还又可那这])[\u4e00-\u9fff]/

/** 推进会上, 誓师会后: 会上 and 会后 are words, and yet the phrase ends at 会. */
const WITHIN = /[上里中后前间时]/

const LONGEST = 6

/**
 * Phrases of the lexicon in the words that are left of a question, longest first. What nobody prints
 * in other words, or what a particle parts, is read word by word where one of its words is printed.
 */
export function phrasesIn(
  rest: string,
  { isEmpty, contains }: { isEmpty(word: string): boolean; contains(words: string): boolean },
): Phrase[] {
  const found: Phrase[] = []
  const words = dictionaryWords(rest)
  const alone = new Set(
    words
      .filter(({ word, tag }) => word.length === 1 && !isEmpty(word) && !/^[upcyeord]/.test(tag))
      .map(({ start }) => start),
  )
  const starts = new Set(words.map(({ start }) => start))
  const ends = new Set(words.map(({ end }) => end))
  const tells = ({ word, tag }: Word): boolean =>
    word.length > 1 && !isEmpty(word) && !/^[umpcyeordq]/.test(tag) && contains(word)
  const isPhrase = (word: string, at: number): boolean => {
    // Two characters are a phrase (社零) only where the dictionary leaves both alone.
    if (word.length === 2 && !(alone.has(at) && alone.has(at + 1))) return false
    if (!/^[\u4e00-\u9fff]+$/.test(word) || /[哪啥谁]|什么|几个|怎么/.test(word)) return false
    if (!word.endsWith('的')) return true
    // 桥是谁修路的: behind the word that asks it is what was done.
    return rest.charAt(at - 1) !== '谁' && !OF_A_NOUN.test(rest.slice(at + word.length))
  }
  for (let at = 0; at < rest.length; at++)
    // 通报进度 holds no 报进度, 捐图书馆 no 捐图书.
    for (let end = Math.min(at + LONGEST, rest.length); starts.has(at) && end > at + 1; end--) {
      const word = rest.slice(at, end)
      if (!(ends.has(end) || WITHIN.test(rest.charAt(end))) || !isPhrase(word, at)) continue
      const entry = entryFor(word)
      if (entry === undefined) continue
      const isPrinted = [entry, ...synonymsOf(entry)].some((form) => contains(form))
      const isParted = entry !== word
      if (!isPrinted || isParted)
        if (words.some((one) => one.start >= at && one.end <= end && tells(one))) continue
      found.push({ word, entry, tellsDeed: tellsDeed(entry), span: { start: at, end } })
      at = end - 1
      break
    }
  return found
}

/** The entry of the lexicon that a phrase is; none for a word of the dictionary. */
function entryFor(word: string): string | undefined {
  if (dictionaryWords(word).length < 2) return undefined
  const { verb = '', object = '' } = PARTED.exec(word)?.groups ?? {}
  return [word, ...(verb === '' ? [] : [verb + object])].find(
    (entry) => synonymsOf(entry).length > 0,
  )
}

/** 下去看, 念给大家听: deeds, by what the paper says for them. */
const tellsDeed = (entry: string): boolean => {
  const [paper = ''] = synonymsOf(entry)
  const [first, second] = dictionaryWords(paper)
  return second === undefined && first !== undefined && /^v(?!n)/.test(first.tag)
}
