import { expect, test } from 'vitest'
import { fold } from '../../src/corpus/text.ts'
import { ASKING_RULES } from '../../src/language/asking.rows.ts'
import { readAsking } from '../../src/language/asking.ts'

for (const { asked, claims, spares } of ASKING_RULES) {
  for (const question of claims)
    test(`${question} asks for ${asked}`, () =>
      expect(readAsking(fold(question)).asked).toBe(asked))
  for (const question of spares)
    test(`${question} spares ${asked}`, () =>
      expect(readAsking(fold(question)).asked).not.toBe(asked))
}

/** How many are asked for, and of what. */
const COUNTS: readonly [question: string, count: number | undefined, noun: string | undefined][] = [
  ['哪三关', 3, '关'],
  ['去看了哪两个村', 2, '村'],
  ['列席的两位是谁', 2, undefined],
  ['名誉会长是哪三位', 3, undefined],
  ['跟着去的两位区里干部叫什么', 2, undefined],
  ['上台的是哪支舞龙队', undefined, '舞龙队'],
  ['上台的是哪一支队伍', undefined, '队伍'],
  ['县长去的那家茶厂叫什么', undefined, '茶厂'],
  ['签约的五家企业是哪些', 5, '企业'],
  ['村里组建的三支服务队分别是什么', 3, '服务队'],
  ['县长提的三点要求是什么', 3, '要求'],
  ['哪两家一起办的', 2, undefined],
  ['两点建议是谁提的', undefined, undefined],
  ['带了哪些人去', undefined, '人'],
  ['会借的是哪间屋子', undefined, '屋子'],
  ['看了哪几个老小区的改造', undefined, '老小区'],
  ['入围的五个村里,还没通水的是哪个', undefined, '村'],
  ['主持会议的是谁', undefined, undefined],
  ['会上一位代表说了什么', undefined, undefined],
]

test.each(COUNTS)('%s asks for %s of %s', (question, count, noun) => {
  const asking = readAsking(fold(question))
  expect(asking.count).toBe(count)
  expect(asking.noun).toBe(noun)
})

test('the first sign of a question that asks openly is content', () => {
  expect(readAsking('索道改造后怎么样').words).toBeUndefined()
})

/** Whose name is asked for: that of a thing, or that of a person. */
test.each([
  ['县长去的那家茶厂叫什么', 'body'],
  ['转了一圈,歇脚的那个村叫啥', 'place'],
  ['给孩子们上课的那个人叫什么', 'person'],
  ['那位厂长叫什么', 'person'],
])('%s asks for a %s', (question, asked) => {
  expect(readAsking(fold(question)).asked).toBe(asked)
})
