import { expect, test } from 'vitest'
import { askerOf, booksOf, gistOf } from './asked.ts'

const PAGE = `# 松原区召开领导干部大会

本报讯 6月3日,松原区召开领导干部大会。区委副书记、区长罗映雪主持会议,区委书记顾长河出席会议并讲话。

全区处级领导干部、区法院院长、区检察院检察长、松原公安分局局长、云山集团董事长参加会议。

记者 何其多 通讯员 钟小雨

# 市政协视察组到松原区视察

本报讯 6月8日深夜,市政协视察组到松原区青禾镇视察防汛。区委副书记简正,区水利局局长易安一行陪同视察,青禾镇党委书记、镇长及相关负责人陪同。

简正就值班值守提出三点要求。

记者 何其多

# 罗映雪调研水库

本报讯 6月9日上午,区长罗映雪带领区直部门负责人调研石桥水库,详细了解蓄水、管护和下一步打算。

记者 何其多
`

const ask = askerOf(booksOf({ '2024-06-10.txt': PAGE }))

const ROLL = '全区处级领导干部;区法院院长;区检察院检察长;松原公安分局局长;云山集团董事长'

const QUESTIONS: readonly [question: string, expected: string][] = [
  ['松原区领导干部大会都有什么人参加', ROLL],
  ['6月3日的大会除了书记区长还有哪些人参加', ROLL],
  ['6月3日的大会除了区里处级干部还有谁参加', ROLL.replace('全区处级领导干部;', '')],
  ['6月3日的大会公检法哪些头头到了', '区法院院长;区检察院检察长;松原公安分局局长'],
  // Two are asked for, and another clause tells of three.
  ['市政协视察组来视察防汛,哪两位领导陪同', '简正;易安'],
  ['罗区长6月9日看水库带了哪些人去', '区直部门负责人'],
  ['领导干部大会那篇谁写的 通讯员也要', '何其多;钟小雨'],
]

for (const [question, expected] of QUESTIONS)
  test(`${question} → ${expected}`, () => expect(gistOf(ask(question))).toBe(expected))
