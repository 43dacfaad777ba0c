import { type Span, spanOf } from '../corpus/text.ts'
import { inHan, readNumber } from './numbers.ts'

/** 第四轮, 三中全会, 5号线: a number that must be met, in the forms that print has for it. */
export interface Ordinal {
  readonly word: string
  /** The word itself first. */
  readonly forms: readonly string[]
  readonly span: Span
}

const ORDINAL =
  /第(?!一(?:个|家|位|名))(?![一二三四五六七八九十](?:点(?!位)|个?方面|条(?:要求|意见|建议|措施)|项(?:要求|措施|建议|工作)))[\d一二三四五六七八九十百零〇两]+(?:次|届|轮|期|批|季度|场|名|号|版|个|条|回|组|[张座所台辆部本份间架艘列课例单笔])?|(?:[一二三四五六七八九十]{1,3}届)?[一二三四五六七]中全会|(?<![上头这每本前新那首历])[一二三四五六七八九十]{1,3}届(?:[一二三四五六七八九十]{1,3}次)?|(?<![\u4e00-\u9fff\d])[一二三四五六七八九十]{1,3}轮(?=[\u4e00-\u9fff]{2,8}会)|\d+号(?:线|楼|院|馆|桥|地块)|[一二三四五六七八九十]{1,2}号线/g

/** The ordinals of a folded text, in its order. */
export const ordinalsIn = (folded: string): Ordinal[] =>
  Array.from(folded.matchAll(ORDINAL), (match) => ({
    word: match[0],
    forms: formsOf(match[0]),
    span: spanOf(match),
  }))

const FIRST_THING = /^第一[张座所台辆部本份间架艘列课例单笔]$/

/** 第4轮 and 第四轮 are one, and so are 第4回 and 第四次. */
const formsOf = (word: string): string[] =>
  numeralsOf(word).flatMap((form) =>
    form.endsWith('回') ? [form, `${form.slice(0, -1)}次`] : form,
  )

function numeralsOf(word: string): string[] {
  const figures = /\d+/.exec(word)?.[0]
  if (figures !== undefined && Number(figures) < 100)
    return [word, word.replace(figures, inHan(Number(figures)))]
  const han = /[一二三四五六七八九十]+/.exec(word)?.[0]
  const number = han === undefined ? undefined : readNumber(han)
  if (han === undefined || number === undefined || inHan(number) !== han) return [word]
  // 第一张 and 首张 are one; 首届 stands beside 第二届 in one article, and would pass for it.
  const first = FIRST_THING.test(word) ? [`首${word.slice(2)}`] : []
  return [word, word.replace(han, String(number)), ...first]
}
