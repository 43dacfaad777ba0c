import { expect, test } from 'vitest'
import { verbsAsked } from '../../src/answer/eachVerb.ts'
import { askerOf, booksOf, gistOf } from './asked.ts'

const PAGE = `# 云脚镇召开春耕动员会

本报讯 3月6日,云脚镇召开春耕动员会。镇长苏青禾要求,全镇干部要守住“耕地红线”、补齐“水利短板”、拓宽“增收门路”,把春耕抓实。

苏青禾强调,灌渠要同河道治理同规划、同施工、同验收,不误农时。

会议听取了农技站的汇报。会议审议了种粮补贴方案。

记者 谷一鸣
`

const ask = askerOf(booksOf({ '2024-03-08.txt': PAGE }))

const QUESTIONS: readonly [question: string, expected: string][] = [
  ['云脚镇干部要守住、补齐、拓宽的分别是什么', '“耕地红线”;“水利短板”;“增收门路”'],
  ['春耕动员会要求干部守住什么、补齐什么、拓宽什么', '“耕地红线”;“水利短板”;“增收门路”'],
  ['春耕动员会上说要守、要补、要拓宽的三样东西是什么', '“耕地红线”;“水利短板”;“增收门路”'],
  ['灌渠要跟河道治理同什么同什么', '同规划;同施工;同验收'],
]

for (const [question, expected] of QUESTIONS)
  test(`${question} → ${expected}`, () => expect(gistOf(ask(question), ';')).toBe(expected))

const VERBS: readonly [question: string, verbs: string][] = [
  ['要守住什么、补齐什么', '守住 补齐'],
  ['建设要跟管理同什么同什么', '同 同'],
  ['守住、补齐的是什么', '守住 补齐'],
  ['会议听取了什么', ''],
  ['甲、乙两镇分别种了什么', ''],
  ['张书记、李镇长去的是哪', ''],
]

for (const [question, verbs] of VERBS)
  test(`verbs of ${question}: ${verbs}`, () => expect(verbsAsked(question).join(' ')).toBe(verbs))
