import { expect, test } from 'vitest'
import { gist } from './valley.ts'

const QUESTIONS: readonly [question: string, expected: string][] = [
  ['今年全县茶园面积是多少', '13.8万亩'],
  ['去年全县茶园面积是多少', '12.6万亩'],
  ['去年茶叶产量多少吨', '3200吨'],
  ['新建茶叶加工厂几家', '6家'],
  ['茶叶加工厂总投资多少钱', '1.5亿元'],
  ['全县有多少采茶工', '4200人'],
  ['消防演练出动了多少辆消防车', '15辆'],
  ['多少名学生参加劳动课', '800名学生'],
  // The word nearest to 多少, whatever stands between.
  ['去年茶园面积一共大概多少', '12.6万亩'],
  // A level and how much more it is; two figures printed as one.
  ['新栽桑园比去年多多少', '0.3万亩'],
  ['今年新栽桑园多少万亩,比去年多多少', '2.1万亩 0.3万亩'],
  ['全县蚕室有几处多少平方米', '3处680平方米'],
  // The figure whose own words hold the two words that the archive prints as one.
  ['去年修枝任务完成了百分之几', '98%'],
  ['去年春茶收购任务完成了百分之多少', '103%'],
  ['春茶收购任务超没超,去年完成到百分之几', '103%'],
  // Of two, in the order asked and not printed; the one that has more.
  ['石桥和鹅岭两个村扩种桑园各多少亩', '73亩 96亩'],
  ['石桥村和鹅岭村 扩种桑园哪个多', '鹅岭村 96亩'],
  // Measure words that count the same.
  ['全县有多少口采茶工', '4200人'],
  ['茶叶加工厂总共投了多少钱', '1.5亿元'],
  // Of another year only.
  ['前年全县茶园面积是多少', 'related'],
  ['今年茶叶产量多少吨', 'related'],
  // Another thing is counted.
  ['多少名家长参加劳动课', 'related'],
  // Other people are counted, and nothing is priced.
  ['茶产业发展推进会有多少人参加', 'related'],
  ['茶叶价格是多少', 'related'],
]

for (const [question, expected] of QUESTIONS)
  test(`${question} → ${expected}`, () => expect(gist(question)).toBe(expected))
