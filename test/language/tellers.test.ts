import { expect, test } from 'vitest'
import { asksWhoTold, topicBlanked } from '../../src/language/tellers.ts'

test.each([
  '码头修到哪一步了,会上由哪家来讲',
  '哪些证能网上办、怎么打分,是谁上去讲清楚的',
  '旧桥加固得怎样,是哪位领导点评的?',
  '新仓库盖好没有,最后是哪家来交的底',
])('%s asks who told of it', (question) => {
  expect(asksWhoTold(question)).toBe(true)
  expect(topicBlanked(question).trim()).toMatch(/^(?:会上|最后)?[由是]/)
})

test.each(['会上谁主持,谁讲的话来着呀', '码头修到哪一步了', '谁讲的话,讲了什么'])(
  '%s asks something else',
  (question) => {
    expect(asksWhoTold(question)).toBe(false)
    expect(topicBlanked(question)).toBe(question)
  },
)
