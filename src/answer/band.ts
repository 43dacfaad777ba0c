import type { Span } from '../corpus/text.ts'
import { readNumber } from '../language/numbers.ts'

/** 80岁以上, 100平方米以下: the band of a tariff that a question names. */
const BAND =
  /(?<number>\d+|[一二两三四五六七八九十百]+)(?<unit>周岁|岁|年级|级|档|公里|千米|平方米|平米|米|公斤|千克|吨|度|立方米|万元|元|人|亩)(?<side>以[上下内]|及以上|以外)/

/** Where a sentence names the band that a question asks of; `undefined` where it names none or not that. */
export function bandIn(asked: string, folded: string, { start, end }: Span): Span | undefined {
  const groups = BAND.exec(asked)?.groups
  const wanted = readNumber(groups?.['number'] ?? '')
  if (groups === undefined || wanted === undefined) return undefined
  for (const match of folded.slice(start, end).matchAll(new RegExp(BAND, 'g'))) {
    const { number = '', unit, side } = match.groups ?? {}
    if (readNumber(number) === wanted && unit === groups['unit'] && side === groups['side'])
      return { start: start + match.index, end: start + match.index + match[0].length }
  }
  return undefined
}
