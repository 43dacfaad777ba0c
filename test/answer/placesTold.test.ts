import { expect, test } from 'vitest'
import { gist } from './ridge.ts'

const QUESTIONS: readonly [question: string, expected: string][] = [
  ['县档案馆新馆在哪个位置', '城东新区文昌路与河堤路交汇处'],
  ['县档案馆新馆在什么地方', '城东新区文昌路与河堤路交汇处'],
  // What is done next is done there too.
  ['考察组参观完以后在哪里座谈的', '南岗粮库二楼展示厅'],
  ['罐车是在哪条路哪个位置翻的', '岱石线9公里处弯道'],
  // Several, and not what all of them are called.
  ['食堂现场会大家去看了哪几所学校', '岱川一中;石浦小学;南岗小学'],
  // The stop that is printed as the first, behind a dash and with a land in brackets.
  ['小记者研学第一站去的哪家企业', '云雀乳品(岱川)有限公司'],
  // Places of one sentence, each told with what was done there.
  ['环保开放日大家都参观了哪几个地方', '县环境信息与监控中心;青石河湿地;河西污水处理厂'],
]

for (const [question, expected] of QUESTIONS)
  test(`${question} → ${expected}`, () => expect(gist(question)).toBe(expected))
