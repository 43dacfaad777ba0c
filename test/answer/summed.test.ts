import { expect, test } from 'vitest'
import { answer } from '../../src/answer/ask.ts'
import { library } from '../../src/answer/library.ts'
import { pageOf } from '../../src/corpus/publish.ts'
import { readQuestion } from '../../src/language/question.ts'

const PAGE = `# 雾岭县举办茶叶博览会

本报讯 4月9日,雾岭县茶叶博览会开幕。雾岭茶业公司、塘边茶厂、石桥茶叶合作社3家企业现场签订了采购协议。

博览会设主会场和分会场,其中在茶坪镇的老街、码头、学堂巷3个分会场开展茶艺展演。县农业局、县供销社等2家单位以及江口、白渡、云塘、柳浦4个结对乡镇参展。

会上,还增补了茶业协会理事,选举洪大水、柳含烟、丁小满三名同志为协会理事。

暴雨期间,针对白渡、柳浦等2个镇发布了地质灾害预警。

记者 丁一帆
`

test.each([
  ['雾岭茶博会上签采购协议的三家企业是哪几家', '雾岭茶业公司 塘边茶厂 石桥茶叶合作社'],
  // Where they lie is said of all of them.
  ['茶艺展演的3个分会场在哪', '老街 码头 学堂巷'],
  // Another counted list stands before it in its clause.
  ['茶叶博览会有哪四个结对乡镇参展', '江口 白渡 云塘 柳浦'],
  ['茶业协会增补了哪三位理事', '洪大水 柳含烟 丁小满'],
  ['地质灾害预警只针对哪两个镇', '白渡 柳浦'],
  // As many are counted, and called otherwise.
  ['茶叶博览会请了哪四个乐队', ''],
])('%s → %s', (asked, expected) => {
  const books = library([pageOf('2024-04-15.txt', PAGE)])
  const said = answer(readQuestion(asked, books.known), books, books.articles)
  const words = said.status === 'answered' ? said.findings.map(({ quote }) => quote.text) : []
  expect(words.join(' ')).toBe(expected)
})
