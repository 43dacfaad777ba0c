import { expect, test } from 'vitest'
import { whileHolding } from '../../src/answer/during.ts'
import { askerOf, booksOf, gistOf } from './asked.ts'

const EARLIER = `# 青坪县召开放流护渔工作会

本报讯 2019年6月3日,青坪县召开放流护渔工作会。市政府副秘书长、青坪县委副书记、常务副县长顾长河主持会议。县委委员、县水产局局长罗北辰、高级工程师易安参加会议。

记者 何其多
`

const LATER = `# 青坪县召开春耕生产会

本报讯 2022年3月5日,青坪县召开春耕生产会。县委副书记、县长顾长河主持会议,县委常委罗北辰参加会议。

记者 何其多
`

const ask = askerOf(booksOf({ '2019-06-05.txt': EARLIER, '2022-03-06.txt': LATER }))

const WHILE: readonly [question: string, office: string | undefined][] = [
  ['顾长河当常务副县长那会儿在市里挂什么职', '常务副县长'],
  ['顾长河还是副县长的时候是什么身份', '副县长'],
  ['顾长河开会那会儿是什么职务', undefined],
  ['顾长河当县长之前是什么职务', undefined],
]

for (const [question, office] of WHILE)
  test(`${question} asks of the time of ${office ?? 'no office'}`, () =>
    expect(whileHolding(question)).toBe(office))

const QUESTIONS: readonly [question: string, expected: string][] = [
  ['顾长河当常务副县长那会儿还在市里兼着啥职', '市政府副秘书长'],
  ['顾长河还是常务副县长的时候是什么身份', '市政府副秘书长、青坪县委副书记、常务副县长'],
  [
    '顾长河2019和2022年分别是什么职务',
    '市政府副秘书长、青坪县委副书记、常务副县长;县委副书记、县长',
  ],
  ['易安什么职称', '高级工程师'],
  ['易安是干什么的 啥级别', '高级工程师'],
  ['罗北辰是哪儿的', '县委委员、县水产局局长;县委常委'],
  ['2022年青坪县的县长是谁,还是顾长河吗', '顾长河'],
]

for (const [question, expected] of QUESTIONS)
  test(`${question} → ${expected}`, () => expect(gistOf(ask(question))).toBe(expected))
