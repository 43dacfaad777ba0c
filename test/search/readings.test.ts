import fc from 'fast-check'
import { expect, test } from 'vitest'
import { leastImpact, readings, spareable } from '../../src/search/readings.ts'
import { contribution, scoreOf } from '../../src/search/relevance.ts'

const wanted = fc
  .record({
    start: fc.nat(1000),
    length: fc.integer({ min: 1, max: 60_000 }),
    peak: fc.integer({ min: 1, max: 255 }),
    weight: fc.integer({ min: 1, max: 12_000 }),
  })
  .map(({ start, length, peak, weight }) => ({
    list: { start, end: start + length, peak },
    weight,
  }))
const terms = fc.array(wanted, { minLength: 1, maxLength: 12 }).map(readings)
const threshold = fc.double({ min: 0, max: 2e7, noNaN: true })

test('of two terms that can add as much, the one with more postings is spared first', () => {
  const list = { start: 0, end: 10, peak: 100 }
  const rare = { list, weight: 7 }
  const frequent = { list: { ...list, end: 5000 }, weight: 7 }
  expect(readings([rare, frequent]).map(({ length }) => length)).toEqual([5000, 10])
})

test('what is spared cannot reach the threshold, and with one more term it could', () => {
  fc.assert(
    fc.property(terms, threshold, (terms, threshold) => {
      const most = (count: number) =>
        scoreOf(
          terms.slice(0, count).reduce((sum, { bound }) => sum + bound, 0),
          count,
        )
      const spared = spareable(terms, threshold)
      if (spared > 0) expect(most(spared)).toBeLessThan(threshold)
      if (spared < terms.length) expect(most(spared + 1)).toBeGreaterThanOrEqual(threshold)
    }),
  )
})

test('no impact below the least reaches the threshold, whatever the terms before add', () => {
  fc.assert(
    fc.property(terms, threshold, fc.nat(), (terms, threshold, pick) => {
      const i = pick % terms.length
      const least = leastImpact(terms, i, threshold)
      const before = terms.slice(0, i).reduce((sum, { bound }) => sum + bound, 0)
      const most = (impact: number) =>
        scoreOf(before + contribution(terms[i]?.weight ?? 0, impact), i + 1)
      if (least > 1) expect(most(least - 1)).toBeLessThan(threshold)
      expect(most(Math.max(0, least) + 2)).toBeGreaterThanOrEqual(least < 0 ? 0 : threshold)
    }),
    { numRuns: 1000 },
  )
})
