import { describe, expect, test } from 'vitest'
import { fold } from '../../src/corpus/text.ts'
import { DAYS_AWAY, withDayAfter } from '../../src/answer/dayAfter.ts'
import { library } from '../../src/answer/library.ts'
import type { Turn } from '../../src/answer/turn.ts'
import { readQuestion } from '../../src/language/question.ts'

describe('words for a day by another', () => {
  for (const { pattern, days, claims, spares } of DAYS_AWAY) {
    test.each(claims)(`%s: ${days}`, (typed) => expect(fold(typed)).toMatch(pattern))
    test.each(spares)('not: %s', (typed) => expect(fold(typed)).not.toMatch(pattern))
  }
})

const EMPTY = library([])

const after = (asked: string, typed: string): string => {
  const question = readQuestion(asked, EMPTY.known)
  const turn: Turn = {
    ...{ at: 0, question, leaned: false, label: asked, subject: [], district: undefined },
    ...{ articles: [], people: [], met: [], pronouns: [], told: [], choices: [] },
  }
  return withDayAfter(typed, turn, EMPTY)
}

test.each([
  ['5月31日谁去了水厂', '第二天谁去了粮库', '6月1日谁去了粮库'],
  ['2020年2月28日谁去了水厂', '次日呢', '2020年2月29日呢'],
  ['5月3日谁去了水厂', '前一天谁来了', '5月2日谁来了'],
  ['5月3日谁去了水厂', 'Who came the next day?', 'Who came  5月4日 ?'],
  ['5月3日谁去了水厂', 'And the school, two days later?', 'And the school,  5月5日 ?'],
  ['5月3日谁去了水厂', 'Who came a week later?', 'Who came  5月10日 ?'],
  ['5月3日谁去了水厂', '三天后谁来了', '5月6日谁来了'],
  ['5月3日谁去了水厂', 'Who came two days earlier?', 'Who came  5月1日 ?'],
  ['谁去了水厂', '第二天谁去了粮库', '第二天谁去了粮库'],
  ['2月28日谁去了水厂', '第二天呢', '第二天呢'],
])('after %s, %s is %s', (asked, typed, meant) => expect(after(asked, typed)).toBe(meant))
