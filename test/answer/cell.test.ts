import { expect, test } from 'vitest'
import { askerOf, booksOf, gistOf } from './asked.ts'

const TABLE = `# 2023年松原市乡镇水产养殖情况表

乡镇　　养殖面积(万亩)　总产量(万吨)　比上年增减
青塘镇　　5.62　　　　2.31　　　　+3.1%
双桥镇　　4.08　　　　1.66　　　　-1.2%
白芦乡　　3.35　　　　1.29　　　　+0.8%

(数据来源:市统计局)

# 松原市召开防汛工作会议

本报讯 2023年3月5日,松原市召开防汛工作会议。副市长罗北辰主持会议。

记者 何其多
`

const ask = askerOf(booksOf({ '2024-01-18.txt': TABLE }))

const QUESTIONS: readonly [question: string, expected: string][] = [
  ['双桥镇2023年水产总产量', '1.66'],
  ['白芦乡养殖面积是多少', '3.35'],
  ['青塘镇水产养殖比上年增减多少', '+3.1%'],
]

for (const [question, expected] of QUESTIONS)
  test(`${question} → ${expected}`, () => expect(gistOf(ask(question))).toBe(expected))

test('a row that the table does not have is not answered', () =>
  expect(gistOf(ask('石湾镇水产总产量是多少'))).not.toMatch(/\d/))
