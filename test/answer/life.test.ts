import { expect, test } from 'vitest'
import { gist } from './ridge.ts'

const QUESTIONS: readonly [question: string, expected: string][] = [
  ['许远航2013年5月任什么职务', '梅溪县委副书记、县长,梅溪工业园党工委书记'],
  ['许远航2016年当的什么官', '石浦县委书记'],
  // Between two steps he held the first of them.
  ['许远航2018年是什么职务', '石浦县委书记'],
  ['许远航当副市长之前是干啥的', '石浦县委书记'],
  ['许远航从梅溪到石浦,职务怎么变的', '梅溪县委副书记、县长,梅溪工业园党工委书记;石浦县委书记'],
  ['何仁杰2015年是什么职务', '云岭县县长'],
  // Nothing is told of these years.
  ['许远航2011年是什么职务', 'silent'],
  ['何仁杰2019年是什么职务', 'silent'],
  // A deputy is no head: 常务副县长 came before 县长.
  ['韩冬青当县长之前是干啥的', '县委常委、常务副县长'],
]

for (const [question, expected] of QUESTIONS)
  test(`${question} → ${expected}`, () => expect(gist(question)).toBe(expected))
