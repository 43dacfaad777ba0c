import { expect, test } from 'vitest'
import { marksIn } from '../../src/search/marks.ts'

const TEXT = '云山区召开安置房建设推进会,安置房3.14万平方米,副区长陈立言主持'

const marked = (...words: readonly string[]): readonly string[] =>
  marksIn(TEXT, words).map(({ start, end }) => TEXT.slice(start, end))

test('words are marked wherever they stand', () =>
  expect(marked('安置房')).toEqual(['安置房', '安置房']))

test('what was typed is marked, not what it was completed to', () =>
  expect(marked('安置', '安置房', '安置房建设')).toEqual(['安置', '安置']))

test('several words are marked in the order of the text', () =>
  expect(marked('陈立言', '云山')).toEqual(['云山', '陈立言']))

test('words that stand nowhere are marked in pieces, if at all', () => {
  expect(marked('安置房推进会')).toEqual(['安置房', '推进会', '安置房'])
  expect(marked('火星')).toEqual([])
})

test('no number is cut', () => expect(marked('14')).toEqual([]))
