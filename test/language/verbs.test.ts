import { expect, test } from 'vitest'
import { closed } from '../../src/language/verbs.ts'

const CLOSED: readonly [text: string, closed: string][] = [
  ['会上谁表了态', '会上谁表态'],
  ['谁发的言', '谁发言'],
  ['谁讲过话', '谁讲话'],
  ['他讲的话题是什么', '他讲的话题是什么'],
  ['带来了新的队伍', '带来了新的队伍'],
]

for (const [text, whole] of CLOSED)
  test(`${text} reads ${whole}`, () => expect(closed(text)).toBe(whole))
