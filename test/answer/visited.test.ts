import { expect, test } from 'vitest'
import { answer } from '../../src/answer/ask.ts'
import { library } from '../../src/answer/library.ts'
import { pageOf } from '../../src/corpus/publish.ts'
import { readQuestion } from '../../src/language/question.ts'

const PAGE = `# 兰溪县政协委员视察养老服务

本报讯 11月8日,兰溪县政协组织部分委员视察养老服务工作。县政协主席任知秋参加视察。

委员们先后来到东园敬老院、西桥食堂、河湾卫生院,通过看现场、听介绍,了解情况。

任知秋强调,养老服务一头连着民生,一头连着发展,要常抓不懈。施工单位要抢在12月20日雨季前完成主体工程。

记者 何其多

# 六届县委第三轮巡察动员会召开

近日,六届县委第三轮巡察动员会召开。县纪委书记林望主持会议,县委书记石敬之讲话。

本轮巡察派出6个巡察组,现场巡察时间两个月。

记者 何其多

# 六届县委第四轮巡察启动

近日,六届县委第四轮巡察启动。县委书记石敬之主持会议。

本轮巡察派出5个巡察组,时间为45天。

记者 何其多

# 兰溪县召开重点项目推进会

本报讯 3月12日,兰溪县召开重点项目推进会。县长陶然主持会议,常务副县长谷雨通报情况。

谷雨说,去年全县实施重点项目86个,完成投资21.7亿元。

陶然指出,2024年全县安排重点项目97个,总投资63.8亿元。去年全县改造老旧小区36个。

记者 何其多
`

const books = library([pageOf('2024-12-15.txt', PAGE)])

function gist(question: string): string {
  const said = answer(readQuestion(question, books.known), books, books.articles)
  if (said.status !== 'answered') return 'no claim'
  const words = said.findings.map(({ quote }) => quote.text).join(';')
  return said.verdict === undefined ? words : `${said.verdict}: ${words}`
}

test.each([
  ['政协委员去了西桥食堂吗', 'yes: 委员们先后来到东园敬老院、西桥食堂、河湾卫生院'],
  ['政协委员去了北山水厂吗', 'no claim'],
  ['巡察组去了西桥食堂吗', 'no claim'],
  ['第三轮巡察现场时间是45天对吗', 'no: 现场巡察时间两个月'],
  ['第三轮巡察现场时间是两个月对吗', 'yes: 现场巡察时间两个月'],
  ['第三轮和第四轮巡察各派了几个组', '6个巡察组;5个巡察组'],
  ['三轮巡察动员会是谁主持的 石敬之还是林望', '林望'],
  ['要赶在几号前完成主体工程', '12月20日'],
  ['养老服务为什么要常抓不懈', '任知秋强调,养老服务一头连着民生,一头连着发展,要常抓不懈'],
  ['2023年全县重点项目总投资多少亿', 'no claim'],
  ['2024年全县重点项目总投资多少亿', '63.8亿元'],
  ['老旧小区改造去年多少个', '36个'],
])('%s → %s', (question, expected) => expect(gist(question)).toBe(expected))
