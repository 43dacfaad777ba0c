import { expect, test } from 'vitest'
import { closed } from '../../src/language/verbs.ts'

const CLOSED: readonly [text: string, closed: string][] = [
  ['会上谁表了态', '会上谁表态'],
  ['谁发的言', '谁发言'],
  ['谁讲过话', '谁讲话'],
  ['他讲的话题是什么', '他讲的话题是什么'],
  ['带来了新的队伍', '带来了新的队伍'],
  ['他去没去河道治理会', '他去了河道治理会没有'],
  ['会上他讲没讲话?', '会上他讲了话没有?'],
  ['他参没参加推进会', '他参加了推进会没有'],
  ['他去没人的地方', '他去没人的地方'],
]

for (const [text, whole] of CLOSED)
  test(`${text} reads ${whole}`, () => expect(closed(text)).toBe(whole))
