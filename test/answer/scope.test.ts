import { expect, test } from 'vitest'
import { gist } from './valley.ts'

const QUESTIONS: readonly [question: string, expected: string][] = [
  ['4月8日上午青坪县开了什么会', '茶产业发展推进会'],
  ['4月8日的茶产业发展推进会谁主持', '苏映雪'],
  ['青坪县茶产业发展推进会谁主持', '苏映雪'],
  ['2024年茶产业发展推进会谁主持', '苏映雪'],
  // Another day, another half of it, another year.
  ['4月9日青坪县开了什么会', 'silent: day'],
  ['4月9日的茶产业发展推进会谁主持', 'silent: day'],
  ['4月8日下午茶产业发展推进会谁主持', 'silent: day'],
  ['2021年茶产业发展推进会谁主持', 'silent: year'],
  // Another district, a district nobody knows.
  ['远山区茶产业发展推进会谁主持', 'silent: words'],
  ['临河县茶产业发展推进会谁主持', 'silent: body'],
  // Somebody nobody knows, an ordinal that is not printed.
  ['张卫国在茶产业发展推进会上讲了什么', 'silent: person'],
  ['第三次茶产业发展推进会谁主持', 'silent: words'],
]

for (const [question, expected] of QUESTIONS)
  test(`${question} → ${expected}`, () => expect(gist(question)).toBe(expected))
