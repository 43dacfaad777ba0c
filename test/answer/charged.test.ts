import { expect, test } from 'vitest'
import { gist } from './ridge.ts'

const QUESTIONS: readonly [question: string, expected: string][] = [
  ['企业用工台账由哪个单位牵头建', '县商务局'],
  ['企业用工台账哪个部门牵头', '县商务局'],
  ['旧仓库改造是哪个单位负责的', '县住建局'],
  ['厂房消防检查哪个部门负责', '县应急局'],
  // Who is charged with another matter is charged with no more than that.
  ['厂房建设哪个部门负责', 'related'],
  ['厂房建设哪个部门牵头', 'related'],
  // A verb asked for and against, and a denial of the verb.
  ['县图书馆阅览室周一开不开', 'no: 周一和法定节假日不开放阅览室'],
]

for (const [question, expected] of QUESTIONS)
  test(`${question} → ${expected}`, () => expect(gist(question)).toBe(expected))
