import { expect, test } from 'vitest'
import { askerOf, booksOf, wordsOf } from './asked.ts'
import { gist } from './valley.ts'

const QUESTIONS: readonly [question: string, expected: string][] = [
  ['三茶统筹是哪三茶', '茶文化、茶产业、茶科技'],
  ['哪些单位作了交流发言', '县农业农村局 雾岭镇 竹溪镇'],
  ['哪三个单位作了交流发言', '县农业农村局 雾岭镇 竹溪镇'],
]

for (const [question, expected] of QUESTIONS)
  test(`${question} → ${expected}`, () => expect(gist(question)).toBe(expected))

const HARBOUR = `# 白沙渔港整治码头

本报讯 6月2日,白沙镇整治渔港码头。要从矛盾最集中、渔民反映最强烈的地方入手,解决冷库、修船厂、油料站等重点区域的脏乱差问题。
`

test.each([['码头先整治哪些区域', '冷库 修船厂 油料站']])('%s → %s', (asked, expected) =>
  expect(wordsOf(askerOf(booksOf({ '2025-06-03.txt': HARBOUR }))(asked)).join(' ')).toBe(expected),
)

const HOTLINE = `# 雾岭镇召开热线工作会议

本报讯 4月9日,雾岭镇召开热线工作会议。会议由镇党委副书记、镇长冯守田主持。

冯守田提出三点要求:一是思想上要重视。认真办好每一件来电,听取村民的话。

二是行动上要落实。建立台账,盯住难题。三是措施上要可行。及时回访来电人。

会议指出,热线工作要解决群众的“难点”“堵点”“痛点”。

冯守田说,热线是听取民声的主渠道、化解矛盾的主阵地、检验作风的主考场,干部要做到“三个不”:不推一个来电、不压一张单子、不留一笔旧账,年底前紧盯停车改造、供水扩容、垃圾清运三件大事。

东山街区、西河街区主要负责人参加座谈。要夯实牵头责任、审核责任、回访责任,增强时间紧迫感和接话责任感。

记者 丁一帆
`

const askHotline = askerOf(booksOf({ '2024-04-15.txt': HOTLINE }))

test.each([
  ['冯守田对热线提了哪三点要求', '思想上要重视 行动上要落实 措施上要可行'],
  ['热线工作要解决群众的哪三个“点”', '难点 堵点 痛点'],
  ['冯守田说热线是哪三个“主”', '听取民声的主渠道 化解矛盾的主阵地 检验作风的主考场'],
  ['干部要做到哪“三个不”', '不推一个来电、不压一张单子、不留一笔旧账'],
  ['热线年底前要紧盯哪三件大事', '停车改造、供水扩容、垃圾清运'],
  ['热线工作要夯实哪几个责任', '夯实牵头责任、审核责任、回访责任'],
  // Those in charge of a place are no places.
  ['热线工作推动了哪几个老街区的整修', ''],
  // Two offices of one man, and things not called so, are no such list.
  ['热线工作会议的两个主题的题目是啥', ''],
  ['热线工作要解决的三个“源”是哪三个', ''],
])('%s → %s', (asked, expected) => expect(wordsOf(askHotline(asked)).join(' ')).toBe(expected))
