import { describe, expect, test } from 'vitest'
import { CONTRAST_RULES, isOfOther, membersIn } from '../../src/language/contrasts.ts'

for (const rule of CONTRAST_RULES)
  describe(rule.name, () => {
    for (const [text, members] of rule.claims)
      test(`${text}: ${members.join()}`, () => expect(membersIn(rule, text)).toEqual(members))
    for (const text of rule.spares)
      test(`${text}: none`, () => expect(membersIn(rule, text)).toEqual([]))
  })

const ASKED: readonly [asked: string, words: string, by: 'any' | 'last', other: boolean][] = [
  ['大桥二期吞吐量多少', '一期工程吞吐量38万箱', 'last', true],
  ['大桥一期吞吐量多少', '一期工程吞吐量38万箱', 'last', false],
  ['大桥吞吐量多少', '一期工程吞吐量38万箱', 'last', false],
  ['一等奖几名', '一等奖1名,三等奖5名', 'last', true],
  ['一等奖是哪个队', '甲队获一等奖,乙队获三等奖', 'any', false],
  ['一等奖是哪个队', '乙队获三等奖', 'any', true],
  ['二季度产值多少', '一季度产值3亿元', 'last', true],
  ['二季度怎么抓安全', '一季度形势平稳', 'any', false],
]

for (const [asked, words, by, other] of ASKED)
  test(`${asked}, by ${by}: ${words}`, () => expect(isOfOther(asked, words, by)).toBe(other))
