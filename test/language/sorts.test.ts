import { expect, test } from 'vitest'
import { sortOf, SORTS } from '../../src/language/sorts.ts'

const isOne = (noun: string, name: string): boolean | undefined => sortOf(noun)?.(name)

for (const { claims, spares } of SORTS) {
  for (const [noun, name] of claims)
    test(`${name} is one of ${noun}`, () => expect(isOne(noun, name)).toBe(true))
  for (const [noun, name] of spares)
    test(`${name} is none of ${noun}`, () => expect(isOne(noun, name)).toBe(false))
}

/** What is formed like a name and stands for many. */
const NO_NAMES: readonly [noun: string, words: string][] = [
  ['学校', '各学校'],
  ['学校', '辖区学校'],
  ['学校', '3所学校'],
  ['社区', '所有社区'],
  ['社区', '5个社区'],
  ['企业', '相关企业'],
  ['村', '其他村'],
  ['医院', '该医院'],
]

for (const [noun, words] of NO_NAMES)
  test(`${words} names no ${noun}`, () => expect(isOne(noun, words)).toBe(false))

/** Nouns that ask for nothing with an ending of its own. */
for (const noun of ['措施', '问题', '领导', '', undefined])
  test(`${noun === '' ? 'an empty noun' : noun} is no sort`, () =>
    expect(sortOf(noun)).toBeUndefined())
