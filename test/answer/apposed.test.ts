import { expect, test } from 'vitest'
import { askerOf, booksOf, gistOf } from './asked.ts'

const PAGE = `# 柳湾县召开经济工作推进会

本报讯 5月8日,柳湾县召开经济工作推进会。县委书记陆远出席会议并讲话。

陆远强调,要紧紧围绕绿色转型这条主线,牢牢抓住营商环境这个“牛鼻子”,用好政策兑现这把“金钥匙”,聚力打造“湾里有戏”这一文旅品牌。要守住耕地保护这个底线,不断增强群众获得感。
`

const ask = askerOf(booksOf({ '2024-05-10.txt': PAGE }))

test.each([
  ['陆远说经济工作的主线是什么', '绿色转型'],
  ['柳湾要抓住的“牛鼻子”是啥', '营商环境'],
  ['要守住的底线是什么', '耕地保护'],
  ['陆远说要打造什么文旅品牌', '“湾里有戏”这一文旅品牌'],
  // Called otherwise, or not at all.
  ['柳湾经济工作的中心是什么', 'related'],
  ['柳湾经济工作的突破口是哪个', 'related'],
])('%s → %s', (asked, expected) => {
  expect(gistOf(ask(asked))).toBe(expected)
})
