import { expect, test } from 'vitest'
import { figuresIn } from '../../src/facts/figures.ts'

/** Each figure of the text: what it is, its words, its unit and the noun behind it. */
const FIGURES: readonly [text: string, figures: string][] = [
  // Units.
  ['总投资2.4亿元。', 'money 2.4亿元'],
  ['种植茶叶1.2万亩。', 'area 1.2万亩'],
  ['完成清淤36.5公里。', 'length 36.5公里'],
  ['全村有320户。', 'households 320户'],
  ['产量增长12.5%。', 'share 12.5%'],
  ['共有1,250人参加。', 'people 1,250人'],
  ['建成党组织35个。', 'things 35个'],
  ['成立35个党组织。', 'body 35个党组织'],
  ['选派干部二十余名。', 'people 二十余名'],
  ['工期十八个月。', 'time 十八个月'],
  // About so many: the word stays outside.
  ['总投资约3亿元。', 'money 3亿元'],
  ['产量超500吨。', 'mass 500吨'],
  // Several of one sentence.
  ['清淤36公里,投资2亿元。', 'length 36公里 | money 2亿元'],
  // So many years or days where the words before lead to a term.
  ['合作期限五年。', 'time 五年'],
  ['被司法拘留十五日。', 'time 十五日'],
  ['他干了30多年。', 'time 30多年'],
  ['期限至五年六月十五日。', ''],
  ['截止日期15日。', ''],
  // Ordinals.
  ['召开第12次例会。', 'ordinal 第12次'],
  ['这是第三批项目。', 'ordinal 第三批项目'],
  // A number to call.
  ['联系电话:5550123。', 'phone 5550123'],
  ['热线13800000000。', 'phone 13800000000'],
  ['请拨打0555-8120000。', 'phone 0555-8120000'],
  ['拨打热线12345。', 'phone 12345'],
  ['编号12345。', ''],
  ['须三分之二以上同意。', 'share 三分之二'],
  ['举行四周年庆典。', ''],
  // No figures: days, clocks, and numerals that are part of a word.
  ['3月5日上午召开会议。', ''],
  ['2024年开工。', ''],
  ['上午9时开幕。', ''],
  ['推动城乡一体发展。', ''],
  ['一些问题得到解决。', ''],
  ['统一思想。', ''],
  ['一批项目落地。', ''],
  ['四届三中全会。', ''],
  ['《水法100条》发布。', ''],
  ['全区春耕有序。', ''],
  ['', ''],
]

for (const [text, figures] of FIGURES)
  test(`「${text}」 has ${figures === '' ? 'no figure' : figures}`, () =>
    expect(
      figuresIn(text)
        .map(({ what, start, end }) => `${what} ${text.slice(start, end)}`)
        .join(' | '),
    ).toBe(figures))

/** The words that lead to the figure that is asked for by its own words. */
const LABELS: readonly [text: string, figure: string, label: string][] = [
  ['总投资2.4亿元。', '2.4亿元', '总投资'],
  ['完成清淤36公里、绿化20公里。', '20公里', '、绿化'],
  ['今年,新增岗位500个。', '500个', '新增岗位'],
]

for (const [text, words, label] of LABELS)
  test(`${label} leads to ${words}`, () => {
    const figure = figuresIn(text).find(({ start, end }) => text.slice(start, end) === words)
    expect(figure && text.slice(figure.label.start, figure.label.end)).toBe(label)
  })

test('the clause of a figure is the one between its commas', () => {
  const text = '今年,完成清淤36公里,投资2亿元。'
  expect(figuresIn(text).map(({ clause }) => text.slice(clause.start, clause.end))).toEqual([
    '完成清淤36公里,',
    '投资2亿元。',
  ])
})
