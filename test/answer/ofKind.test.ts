import { expect, test } from 'vitest'
import { askerOf, booksOf, gistOf } from './asked.ts'

const PAGE = `# 云溪县领导调研春茶生产

本报讯 4月12日,县委书记顾长河深入石桥镇调研春茶生产。县农业农村局局长柳含烟、县供销社主任丁一帆陪同调研。

顾长河一行先后来到石桥镇柳林生态园、白塔镇青禾茶业有限公司察看鲜叶收购,听取了关于松风农机公司茶园机械化基地选址情况的汇报。

县消防救援大队、县市场监管局、松岭民兵连参加开园仪式并作现场汇报。

记者 何其多
`

const ask = askerOf(booksOf({ '2024-04-13.txt': PAGE }))

test.each([
  // The only thing of the kind that the sentence names.
  ['哪家公司想建个茶园机械化的基地', '松风农机公司'],
  // Cut short, as people say it.
  ['春茶开园仪式上哪支救援队作了汇报', '县消防救援大队'],
  // To whom a place belongs: the name directly before it.
  ['顾书记去的柳林生态园归哪个镇管', '石桥镇'],
  ['顾书记去的青松小学归哪个镇管', 'silent'],
  // 省里来: where those come from who were accompanied, not those who went along.
  ['县里来看春茶那天谁陪着', '柳含烟;丁一帆'],
  ['看春茶那天管供销的主任也陪着,他叫啥', '丁一帆'],
])('%s → %s', (question, expected) => expect(gistOf(ask(question))).toBe(expected))
