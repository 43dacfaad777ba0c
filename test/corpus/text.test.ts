import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold } from '../../src/corpus/text.ts'

const FOLDS: readonly [print: string, folded: string][] = [
  ['３月１４日', '3月14日'],
  ['駐區代表到園區調研', '驻区代表到园区调研'],
  ['ＰＭ２．５', 'pm2.5'],
  ['「放心」（試行）', '“放心”(试行)'],
  ['著名企业', '著名企业'],
  ['乾净', '干净'],
]

for (const [print, folded] of FOLDS) {
  test(`${print} folds to ${folded}`, () => expect(fold(print)).toBe(folded))
}

test('folding keeps every place, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(text).length === text.length),
  )
})
