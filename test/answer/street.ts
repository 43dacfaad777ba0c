import { answer } from '../../src/answer/ask.ts'
import { library } from '../../src/answer/library.ts'
import { pageOf } from '../../src/corpus/publish.ts'
import { readQuestion } from '../../src/language/question.ts'

const STREET = `# 柳荫小区更换老旧水管 月底前通水

本报讯 5月6日,柳荫小区老旧供水管网改造工程开工。工程分为两期,一期更换水管1360米,投资88万元。

改造期间每天8时至17时停水。因接口锈蚀,3号楼的水管先行更换。居民不需要承担改造费用。施工期间,机动车禁止驶入北门,行人可从东门通过。

记者 闻笛

# 古镇集中开工一批项目

本报讯 5月9日,古镇开发区举行项目集中开工活动,共有12个项目开工,总投资88亿元。区委书记叶知秋作批示,区长沈一舟宣布开工,副区长江月主持活动。区疾控中心介绍,未发现食物中毒等聚集病例。会议审议通过《古镇停车管理办法》《古镇消防三年行动方案(2024—2026年)》。

活动前,江月主持学习了《安全生产法》。

记者 闻笛

# 老琴师说琴 一把琴弹了六十年

本报讯 5月10日,记者在北坡村见到了老琴师,听他说琴,也说茶。

问:您怎么看现在的古琴热?

答:热是好事,急不得。

本报记者问他,为什么北坡的茶今年比外地便宜?他说,今年雨水足,所以产量高,茶价就比外地低。

北坡的茶有明前、雨前、谷雨等三种。

记者 闻笛
`

const books = library([pageOf('2024-05-10.txt', STREET)])

/** One line that tells answers to a street of our own apart, as in `town.ts`. */
export function gist(question: string): string {
  const said = answer(readQuestion(question, books.known), books, books.articles)
  if (said.status !== 'answered') return said.status
  const words = said.findings.map(({ quote }) => quote.text).join(';')
  return said.verdict === undefined ? words : `${said.verdict}: ${words}`
}
