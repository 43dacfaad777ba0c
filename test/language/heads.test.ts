import { expect, test } from 'vitest'
import { HEADS, headNamed } from '../../src/language/heads.ts'

for (const { head, claims } of HEADS)
  test.each(claims)(`the head of %s is called ${head}`, (body) =>
    expect(headNamed(`${body}的一把手是谁`)).toBe(`${body}${head}是谁`),
  )

test.each([
  ['水务局的二把手是哪位', '水务局副局长是哪位'],
  ['环保口的总工是谁', '环保总工程师是谁'],
  ['宣传部当家的叫啥', '宣传部部长叫啥'],
  // Of no body, or nobody's head.
  ['一把手是谁', '一把手是谁'],
  ['大桥的总工会是谁', '大桥的总工会是谁'],
  ['渡口的船是谁的', '渡口的船是谁的'],
])('%s asks %s', (question, read) => expect(headNamed(question)).toBe(read))
