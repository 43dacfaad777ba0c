import fc from 'fast-check'
import { expect, test } from 'vitest'
import { patternOf, sightings } from '../../src/search/sighting.ts'
import { SIGNS, signFor } from '../../src/search/signs.ts'

const text = fc.string({ unit: fc.constantFrom(...'甲乙丙丁a12。'), maxLength: 30 })

/** What of these words, and of their characters, stands in each row, the slow way. */
function obvious(words: readonly string[], texts: readonly string[]) {
  const pieces = new Set([
    ...words.filter((word) => word.length > 1),
    ...[...words.join('')].filter((one) => /[甲乙丙丁]/.test(one)),
  ])
  const sorted = [...pieces].sort((a, b) => a.length - b.length)
  return texts.flatMap((one) => {
    const sentences = one.split(/(?<=。)/).concat(one.endsWith('。') || one === '' ? [''] : [])
    const rows = [one, ...(one === '' ? [''] : sentences)]
    return rows.map((row) => sorted.map((piece) => (row.includes(piece) ? 1 : 0)))
  })
}

test('sees what stands in each text and sentence', () => {
  fc.assert(
    fc.property(
      text,
      fc.array(fc.tuple(fc.nat(29), fc.integer({ min: 1, max: 5 })), { maxLength: 6 }),
      fc.array(text, { maxLength: 4 }),
      (typed, cuts, texts) => {
        const words = [...new Set(cuts.map(([at, length]) => typed.slice(at, at + length)))].filter(
          (word) => word !== '' && !word.includes('。'),
        )
        const pattern = patternOf(
          typed,
          words.map((word) => ({ word, weight: 1 })),
        )
        const { rows } = sightings(pattern, texts)
        const pieces = pattern.worths.length
        const shown =
          pieces === 0
            ? []
            : Array.from({ length: rows.length / pieces }, (_, i) => [
                ...rows.slice(i * pieces, (i + 1) * pieces),
              ])
        expect(shown).toEqual(pieces === 0 ? [] : obvious(words, texts))
      },
    ),
  )
})

const RUNS: readonly [typed: string, text: string, runs: number][] = [
  ['水库大坝建设', '水库建设', 0],
  ['水库大坝建设', '水库大坝', 2 / 6],
  ['水库大坝建设', '水库大坝,大坝建设', 4 / 6],
  ['水库大坝建设', '水库大坝建设', 4 / 6],
]

for (const [typed, text, runs] of RUNS) {
  test(`runs of 「${typed}」 in 「${text}」`, () => {
    const [seen] = sightings(patternOf(typed, []), [text]).runs
    expect(seen).toBeCloseTo(runs)
  })
}

for (const { claims, spares, shows } of SIGNS) {
  for (const [question, shown] of claims) {
    test(`「${shown}」 may answer 「${question}」`, () =>
      expect(signFor(question)?.test(shown)).toBe(true))
  }
  for (const spared of spares) {
    test(`「${spared}」 does not show it`, () => expect(shows.test(spared)).toBe(false))
  }
}
