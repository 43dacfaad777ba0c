import { expect, test } from 'vitest'
import { ask, gist } from './town.ts'

const OFFICES: readonly (readonly [question: string, expected: string])[] = [
  ['赵远山都当过什么职务', '区委副书记、区长;区委书记'],
  ['赵远山现在是什么职务', '区委书记'],
  ['赵远山现在担任什么职务', '区委书记'],
  ['赵远山最早是什么职务', '区委副书记、区长'],
  ['赵远山2021年是什么职务', '区委副书记、区长'],
  ['赵远山在防汛工作会议上是什么职务', '区委副书记、区长'],
  ['赵远山从防汛工作会议到河道治理动员会,职务变了没有', '区委副书记、区长;区委书记'],
  ['云山区区长都有过谁', '赵远山;钱文波'],
  ['赵远山之后谁当过云山区区长', '钱文波'],
  ['钱文波之前谁当云山区区长', '赵远山'],
  ['云山区现任区长是谁', '钱文波'],
  ['2021年云山区区长是谁', '赵远山'],
  ['周大同2021年是什么职务', 'silent'],
]

for (const [question, expected] of OFFICES)
  test(`${question} → ${expected}`, () => expect(gist(question)).toBe(expected))

test('each step of a career has the day of its page beside it', () => {
  const said = ask('赵远山都当过什么职务')
  const days = said.status === 'answered' ? said.findings.map(({ detail }) => detail) : []
  expect(days).toEqual(['2021-09-06', expect.stringMatching(/^2024-03-/)])
})

const EVENTS: readonly (readonly [question: string, expected: string])[] = [
  ['周大同主持过哪些会', '河道治理动员会'],
  ['钱文波主持召开的是什么会', '第12次项目周例会'],
  ['3月9日上午云山区开了什么会', '第12次项目周例会'],
  ['赵远山没有主持的会有哪些', 'silent'],
]

for (const [question, expected] of EVENTS)
  test(`${question} → ${expected}`, () => expect(gist(question)).toBe(expected))
