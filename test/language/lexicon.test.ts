import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import {
  BODIES,
  EVENTS,
  longestOf,
  OFFICES,
  PLACES,
  SAYING,
  SURNAMES,
  synonymsOf,
  UNITS,
  wordBefore,
} from '../../src/language/lexicon.ts'

const WORDS: readonly [list: string, words: ReadonlySet<string>, has: string, lacks: string][] = [
  ['surnames', SURNAMES, '王', '的'],
  ['surnames', SURNAMES, '欧阳', '区长'],
  ['offices', OFFICES, '副区长', '会议'],
  ['bodies', BODIES, '局', '林'],
  ['places', PLACES, '街道', '强调'],
]

for (const [list, words, has, lacks] of WORDS)
  test(`${list} have ${has} and lack ${lacks}`, () =>
    expect([words.has(has), words.has(lacks)]).toEqual([true, false]))

const CLASSES: readonly [word: string, all: ReadonlyMap<string, readonly string[]>, of: string][] =
  [
    ['主持', SAYING, 'chair'],
    ['陪同', SAYING, 'accompany'],
    ['带队', SAYING, 'lead'],
    ['出席', SAYING, 'attend'],
    ['强调', SAYING, 'speak'],
    ['亿元', UNITS, 'money'],
    ['平方米', UNITS, 'area'],
    ['公里', UNITS, 'length'],
    ['户', UNITS, 'households'],
    ['会议', EVENTS, 'meeting'],
    ['开工仪式', EVENTS, 'ceremony'],
  ]

for (const [word, all, of] of CLASSES)
  test(`${word} is of ${of}`, () => expect(all.get(word)).toContain(of))

/** The slash stands where the text is looked at. */
const BEFORE: readonly [text: string, office: string | undefined][] = [
  ['区委副书记/林远之', '区委副书记'],
  ['石桥镇党委书记/林远之', '镇党委书记'],
  ['林远之/主持', undefined],
  ['/林远之', undefined],
]

for (const [text, office] of BEFORE)
  test(`${text}: ${office ?? 'no office'}`, () =>
    expect(wordBefore(OFFICES, text.replace('/', ''), text.indexOf('/'))).toBe(office))

const SYNONYMS: readonly [word: string, other: string, may: boolean][] = [
  ['主持', '司仪', true],
  ['司仪', '主持', true],
  ['召开', '举行', true],
  ['主持', '主持', false],
  ['主持', '出席', false],
]

for (const [word, other, may] of SYNONYMS)
  test(`${other} ${may ? 'may' : 'may not'} stand for ${word}`, () =>
    expect(synonymsOf(word).includes(other)).toBe(may))

test('the longest of words is as long as it is', () =>
  expect(longestOf(['局', '办事处', '街道'])).toBe(3))

const folder = new URL('../../src/language/lexicon/', import.meta.url)

for (const file of readdirSync(folder))
  test(`${file} has no blank at the end of a line and no line twice`, () => {
    const lines = readFileSync(new URL(file, folder), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
    expect(lines.filter((line) => line !== line.trimEnd())).toEqual([])
    expect(lines.filter((line, at) => lines.indexOf(line) !== at)).toEqual([])
  })
