import { expect, test } from 'vitest'
import { minuteTyped } from '../../src/digest/clock.ts'
import { WEEK_RULES, weekTyped } from '../../src/digest/week.ts'

for (const { name, claims } of WEEK_RULES) {
  for (const [typed, days] of claims) {
    test(`${name}: ${typed} is ${days}`, () => expect(weekTyped(typed)?.days.join('')).toBe(days))
  }
}

for (const [typed, days, minute] of [
  ['8:30 周一', '1', 510],
  ['周二八点半', '2', 510],
  ['周二十点', '2', 600],
  ['每周一三五 7点', '135', 420],
  ['mondays at 9 pm', '1', 1260],
  ['上午十一点二十 周末', '67', 680],
] as const) {
  test(`${typed} is the days ${days} at minute ${minute}`, () => {
    const week = weekTyped(typed)
    expect(week?.days.join('')).toBe(days)
    expect(minuteTyped(week?.rest ?? '')).toBe(minute)
  })
}

for (const typed of ['8:00', '三点', '一周', 'month', '', '金融周'])
  test(`${typed || 'nothing'} names no day of the week`, () =>
    expect(weekTyped(typed)).toBeUndefined())
