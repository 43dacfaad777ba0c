import { expect, test } from 'vitest'
import { askerOf, booksOf, wordsOf } from './asked.ts'

const PAGE = `# 云桥镇加快修桥

本报讯 4月2日,镇长罗松查看东门桥工地。他要求施工队调足人手,“钱要掰开花、事要赶紧办”。

老渔民古大江说:“海养人,人要护海。”他当了40年船老大。
`

const ask = askerOf(booksOf({ '2025-04-05.txt': PAGE }))

test.each([
  ['罗松在东门桥工地撂下句啥话', '钱要掰开花、事要赶紧办'],
  ['老渔民古大江说了一句什么', '海养人,人要护海'],
  ['古大江的原话是啥', '海养人,人要护海'],
])('%s → %s', (asked, expected) => expect(wordsOf(ask(asked)).join(' ')).toBe(expected))
