import type { AssertedRule } from './asserted.ts'

const UNITS: Readonly<Record<string, number>> = { 天: 1, 日: 1, 周: 7, 星期: 7, 月: 30, 年: 365 }

const HAN: Readonly<Record<string, number>> = {
  半: 0.5,
  ...{ 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10 },
}

const LASTS = /^(?<number>\d+(?:\.\d+)?|[半一二两三四五六七八九十])个?(?<unit>天|日|周|星期|月|年)$/

/** How many days 两个月 or 45天 are, a month taken for thirty; `undefined` for other words. */
export function daysIn(words: string): number | undefined {
  const { number = '', unit = '' } = LASTS.exec(words)?.groups ?? {}
  const days = UNITS[unit]
  return days === undefined ? undefined : (HAN[number] ?? Number(number)) * days
}

const TAKES = /^(?<what>.*(?:时间|期限|工期))(?:是|为|有)?(?<said>[^,。时期]{2,6})$/

/** 工期是45天吗: two months are not that, though told in another unit. */
export const lasting: AssertedRule = {
  name: 'how long',
  asserted: (text) => {
    const { what, said = '' } = TAKES.exec(text)?.groups ?? {}
    const days = daysIn(said)
    if (what === undefined || days === undefined) return undefined
    return {
      asks: `${what}多长`,
      agrees: ({ text: found }) => {
        const printed = daysIn(found)
        return printed === undefined ? undefined : printed === days
      },
      excludes: true,
    }
  },
}
