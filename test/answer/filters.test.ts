import { expect, test } from 'vitest'
import { isCalled } from '../../src/answer/called.ts'
import { titlesAsked } from '../../src/answer/filters.ts'
import { readQuestion } from '../../src/language/question.ts'
import { askerOf, booksOf, gistOf } from './asked.ts'

const PAGE = `# 松原区召开防汛工作会议

本报讯 6月3日,松原区召开防汛工作会议。区委书记顾长河出席会议并讲话,区委副书记、区长苏映雪作工作报告,副区长罗北辰主持会议,区人大常委会主任简正、区政协主席易安、区政协副主席田守拙、白千帆出席会议,省水利大学副校长丁一帆应邀出席,区人大常委会副主任钟小雨列席会议。区法院院长、区检察院检察长参加会议。

会上,青禾茶业、云山电子、石桥粮油3家企业负责人作交流发言。

顾长河要求区水利局会同区气象局对全区水库进行排查,各镇要备足物资。住在河边的方大爷本名方守田,今年七十岁。

演练由区消防大队指导,大队长秦望川现场讲解。石桥镇柳林村党支部书记陈望舒说,群众学会了用灭火器。

记者 何其多

# 松原区人大常委会举行第九次会议

本报讯 6月4日,松原区人大常委会举行第九次会议。区人大常委会主任简正主持第一次全体会议并讲话,副主任钟小雨主持第二次全体会议,秘书长易安列席会议。

记者 何其多
`

const books = booksOf({ '2024-06-05.txt': PAGE })
const ask = askerOf(books)

const CALLED: readonly [office: string, asked: string, is: boolean][] = [
  ['区人大常委会主任', '人大主任', true],
  ['区委常委、副区长', '副区长', true],
  ['区委副书记、区长', '区长', true],
  ['副区长', '区长', false],
  ['区政协副主席', '主席', false],
  ['区政协主席', '人大主任', false],
  ['区委副书记、区长', '常委', true],
  ['石桥小学教师', '老师', true],
  ['青禾茶业公司董事长', '企业家', true],
  ['区委常委、纪委书记', '书记', false],
]

for (const [office, asked, is] of CALLED)
  test(`${office} is ${is ? '' : 'not '}called ${asked}`, () =>
    expect(isCalled(office, asked)).toBe(is))

const TITLES: readonly [question: string, titles: string][] = [
  ['防汛会哪位副区长主持', '副区长'],
  ['出席的人大主任和政协主席是谁', '人大主任 政协主席'],
  ['到会的副主席有哪些', '副主席'],
  ['防汛会谁主持', ''],
  ['哪些领导出席', ''],
  ['顾书记是谁', ''],
  ['那个会来了哪几位副区长', '副区长'],
  ['除了书记还有谁出席', ''],
  ['区人大常委会列席的有哪些人', ''],
]

for (const [question, titles] of TITLES)
  test(`${question} asks by ${titles === '' ? 'no office' : titles}`, () =>
    expect(titlesAsked(readQuestion(question, books.known)).join(' ')).toBe(titles))

const QUESTIONS: readonly [question: string, expected: string][] = [
  ['防汛会出席的人大主任和政协主席是谁', '简正 易安'],
  ['防汛会出席的副主席有哪些', '田守拙 白千帆'],
  ['防汛会哪位副区长主持', '罗北辰'],
  ['防汛会哪个主持的', '罗北辰'],
  // An idiom that names no body, and people told apart by what they did.
  ['防汛会由谁坐镇', '罗北辰'],
  ['防汛会坐镇的是谁', '罗北辰'],
  ['防汛会管政协的主席也到了,他叫啥', '易安'],
  ['区里开防汛会那天,主持的副区长之外,讲话的是谁', '顾长河'],
  // From which body.
  ['防汛会政协那边谁出席了', '易安 田守拙 白千帆'],
  // Who spoke and who reported were there.
  ['防汛会有哪些领导到场', '顾长河 苏映雪 罗北辰 简正 易安 田守拙 白千帆 丁一帆 钟小雨'],
  // A deputy is meant where nobody else is one.
  ['防汛会哪个区长主持的', '罗北辰'],
  ['防汛会谁作的报告', '苏映雪'],
  ['防汛会谁讲的话', '顾长河'],
  ['防汛会列席的是谁', '钟小雨'],
  ['防汛会哪位镇长出席', 'related'],
  ['防汛会出席的有哪几位副主席(田守拙的不算)', '白千帆'],
  ['防汛会水利大学来的是谁', '丁一帆'],
  ['防汛会法院检察院来的是谁', '区法院院长 区检察院检察长'],
  [
    '防汛会除了书记、区长、副区长还有哪几位领导出席',
    '简正 易安 田守拙 白千帆 丁一帆 区法院院长 区检察院检察长',
  ],
  ['区人大常委会第一次全体会议谁主持', '简正'],
  ['区人大常委会第二次全体会议主持人', '钟小雨'],
  ['罗副区长是谁', '罗北辰'],
  ['除了书记,防汛会还有谁出席', '简正 易安 田守拙 白千帆 丁一帆 区法院院长 区检察院检察长'],
  ['哪几家企业在防汛会上发言', '青禾茶业 云山电子 石桥粮油'],
  ['水库排查让哪两个部门搞', '区水利局 区气象局'],
  ['防汛会出席的两位副主席最后一位是谁', '白千帆'],
  ['防汛会主持人什么来头', '罗北辰'],
  ['哪几家企业在防汛会上发的言', '青禾茶业 云山电子 石桥粮油'],
  // Who holds an office whose body stands before it, or that the print calls in full.
  ['消防大队大队长是谁', '秦望川'],
  ['柳林村村支书是谁', '陈望舒'],
  ['松原区委书记', '顾长河'],
  ['松原区长叫啥', '苏映雪'],
  ['柳林镇镇长是谁', 'related'],
  // By surname and office, or by a byname.
  ['罗副区长全名叫什么', '罗北辰'],
  ['方大爷真名是啥', '方守田'],
  ['水库排查交给谁了', '区水利局 区气象局'],
]

for (const [question, expected] of QUESTIONS)
  test(`${question} → ${expected}`, () => expect(gistOf(ask(question), ' ')).toBe(expected))
