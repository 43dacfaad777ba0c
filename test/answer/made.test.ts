import { expect, test } from 'vitest'
import { answer } from '../../src/answer/ask.ts'
import { library } from '../../src/answer/library.ts'
import { pageOf } from '../../src/corpus/publish.ts'
import { readQuestion } from '../../src/language/question.ts'

const PAGE = `# 塘边村添了一座小书屋

本报讯 4月9日,塘边村小书屋开门迎客。小书屋由闲置的老碾坊改造而成,面积60平方米。书架以樟木做成,门前的小路以青石铺成。

书屋旁的大棚里,村民采用椰糠、稻壳和细沙混合的基质栽培草莓。为了防雨,大家利用竹竿和油毡,搭起一座凉亭。

村里还用集体收入给老人发放大米。

记者 丁一帆
`

test.each([
  ['塘边村的小书屋是用什么房子改的', '闲置的老碾坊'],
  ['小书屋的书架拿啥做的', '樟木'],
  ['书屋门前的小路用什么材料铺的', '青石'],
  ['大棚里拿什么当土种草莓', '椰糠、稻壳和细沙混合的基质'],
  // The verb of making opens the next clause.
  ['塘边村的凉亭是用什么搭的', '竹竿和油毡'],
  // Nothing is told of what that is made of.
  ['塘边村的大米是用什么袋子做的', ''],
])('%s → %s', (asked, expected) => {
  const books = library([pageOf('2024-04-15.txt', PAGE)])
  const said = answer(readQuestion(asked, books.known), books, books.articles)
  const words = said.status === 'answered' ? said.findings.map(({ quote }) => quote.text) : []
  expect(words.join(' ')).toBe(expected)
})
