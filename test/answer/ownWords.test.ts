import { expect, test } from 'vitest'
import { weighedByRarity } from '../../src/answer/evidence.ts'
import { ownWordsLess } from '../../src/answer/ownWords.ts'
import { readQuestion } from '../../src/language/question.ts'
import { askerOf, booksOf, gistOf } from './asked.ts'

const PAGE = `# 云溪县召开河道治理推进会

本报讯 5月8日,云溪县召开河道治理推进会。副县长罗北辰主持会议,县水利局局长柳含烟通报了清淤进度。

会议要求,各镇要在汛期前完成清淤。

记者 何其多
`

const books = booksOf({ '2024-05-09.txt': PAGE })
const ask = askerOf(books)

/** What words of a question count less, as the reader's own. */
test.each([
  // Where something is, and sayings of how it is.
  ['河道治理会边上摆着花,主持的是谁', '边上'],
  // A noun that is not printed, beside another word that is not.
  ['淘烂泥的河道治理会,脑袋上冒汗主持的是谁', '烂泥 脑袋'],
  // Nothing printed says what is meant.
  ['脑袋上冒汗的是谁,手里拿扇子', ''],
  // Alone, it is a condition.
  ['河道治理的飞机谁主持采购', ''],
  // So is a name, an office, and what is asked about.
  ['河道治理会上校长去了哪里', ''],
  ['河道治理会上西湖那边谁主持', ''],
])('%s: %s', (question, words) => {
  const read = readQuestion(question, books.known)
  const terms = weighedByRarity(read.terms, books.articles, read.folded)
  const less = ownWordsLess({ ...read, terms }, books.articles)
  const own = terms.filter(({ weight }, at) => (less[at]?.weight ?? 0) < weight)
  expect(own.map(({ word }) => word).join(' ')).toBe(words)
})

test('who chaired is told where the scene is set in words of the reader', () => {
  expect(gistOf(ask('清淤通报那回,河道治理会边上摆着花,主持的是谁'))).toBe('罗北辰')
})
