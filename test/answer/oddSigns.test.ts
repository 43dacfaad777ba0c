import fc from 'fast-check'
import { expect, test } from 'vitest'
import { literally } from '../../src/corpus/text.ts'
import { askerOf, booksOf, wordsOf } from './asked.ts'

const ask = askerOf(
  booksOf({
    '2024-05-06-1.txt': [
      '梅岭县整治道路',
      '本报讯 5月6日,梅岭县长何远山带队检查4条主次干道(青石路、白塔路)整治,要求把[绿化+亮化]一次做完。',
      '施工方梅岭路桥(集团)公司经理郑小舟说,青石路(东段)*月底通车,造价约1.2亿元(含税)。',
      '沿线有5条主次干道(青石路、白塔路等)改造,道路管护站在这5条主次干道(青石路、白塔路等)办公。会议通过《道路管护办法(试行)》,确立“路长+网格”机制和“两清|三化”标准。',
    ].join('\n'),
  }),
)

const QUESTIONS = [
  '谁带队检查了4条主次干道(青石路哪几条',
  '4条主次干道(沪上路的哪一段在整治',
  '道路管护站在哪条路几号',
  '整治了哪几条路',
  '道路管护站在哪里办公',
  '什么机制+网格',
  '哪个[绿化公司',
  '何远山(县长写的是哪篇',
  '道路管护办法(试行是什么文件',
  '用什么(标准',
  'who is he (yuanshan',
]

test.each(QUESTIONS)('%s is answered or not, and breaks nothing', (question) =>
  expect(['answered', 'choose', 'related', 'silent']).toContain(ask(question).status),
)

test('signs anywhere in a question break nothing', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...QUESTIONS),
      fc.nat(30),
      fc.constantFrom('(', ')', '[', '*', '+', '?', '\\', '|', '{2', '^', '$'),
      (question, at, sign) => {
        ask(question.slice(0, at) + sign + question.slice(at))
      },
    ),
    { numRuns: 60 },
  )
})

test('a name with brackets is found', () =>
  expect(wordsOf(ask('青石路(东段)造价多少'))).toEqual(['1.2亿元']))

test('words taken literally match themselves alone', () => {
  fc.assert(
    fc.property(fc.string(), (words) => {
      expect(new RegExp(`^${literally(words)}$`, 'u').test(words)).toBe(true)
    }),
  )
  expect(new RegExp(literally('a.c')).test('abc')).toBe(false)
})
