import { expect, test } from 'vitest'
import { fold } from '../../src/corpus/text.ts'
import { LEANING_RULES, REFERRING_RULES } from '../../src/language/followup.rows.ts'
import { readFollowup } from '../../src/language/followup.ts'

for (const { leaning, claims, spares } of LEANING_RULES) {
  for (const [question, rest] of claims)
    test(`${question} is a ${leaning} that leaves ${rest}`, () => {
      const read = readFollowup(question)
      expect([read.leaning, fold(read.rest)]).toEqual([leaning, rest])
    })
  for (const question of spares)
    test(`${question} is no ${leaning}`, () =>
      expect(readFollowup(question).leaning).not.toBe(leaning))
}

for (const { refers, claims, spares } of REFERRING_RULES) {
  for (const [question, words] of claims)
    test(`${words} in ${question} refers to ${refers}`, () => {
      const { rest, references } = readFollowup(question)
      const found = references.filter((one) => one.refers === refers)
      expect(found.map(({ start, end }) => fold(rest).slice(start, end))).toContain(words)
    })
  for (const question of spares)
    test(`${question} refers to no ${refers}`, () =>
      expect(readFollowup(question).references.map((one) => one.refers)).not.toContain(refers))
}

test.each([
  ['第二个', 2],
  ['the third one', 3],
  ['第二个会谁主持', undefined],
])('%s picks %s', (question, picks) => expect(readFollowup(question).picks).toBe(picks))
