import { expect, test } from 'vitest'
import { TIME_WORDS } from '../../src/language/times.rows.ts'
import { timesIn } from '../../src/language/times.ts'

for (const { is, pattern, claims, spares } of TIME_WORDS) {
  for (const claim of claims) {
    const words = /【(.+)】/.exec(claim)?.[1]
    const text = claim.replace(/[【】]/g, '')
    test(`${claim} has ${is}`, () => expect(pattern.exec(text)?.[0]).toBe(words))
  }
  for (const text of spares)
    test(`${text} has no ${is}`, () => expect(pattern.test(text)).toBe(false))
}

/** Phrases with | between; the end of a span behind →, 前 behind what says by when. */
const TIMES: readonly [text: string, times: string][] = [
  ['2020年7月25日零时至9月30日24时,大桥封闭', '2020年7月25日零时至9月30日24时→9月30日24时'],
  ['定于8月16日至18日举行', '8月16日至18日→18日'],
  ['每天早上7点半到晚上10点', '每天早上7点半到晚上10点→晚上10点'],
  ['每天9:00-12:00,14:00-17:30', '每天9:00-12:00→12:00|14:00-17:30→17:30'],
  ['每周二、四上午开诊', '每周二、四上午'],
  ['每周二至周日9时至17时开放', '每周二至周日→周日|9时至17时→17时'],
  ['必须在10月31日前建成', '10月31日前!'],
  ['在年底前完成3个项目', '年底前!'],
  ['抢在6月10日汛期前完成', '6月10日'],
  ['首班车6:00,末班车22:30', '6:00|22:30'],
  ['8月9日—11日上午8:00-11:30', '8月9日—11日→11日|上午8:00-11:30→11:30'],
  ['每晚10时至次日5时', '每晚10时至次日5时→次日5时'],
  ['提了3点要求,投入9万元', ''],
  ['11月8日至11月26日(周末除外)', '11月8日至11月26日→11月26日|周末'],
]

for (const [text, times] of TIMES)
  test(`${text} prints ${times || 'no time'}`, () =>
    expect(
      timesIn(text)
        .map(({ start, end, until, before }) => {
          const last = until === undefined ? '' : `→${text.slice(until.start, until.end)}`
          return text.slice(start, end) + last + (before ? '!' : '')
        })
        .join('|'),
    ).toBe(times))
