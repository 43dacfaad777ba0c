import { expect, test } from 'vitest'
import { askerOf, booksOf, wordsOf } from './asked.ts'

const PAGE = `# 沙溪县召开农村工作会议

本报讯 3月7日,沙溪县召开农村工作会议。县长尹千山主持会议。会议审议通过了《沙溪县村道养护办法》《沙溪县水塘清淤方案》。

会上,县农业局局长乔晚舟通报了2022年度粮食考核结果。

副县长白小满、副县长丁远帆列席会议。

记者 唐一舟

# 沙溪医院新院区开诊

本报讯 10月8日,沙溪医院新院区开诊。

县长尹千山要求,开诊前再组织一次全流程演练。

院长方见山介绍,开诊前三天免收挂号费。

记者 唐一舟
`

const ask = askerOf(booksOf({ '2023-10-09.txt': PAGE }))

const claimed = (question: string): string => wordsOf(ask(question)).join(' ') || 'no claim'

const CLAIMS: readonly [question: string, expected: string][] = [
  ['农村工作会议通过了哪两个文件', '《沙溪县村道养护办法》 《沙溪县水塘清淤方案》'],
  ['谁通报了2022年度粮食考核结果', '乔晚舟'],
  ['农村工作会议列席的两位是谁', '白小满 丁远帆'],
  // Not so many, of another year, and said by nobody of that name.
  ['农村工作会议通过了哪三个文件', 'no claim'],
  ['农村工作会议列席的三位是谁', 'no claim'],
  ['谁通报了2023年度粮食考核结果', 'no claim'],
  ['方见山对全流程演练提了什么要求', 'no claim'],
]

test.each(CLAIMS)('%s → %s', (question, expected) => expect(claimed(question)).toBe(expected))
