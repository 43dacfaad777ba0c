import { expect, test } from 'vitest'
import { aliasOf } from '../../src/language/alias.ts'

test.each([
  ['“两园”是哪两个园', 2, '园'],
  ['“五个一”工程是哪五个', 5, '一'],
  ['见面会的三个“一月一”是啥', 3, '一月一'],
  ['“一河三岸”的三岸是哪三个', 3, '岸'],
  ['提交一次能实现哪“四减”', 4, '减'],
  ['四个带头是指啥', 4, '带头'],
  ['三大行动包括哪些', 3, '行动'],
  ['学习全会精神要做到哪四个坚持', 4, '坚持'],
])('%s asks for %d by %s', (asked, count, word) => {
  expect(aliasOf(asked)).toMatchObject({ count, word })
})

test.each([
  '哪两个镇作了发言',
  '这两个人是谁',
  '三个月完成了什么',
  '要从哪三个方面发力',
  '两园开工了吗',
])('%s asks for no such name', (asked) => expect(aliasOf(asked)).toBeUndefined())
