import { expect, test } from 'vitest'
import { gist } from './lane.ts'

const QUESTIONS: readonly [question: string, expected: string][] = [
  // The day on which a report was sent is no day of what was 近日.
  ['桃园街道家风讲座是5月几号办的', 'related'],
  ['便民菜场是5月几号开业的', '5月7日'],
  // The day fits, and no word of the meeting is printed.
  ['5月7日的领导干部大会谁讲的话', 'silent'],
  ['5月7日便民菜场开业谁致辞的', '方明'],
  // A kind of event names none of several; with a word of its own it does.
  ['座谈会谁主持的', 'choose'],
  ['企业座谈会谁主持的', '沈冬'],
  ['邻里节座谈会谁主持的', '罗云'],
  // 区长 behind a district is an office; a district nobody knows is a condition that nothing meets.
  ['云山区区长是谁', '沈冬'],
  ['云山区长是谁', '沈冬'],
  ['柏原区企业座谈会谁主持的', 'silent'],
]

for (const [question, expected] of QUESTIONS)
  test(`${question} → ${expected}`, () => expect(gist(question)).toBe(expected))
