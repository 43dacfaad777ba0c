import { expect, test } from 'vitest'
import { deedAsked } from '../../src/answer/deeds.ts'
import { askerOf, booksOf, gistOf } from './asked.ts'

const PAGE = `# 石滩区领导察看河堤

本报讯 4月8日清早,石滩区委书记温若谷带领区水务局负责人深入柳桥办事处,就河堤加固、沿河道路等问题,实地走访,现场办公。副区长钟庆云陪同。

温若谷察看了柳桥办事处桂花社区及文化驿站在沿河绿化、路灯亮化方面的情况。

# 石滩区召开植树动员会

本报讯 4月10日,石滩区召开植树动员会。区委副书记、区长范修文主持会议,区委书记温若谷出席会议并讲话。副区长钟庆云传达了《春季植树方案》,并对植树工作进行安排部署。

# 市委督导组到柳桥督导

本报讯 4月12日,市委督导组来到柳桥办事处,对防汛准备情况进行督导。石滩区副区长钟庆云一行陪同督导。

柳桥办事处相关负责人表示,将抓好整改。

记者 齐思远
`

const ask = askerOf(booksOf({ '2024-04-15.txt': PAGE }))

test.each([
  // What somebody did, and no office of his.
  ['范修文4月10日干了什么', '主持会议'],
  ['4月10日温若谷干啥了', '出席会议并讲话'],
  ['4月10日石滩区书记干啥了', '出席会议并讲话'],
  ['钟庆云在植树动员会上做了什么', '传达了《春季植树方案》,并对植树工作进行安排部署'],
  // Why somebody went there: where he went is no answer.
  ['温若谷4月8日去柳桥办事处干什么', '就河堤加固、沿河道路等问题,实地走访,现场办公'],
  ['市委督导组来柳桥做什么', '对防汛准备情况进行督导'],
  ['范修文是干什么的', '区委副书记、区长'],
  // Who came: a body comes too, and not from where it came to.
  ['4月12日谁去了柳桥办事处', '市委督导组'],
  ['4月12日来柳桥办事处的是谁', '市委督导组'],
  ['4月12日市里来的督导组,谁陪的', '钟庆云'],
  // Whom somebody went along with.
  ['钟庆云4月12日陪同谁督导', '市委督导组'],
  ['4月8日钟庆云陪的是谁', '温若谷'],
  ['4月8日谁陪的温若谷', '钟庆云'],
  // As many as are asked for, and no office for what somebody wants.
  ['4月12日陪同的一位领导是谁', '钟庆云'],
  ['钟庆云要求怎么做', 'silent'],
  ['植树动员会提了几点要求', 'related'],
  // A name ends where it is joined to another.
  ['温若谷看了哪个社区', '柳桥办事处桂花社区'],
])('%s → %s', (asked, expected) => expect(gistOf(ask(asked))).toBe(expected))

test.each([
  '李大山是干什么的',
  '会议要求各部门做什么',
  '李大山以前做什么',
  '奖金拿去干什么了',
  '区长打算做什么',
])('%s asks for no deed', (question) => expect(deedAsked(question)).toBeUndefined())
