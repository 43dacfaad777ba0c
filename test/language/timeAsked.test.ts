import { expect, test } from 'vitest'
import { TIME_ASKED, timeAsked } from '../../src/language/timeAsked.ts'

for (const { aspect, claims, spares } of TIME_ASKED) {
  for (const question of claims)
    test(`${question} asks for ${aspect}`, () => expect(timeAsked(question)).toBe(aspect))
  for (const question of spares)
    test(`${question} spares ${aspect}`, () => expect(timeAsked(question)).not.toBe(aspect))
}
