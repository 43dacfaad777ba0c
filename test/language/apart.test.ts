import { expect, test } from 'vitest'
import { apartSaid, toldApart } from '../../src/language/apart.ts'

test.each([
  ['看的几处里,名字带“研究所”的是哪几个', '云山茶叶研究所', '云山茶厂'],
  ['发言的五家里,哪两家名字里带“办”字', '河长办', '水务局'],
  ['走的几个楼盘里,带“江畔”俩字的是哪个', '江畔新城', '云山公馆'],
  ['表态的四家里头哪家是街道', '柳林街道', '区水务局'],
  ['发言的四家里,唯一一个企业是谁', '清源水务公司', '区水务局'],
])('%s: %s and not %s', (question, one, other) => {
  const isOne = toldApart(question)
  expect(isOne?.(one)).toBe(true)
  expect(isOne?.(other)).toBe(false)
})

test.each(['谁带队去的', '会上哪家发的言', '带孩子去哪个公园', '他是哪家的'])(
  '%s tells nothing apart',
  (question) => {
    expect(toldApart(question)).toBeUndefined()
    expect(apartSaid(question)).toEqual([])
  },
)
