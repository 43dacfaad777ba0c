import { expect, test } from 'vitest'
import { ROLE_RULES, roleIdioms, rolesAsked } from '../../src/language/roles.ts'

for (const { roles, claims, spares } of ROLE_RULES) {
  const name = roles.join(' and ')
  for (const question of claims)
    test(`${question} asks who did: ${name}`, () => expect(rolesAsked(question)).toEqual(roles))
  for (const question of spares)
    test(`${question} spares ${name}`, () => expect(rolesAsked(question)).not.toEqual(roles))
}

const ASKED: readonly [question: string, roles: readonly string[]][] = [
  ['植树活动是谁带着队去的', ['lead']],
  ['春耕现场会谁召集的', ['chair']],
  ['谁陪着县长下乡', ['accompany']],
  ['茶博会开幕式谁致辞', ['address']],
  ['茶博会开幕式致辞的是谁', ['address']],
  ['河长名单上有谁', ['attend']],
  ['茶园面积有多大', []],
  ['', []],
]

for (const [question, roles] of ASKED)
  test(`${question === '' ? 'nothing' : question} asks for ${roles.join(' ') || 'no role'}`, () =>
    expect(rolesAsked(question)).toEqual(roles))

test('the words of an idiom that asks for a role are no words of the print', () => {
  expect(roleIdioms('茶博会上话筒在谁手里')).toEqual([{ start: 4, end: 10 }])
  expect(roleIdioms('茶博会谁主持')).toEqual([])
})
