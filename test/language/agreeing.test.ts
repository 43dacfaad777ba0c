import { expect, test } from 'vitest'
import { agreeing } from '../../src/language/agreeing.ts'
import type { EnglishTerm } from '../../src/language/english.ts'

const term = (english: string, ...chinese: string[]): EnglishTerm => ({
  english,
  chinese,
  span: { start: 0, end: english.length },
  kind: 'word',
})
const first = (...terms: EnglishTerm[]) => agreeing(terms).map(({ chinese }) => chinese[0])

test('what closes or opens is named again by its verb', () => {
  expect(first(term('museum', '博物馆'), term('closed', '关闭', '闭馆'))).toEqual([
    '博物馆',
    '闭馆',
  ])
  expect(first(term('park', '公园'), term('open', '开业', '开园', '开馆'))).toEqual([
    '公园',
    '开园',
  ])
})
test('other things open as they usually do', () =>
  expect(first(term('shop', '商店'), term('open', '开业', '开园'))).toEqual(['商店', '开业']))
