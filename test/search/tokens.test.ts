import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold } from '../../src/corpus/text.ts'
import { askedTerms, questionWords, termsOf } from '../../src/search/tokens.ts'
import { lengthOf } from '../../src/search/units.ts'

const INDEXED: readonly [text: string, terms: readonly string[]][] = [
  ['粮食产量', ['粮', '粮食', '食', '食产', '产', '产量', '量', '粮食产量']],
  ['增12.5%。', ['增', '增12.5', '12.5']],
  ['李　明', ['李', '李明', '明']],
  ['甲,乙', ['甲', '乙']],
  ['pm2.5 a股', ['pm2.5', 'a', 'a股', '股']],
  ['new york', ['new', 'york']],
  ['1.', ['1']],
  ['', []],
]

for (const [text, expected] of INDEXED) {
  test(`「${text}」 is indexed by ${expected.join(' ')}`, () =>
    expect(termsOf(fold(text)).sort()).toEqual([...expected].sort()))
}

test('every unit and pair that is indexed stands in the text, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const folded = fold(text)
      const close = folded.replaceAll(/\s/gu, '')
      return termsOf(folded).every((term) => close.includes(term.replaceAll(/\s/gu, '')))
    }),
  )
})

test('a word of one unit is asked for as it is, a longer one by its pairs as well', () => {
  const asked = askedTerms([
    { word: '潘', weight: 1 },
    { word: '安置房', weight: 2 },
  ])
  expect([...asked]).toEqual([
    ['潘', 1],
    ['安置房', 2],
    ['安置', 1],
    ['置房', 1],
  ])
})

test('a term of two words counts as the greater of them', () => {
  const asked = askedTerms([
    { word: '安置', weight: 3 },
    { word: '安置房', weight: 1 },
  ])
  expect(asked.get('安置')).toBe(3)
})

test('a question looks for its words and not for those that ask', () => {
  const words = questionWords('跨河大桥是什么时候通车的?')
  const whole = words.filter(({ weight }) => weight === 1).map(({ word }) => word)
  expect(whole).toContain('大桥')
  expect(whole).toContain('通车')
  expect(words.map(({ word }) => word).join('')).not.toMatch(/什么|时候|的/)
})

test('no pair of a question reaches over a word that asks', () => {
  const words = questionWords('会议谁主持').map(({ word }) => word)
  expect(words).toContain('会议')
  expect(words).toContain('主持')
  expect(words).not.toContain('议主')
})

test('a question of nothing but asking words looks for nothing', () => {
  expect(questionWords('是谁的?')).toEqual([])
  expect(questionWords('who is it')).toEqual([])
})

test('a length is counted in units', () => expect(lengthOf('增长12.5%')).toBe(3))
