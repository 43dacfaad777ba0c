import fc from 'fast-check'
import { expect, test } from 'vitest'
import { directoryOf, postingsOf } from '../../src/search/directory.ts'
import type { Volume } from '../../src/search/volume.ts'

/** Halves of keys as characters and hashes have them, many with the same first bits. */
const high = fc.oneof(
  fc.constantFrom(0, 0x4e00, 0x4e01, 0xffff, 0x80000000, 0x8007ffff, 0x80080000, 0xffffffff),
  fc.nat(0xffff),
  fc.integer({ min: 0x80000000, max: 0xffffffff }),
)
const low = fc.oneof(fc.constantFrom(0, 0x4e00, 0xffffffff), fc.nat(0xffff))
const key = fc.tuple(high, low)
const keys = fc.uniqueArray(key, { maxLength: 40, selector: String })

/** A volume with these keys, each with one posting more than the one before. */
function volumeOf(sorted: readonly (readonly [number, number])[]) {
  const starts = Uint32Array.from([...sorted, 0], (_, i) => (i * (i + 1)) / 2)
  const peaks = Uint8Array.from(sorted, (_, i) => i + 1)
  const halves = Uint32Array.from(sorted.flatMap(([high, low]) => [low, high]))
  return { keys: halves, starts, peaks } as Volume
}

test('finds the postings of every key, and none of a key that is not there', () => {
  fc.assert(
    fc.property(keys, keys, (some, others) => {
      const sorted = some.sort(([a, b], [c, d]) => a - c || b - d)
      const volume = volumeOf(sorted)
      const directory = directoryOf(volume)
      for (const [i, [high, low]] of sorted.entries()) {
        const start = (i * (i + 1)) / 2
        const expected = { start, end: start + i + 1, peak: i + 1 }
        expect(postingsOf(volume, directory, high, low)).toEqual(expected)
      }
      for (const [high, low] of others) {
        if (sorted.some((one) => one[0] === high && one[1] === low)) continue
        expect(postingsOf(volume, directory, high, low)).toBeUndefined()
      }
    }),
  )
})
