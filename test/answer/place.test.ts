import { expect, test } from 'vitest'
import { askerOf, booksOf, wordsOf } from './asked.ts'
import { gist as onCoast } from './coast.ts'
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

const ON_COAST: readonly [question: string, expected: string][] = [
  // The place at the verb that is asked, whole.
  ['青鹭台风在哪儿登陆的', '南屿县龟背岛沿海'],
  ['农田建设现场会在哪个会议室开的', '浪湾区行政办公中心302会议室'],
  // Whom and what somebody visited, however the names end.
  ['江月慰问了哪两个单位', '县消防大队;武警中队'],
  ['8月22日江月去哪家单位走访调研了', '中国海浪集团第七研究所'],
  ['农田建设现场会都观摩了哪几处', '大礁镇高标准农田项目区;石角镇干渠改造工程;北岸镇水池施工现场'],
  ['农田建设现场会在石角看的哪个点', '石角镇干渠改造工程'],
]

for (const [question, expected] of ON_COAST)
  test(`${question} → ${expected}`, () => expect(onCoast(question)).toBe(expected))

test('where something was sent from', () => {
  const ask = askerOf(
    booksOf({
      '2024-04-09-A01.md':
        '# 老邮局里的一封家书\n\n本报讯 这封家书是1952年从雁岭寄回来的，信上只有两句话。2017年，许文博在县图书馆支持下办起家书馆。\n',
    }),
  )
  expect(wordsOf(ask('1952年那封家书是从哪儿寄回来的'))).toEqual(['雁岭'])
})
