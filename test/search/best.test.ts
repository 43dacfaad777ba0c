import fc from 'fast-check'
import { expect, test } from 'vitest'
import { best } from '../../src/search/best.ts'

test('keeps what sorting everything would keep, in any order of coming', () => {
  const offered = fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 40 })
  fc.assert(
    fc.property(offered, fc.integer({ min: 1, max: 12 }), (scores, limit) => {
      const kept = best(limit)
      const all = scores.map((score, number) => ({ score, number }))
      for (const { score, number } of all.toReversed()) kept.offer(score, number)
      const sorted = all.sort((a, b) => b.score - a.score || a.number - b.number)
      expect(kept.ranked()).toEqual(sorted.slice(0, limit))
    }),
  )
})

test('the threshold is what the next must reach', () => {
  const kept = best(2)
  kept.offer(5, 1)
  expect(kept.threshold()).toBe(0)
  kept.offer(3, 2)
  expect(kept.threshold()).toBe(3)
  kept.offer(4, 3)
  expect(kept.threshold()).toBe(4)
})
