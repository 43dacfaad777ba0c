import { expect, test } from 'vitest'
import { daysIn, lasting } from '../../src/answer/lasting.ts'
import { library } from '../../src/answer/library.ts'
import { readQuestion } from '../../src/language/question.ts'

test.each([
  ['45天', 45],
  ['两个月', 60],
  ['半年', 182.5],
  ['3年', 1095],
  ['3场', undefined],
  ['3月5日', undefined],
])('%s lasts so many days: %s', (words, days) => expect(daysIn(words)).toBe(days))

const { known } = library([])

test.each([
  ['第三轮检查的时间是45天', '第三轮检查的时间多长'],
  ['施工工期两个月', '施工工期多长'],
  ['开会时间是3月5日', undefined],
  ['修了45天', undefined],
])('%s asks how long: %s', (text, asks) =>
  expect(lasting.asserted(text, readQuestion(text, known))?.asks).toBe(asks),
)
