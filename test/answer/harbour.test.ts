import { expect, test } from 'vitest'
import { gist } from './harbour.ts'

const QUESTIONS: readonly (readonly [question: string, expected: string])[] = [
  // A phase, a part of the year, what is left, the largest: the figure must be led by the same.
  ['月牙港一期去年吞吐量多少', '21万标箱'],
  ['月牙港二期去年吞吐量多少', 'related'],
  ['月牙港二期1到4月干了多少投资', '3.2亿元'],
  ['还有几艘渔船没回港', '22艘'],
  ['有多少艘渔船回港', '840艘回港'],
  ['投资最大的那个项目投了多少钱', '4.6亿元'],
  // What is counted does something.
  ['签了责任书的渔业公司有几家', '6家渔业公司'],
  ['月牙港交了多少税', '1.8亿元'],
]

for (const [question, expected] of QUESTIONS)
  test(`${question} → ${expected}`, () => expect(gist(question)).toBe(expected))
