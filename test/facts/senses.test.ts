import { describe, expect, test } from 'vitest'
import { figuresIn } from '../../src/facts/figures.ts'
import { SENSE_ROWS, sensesOf } from '../../src/facts/senses.ts'

const lastIn = (text: string) => {
  const figure = figuresIn(text).at(-1)
  if (figure === undefined) throw new Error(`no figure in ${text}`)
  return sensesOf(text, figure, { start: 0, end: text.length })
}

for (const { name, sense, claims, spares } of SENSE_ROWS)
  describe(name, () => {
    test.each(claims)('%s', (text) => expect(lastIn(text)).toContain(sense))
    test.each(spares)('not: %s', (text) => {
      const others = SENSE_ROWS.filter((row) => row.sense === sense && row.name !== name)
      if (others.some((row) => row.claims.includes(text))) return
      expect(lastIn(text)).not.toContain(sense)
    })
  })
