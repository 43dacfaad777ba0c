import { describe, expect, test } from 'vitest'
import {
  ASKED_SENSES,
  askedSenses,
  namesMeasure,
  senseFit,
  wanted,
} from '../../src/answer/measure.ts'

for (const { sense, claims, spares } of ASKED_SENSES)
  describe(sense, () => {
    test.each(claims)('%s', (folded) => expect(askedSenses({ folded })).toContain(sense))
    test.each(spares)('not: %s', (folded) => expect(askedSenses({ folded })).not.toContain(sense))
  })

/** What sort of figure each question wants, and the unit it names. */
const WANTED: readonly [question: string, what: string | undefined, unit: string | undefined][] = [
  ['补贴一共多少钱', 'money', '钱'],
  ['母基金多大', 'money', undefined],
  ['展馆多大', 'area', undefined],
  ['工期多久', 'time', undefined],
  ['路有多长', 'length', undefined],
  ['多少老人报了名', 'people', '老人报了名'],
  ['多少户人家装了表', 'households', '户人家装了表'],
  ['改造了几座', undefined, '座'],
  ['投诉打哪个电话', 'phone', undefined],
  ['一天接多少电话', undefined, '电话'],
]

test.each(WANTED)('%s wants %s', (folded, what, unit) => {
  expect(wanted({ folded }).what?.[0]).toBe(what)
  expect(wanted({ folded }).unit).toBe(unit)
})

test('a label may name the measure', () => {
  expect(namesMeasure('路线全长', { folded: '快速路有多长' })).toBe(true)
  expect(namesMeasure('设计速度为', { folded: '快速路有多长' })).toBe(false)
  expect(namesMeasure('路线全长', { folded: '有几座桥' })).toBeUndefined()
})

test('growth is no level, and what was is not what is', () => {
  const none = new Set<never>()
  expect(senseFit(none, new Set(['growth']))).toBeLessThan(0.31)
  expect(senseFit(new Set(['growth']), new Set(['growth']))).toBe(1)
  expect(senseFit(new Set(['to']), new Set(['from']))).toBeLessThan(0.31)
  expect(senseFit(new Set(['from']), new Set(['from']))).toBe(1)
  expect(senseFit(new Set(['planned']), new Set(['done']))).toBeLessThan(0.5)
})
