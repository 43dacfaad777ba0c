import { describe, expect, test } from 'vitest'
import { titleAlone } from '../../src/answer/titleAlone.ts'

const CLAUSE = '检查组对竹溪县干部进行《茶园管护条例》知识测试'

describe('the one title of a clause', () => {
  const titleFor = (folded: string, words = CLAUSE) => {
    const span = titleAlone(words, 0, { folded })
    return span === undefined ? undefined : words.slice(span.start, span.end)
  }

  test.each(['竹溪县干部考了什么', '竹溪县 干部 测试是什么', '干部学习什么', '会上传达的是什么'])(
    '%s',
    (asked) => expect(titleFor(asked)).toBe('《茶园管护条例》'),
  )
  test.each([
    '干部怎么测试',
    '以学什么的那几句',
    '检查组做了什么',
    '干部学到什么经验',
    '茶园是什么',
  ])('%s asks for more', (asked) => expect(titleFor(asked)).toBeUndefined())
  test('of two none stands for both', () =>
    expect(titleFor('会上学习什么', '学习《茶园管护条例》《步道管护办法》')).toBeUndefined())
})
