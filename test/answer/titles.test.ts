import { expect, test } from 'vitest'
import { gist } from './valley.ts'

const QUESTIONS: readonly [question: string, expected: string][] = [
  ['县长对茶园改造有什么要求', '苏映雪要求,各镇要加快茶园改造'],
  ['县长要求什么时候完成茶园改造', '5月底前'],
  ['县委书记强调了什么', '茶产业是富民产业,要严把茶叶质量关'],
  ['副县长要求做好什么', '做好茶园排水'],
  ['县农业农村局局长介绍去年茶园面积多少', '12.6万亩'],
  // Nobody is printed with the office.
  ['教育局局长强调了什么', 'silent: person'],
  ['市长强调了什么', 'silent: person'],
]

for (const [question, expected] of QUESTIONS)
  test(`${question} → ${expected}`, () => expect(gist(question)).toBe(expected))
