import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { excerptOf, piecesOf, sentencesOf } from '../../src/bot/excerpt.ts'
import { clip, escape, marked } from '../../src/bot/html.ts'
import type { Press } from '../../src/bot/press.ts'
import { dataOf, keyOf, pressOf } from '../../src/bot/press.ts'
import { languageOf, reasonIn, sayIn } from '../../src/bot/say.ts'
import { parseHtml } from './markup.ts'

describe('markup', () => {
  test('shows any text as it is, but for what no message can hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(parseHtml(`.${escape(text)}.`).text).toBe(
          `.${text.replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')}.`,
        )
      }),
    )
  })

  test.each([
    ['abc', 3, 'abc'],
    ['abcd', 3, 'ab…'],
    ['a𠮷𠮷', 3, 'a…'],
  ])('%s in %i units is %s', (text, most, clipped) => expect(clip(text, most)).toBe(clipped))

  test('marks words that overlap as one', () => {
    const spans = [
      { start: 3, end: 5 },
      { start: 0, end: 2 },
      { start: 4, end: 6 },
    ]
    expect(marked('甲乙丙丁戊己庚', spans)).toBe('<b>甲乙</b>丙<b>丁戊己</b>庚')
  })
})

describe('an excerpt', () => {
  const TEXT = '第一句话。第二句“话。”第三句话!第四句话'

  test.each([
    ['第二句', 100, TEXT],
    ['第二句', 8, '第二句“话。”'],
    ['第三句', 12, '第三句话!第四句话'],
    ['第四句', 3, '第四句'],
  ])('around %s in %i units', (words, most, cut) => {
    const start = TEXT.indexOf(words)
    const excerpt = excerptOf(TEXT, [{ start, end: start + words.length }], most)
    expect(excerpt.text).toBe(cut)
    expect(excerpt.spans.map((span) => cut.slice(span.start, span.end))).toEqual([words])
  })

  test('sentences tile the text, and pieces fit', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('字', '。', '𠮷', '”', ' ') }), (text) => {
        const slices = sentencesOf(text).map(({ start, end }) => text.slice(start, end))
        expect(slices.join('')).toBe(text)
        const pieces = piecesOf(text, 5)
        expect(pieces.join('')).toBe(text)
        for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(5)
        expect(pieces.every((piece) => escape(piece) === piece)).toBe(true)
      }),
    )
  })
})

describe('a button', () => {
  const PRESSES: readonly Press[] = [
    { does: 'read', paragraph: '0123456789ab-12' },
    { does: 'turn', paragraph: '0123456789ab-12', page: 3 },
    { does: 'choose', key: 'e_17-x' },
    { does: 'stay' },
  ]
  test.each(PRESSES)('$does says again what it was made for', (press) => {
    expect(pressOf(dataOf(press) ?? '')).toEqual(press)
  })

  test.each(['', '0r:abc', 'r:abc', '1r:', '1t:x:abc', '2s:', '1c:<b>', '1r:abc\n'])(
    'with %j is none of ours',
    (data) => expect(pressOf(data)).toBeUndefined(),
  )

  test('that Telegram would refuse is not made', () => {
    expect(dataOf({ does: 'read', paragraph: 'x'.repeat(63) })).toBeUndefined()
  })

  test('has a short key for any choice', () => {
    for (const id of ['m1', '3月14日的会议'.repeat(9)]) {
      const press = { does: 'choose', key: keyOf(id) } as const
      expect(pressOf(dataOf(press) ?? '')).toEqual(press)
    }
  })
})

describe('a language', () => {
  test.each([
    ['zh', 'zh'],
    ['zh-hans', 'zh'],
    ['zh-TW', 'zh'],
    [undefined, 'zh'],
    ['en', 'en'],
    ['pt-br', 'en'],
    ['zha', 'en'],
  ])('for %s is %s', (tag, language) => expect(languageOf(tag)).toBe(language))
})

describe('a reason', () => {
  test.each([
    [
      { why: 'day', asked: '3月15日', nearest: ['2024-03-14', '--03-20'] },
      '档案里没有3月15日的报道;最近的是2024年3月14日、3月20日。',
    ],
    [{ why: 'person', asked: '刘备' }, '档案里没有提到刘备。'],
    [{ why: 'not in event', asked: '刘备', event: '推进会' }, '《推进会》这篇报道里没有提到刘备。'],
  ] as const)('%j', (reason, sentence) => expect(reasonIn(sayIn('zh'), reason)).toBe(sentence))
})
