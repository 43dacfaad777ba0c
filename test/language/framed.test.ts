import { describe, expect, test } from 'vitest'
import { FRAME_RULES } from '../../src/language/framed.ts'
import { evidenceOfNames, namesFrom, peopleReader } from '../../src/language/names.ts'

const namesIn = (text: string): string => {
  const names = namesFrom(evidenceOfNames([text], []))
  return peopleReader(names)(text)
    .map(({ name }) => name)
    .join(' ')
}

describe.each(FRAME_RULES)('$name', ({ claims, spares }) => {
  test.each(claims)('%s', (text, names) => expect(namesIn(text)).toBe(names))
  test.each(spares)('nobody in %s', (text) => expect(namesIn(text)).toBe(''))
})

test('an office that stands before 由 is that of whom it leads to', () => {
  const text = '在他之前,云山区委书记由林远之担任。'
  const office = peopleReader(['林远之'])(text)[0]?.office
  expect(text.slice(office?.start, office?.end)).toBe('云山区委书记')
})
