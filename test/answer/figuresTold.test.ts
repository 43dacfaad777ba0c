import { expect, test } from 'vitest'
import { gist, gistUndated } from './ridge.ts'

const QUESTIONS: readonly [question: string, expected: string][] = [
  // How much a thing grew, and how much its rate did.
  ['一季度规上工业增加值涨了多少', '9.3%'],
  ['规上工业增加值增速比上年提高了几个百分点', '2.1个百分点'],
  // The sum of half a year is of this year.
  ['今年上半年兑付了多少稳岗资金', '3.6亿元'],
  // A verb that the dictionary takes for another word, and a body named clauses before.
  ['禾香餐饮公司被罚了多少钱', '6.5万元'],
  // What a question leaves out.
  ['岱川二中里银杏有多少株?国槐不算', '19株'],
  ['岱川二中里国槐有多少株,不算银杏', '12株'],
  // 一期 counts nothing.
  ['石浦湿地一期要花多少钱', '2.3亿元'],
  ['湿地管护项目拿到多少低息贷款', '4.2亿元'],
  // What is counted stands behind 的, or is a verb's.
  ['石浦助学金今年资助了几名大学新生', '14名'],
  ['全县隐患还剩多少处挂牌督办', '26处'],
  // Of two things, each told in a sentence of its own.
  ['今年第二届灯会和去年第一届,接待游客分别多少人次', '12.4万人次;9.7万人次'],
  ['水网项目年度计划投资和截至5月底完成的投资各是多少', '58亿元;31亿元'],
  ['改造小区 去年改造的户数和今年要改造的各是多少', '1150户;1730户'],
  ['书记巡青石河和县长查南岗粮库,分别是哪个副县长参加的', '柳文舟;崔见山'],
  // What bounds a figure is told with it.
  ['今年全县生产总值预期增长多少', '7%左右'],
  // Burnt ground, and no price.
  ['沙岭村仓库烧了多大面积', '320平方米'],
]

for (const [question, expected] of QUESTIONS)
  test(`${question} → ${expected}`, () => expect(gist(question)).toBe(expected))

test('the last year that an undated page prints is its own', () => {
  expect(gistUndated('沙岭全乡今年种了多少亩西瓜')).toBe('2600余亩')
  expect(gistUndated('沙岭全乡去年种了多少亩西瓜')).toBe('related')
})
