import { answer } from '../../src/answer/ask.ts'
import { library } from '../../src/answer/library.ts'
import { pageOf } from '../../src/corpus/publish.ts'
import { readQuestion } from '../../src/language/question.ts'

const COAST = `# 台风“青鹭”过境浪湾 转移群众5210人

本报讯 今年第3号台风“青鹭”于7月3日5时40分在南屿县龟背岛沿海登陆。截至当日18时,全市共转移群众5210人,直接经济损失2.1亿元。

记者 闻笛

# 严阵以待防御“丹雀” 全市转移群众3140人

本报讯 今年第5号台风“丹雀”于8月12日9时在南屿县大礁镇沿海登陆,登陆时最大风力10级。全市共转移群众3140人,直接经济损失0.8亿元。

记者 闻笛

# 全市医院收费下降

本报讯 8月20日,全市医疗收费会议召开。会议由方圆主持,副市长江月出席会议并讲话,市卫生局局长方圆、市财政局局长沈一舟参加会议。

会议通报,去年全市公立医院每次住院费用7300元,下降2.8%;今年上半年为6900元。受油价下跌带动,本地黄瓜批发价由每公斤6元降至4元。

北岸路改造工程延期系管线迁改受阻所致,该路将于9月通车。

记者 闻笛

# 江月慰问防汛人员

本报讯 8月22日,副市长江月带队来到县消防大队、武警中队慰问。随后,她前往中国海浪集团第七研究所(以下简称“七所”)走访调研,参观了展示厅。

记者 闻笛

# 农田建设现场会召开

本报讯 8月23日,农田建设现场会在浪湾区行政办公中心302会议室组织召开。与会人员先后到大礁镇高标准农田项目区、石角镇干渠改造工程、北岸镇水池施工现场进行了观摩。

记者 闻笛

# 三人盗采海砂被判刑

本报讯 近日,浪湾区人民法院审理一起非法采矿案。王某系主犯,判处有期徒刑三年六个月,并处罚金15万元。

去年,浪湾区加装电梯61台。今年该区计划加装电梯90台。

记者 闻笛

# 浪湾区加装电梯提前完工

本报讯 8月21日,浪湾区召开加装电梯总结会。今年全区加装电梯86台。今冬全区供暖面积48万平方米,菜地面积3万亩。

记者 闻笛
`

const books = library([pageOf('2024-08-22.txt', COAST)])

/** One line that tells answers to a coast of our own apart, as in `town.ts`. */
export function gist(question: string): string {
  const said = answer(readQuestion(question, books.known), books, books.articles)
  if (said.status !== 'answered') return said.status
  const words = said.findings.map(({ quote }) => quote.text).join(';')
  return said.verdict === undefined ? words : `${said.verdict}: ${words}`
}
