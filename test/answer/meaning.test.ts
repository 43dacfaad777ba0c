import { describe, expect, test } from 'vitest'
import { meaningAsked, meaningOfParts, onlyNames, partsOf } from '../../src/answer/meaning.ts'
import { askerOf, booksOf, wordsOf } from './asked.ts'

const PAGE = `# 清溪县召开县委全会

本报讯 5月12日,清溪县召开县委全会。县委书记顾长河作报告。

会议强调,要聚焦建设“一江两园”。“一江”即清溪江,“两园”即北山药材产业园、南坪智造产业园,把全会精神落到实处。要全力打造“三城四廊”。
`

const ask = askerOf(booksOf({ '2024-05-16.txt': PAGE }))

test.each([
  ['“一江两园”是什么', '“一江”即清溪江,“两园”即北山药材产业园、南坪智造产业园'],
  ['一江两园是指什么?', '“一江”即清溪江,“两园”即北山药材产业园、南坪智造产业园'],
  // The print only names it.
  ['“三城四廊”是什么', ''],
])('%s → %s', (asked, expected) => expect(wordsOf(ask(asked)).join(' ')).toBe(expected))

describe('a name whose meaning is asked', () => {
  test.each([
    ['“一江两园”是什么', '一江两园'],
    ['什么是“河长制”?', '河长制'],
    ['一江 两园分别指什么', '一江两园'],
    ['会上说了什么', undefined],
    ['两个园区的名字是什么', undefined],
  ])('%s: %s', (asked, name) => expect(meaningAsked(asked)).toBe(name))

  test.each([
    ['一江两园', ['一江', '两园']],
    ['两园', []],
    ['河长制', []],
  ])('%s has the parts %j', (name, parts) => expect(partsOf(name)).toEqual(parts))

  test('named and not explained', () => {
    expect(onlyNames('聚焦打造“一江两园”', '一江两园')).toBe(true)
    expect(onlyNames('聚焦打造“一江两园”格局', '一江两园')).toBe(true)
    expect(onlyNames('“一江”即清溪江', '一江两园')).toBe(false)
  })

  test('a part that nobody explains', () =>
    expect(meaningOfParts('“一江”即清溪江,建设“两园”。', ['一江', '两园'])).toBeUndefined())
})
