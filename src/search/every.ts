import type { ParagraphId } from '../corpus/page.ts'
import { postingsOf } from './directory.ts'
import { keyOf } from './keys.ts'
import { idAt } from './register.ts'
import type { Shelved } from './shelf.ts'
import { type Postings, seek, type Volume } from './volume.ts'

/** Paragraphs that have every one of some terms, at most so many, in no order that says anything. */
export function withEvery(
  shelf: readonly Shelved[],
  terms: readonly string[],
  most: number,
): ParagraphId[] {
  const keys = terms.map(keyOf)
  const found: ParagraphId[] = []
  for (const { volume, directory, kept } of shelf) {
    const lists = keys.flatMap(([high, low]) => postingsOf(volume, directory, high, low) ?? [])
    if (lists.length < keys.length) continue
    const [rarest, ...others] = lists.sort((a, b) => a.end - a.start - (b.end - b.start))
    for (let at = rarest?.start ?? 0; at < (rarest?.end ?? 0); at++) {
      const place = volume.places[at] as number
      if (kept[place] === 1 && others.every((list) => isIn(volume, list, place)))
        found.push(idAt(volume, place))
      if (found.length === most) return found
    }
  }
  return found
}

function isIn(volume: Volume, { start, end }: Postings, place: number): boolean {
  const at = seek(volume, start, end, place)
  return at < end && volume.places[at] === place
}
