import { expect, test } from 'vitest'
import { OFFICE_RULES, officeIn, turnAsked } from '../../src/answer/officeAsked.ts'

for (const { name, claims, spares } of OFFICE_RULES) {
  for (const [question, office] of claims)
    test(`${name}: ${question}`, () => expect(officeIn(question)).toBe(office))
  for (const question of spares)
    test(`${name} spares ${question}`, () => expect(officeIn(question)).toBeUndefined())
}

const TURNS = [
  ['谁接了区委书记', 'new'],
  ['教育局局长换成谁了', 'new'],
  ['新一届理事长是谁', 'new'],
  ['教育局原来的局长是谁', 'old'],
  ['上一任校长是谁', 'old'],
  ['前任务是谁', 'any'],
  ['高新区区委书记是谁', 'any'],
] as const

for (const [question, turn] of TURNS)
  test(`${question}: ${turn}`, () => expect(turnAsked(question)).toBe(turn))
