import { expect, test } from 'vitest'
import { gist } from './valley.ts'

const QUESTIONS: readonly [question: string, expected: string][] = [
  ['茶产业发展推进会在哪里召开', '县会展中心二楼会议室'],
  ['茶产业发展推进会在哪开的', '县会展中心二楼会议室'],
  ['罗北辰在雾岭镇来到了哪些地方', '云脚村 雾岭茶厂'],
  // No place is printed.
  ['消防演练在哪里举行', 'related'],
  ['罗北辰去了哪些学校', 'silent: not printed'],
]

for (const [question, expected] of QUESTIONS)
  test(`${question} → ${expected}`, () => expect(gist(question)).toBe(expected))
