import { describe, expect, test } from 'vitest'
import {
  lettersOf,
  nameIndex,
  partialNameIndex,
  pinyinIndex,
  romanised,
  soundsLike,
} from '../../src/language/pinyin.ts'

const NAMES = ['林小溪', '单长青', '曾秀吕', '仇和平', '欧阳明月', '吕方', '林晓西', '周安']

const PEOPLE: readonly [typed: string, names: readonly string[]][] = [
  ['Lin Xiaoxi', ['林小溪', '林晓西']],
  ['xiaoxi lin', ['林小溪', '林晓西']],
  ['LIN XIAO XI', ['林小溪', '林晓西']],
  ['Lin Xiao-xi', ['林小溪', '林晓西']],
  ['linxiaoxi', ['林小溪', '林晓西']],
  ['Lín Xiǎoxī', ['林小溪', '林晓西']],
  ['Shan Changqing', ['单长青']],
  ['Dan Changqing', []],
  ['Zeng Xiulü', ['曾秀吕']],
  ['Zeng Xiulv', ['曾秀吕']],
  ['Ceng Xiulv', []],
  ['Qiu Heping', ['仇和平']],
  ['Chou Heping', []],
  ['Ouyang Mingyue', ['欧阳明月']],
  ['Mingyue Ouyang', ['欧阳明月']],
  ['Lyu Fang', ['吕方']],
  ['Lu Fang', ['吕方']],
  ["Zhou'an", ['周安']],
  ['Lin', []],
  ['', []],
]

const people = nameIndex(NAMES)

test.each(PEOPLE)('%s is %s', (typed, names) => expect(people.find(typed)).toEqual(names))

test.each([
  ['Shan Changqin', '单长青'],
  ['Ouyang Mingyu', '欧阳明月'],
  ['Lin Xiaox', undefined],
  ['Lu Fan', undefined],
])('%s is near %s', (typed, name) => expect(people.near(typed)).toBe(name))

test('a given name or a surname alone finds those who have it', () => {
  const { given, surname } = partialNameIndex(NAMES)
  expect(given.find('Changqing')).toEqual(['单长青'])
  expect(given.find('An')).toEqual([])
  expect(surname.find('Lin')).toEqual(['林小溪', '林晓西'])
  expect(surname.find('Ouyang')).toEqual(['欧阳明月'])
})

test.each([
  ['林小溪', 'Lin Xiaoxi'],
  ['欧阳明月', 'Ouyang Mingyue'],
  ['单长青', 'Shan Changqing'],
  ['吕方', 'Lyu Fang'],
  ['林西安', "Lin Xi'an"],
])('%s is written %s', (name, letters) => expect(romanised(name)).toBe(letters))

test.each([
  ['Lǚ Hóng-jùn', 'lvhongjun'],
  ["Xi'an", 'xian'],
  ['Nyu Lyu', 'nvlv'],
  ['Liuyue', 'liuyue'],
])('%s has the letters %s', (typed, letters) => expect(lettersOf(typed)).toBe(letters))

describe('words by their pinyin', () => {
  const index = pinyinIndex(['青石县', '柳河镇', '银行', '重阳', '5G', '绿柳巷'])
  test.each([
    ['Qingshi xian', ['青石县']],
    ['QINGSHIXIAN', ['青石县']],
    ['yinhang', ['银行']],
    ['chongyang', ['重阳']],
    ['lvliu xiang', ['绿柳巷']],
    ['luliu xiang', ['绿柳巷']],
    ['5G', []],
  ])('%s is %s', (typed, words) => expect(index.find(typed)).toEqual(words))
})

const KNOWN = [
  '青石县',
  '柳河镇',
  '东风村',
  '西风村',
  '修渠',
  '负责',
  '渠道通水',
  '渠水',
  '林小溪',
  '梧桐里',
  '第十次',
]

const MEANT: readonly [typed: string, known: string | undefined][] = [
  ['清石县', '青石县'],
  ['青石线', '青石县'],
  ['柳荷镇', '柳河镇'],
  ['休渠', '修渠'],
  ['林晓溪', '林小溪'],
  ['悟桐里', '梧桐里'],
  ['渠到通水', '渠道通水'],
  ['渠到同水', '渠道通水'],
  ['南风村', undefined],
  ['东方村', undefined],
  ['修桥', undefined],
  ['负债', undefined],
  ['青山县', undefined],
  ['县', undefined],
  ['柳河', undefined],
  ['第四次', undefined],
  ['第拾次', '第十次'],
]

test.each(MEANT)('%s is meant for %s', (typed, known) =>
  expect(soundsLike(typed, KNOWN)).toBe(known),
)

test('of two that are as near, none is chosen', () => {
  expect(soundsLike('修区', ['修渠', '秀区'])).toBeUndefined()
  expect(soundsLike('林小席', ['林小溪', '林小西'])).toBeUndefined()
})
