import { expect, test } from 'vitest'
import { supportIn } from '../../src/answer/match.ts'
import { termFor } from '../../src/language/terms.ts'

/** What of the text stands for the word; nothing where nothing does. */
const SUPPORTS: readonly [word: string, text: string, words: string][] = [
  ['茶园', '近日,石桥镇茶园开园。', '茶园'],
  ['茶园', '近日,石桥镇开展春耕。', ''],
  // A synonym of the lexicon.
  ['司仪', '会议由陈立言主持。', '主持'],
  // A contraction, written out.
  ['茶博会', '全县举办茶产业博览会。', '茶产业博览会'],
  ['茶博会', '全县举办茶叶博物馆开放日。', ''],
  // The longest part of a long word.
  ['河道清淤队', '石桥镇河道清淤完成。', '河道清淤'],
  ['茶园', '', ''],
]

for (const [word, text, words] of SUPPORTS)
  test(`${word} in 「${text}」: ${words === '' ? 'nothing' : words}`, () =>
    expect(supportIn(termFor(word, { start: 0, end: word.length }), text)[0]?.words ?? '').toBe(
      words,
    ))

/** The first text answers better than the second. */
const BETTER: readonly [word: string, better: string, worse: string][] = [
  ['司仪', '司仪宣布开幕。', '会议由陈立言主持。'],
  ['河道清淤队', '河道清淤队进场。', '河道清淤完成。'],
  ['河道清淤队', '河道清淤完成。', '清淤完成。'],
]

for (const [word, better, worse] of BETTER)
  test(`${word}: 「${better}」 before 「${worse}」`, () => {
    const term = termFor(word, { start: 0, end: word.length })
    const worth = (text: string): number => supportIn(term, text)[0]?.worth ?? 0
    expect(worth(better)).toBeGreaterThan(worth(worse))
  })

test('an ordinal is met as it is or not at all', () => {
  const term = { ...termFor('第四轮', { start: 0, end: 3 }), sort: 'number' as const }
  expect(supportIn(term, '第四十轮巡查')).toEqual([])
})
