import type { Paragraph } from '../corpus/page.ts'
import { merge } from './merge.ts'
import { type Postings, seek, type Volume } from './volume.ts'

/** A bound volume with its paragraphs, some of which may have been taken out since. */
export interface Shelved {
  readonly volume: Volume
  /** By place; `undefined` only where one was taken out. */
  readonly paragraphs: readonly (Paragraph | undefined)[]
  /** Added to a place it makes the number of a paragraph; numbers rise from volume to volume. */
  readonly base: number
  /** 1 where the paragraph is still there, 0 where it was taken out. */
  readonly kept: Uint8Array
  /** The places that were taken out, in any order. */
  readonly gone: number[]
}

/** Puts a volume on the shelf; places without a paragraph were taken out. */
export function shelve(
  volume: Volume,
  paragraphs: readonly (Paragraph | undefined)[],
  base: number,
): Shelved {
  const kept = Uint8Array.from(paragraphs, (paragraph) => (paragraph === undefined ? 0 : 1))
  const gone = [...kept.keys()].filter((place) => kept[place] === 0)
  return { volume, paragraphs, base, kept, gone }
}

/** Takes the paragraph with this number out. */
export function takeOut({ kept, gone, base }: Shelved, number: number): void {
  kept[number - base] = 0
  gone.push(number - base)
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
export const sizeOf = ({ paragraphs, gone }: Shelved): number => paragraphs.length - gone.length

/** One volume of several neighbours, without what was taken out of them. */
export function rebind(shelved: readonly Shelved[]): Shelved {
  const paragraphs: Paragraph[] = []
  const parts = shelved.map(({ volume, paragraphs: bound, kept }) => ({
    volume,
    placed: Int32Array.from(bound, (paragraph, place) =>
      kept[place] === 0 || paragraph === undefined ? -1 : paragraphs.push(paragraph) - 1,
    ),
  }))
  return shelve(merge(parts), paragraphs, shelved[0]?.base ?? 0)
}

/** A volume is put together with those behind it while it is at most so many times their size. */
const GROWTH = 2
const MOST_PARAGRAPHS = 0x10000

/** The same paragraphs in as few volumes as can hold them. */
export function gathered(shelf: readonly Shelved[]): readonly Shelved[] {
  const groups: Shelved[][] = []
  let size = MOST_PARAGRAPHS
  for (const shelved of shelf) {
    if (size + sizeOf(shelved) > MOST_PARAGRAPHS) {
      groups.push([])
      size = 0
    }
    groups.at(-1)?.push(shelved)
    size += sizeOf(shelved)
  }
  return groups.flatMap((group) => (group.length > 1 ? [rebind(group)] : group))
}

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

const isThin = (shelved: Shelved): boolean => shelved.gone.length * 4 > shelved.paragraphs.length

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
