import { expect, test } from 'vitest'
import { askerOf, booksOf, wordsOf } from './asked.ts'

const PAGE = `# 雾岭小学启用新校舍

本报讯 4月9日,雾岭小学新校舍启用,届时旧校舍将改造为镇文化站。校长柳含烟用获奖的奖金给图书角添了两百册图书。

村民捐的善款用于添置课桌,学校把门前的空地改成了菜园。旧课桌都还能用。

开学礼包由铅笔、橡皮、彩纸等文具组成,镇里给新生送去了字典、水杯、雨衣等物品组成的“爱心书包”,表达了关怀和祝福。

东山街道、石桥镇、塘边街道与学校签订了护学责任书。镇长冯守田、校长柳含烟观摩了应急演练,先后进行了地震疏散演练、灭火演练、防溺水演练。

冯守田说,学校要坚持“日巡查、周小结、月讲评”,不搞“走过场”“一阵风”。

记者 丁一帆
`

const ask = askerOf(booksOf({ '2024-04-15.txt': PAGE }))

test.each([
  // What is done with a thing.
  ['雾岭小学的旧校舍拿来做什么', '届时旧校舍将改造为镇文化站'],
  ['柳含烟的奖金拿去干啥了', '校长柳含烟用获奖的奖金给图书角添了两百册图书'],
  ['村民捐的善款用在哪里', '村民捐的善款用于添置课桌'],
  ['雾岭小学的旧课桌拿去干啥了', ''],
  // What something is made up of.
  ['爱心书包里都有啥', '字典、水杯、雨衣'],
  // Street and town together; people are no drills.
  ['跟学校签护学责任书的有哪些街道和镇', '东山街道 石桥镇 塘边街道'],
  ['应急演练都练了哪几项', '地震疏散演练、灭火演练、防溺水演练'],
  // The list that holds what the question names.
  ['冯守田说学校要坚持日巡查还有啥', '日巡查、周小结、月讲评'],
  // 往 and 给 are no part of a name.
  ['哪些街道和镇给学校签了责任书', '东山街道 石桥镇 塘边街道'],
])('%s → %s', (asked, expected) => expect(wordsOf(ask(asked)).join(' ')).toBe(expected))
