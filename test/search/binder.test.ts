import { describe, expect, test } from 'vitest'
import { readArchive } from '../../src/corpus/read.ts'
import { binder } from '../../src/search/binder.ts'
import { directoryOf, postingsOf } from '../../src/search/directory.ts'
import { keyMaker, keyOf } from '../../src/search/keys.ts'
import { tally } from '../../src/search/tally.ts'
import { searchWords, termsOf } from '../../src/search/tokens.ts'
import type { Volume } from '../../src/search/volume.ts'

const paragraphs = readArchive('./seeds').pages.flatMap(({ articles }) =>
  articles.flatMap(({ body }) => body),
)

function bound(): Volume {
  const { add, bind } = binder(searchWords)
  for (const each of paragraphs) add(each, undefined)
  return bind()
}

describe('a bound volume', () => {
  const volume = bound()
  const directory = directoryOf(volume)

  test('has its keys in order, each once', () => {
    const keys = [...new BigUint64Array(volume.keys.buffer)]
    expect(keys.every((key, i) => i === 0 || key > (keys[i - 1] as bigint))).toBe(true)
  })

  test('has every term of every paragraph, in their order, and nothing else', () => {
    const expected = new Map<string, number[]>()
    for (const [place, { folded }] of paragraphs.entries())
      for (const term of new Set(termsOf(folded)))
        expected.set(term, [...(expected.get(term) ?? []), place])
    for (const [term, places] of expected) {
      const list = postingsOf(volume, directory, ...keyOf(term))
      const found = volume.places.subarray(list?.start, list?.end)
      expect(places.every((place) => found.includes(place))).toBe(true)
      expect(found).toEqual(found.slice().sort())
      expect(Math.max(...volume.impacts.subarray(list?.start, list?.end))).toBe(list?.peak)
    }
    expect(volume.starts.at(-1)).toBe(volume.places.length)
  })

  test('starts anew after binding', () => {
    const { add, bind } = binder(searchWords)
    for (let turn = 0; turn < 2; turn++) {
      for (const each of paragraphs) add(each, undefined)
      expect(bind()).toEqual(volume)
    }
  })
})

test('a tally counts each term once, however many there are', () => {
  const keysOf = keyMaker()
  const { counted, add, clear } = tally()
  for (let turn = 0; turn < 2; turn++) {
    clear()
    const long = Array.from({ length: 3000 }, (_, i) => String.fromCharCode(0x4e00 + i)).join('，')
    add(keysOf(long, []), 1)
    add(keysOf('一丁', []), 0.5)
    expect(counted.count).toBe(3001)
    expect([...counted.often.subarray(0, 3)]).toEqual([1.5, 1.5, 1])
  }
})
