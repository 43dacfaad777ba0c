import { expect, test } from 'vitest'
import { gist } from './valley.ts'

const QUESTIONS: readonly [question: string, expected: string][] = [
  ['茶产业发展推进会谁主持的', '苏映雪'],
  ['茶产业发展推进会谁讲的话', '顾长河'],
  ['茶产业发展推进会谁参加了', '顾长河 罗北辰 白千帆'],
  ['谁陪同罗北辰到雾岭镇调研', '方敬亭'],
  ['谁要求各镇加快茶园改造', '苏映雪'],
  ['消防演练谁带队', '秦望川'],
  ['哪些单位作了交流发言', '县农业农村局 雾岭镇 竹溪镇'],
  ['哪些镇递交了责任书', '雾岭镇 竹溪镇 松口镇'],
  // A body that only handed in papers did not speak.
  ['哪些单位在茶产业发展推进会上发言', '县农业农村局 雾岭镇 竹溪镇'],
  ['哪些单位参加了消防演练', '区应急局 区消防救援大队'],
  // Who chaired is not printed.
  ['消防演练谁主持', 'related'],
  ['劳动课谁主持', 'related'],
]

for (const [question, expected] of QUESTIONS)
  test(`${question} → ${expected}`, () => expect(gist(question)).toBe(expected))
