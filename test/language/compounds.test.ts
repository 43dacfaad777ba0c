import { describe, expect, test } from 'vitest'
import { sideBySide } from '../../src/language/compounds.ts'
import type { EnglishTerm } from '../../src/language/english.ts'

const PRINT = '区气象局局长介绍天气,消防演练,巡察工作领导小组,领导调研'

const RENDERINGS: Readonly<Record<string, readonly string[]>> = {
  weather: ['天气', '气象'],
  bureau: ['局'],
  fire: ['火灾', '消防'],
  drill: ['演习', '演练'],
  inspection: ['检查', '巡察'],
  work: ['工作'],
  group: ['组', '小组', '领导小组'],
  leader: ['领导'],
  inspected: ['检查', '调研'],
}

/** The first renderings of the words of a text. */
const chosen = (text: string): string => {
  const terms = Array.from(text.matchAll(/[a-z]+/g), ({ index, 0: english }): EnglishTerm => ({
    english,
    chinese: RENDERINGS[english] ?? [],
    span: { start: index, end: index + english.length },
    kind: RENDERINGS[english] === undefined ? 'unknown' : 'word',
  }))
  const read = sideBySide(terms, text, (words) => PRINT.includes(words))
  return read.map(({ chinese: [first = '?'] }) => first).join(' ')
}

const ROWS: readonly [text: string, words: string][] = [
  ['weather', '天气'],
  ['weather bureau', '气象 局'],
  ['fire drill', '消防 演练'],
  ['inspection work group', '巡察 工作 领导小组'],
  ['the drill after the fire', '? 演习 ? ? 火灾'],
  ['which leader inspected', '? 领导 检查'],
]

describe('words side by side', () => {
  for (const [text, words] of ROWS) test(text, () => expect(chosen(text)).toBe(words))
})
