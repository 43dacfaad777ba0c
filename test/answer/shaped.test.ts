import { expect, test } from 'vitest'
import { shapeAsked } from '../../src/answer/shaped.ts'
import { SHAPES } from '../../src/answer/shaped.rows.ts'

const found = (asked: string, printed: string, name: string): readonly string[] => {
  const asks = shapeAsked({ folded: asked, asked: 'clause' })
  if (asks?.rule.name !== name) return []
  return asks.rule
    .finds(asks.groups, printed, { start: 0, end: printed.length })
    .map((spans) => spans.map(({ start, end }) => printed.slice(start, end)).join('|'))
}

for (const { name, claims, spares } of SHAPES) {
  test.each(claims)(`${name}: %s`, (asked, printed, words) =>
    expect(found(asked, printed, name)).toContain(words),
  )
  test.each(spares)(`no ${name}: %s`, (asked, printed) =>
    expect(found(asked, printed, name)).toEqual([]),
  )
}
