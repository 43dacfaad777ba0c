import { expect, test } from 'vitest'
import { slotOf } from '../../src/language/slot.ts'

test.each([
  ['社区要打造什么圈', '打造'],
  ['茶厂捐了些什么', '捐'],
  ['大夫讲的是哪一课', '讲'],
  ['要会同谁去排查', '会同'],
  ['树苗卖给谁', '卖给'],
  // Nothing stands before the words that ask, or nothing that tells what is asked.
  ['什么人来了', undefined],
  ['会议主题是什么', undefined],
  ['书记强调了什么', undefined],
])('%s asks for what stands behind %s', (asked, verb) => {
  expect(slotOf(asked)?.verb).toBe(verb)
})
