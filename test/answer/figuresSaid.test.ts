import { expect, test } from 'vitest'
import { askerOf, booksOf, wordsOf } from './asked.ts'

const PAGE = `# 云桥镇修渠护田

本报讯 4月2日,云桥镇召开水利工作会。去年全镇新修水渠36.5公里,完成投资1.2亿元,浇灌农田800余亩。

村口14盏路灯有9盏不亮。要打通浇水的“最后一百米”。

4月9日,云桥镇召开第12次水利周例会。
`

const ask = askerOf(booksOf({ '2025-04-05.txt': PAGE }))

test.each([
  // What was spent is for what the sentence tells before.
  ['云桥修水渠去年一共烧了多少钱', '1.2亿元'],
  ['云桥修水渠去年一共花了多少钱', '1.2亿元'],
  // Nothing was spent on it.
  ['云桥村口的路灯一共花了多少钱', ''],
  // 最后 belongs to the figure.
  ['云桥浇水要打通最后多少米', '最后一百米'],
  // 回 counts as 次 does.
  ['云桥的水利周例会第十二回是哪天', '4月9日'],
  // 十几 asks nothing.
  ['云桥村口那条路,十几盏灯里头坏了几盏', '9盏'],
])('%s → %s', (asked, expected) => expect(wordsOf(ask(asked)).join(' ')).toBe(expected))
