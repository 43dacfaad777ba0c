import { describe, expect, test } from 'vitest'
import { ANSWER_SIGNS, markedIn } from '../../src/answer/marked.ts'
import { fold } from '../../src/corpus/text.ts'
import { readPages } from '../../src/facts/reading.ts'
import { plainArticle } from '../../src/search/plain.ts'

const marked = (question: string, ...body: string[]): string | undefined => {
  const article = plainArticle('a', '', body)
  const [read] = readPages([{ ...article.page, articles: [article] }]).articles
  return markedIn(fold(question), read?.reads ?? [])?.text
}

const FIRST = '清石大桥是连接云山区与清石县的一座公路桥,由省交通设计院设计。'
const LENGTH = '大桥全长三千二百米,主跨四百五十米,桥面设双向六车道和人行道。'
const OPENED = '这座桥在2019年5月6日正式通车,结束了两岸群众靠轮渡过河的历史。'
const WHY = '由于上游连日降雨、水位上涨,工程在第二年夏天曾停工四十多天。'
const BRIDGE = `${FIRST}${LENGTH}${OPENED}${WHY}`

const QUESTIONS: readonly [question: string, marked: string][] = [
  ['清石大桥是谁设计的?', FIRST],
  ['清石大桥主跨多少米?', LENGTH],
  ['清石大桥什么时候通车?', OPENED],
  ['清石大桥何时正式通車?', OPENED],
  ['工程为什么停工?', WHY],
]

describe('the sentence that is marked for', () => {
  for (const [question, sentence] of QUESTIONS)
    test(question, () => expect(marked(question, BRIDGE)).toBe(sentence))
})

test('sentences of other paragraphs are looked at too', () =>
  expect(marked('大桥哪年通车?', FIRST, LENGTH, OPENED)).toBe(OPENED))

test('a short sentence is marked with its neighbour', () =>
  expect(marked('会议由谁主持?', `${LENGTH}会议由他主持。`)).toBe(`${LENGTH}会议由他主持。`))

test('nothing is marked where there is nothing', () => expect(marked('谁?')).toBeUndefined())

for (const { asks, shows, claims, spares } of ANSWER_SIGNS) {
  for (const [question, sentence] of claims)
    test(`${sentence} shows what ${question} asks for`, () => {
      expect(asks.test(question)).toBe(true)
      expect(shows(sentence)).toBe(true)
    })
  for (const sentence of spares)
    test(`${sentence} does not show it`, () => expect(shows(sentence)).toBe(false))
}
