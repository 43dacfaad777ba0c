import { expect, test } from 'vitest'
import { phrasesIn } from '../../src/language/phrases.ts'

const CASES: readonly [question: string, printed: readonly string[], phrases: string][] = [
  ['请问河道治理谁管', ['治水'], '河道治理'],
  // Nobody prints other words for it, and 河道 is printed: it is read word by word.
  ['请问河道治理谁管', ['河道'], ''],
  // None of its words tells anything: it stays a condition that nothing meets.
  ['请问河道治理谁管', [], '河道治理'],
  // 的 names whoever does it, but for a noun behind it and the word that asks before it.
  ['扫地的有三个', ['环卫工人'], '扫地的'],
  ['扫地的机器有三台', ['环卫工人'], ''],
  ['校门口是谁扫地的', ['环卫工人'], ''],
  // A phrase ends where a word does, or before where or when it is.
  ['谁要捐书包', ['赠书'], ''],
  ['会上谁通报进度', ['汇报进度'], ''],
  ['签约仪式上来了几位', ['签约仪式'], '签约仪式'],
  // A particle between verb and object.
  ['谁立了军令状', ['责任状'], '立了军令状'],
  ['两家打了场官司', ['诉讼'], '打了场官司'],
  ['两家打了场官司', ['官司', '诉讼'], ''],
  ['旧厂接着管', ['接手'], ''],
  ['来了两个会', ['人代会'], ''],
]

for (const [question, printed, phrases] of CASES)
  test(`「${question}」 holds ${phrases === '' ? 'no phrase' : phrases} where ${printed.join('、') || 'nothing'} is printed`, () =>
    expect(
      phrasesIn(question, {
        isEmpty: (word) => word === '谁',
        contains: (words) => printed.some((one) => one.includes(words)),
      })
        .map(({ word }) => word)
        .join(' '),
    ).toBe(phrases))

test('a phrase that a particle parts stands for its entry', () =>
  expect(
    phrasesIn('合同上盖了章', { isEmpty: () => false, contains: () => true }).map(
      ({ entry }) => entry,
    ),
  ).toContain('盖章'))
