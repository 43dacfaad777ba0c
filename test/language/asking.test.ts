import { expect, test } from 'vitest'
import { fold } from '../../src/corpus/text.ts'
import { ASKING_RULES } from '../../src/language/asking.rows.ts'
import { readAsking } from '../../src/language/asking.ts'

for (const { asked, claims, spares } of ASKING_RULES) {
  for (const question of claims)
    test(`${question} asks for ${asked}`, () =>
      expect(readAsking(fold(question)).asked).toBe(asked))
  for (const question of spares)
    test(`${question} spares ${asked}`, () =>
      expect(readAsking(fold(question)).asked).not.toBe(asked))
}
