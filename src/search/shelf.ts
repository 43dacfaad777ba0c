import type { ParagraphId } from '../corpus/page.ts'
import { type Directory, directoryOf } from './directory.ts'
import { merge } from './merge.ts'
import { placeOfId } from './register.ts'
import { type Postings, seek, type Volume } from './volume.ts'

/** A bound volume, of which some paragraphs may have been taken out since. */
export interface Shelved {
  readonly volume: Volume
  readonly directory: Directory
  /** Added to a place it makes the number of a paragraph; numbers rise from volume to volume. */
  readonly base: number
  /** 1 where the paragraph is still there, 0 where it was taken out. */
  readonly kept: Uint8Array
  /** The places that were taken out, in any order. */
  readonly gone: number[]
}

/** Puts a volume on the shelf without the places that were taken out of it. */
export function shelve(volume: Volume, base: number, gone: readonly number[] = []): Shelved {
  const kept = new Uint8Array(volume.paragraphs).fill(1)
  for (const place of gone) kept[place] = 0
  return { volume, directory: directoryOf(volume), base, kept, gone: [...gone] }
}

/** The place of a paragraph that is still there, -1 where it is not. */
export function placeIn({ volume, kept }: Shelved, id: ParagraphId): number {
  const place = placeOfId(volume, id)
  return place >= 0 && kept[place] === 1 ? place : -1
}

/** Takes the paragraph at this place out. */
export function takeOut({ kept, gone }: Shelved, place: number): void {
  kept[place] = 0
  gone.push(place)
}

/** How many paragraphs that are still there have a term. */
export function holding({ volume, gone }: Shelved, { start, end }: Postings): number {
  let count = end - start
  for (const place of gone) {
    const at = seek(volume, start, end, place)
    if (at < end && volume.places[at] === place) count--
  }
  return count
}

/** How many paragraphs are still there. */
export const sizeOf = ({ volume, gone }: Shelved): number => volume.paragraphs - gone.length

/** One volume of several neighbours, without what was taken out of them. */
function rebind(shelved: readonly Shelved[]): Shelved {
  let next = 0
  const parts = shelved.map(({ volume, kept }) => ({
    volume,
    placed: Int32Array.from(kept, (there) => (there === 0 ? -1 : next++)),
  }))
  return shelve(merge(parts), shelved[0]?.base ?? 0)
}

/** A volume is put together with those behind it while it is at most so many times their size. */
const GROWTH = 2

/** As many as places of 16 bits can number. */
export const MOST_PARAGRAPHS = 0x10000

/** From which volume on the rest of the shelf should be one. */
function untidyFrom(shelf: readonly Shelved[]): number {
  let from = shelf.length - 1
  let behind = shelf[from] === undefined ? 0 : sizeOf(shelf[from] as Shelved)
  while (from > 0) {
    const size = sizeOf(shelf[from - 1] as Shelved)
    if (size > GROWTH * behind || size + behind > MOST_PARAGRAPHS) break
    behind += size
    from--
  }
  return from
}

const isThin = ({ volume, gone }: Shelved): boolean => gone.length * 4 > volume.paragraphs

/**
 * A shelf with the same paragraphs in the same order in fewer volumes: many small ones at its end
 * become one, and one that lost a quarter is bound anew. Others stay the objects they were.
 */
export function tidied(shelf: readonly Shelved[]): readonly Shelved[] {
  const from = untidyFrom(shelf)
  const end = shelf.slice(from)
  const joined = end.length > 1 ? [rebind(end)] : end
  return [...shelf.slice(0, from), ...joined]
    .map((shelved) => (isThin(shelved) ? rebind([shelved]) : shelved))
    .filter((shelved) => sizeOf(shelved) > 0)
}
