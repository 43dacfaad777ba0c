import { setImmediate } from 'node:timers/promises'
import type { Paragraph, ParagraphId } from '../corpus/page.ts'
import { best } from './best.ts'
import { binder } from './binder.ts'
import { placesAmong } from './among.ts'
import { placesWithin } from './days.ts'
import { postingsOf } from './directory.ts'
import type { DaysOf, Hit, Query, QueryWord, SearchEngine } from './engine.ts'
import { withEvery } from './every.ts'
import { keyOf } from './keys.ts'
import { searchVolume } from './maxscore.ts'
import type { Wanted } from './readings.ts'
import { idAt } from './register.ts'
import { termWeight } from './relevance.ts'
import {
  holding,
  MOST_PARAGRAPHS,
  placeIn,
  type Shelved,
  shelve,
  sizeOf,
  takeOut,
  tidied,
} from './shelf.ts'
import { askedTerms, type Cut, searchWords } from './tokens.ts'
import type { Postings, Volume } from './volume.ts'

/** After so many paragraphs other work gets its turn. */
const AT_ONCE = 256

/** A volume, and the places of the paragraphs that have been taken out of it. */
export interface Bound {
  readonly volume: Volume
  readonly gone: readonly number[]
}

/** Our engine, whose volumes can be kept. It keeps no paragraph, only what stands in them. */
export interface PostingsEngine extends SearchEngine {
  has(id: ParagraphId): boolean
  /** Paragraphs that have every one of these terms, at most so many, in no order. */
  withAll(terms: readonly string[], most: number): readonly ParagraphId[]
  /** The ids of all paragraphs that are there, in the order they were added. */
  ids(): Iterable<ParagraphId>
  /** Everything that is there, in order. Volumes that were not changed are the same objects. */
  volumes(): readonly Bound[]
}

/** Binds paragraphs into volumes, leaving other work its turn. */
async function bound(
  paragraphs: readonly Paragraph[],
  cut: Cut,
  daysOf: DaysOf,
): Promise<Volume[]> {
  const volumes: Volume[] = []
  const open = binder(cut)
  for (let from = 0; from < paragraphs.length; from += MOST_PARAGRAPHS) {
    const some = paragraphs.slice(from, from + MOST_PARAGRAPHS)
    for (let i = 0; i < some.length; i += AT_ONCE) {
      for (const paragraph of some.slice(i, i + AT_ONCE)) open.add(paragraph, daysOf(paragraph))
      await setImmediate()
    }
    volumes.push(open.bind())
  }
  return volumes
}

/** The last of those with the same id, in order. */
function withoutTwins(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  if (new Set(paragraphs.map(({ id }) => id)).size === paragraphs.length) return paragraphs
  const last = new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph]))
  return paragraphs.filter((paragraph) => last.get(paragraph.id) === paragraph)
}

/**
 * Our own engine, in memory: bound volumes of postings, best hits by MaxScore. Gives what scoring
 * every paragraph would give. `cut` tells words apart; `kept` is there from the start.
 */
export function postingsEngine(
  cut: Cut = searchWords,
  kept: readonly Bound[] = [],
): PostingsEngine {
  let nextNumber = 0
  let shelf: readonly Shelved[] = kept.map(({ volume, gone }) => putBehind(volume, gone))
  /** Changes are made one after the other. */
  let turn: Promise<void> = Promise.resolve()

  function putBehind(volume: Volume, gone: readonly number[] = []): Shelved {
    const shelved = shelve(volume, nextNumber, gone)
    nextNumber += volume.paragraphs
    return shelved
  }

  function remove(id: ParagraphId): void {
    for (const shelved of shelf) {
      const place = placeIn(shelved, id)
      if (place >= 0) takeOut(shelved, place)
    }
  }

  function putOnShelf(volumes: readonly Volume[], replacing: readonly Paragraph[]): void {
    for (const { id } of replacing) remove(id)
    const added = volumes.map((volume) => putBehind(volume))
    shelf = tidied([...shelf, ...added])
  }

  function hitOf(number: number, score: number): Hit {
    const { volume, base } = shelf.findLast((shelved) => shelved.base <= number) as Shelved
    return { id: idAt(volume, number - base), score }
  }

  /** What words ask for in each volume. */
  function wantedFor(words: readonly QueryWord[]): readonly (readonly Wanted[])[] {
    const size = shelf.reduce((sum, shelved) => sum + sizeOf(shelved), 0)
    const wanted = shelf.map((): Wanted[] => [])
    for (const [term, asked] of askedTerms(words)) {
      const [high, low] = keyOf(term)
      const lists = shelf.map(({ volume, directory }) => postingsOf(volume, directory, high, low))
      const weight = termWeight(asked, size, heldBy(shelf, lists))
      for (const [i, list] of lists.entries())
        if (list !== undefined) wanted[i]?.push({ list, weight })
    }
    return wanted
  }

  function search(query: Query, wanted: readonly (readonly Wanted[])[]): readonly Hit[] {
    const found = best(query.limit)
    for (const [i, shelved] of shelf.entries()) {
      const { volume, base } = shelved
      searchVolume({ volume, base, open: openPlaces(shelved, query) }, wanted[i] ?? [], found)
    }
    return found.ranked().map(({ score, number }) => hitOf(number, score))
  }

  /** The same words are often asked under several conditions: they are looked for once. */
  function searchAll(queries: readonly Query[]): (readonly Hit[])[] {
    const wanted = new Map(
      [...new Set(queries.map(({ words }) => words))].map((words) => [words, wantedFor(words)]),
    )
    return queries.map((query) => search(query, wanted.get(query.words) ?? []))
  }

  const inTurn = (change: () => Promise<void>): Promise<void> => (turn = turn.then(change, change))

  return {
    name: 'postings',
    add: (paragraphs, daysOf = () => undefined) =>
      inTurn(async () => {
        const each = withoutTwins(paragraphs)
        putOnShelf(await bound(each, cut, daysOf), each)
      }),
    remove: (ids) =>
      inTurn(async () => {
        ids.forEach(remove)
        shelf = tidied(shelf)
      }),
    search: async (queries) => searchAll(queries),
    has: (id) => shelf.some((shelved) => placeIn(shelved, id) >= 0),
    withAll: (terms, most) => withEvery(shelf, terms, most),
    *ids() {
      for (const { volume, kept } of shelf) {
        for (const [place, there] of kept.entries()) if (there === 1) yield idAt(volume, place)
      }
    },
    volumes: () => shelf.map(({ volume, gone }) => ({ volume, gone: [...gone] })),
  }
}

/** Where hits may be: what is still there and meets the conditions; `undefined` where all may. */
function openPlaces(shelved: Shelved, { among, within }: Query): Uint8Array | undefined {
  const { volume, kept, gone } = shelved
  if (among === undefined && within === undefined) return gone.length === 0 ? undefined : kept
  const open = among === undefined ? kept : placesAmong(volume, among, kept)
  return within === undefined ? open : placesWithin(volume, within, open)
}

/** How many paragraphs have a term, given its postings in each volume. */
const heldBy = (shelf: readonly Shelved[], lists: readonly (Postings | undefined)[]): number =>
  shelf.reduce((sum, shelved, i) => {
    const list = lists[i]
    return list === undefined ? sum : sum + holding(shelved, list)
  }, 0)
