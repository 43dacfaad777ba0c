import { expect, test } from 'vitest'
import { library } from '../../src/answer/library.ts'
import { namesMeasure, unitFit, wanted } from '../../src/answer/measure.ts'
import { figuresIn } from '../../src/facts/figures.ts'
import { readQuestion } from '../../src/language/question.ts'

/** What sort of figure each question wants, and the unit it names. */
const WANTED: readonly [question: string, what: string | undefined, unit: string | undefined][] = [
  ['补贴一共多少钱', 'money', '钱'],
  ['母基金多大', 'money', undefined],
  ['展馆多大', 'area', undefined],
  ['工期多久', 'time', undefined],
  ['路有多长', 'length', undefined],
  ['时间多长', 'time', undefined],
  ['多少老人报了名', 'people', '老人报了名'],
  ['多少户人家装了表', 'households', '户人家装了表'],
  ['改造了几座', undefined, '座'],
  ['投诉打哪个电话', 'phone', undefined],
  ['一天接多少电话', undefined, '电话'],
]

test.each(WANTED)('%s wants %s', (folded, what, unit) => {
  expect(wanted({ folded }).what?.[0]).toBe(what)
  expect(wanted({ folded }).unit).toBe(unit)
})

test('money is no number of things counted in English', () => {
  const { known } = library([])
  const folded = '今年安排项目12个,计划投资3亿元'
  const fits = (noun: string): number[] =>
    figuresIn(folded).map((figure) =>
      unitFit(figure, folded, {
        ...readQuestion('项目 计划多少', known),
        ...{ language: 'en', noun },
      }),
    )
  expect(fits('项目')[1]).toBeLessThan(fits('项目')[0] ?? 0)
  expect(fits('资金')[1]).toBeGreaterThan(fits('项目')[1] ?? 1)
})

test('what is printed as counted must be what is asked', () => {
  const fit = (asked: string, printed: string) => {
    const question = readQuestion(asked, library([]).known)
    const [figure] = figuresIn(printed)
    return figure && unitFit(figure, printed, question)
  }
  expect(fit('装了多少摄像头', '检查两所学校')).toBeLessThan(0.2)
  expect(fit('装了多少摄像头', '安装32个高清摄像头')).toBe(1)
  expect(fit('走访了多少地方', '走访12家企业')).toBeGreaterThan(0.2)
  // 座 and 项 begin a noun here and are no measure words.
  expect(fit('设了多少座位', '设阅览座位80个')).toBeGreaterThan(0.8)
  expect(fit('安排多少项目', '安排项目12个')).toBeGreaterThan(0.8)
})

test('a label may name the measure', () => {
  expect(namesMeasure('路线全长', { folded: '快速路有多长' })).toBe(true)
  expect(namesMeasure('设计速度为', { folded: '快速路有多长' })).toBe(false)
  expect(namesMeasure('路线全长', { folded: '有几座桥' })).toBeUndefined()
})
