import { expect, test } from 'vitest'
import { BEHIND_RULES, officesBehind } from '../../src/facts/behind.ts'
import { peopleReader } from '../../src/language/names.ts'

const people = peopleReader(['林远之', '陈立言', '何清平', '孙若谷'])

/** The office behind 林远之, or none. */
function behind(text: string): string | undefined {
  const all = people(text)
  const at = all.findIndex(({ name }) => name === '林远之')
  const span = officesBehind(text, all, at).at(-1)
  return span === undefined ? undefined : text.slice(span.start, span.end)
}

for (const { name, claims, spares } of BEHIND_RULES) {
  for (const [text, office] of claims)
    test(`${name}: 「${text}」`, () => expect(behind(text)).toBe(office))
  for (const text of spares)
    test(`${name} spares 「${text}」`, () => expect(behind(text)).toBeUndefined())
}

test('those of a list bear the office of its last', () => {
  const text = '会议推选陈立言、林远之为大会执行主席。'
  expect(officesBehind(text, people(text), 0)).toEqual(officesBehind(text, people(text), 1))
})

test('an office ends where the next is named', () =>
  expect(behind('决定林远之为大会秘书长、陈立言为副秘书长。')).toBe('大会秘书长'))
