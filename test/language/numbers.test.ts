import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readNumber } from '../../src/language/numbers.ts'

const NUMBERS: readonly [said: string, number: number | undefined][] = [
  ['14', 14],
  ['１２', 12],
  ['007', 7],
  ['11,777', 11777],
  ['63.14', 63.14],
  ['116.36万', 1163600],
  ['1.2万亿', 1.2e12],
  ['3千', 3000],
  ['5千万', 5e7],
  ['十', 10],
  ['十四', 14],
  ['二十', 20],
  ['廿三', 23],
  ['卅一', 31],
  ['二百零三', 203],
  ['两百五', 250],
  ['两千', 2000],
  ['一千零五', 1005],
  ['一千零一十', 1010],
  ['三千六', 3600],
  ['一万二', 12000],
  ['一万零二', 10002],
  ['二百三十万', 2300000],
  ['一亿三千万', 130000000],
  ['三亿零五', 300000005],
  ['贰拾叁', 23],
  ['兩百', 200],
  ['二〇二四', 2024],
  ['二○一九', 2019],
  ['一〇', 10],
  ['零', 0],
  ['若干', undefined],
  ['三五', undefined],
  ['十百', undefined],
  ['二三百', undefined],
  ['万', undefined],
  ['1,2', undefined],
  ['3.1.4', undefined],
  ['12.5%', undefined],
  ['14名', undefined],
  ['', undefined],
]

for (const [said, number] of NUMBERS) {
  test(`${said} is ${number}`, () => expect(readNumber(said)).toBe(number))
}

const DIGIT = '零一二三四五六七八九'

/** The plain spelling of a number below 10000, by the rules of a school book. */
function spelled(n: number): string {
  if (n < 10) return DIGIT.charAt(n)
  const units = ['', '十', '百', '千']
  const signs = Array.from(String(n), (sign, at, all = String(n)) => ({
    sign: DIGIT.charAt(Number(sign)),
    unit: sign === '0' ? '' : units[all.length - at - 1],
  }))
  return signs
    .map(({ sign, unit }) => `${sign}${unit ?? ''}`)
    .join('')
    .replace(/零+$/, '')
    .replace(/零+/g, '零')
}

test('a number spelled out is read back', () => {
  fc.assert(fc.property(fc.nat(9999), (n) => readNumber(spelled(n)) === n))
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9999 }),
      (n) => readNumber(`${spelled(n)}万`) === n * 1e4,
    ),
  )
})

test('no text is too odd to be refused', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void readNumber(text)))
})
