import { expect, test } from 'vitest'
import { gist } from './valley.ts'

const QUESTIONS: readonly [question: string, expected: string][] = [
  ['顾长河强调了什么', '茶产业是富民产业,要严把茶叶质量关'],
  ['顾长河怎么说龙头企业', '要大力培育龙头企业,带动茶农增收'],
  ['苏映雪对茶园改造有什么要求', '苏映雪要求,各镇要加快茶园改造,确保5月底前完成任务'],
  ['罗北辰为什么要求做好茶园排水', '罗北辰要求,因为近期雨水偏多,要做好茶园排水'],
  ['会议指出什么', '会议指出,要用好“三茶”统筹,即茶文化、茶产业、茶科技'],
  // Somebody who was there and said nothing, somebody who was elsewhere.
  ['白千帆说了什么', 'silent: not printed'],
  ['秦望川对茶园改造有什么要求', 'silent: words'],
  ['秦望川在茶产业发展推进会上讲了什么', 'silent: words'],
]

for (const [question, expected] of QUESTIONS)
  test(`${question} → ${expected}`, () => expect(gist(question)).toBe(expected))
