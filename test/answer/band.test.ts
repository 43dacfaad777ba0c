import { expect, test } from 'vitest'
import { bandIn } from '../../src/answer/band.ts'

const FARES = '65岁以上老人每份10元,75岁以上老人8元,90岁以上老人免费。'

const BANDS: readonly [asked: string, band: string | undefined][] = [
  ['七十五岁以上老人吃一顿多少钱', '75岁以上'],
  ['65岁以上的一份多少钱', '65岁以上'],
  ['80岁以上老人吃一顿多少钱', undefined],
  ['老人吃一顿多少钱', undefined],
]

for (const [asked, words] of BANDS)
  test(`${asked} asks of ${words ?? 'no band'}`, () => {
    const band = bandIn(asked, FARES, { start: 0, end: FARES.length })
    expect(band && FARES.slice(band.start, band.end)).toBe(words)
  })
