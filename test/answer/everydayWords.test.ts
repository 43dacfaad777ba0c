import { expect, test } from 'vitest'
import { askerOf, booksOf, wordsOf } from './asked.ts'

const PAGE = `# 柳溪县召开重点项目调度会

本报讯 6月3日,柳溪县召开重点项目调度会。县长秦望舒主持会议。

柳溪城投集团汇报体育馆施工进度情况及下一步工作安排。县住建局对保障房分配方案进行解释说明。

秦望舒要求,对进展缓慢的项目,要逐项分析原因,倒排工期,挂图作战。下一步,柳溪县将新建一座冷链物流园和两条加工线。

会议传达了《柳溪县项目管理办法》《柳溪县未成年人保护工作方案》。今年柳溪县完成货币化安置2.4万平方米。

随后,与会人员在县会展中心进行座谈交流。
`

const ask = askerOf(booksOf({ '2024-06-04.txt': PAGE }))

/** How people speak, with words that the print does not use. */
test.each([
  ['体育馆盖到哪一步了,会上是哪家讲的', '柳溪城投集团'],
  ['调度会上说推不动的项目该怎么弄', '倒排工期'],
  ['柳溪接下来打算建什么', '一座冷链物流园和两条加工线'],
  ['会上念的那几份文件,哪一份是讲小孩的', '《柳溪县未成年人保护工作方案》'],
  ['柳溪今年要钱不要房的有多大面积', '2.4万平方米'],
])('%s → %s', (asked, expected) => expect(wordsOf(ask(asked)).join(' ')).toContain(expected))
