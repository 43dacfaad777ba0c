import { expect, test } from 'vitest'
import { gist } from './valley.ts'

const QUESTIONS: readonly [question: string, expected: string][] = [
  ['三茶统筹是哪三茶', '茶文化、茶产业、茶科技'],
  ['哪些单位作了交流发言', '县农业农村局 雾岭镇 竹溪镇'],
  ['哪三个单位作了交流发言', '县农业农村局 雾岭镇 竹溪镇'],
]

for (const [question, expected] of QUESTIONS)
  test(`${question} → ${expected}`, () => expect(gist(question)).toBe(expected))
