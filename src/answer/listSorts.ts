import type { Span } from '../corpus/text.ts'
import { wordBefore, BODIES, PLACES } from '../language/lexicon.ts'
import { readNumber } from '../language/numbers.ts'
import type { Question } from '../language/question.ts'
import { sortOf } from '../language/sorts.ts'
import type { List } from './lists.ts'

/** 甲、乙、丙三道工序: how many the things of a list are and what they are called, said behind it. */
export function summedUp({ after }: List): { readonly number?: number; readonly name: string } {
  const behind = NAMED_BEHIND.exec(after)
  const number = readNumber(behind?.groups?.['number'] ?? '')
  return {
    ...(number === undefined ? {} : { number }),
    name: after.slice(behind?.[0].length ?? 0),
  }
}

const NAMED_BEHIND =
  /^等?(?:(?<number>[两三四五六七八九十\d]+)(?:个|项|道|件|大|类|种|门|味|关|句|所|家|条|支|座|处|名|位))?/

/** 哪些单位 wants bodies and 哪些地方 places; a list of something else is no answer. */
export function isOfSort(folded: string, found: List, question: Question): boolean {
  const { items } = found
  const { asked, noun } = question
  if (isPeople(folded, found) && !mayBePeople(question)) return false
  // 问题最突出、反映最强烈的: what is said of things is none of them.
  if (items.some(({ start, end }) => /.最[\u4e00-\u9fff]{1,2}$/.test(folded.slice(start, end))))
    return false
  const { number, name } = summedUp(found)
  if (noun !== undefined && number === items.length && name.startsWith(noun)) return true
  if (asked !== 'body' && asked !== 'place') return true
  if (items.every(({ start }) => folded.startsWith('《', start))) return false
  const isOne = sortOf(noun)
  if (isOne !== undefined) return items.some(({ start, end }) => isOne(folded.slice(start, end)))
  const named = items.filter(
    (item) => isNamed(BODIES, folded, item) || isNamed(PLACES, folded, item),
  )
  return named.length * 2 > items.length
}

/** 甲、乙两镇主要负责人参加, 副镇长某某、局长某某: people are listed, whatever the items are. */
function isPeople(folded: string, { items, after }: List): boolean {
  const [start, end] = [items[0]?.start ?? 0, items.at(-1)?.end ?? 0]
  return IN_CHARGE.test(folded.slice(start, end) + after.slice(0, 8).replace(/[,。;].*/, ''))
}

const IN_CHARGE =
  /负责人|负责同志|主要领导|(?:局长|副[省市县区镇乡]长)[\u4e00-\u9fff]{2,3}(?:[、,]|$)/

/** People are asked for, or bodies, for which those in charge speak and sign. */
export const mayBePeople = ({ asked, noun = '单位', folded }: Question): boolean =>
  !(asked === 'list' || asked === 'place') ||
  /单位|部门|机构|企业|公司|街道|办事处|[局镇乡村]$/.test(noun) ||
  /谁|人|领导|干部|同志|参加|出席|陪/.test(folded)

/** Whether a span ends with a word of a lexicon. */
export const isNamed = (set: ReadonlySet<string>, folded: string, { start, end }: Span): boolean =>
  wordBefore(set, folded.slice(start, end), end - start) !== undefined
