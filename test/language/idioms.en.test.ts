import { describe, expect, test } from 'vitest'
import { ENGLISH_IDIOMS } from '../../src/language/idioms.en.ts'

for (const { name, pattern, plain, claims, spares } of ENGLISH_IDIOMS)
  describe(name, () => {
    test.each(claims)('%s', (typed, words) => expect(typed.replace(pattern, plain)).toBe(words))
    test.each(spares)('%s stays', (typed) => expect(typed.replace(pattern, plain)).toBe(typed))
  })
