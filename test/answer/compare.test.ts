import { expect, test } from 'vitest'
import { library } from '../../src/answer/library.ts'
import { PARTS_RULES } from '../../src/answer/parts.rows.ts'
import { partsOf } from '../../src/answer/parts.ts'
import { readQuestion } from '../../src/language/question.ts'
import { gist } from './town.ts'

const { known } = library([])

for (const { name, claims, spares } of PARTS_RULES) {
  for (const [question, asks] of claims)
    test(`${name}: ${question}`, () =>
      expect(partsOf(readQuestion(question, known))?.asks).toEqual(asks))
  for (const question of spares)
    test(`${name} spares ${question}`, () =>
      expect(partsOf(readQuestion(question, known))).toBeUndefined())
}

const SEVERAL: readonly (readonly [question: string, expected: string])[] = [
  ['3月5号和9号的会 主持人分别是谁', '周大同;钱文波'],
  ['河道治理去年完成的和今年要完成的各是多少', '36.5公里;48.2公里'],
  ['动员会上既发言又递交了责任书的单位', '区水务局;柳林街道办事处;东港街道办事处'],
  ['哪几个办事处交了责任书但没发言', '北坡街道办事处'],
  ['3月5日到了会、但没讲话、没部署、也没主持的领导是谁', '孙立群;李秋白'],
  ['河道治理动员会和项目周例会分别是哪天开的', '3月5日;3月9日上午'],
  ['李秋白和周大同的职务一样吗', 'yes: 副区长;副区长'],
  ['柳林街道和北坡街道两个办事处,哪个在动员会上发了言', '柳林街道办事处'],
  ['周大同和钱文波 谁主持的项目周例会', '钱文波'],
  ['3月5号和3月20号的会 主持人分别是谁', 'related'],
]

for (const [question, expected] of SEVERAL)
  test(`${question} → ${expected}`, () => expect(gist(question)).toBe(expected))
