import { expect, test } from 'vitest'
import { indefiniteBlanked } from '../../src/language/indefinite.ts'

test.each([
  ['渡口没出啥岔子,说的是哪几个月', '渡口没出 岔子,说的是哪几个月'],
  ['缺什么都得补上的是哪个村', '缺  都得补上的是哪个村'],
  ['谁也没想到的是什么', ' 也没想到的是什么'],
  // These ask.
  ['会上都讲了啥', '会上都讲了啥'],
  ['村里啥都有吗', '村里啥都有吗'],
  ['为什么没人来', '为什么没人来'],
])('%s', (asked, expected) => expect(indefiniteBlanked(asked)).toBe(expected))
