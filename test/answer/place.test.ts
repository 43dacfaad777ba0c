import { expect, test } from 'vitest'
import { askerOf, booksOf, wordsOf } from './asked.ts'
import { gist as onCoast } from './coast.ts'
import { gist } from './valley.ts'

const QUESTIONS: readonly [question: string, expected: string][] = [
  ['茶产业发展推进会在哪里召开', '县会展中心二楼会议室'],
  ['茶产业发展推进会在哪开的', '县会展中心二楼会议室'],
  ['罗北辰在雾岭镇来到了哪些地方', '云脚村 雾岭茶厂'],
  // No place is printed.
  ['消防演练在哪里举行', 'related'],
  ['罗北辰去了哪些学校', 'silent: not printed'],
]

for (const [question, expected] of QUESTIONS)
  test(`${question} → ${expected}`, () => expect(gist(question)).toBe(expected))

const ON_COAST: readonly [question: string, expected: string][] = [
  // The place at the verb that is asked, whole.
  ['青鹭台风在哪儿登陆的', '南屿县龟背岛沿海'],
  ['农田建设现场会在哪个会议室开的', '浪湾区行政办公中心302会议室'],
  // Whom and what somebody visited, however the names end.
  ['江月慰问了哪两个单位', '县消防大队;武警中队'],
  ['8月22日江月去哪家单位走访调研了', '中国海浪集团第七研究所'],
  ['农田建设现场会都观摩了哪几处', '大礁镇高标准农田项目区;石角镇干渠改造工程;北岸镇水池施工现场'],
  ['农田建设现场会在石角看的哪个点', '石角镇干渠改造工程'],
  ['农田建设现场会看了北岸镇的哪个地方', '北岸镇水池施工现场'],
]

for (const [question, expected] of ON_COAST)
  test(`${question} → ${expected}`, () => expect(onCoast(question)).toBe(expected))

/** Visits and rooms of one invented page. */
const ROUNDS: readonly [question: string, words: string][] = [
  ['陶明远夜里暗访去了哪几个地方', '柏溪镇政府 排水管理站'],
  ['陶明远都看了哪几个老小区的改造', '印刷厂家属院 梅园小区 北关花园'],
  ['网格工作观摩会转的两个专属网格是哪两个', '城东办事处云谷专属网格 城西办事处智谷专属网格'],
  ['暗访完碰头的会在哪间屋子开的', '区政府第三会议室'],
  ['仓库起火,居民安置在哪', '和平社区活动室'],
  ['柏溪镇还没动工的是哪条街', '银杏街'],
  ['陶明远督导老旧小区改造第一站看的哪', '印刷厂家属院'],
  ['陶明远督导老旧小区改造,最后一站去的哪里', '北关花园'],
]

const rounds = askerOf(
  booksOf({
    '2024-05-06-A01.md': `# 陶明远暗访防汛值守\n\n本报讯 近日,区长陶明远夜访柏溪镇政府和排水管理站,对防汛值守情况进行暗访。陶明远在区政府第三会议室主持召开碰头会。陶明远要求,立即将尚未施工的银杏街纳入柏溪镇的计划。\n\n# 陶明远督导老旧小区改造\n\n本报讯 近日,区长陶明远对老旧小区改造进行督导。陶明远先后查看了印刷厂家属院、梅园小区和北关花园的改造现场。\n\n# 区里召开网格观摩会\n\n本报讯 5月3日,全区召开网格工作观摩会。与会人员先后来到城东办事处云谷专属网格、城南办事处春和社区、城西办事处智谷专属网格等地。\n\n# 一仓库起火\n\n本报讯 5月4日凌晨,一处仓库起火。附近居民被连夜转移到和平社区活动室。\n`,
  }),
)

for (const [question, words] of ROUNDS)
  test(`${question} → ${words}`, () => expect(wordsOf(rounds(question)).join(' ')).toBe(words))

test('where something was sent from', () => {
  const ask = askerOf(
    booksOf({
      '2024-04-09-A01.md':
        '# 老邮局里的一封家书\n\n本报讯 这封家书是1952年从雁岭寄回来的，信上只有两句话。2017年，许文博在县图书馆支持下办起家书馆。\n',
    }),
  )
  expect(wordsOf(ask('1952年那封家书是从哪儿寄回来的'))).toEqual(['雁岭'])
})
