import { describe, expect, test } from 'vitest'
import { ASKED_SENSES, askedSenses, senseFit } from '../../src/answer/sensesAsked.ts'

for (const { sense, claims, spares } of ASKED_SENSES)
  describe(sense, () => {
    test.each(claims)('%s', (folded) => expect(askedSenses({ folded })).toContain(sense))
    test.each(spares)('not: %s', (folded) => expect(askedSenses({ folded })).not.toContain(sense))
  })

test('growth is no level, and what was is not what is', () => {
  const none = new Set<never>()
  expect(senseFit(none, new Set(['growth']))).toBeLessThan(0.31)
  expect(senseFit(new Set(['growth']), new Set(['growth']))).toBe(1)
  expect(senseFit(new Set(['to']), new Set(['from']))).toBeLessThan(0.31)
  expect(senseFit(new Set(['from']), new Set(['from']))).toBe(1)
  expect(senseFit(new Set(['planned']), new Set(['done']))).toBeLessThan(0.5)
})
