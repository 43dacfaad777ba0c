import { describe, expect, test } from 'vitest'
import { IDIOMS, idiomsIn } from '../../src/language/idioms.ts'

for (const { name, claims, spares } of IDIOMS)
  describe(name, () => {
    test.each(claims)('%s', (question, words) =>
      expect(idiomsIn(question).map(({ word }) => word)).toEqual([words]),
    )
    test.each(spares)('%s has none', (question) => expect(idiomsIn(question)).toEqual([]))
  })
