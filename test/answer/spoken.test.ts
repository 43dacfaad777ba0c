import { expect, test } from 'vitest'
import { askerOf, booksOf, gistOf } from './asked.ts'

const PAGE = `# 云溪区召开桥梁加固工作会

本报讯 6月3日,云溪区召开桥梁加固工作会。市政府副秘书长,云溪区委副书记、区长金若川主持会议。云溪建设集团汇报南门桥加固工程进度情况。区交通局对去年桥梁养护工作进行点评。

# 云溪区领导走访企业

本报讯 6月5日清早,云溪区委书记白朗到北岸工业园走访企业,现场解决企业难题。云溪区水利工程领导小组副组长田守拙陪同。

# 市督导组到北岸工业园督导

本报讯 6月8日,市委巡视督导组来到北岸电缆厂督导。

记者 何其多
`

const ask = askerOf(booksOf({ '2024-06-09.txt': PAGE }))

test.each([
  // What was told of asks for nothing.
  ['南门桥的加固干到哪一步了,会上由哪家来讲', '云溪建设集团'],
  ['去年桥梁养护干得怎样,是哪家点评的', '区交通局'],
  // Who came to a place, in whatever words.
  ['一大早跑到北岸工业园给企业解决难题的是哪位领导', '白朗'],
  ['北岸电缆厂是谁去看的', '市委巡视督导组'],
  // The one of several offices that is of the level asked for.
  ['金若川在市里还挂着什么职', '市政府副秘书长'],
  ['云溪水利工程领导小组的副手是哪位', '田守拙'],
  // Nobody of that body is printed to have come.
  ['自来水公司那边是谁来桥梁加固会上讲的', 'related'],
])('%s → %s', (question, expected) => expect(gistOf(ask(question))).toBe(expected))
