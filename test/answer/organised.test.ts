import { describe, expect, test } from 'vitest'
import { bodiesIn, HAND_RULES } from '../../src/answer/organised.ts'

const bodies = (asked: string, printed: string): string => {
  const rule = HAND_RULES.find(({ asks }) => asks.test(asked))
  if (rule === undefined) return ''
  const deed = rule.asks.exec(asked)?.groups?.['deed']
  return bodiesIn(printed, rule, deed)
    .map(({ start, end }) => printed.slice(start, end))
    .join('|')
}

describe.each(HAND_RULES)('$name', ({ claims, spares }) => {
  test.each(claims)('%s %s', (asked, printed, words) => expect(bodies(asked, printed)).toBe(words))
  test.each(spares)('nobody: %s %s', (asked, printed) => expect(bodies(asked, printed)).toBe(''))
})

test('each body stands before its own verb', () => {
  const printed = '由区文旅局主办、区文化馆承办的书画展开展。'
  expect(bodies('书画展是谁主办的', printed)).toBe('区文旅局')
  expect(bodies('书画展是谁承办的', printed)).toBe('区文化馆')
})
