import { expect, test } from 'vitest'
import { answer } from '../../src/answer/ask.ts'
import { library } from '../../src/answer/library.ts'
import { pageOf } from '../../src/corpus/publish.ts'
import { readQuestion } from '../../src/language/question.ts'

const NOTICES = `清沙日报 2022年3月9日 星期三

云梯缆车今起试运行

本报讯 记者从清沙缆车公司获悉,云梯缆车改造完工,今日起试运行,运行时间为每天早上7点半到晚上9点。

缆车连接上坪街道和下坪街道,新的售票厅设在上坪码头东侧。

记者 丁一帆

沙洲渡口大修 3月12日起封渡

本报讯 因栈桥加固,3月12日零时至5月20日24时,沙洲渡口封渡,车辆绕行沙洲大桥。

记者 何其多

清沙县医院增设夜诊

本报讯 近日,清沙县医院开设咳嗽门诊,每周二、四下午开诊,由三位医生轮流坐诊。

医院要求各科室在4月10日前完成夜诊排班,月底前装好叫号屏。

记者 何其多

清沙县2022年护林员招聘公告

根据有关办法,现将我县2022年护林员招聘事项公告如下:

一、招聘人数。招聘护林员40名。

二、报名时间。2022年3月14日至3月25日,每天9:00-12:00,14:00-17:30。

三、报名地点。县林业局一楼大厅,或各乡镇便民服务中心。

清沙县林业局
2022年3月8日

林山口小学举行地震演练

本报讯 3月7日上午10时20分,林山口小学响起警报,全校师生撤到操场。演练由县应急局指导。

通讯员 钟小雨
`

const books = library([pageOf('a.txt', NOTICES)])

function gist(question: string): string {
  const said = answer(readQuestion(question, books.known), books, books.articles)
  if (said.status !== 'answered') return said.status
  return said.findings.map(({ quote }) => quote.text).join(' ')
}

const QUESTIONS: readonly [question: string, expected: string][] = [
  ['缆车每天开到几点', '晚上9点'],
  ['缆车每天几点到几点开', '早上7点半到晚上9点'],
  ['沙洲渡口啥时候封到啥时候', '3月12日零时至5月20日24时'],
  ['沙洲渡口封到几号', '5月20日24时'],
  ['咳嗽门诊周几开', '每周二、四下午'],
  ['夜诊排班最迟哪天完成', '4月10日前'],
  ['护林员报名最后一天是几号', '3月25日'],
  ['护林员报名下午几点到几点', '14:00-17:30'],
  ['护林员在哪里报名', '县林业局一楼大厅 各乡镇便民服务中心'],
  ['护林员招聘公告是谁发的', '清沙县林业局'],
  ['地震演练几点开始的', '上午10时20分'],
  ['地震演练是上午还是下午', '3月7日上午10时20分'],
  ['缆车新售票厅设在哪', '上坪码头东侧'],
  ['沙洲渡口封了车从哪绕', '沙洲大桥'],
  // No hour, no term and no day of the week are printed.
  ['咳嗽门诊几点关门', 'related'],
  ['缆车周几停运', 'related'],
  ['渡口最迟哪天修好', 'related'],
]

for (const [question, expected] of QUESTIONS)
  test(`${question} → ${expected}`, () => expect(gist(question)).toBe(expected))
