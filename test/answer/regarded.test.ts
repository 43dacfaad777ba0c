import { expect, test } from 'vitest'
import { answer } from '../../src/answer/ask.ts'
import { library } from '../../src/answer/library.ts'
import { pageOf } from '../../src/corpus/publish.ts'
import { readQuestion } from '../../src/language/question.ts'

const PAGE = `# 雾岭镇部署古桥保护

本报讯 4月9日,雾岭镇召开古桥保护工作会,镇党委书记冯守田主持会议。

冯守田强调,要把日常巡护作为古桥保护的第一道防线,把群众满意作为检验工作的唯一标准,以游客体验为导向改善服务。

记者 丁一帆

# 老汉误捡古砖

本报讯 日前,塘边村村民洪大水在河滩上捡柴,误将一块宋代铭文砖当作普通石头,搬回家垫了鸡窝。文管员上门后,他把砖交给了镇里。

记者 丁一帆
`

test.each([
  // What is taken for something, by what it is taken for; the other way round.
  ['冯守田说把什么当作古桥保护的第一道防线', '日常巡护'],
  ['雾岭镇把什么作为检验工作的标准', '群众满意'],
  ['洪大水把铭文砖当成啥了', '普通石头'],
  // Nothing is taken for that.
  ['雾岭镇把什么当成头等大事', ''],
])('%s → %s', (asked, expected) => {
  const books = library([pageOf('2024-04-15.txt', PAGE)])
  const said = answer(readQuestion(asked, books.known), books, books.articles)
  const words = said.status === 'answered' ? said.findings.map(({ quote }) => quote.text) : []
  expect(words.join(' ')).toBe(expected)
})
