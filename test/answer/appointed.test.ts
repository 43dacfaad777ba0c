import { describe, expect, test } from 'vitest'
import { APPOINTINGS } from '../../src/answer/appointed.ts'

describe.each(APPOINTINGS)('$name', ({ name, asks, claims, spares }) => {
  const first = (text: string): string | undefined =>
    APPOINTINGS.find((row) => row.asks.test(text))?.name
  test.each(claims)('%s', (text) => expect(first(text)).toBe(name))
  test.each(spares)('not %s', (text) => expect(asks.test(text)).toBe(false))
})
