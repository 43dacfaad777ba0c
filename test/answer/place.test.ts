import { expect, test } from 'vitest'
import { answer } from '../../src/answer/ask.ts'
import { library } from '../../src/answer/library.ts'
import { pageOf } from '../../src/corpus/publish.ts'
import { readQuestion } from '../../src/language/question.ts'
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

test('where something was sent from', () => {
  const page = pageOf(
    '2024-04-09-A01.md',
    '# 老邮局里的一封家书\n\n本报讯 这封家书是1952年从雁岭寄回来的，信上只有两句话。2017年，许文博在县图书馆支持下办起家书馆。\n',
  )
  const lib = library([page])
  const found = answer(readQuestion('1952年那封家书是从哪儿寄回来的', lib.known), lib, lib.articles)
  expect(found.status === 'answered' && found.findings.map(({ quote }) => quote.text)).toEqual([
    '雁岭',
  ])
})
