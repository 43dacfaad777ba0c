import { expect, test } from 'vitest'
import { isGone } from '../../src/answer/former.ts'

test.each([
  ['原来的教育局长现在是什么职务', '县教育局局长', true],
  ['以前当过教育局局长的人后来当什么', '县教育局局长', true],
  ['原来的教育局长现在是什么职务', '县政协副主席', false],
  ['原来的教育局长是谁', '县教育局局长', false],
  ['现在是什么职务', '县教育局局长', false],
])('%s: %s is no answer: %s', (asked, part, gone) => expect(isGone([part], asked)).toBe(gone))
