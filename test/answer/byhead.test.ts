import { expect, test } from 'vitest'
import { gist } from './valley.ts'

const QUESTIONS: readonly [question: string, expected: string][] = [
  ['茶产业发展推进会的报道是谁写的', '丁一帆 钟小雨'],
  ['茶产业发展推进会是哪个记者写的', '丁一帆'],
  ['茶产业发展推进会那篇的通讯员是谁', '钟小雨'],
  ['茶产业发展推进会那篇的通讯员都是谁', '钟小雨'],
  ['讲采茶劳动课的是哪篇报道', '青坪县中小学开展劳动课'],
  ['丁一帆写了哪几篇报道', '青坪县召开茶产业发展推进会 让好茶走出大山 罗北辰到雾岭镇调研'],
  // Of a maker's pieces none is another's, though he stands in it.
  ['钟小雨写的是哪篇报道', '青坪县召开茶产业发展推进会 让好茶走出大山'],
  ['罗北辰写的是哪篇报道', 'silent: not printed'],
  ['罗北辰是哪篇报道的通讯员', 'silent: not printed'],
  ['茶产业发展推进会是哪天开的', '4月8日上午'],
  ['罗北辰是哪天到雾岭镇调研的', '4月12日'],
  ['消防演练是几号', '4月10日'],
  ['茶园改造什么时候完成', '5月底前'],
  ['茶产业发展推进会传达了什么文件', '《青坪县茶产业发展规划》'],
  // 近日 is no day; nobody but the reporter is named; the fair is nowhere printed.
  ['劳动课是哪天开展的', 'related'],
  ['消防演练那篇的通讯员是谁', 'related'],
  ['茶博会是哪天开的', 'silent: words'],
]

for (const [question, expected] of QUESTIONS)
  test(`${question} → ${expected}`, () => expect(gist(question)).toBe(expected))
