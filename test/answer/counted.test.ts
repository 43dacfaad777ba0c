import { expect, test } from 'vitest'
import { withSubjects } from '../../src/answer/counted.ts'
import { figuresIn } from '../../src/facts/figures.ts'
import { gist } from './coast.ts'

const QUESTIONS: readonly [question: string, expected: string][] = [
  // Of the event that is named, and of each of two.
  ['丹雀台风几号登陆的', '8月12日9时'],
  ['台风青鹭转移了多少群众', '5210人'],
  ['青鹭和丹雀两次台风转移群众各多少,哪次多', '5210人;3140人'],
  // The figure whose clause leaves out what is counted.
  ['2024年上半年公立医院每次住院费用是多少', '6900元'],
  ['去年公立医院每次住院费用多少', '7300元'],
  // To what something fell, and what somebody has to pay.
  ['黄瓜价格降到多少了', '4元'],
  ['王某被罚金多少', '15万元'],
  // Two words that the archive prints as one: no other area is meant.
  ['浪湾区冬天供暖面积有多大', '48万平方米'],
  // Planned and done.
  ['浪湾区加装电梯,2024年年初计划多少台最后装了多少', '90台;86台'],
  // The cause in the words of an officer, and who came.
  ['北岸路工期为啥拖了', '北岸路改造工程延期系管线迁改受阻所致,该路将于9月通车'],
  ['8月20日的医疗收费会议江月去了吗', 'yes: 副市长江月出席会议并讲话'],
  [
    '8月20日江月去医疗收费会议讲话,沈一舟跟着去了吗',
    'yes: 市卫生局局长方圆、市财政局局长沈一舟参加会议',
  ],
  ['8月20日的医疗收费会议是江月主持的吗', 'no: 会议由方圆主持'],
]

for (const [question, expected] of QUESTIONS)
  test(`${question} → ${expected}`, () => expect(gist(question)).toBe(expected))

/** A text whose last figure leads from the words of the figure before, or from its own. */
const LED: readonly [text: string, by: string][] = [
  ['去年门票收入5万元,今年为6万元', '去年门票收入'],
  ['门票收入5万元,其中今年上半年达2万元', '门票收入'],
  ['门票收入5万元,同比增长8%', '门票收入'],
  ['今年修渠5公里,比去年增加2公里', '今年修渠'],
  ['门票收入5万元,今年餐饮收入6万元', '今年餐饮收入'],
  ['门票收入5万元,今年接待6万人', '今年接待'],
]

for (const [text, by] of LED)
  test(`${text}: the last figure is led by ${by}`, () => {
    const last = withSubjects(figuresIn(text), text, { start: 0, end: text.length }).at(-1)
    expect(text.slice(last?.label.start, last?.end).startsWith(by)).toBe(true)
  })
