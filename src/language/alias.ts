import { type Span, spanOf } from '../corpus/text.ts'
import { readNumber } from './numbers.ts'

/** A short name that says how many things it stands for: “两园”, 四个带头, 三个“一月一”. */
export interface Alias {
  readonly count: number
  /** The number as asked, in characters. */
  readonly number: string
  /** What the things have in common: 园, 带头. */
  readonly word: string
  /** The question puts the name in quotes. */
  readonly quoted: boolean
  readonly span: Span
}

/** Ways of asking for what such a name stands for; the first that matches names it. */
const WAYS: readonly RegExp[] = [
  // 三个“一月一”是啥
  /(?<![哪“])(?<number>[两三四五六七八九十])(?:个|大|项)?“(?<word>[^“”]{1,6})”/,
  // “五个一”工程是哪五个, “一城三区”的三区是哪三个
  /“(?:[\u4e00-\u9fff]{2})?(?<number>[两三四五六七八九十])(?:个|大|项|条|张|道)?“?(?<word>[\u4e00-\u9fff]{1,4})”/,
  // 提交一次能实现哪“四减”, 要做到哪三个“新”
  /哪“?(?<number>[两三四五六七八九十])(?:个|大|项|条)?“?(?<word>[\u4e00-\u9fff]{1,6})”/,
  // 四个带头是指啥, 三大行动包括哪些
  /(?<![哪这那前后\d])(?<number>[两三四五六七八九十])(?:个|大|项|条|张|道)(?<word>[\u4e00-\u9fff]{1,4}?)(?:都|又|具体|分别)*(?:是指|指的是|说的是|是|指|包括|有)(?:的)?(?:哪|什么|啥)/,
  // 要做到哪四个坚持
  /哪(?<number>[两三四五六七八九十])(?:个|大|项)(?<word>(?!方面|地方|单位|部门|领导|人|东西)[\u4e00-\u9fff]{2,4})[?]?$/,
]

/** The short name that a folded question asks about; `undefined` where it asks about none. */
export function aliasOf(folded: string): Alias | undefined {
  if (!/哪|什么|啥/.test(folded)) return undefined
  for (const way of WAYS) {
    const match = way.exec(folded)
    const { number, word } = match?.groups ?? {}
    if (match === null || number === undefined || word === undefined) continue
    const count = readNumber(number)
    if (count === undefined) continue
    const span = spanOf(match)
    return { count, number, word, quoted: match[0].includes('“'), span }
  }
  return undefined
}
