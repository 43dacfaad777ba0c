import { setImmediate } from 'node:timers/promises'
import type { Paragraph, ParagraphId } from '../corpus/page.ts'
import { best } from './best.ts'
import { binder } from './binder.ts'
import type { Hit, Query, SearchEngine } from './engine.ts'
import { keyOf } from './keys.ts'
import { searchVolume } from './maxscore.ts'
import { termWeight } from './relevance.ts'
import { gathered, holding, type Shelved, shelve, takeOut, tidied } from './shelf.ts'
import { askedTerms, type Cut, searchWords } from './tokens.ts'
import { type Postings, postingsOf, type Volume } from './volume.ts'

/** After so many paragraphs other work gets its turn. */
const AT_ONCE = 256

/** A volume is bound of so many at first: what is under way then stays near the processor. */
const FIRST_BINDING = 0x2000

/** A volume and the paragraphs bound in it; `undefined` where one has been taken out. */
export interface Bound {
  readonly volume: Volume
  readonly paragraphs: readonly (Paragraph | undefined)[]
}

/** Our engine, whose volumes can be kept. */
export interface PostingsEngine extends SearchEngine {
  /** Everything that is there, in order. Volumes that were not changed are the same objects. */
  volumes(): readonly Bound[]
}

/** Binds paragraphs into volumes, leaving other work its turn. */
async function bound(paragraphs: readonly Paragraph[], cut: Cut): Promise<Bound[]> {
  const volumes: Bound[] = []
  const open = binder(cut, Math.min(FIRST_BINDING, paragraphs.length))
  for (let from = 0; from < paragraphs.length; from += FIRST_BINDING) {
    const some = paragraphs.slice(from, from + FIRST_BINDING)
    for (let i = 0; i < some.length; i += AT_ONCE) {
      for (const paragraph of some.slice(i, i + AT_ONCE)) open.add(paragraph)
      await setImmediate()
    }
    volumes.push({ volume: open.bind(), paragraphs: some })
  }
  return volumes
}

/** The last of those with the same id, in order. */
function withoutTwins(paragraphs: readonly Paragraph[]): Paragraph[] {
  const last = new Map<ParagraphId, Paragraph>()
  for (const paragraph of paragraphs) {
    last.delete(paragraph.id)
    last.set(paragraph.id, paragraph)
  }
  return [...last.values()]
}

/**
 * Our own engine, in memory: bound volumes of postings, best hits by MaxScore. Gives what scoring
 * every paragraph would give. `cut` tells words apart; `kept` is there from the start.
 */
export function postingsEngine(
  cut: Cut = searchWords,
  kept: readonly Bound[] = [],
): PostingsEngine {
  let shelf: readonly Shelved[] = []
  /** The number of every paragraph that is there. */
  const numbers = new Map<ParagraphId, number>()
  let nextNumber = 0
  /** Changes are made one after the other. */
  let turn: Promise<void> = Promise.resolve()

  const holderOf = (number: number): Shelved | undefined =>
    shelf.findLast(({ base }) => base <= number)

  function remove(id: ParagraphId): void {
    const number = numbers.get(id)
    if (number === undefined) return
    const holder = holderOf(number)
    if (holder !== undefined) takeOut(holder, number)
    numbers.delete(id)
  }

  function register({ base, paragraphs, kept }: Shelved): void {
    for (const [place, paragraph] of paragraphs.entries()) {
      if (kept[place] === 1 && paragraph !== undefined) numbers.set(paragraph.id, base + place)
    }
  }

  function replaceShelf(next: readonly Shelved[]): void {
    const before = new Set(shelf)
    shelf = next
    for (const shelved of next) if (!before.has(shelved)) register(shelved)
  }

  function putOnShelf(volumes: readonly Bound[]): void {
    for (const paragraph of volumes.flatMap(({ paragraphs }) => paragraphs)) {
      if (paragraph !== undefined) remove(paragraph.id)
    }
    const added = volumes.map(({ volume, paragraphs }) => {
      const shelved = shelve(volume, paragraphs, nextNumber)
      nextNumber += paragraphs.length
      return shelved
    })
    replaceShelf(tidied([...shelf, ...gathered(added)]))
  }

  /** Where hits may be: what is still there, and among those given. */
  function openPlaces(
    { base, kept, gone }: Shelved,
    among: Query['among'],
  ): Uint8Array | undefined {
    if (among === undefined) return gone.length === 0 ? undefined : kept
    const open = new Uint8Array(kept.length)
    for (const id of among) {
      const place = (numbers.get(id) ?? -1) - base
      if (place >= 0 && place < open.length) open[place] = 1
    }
    return open
  }

  function paragraphOf(number: number): Paragraph | undefined {
    const holder = holderOf(number)
    return holder?.paragraphs[number - holder.base]
  }

  function search({ words, limit, among }: Query): readonly Hit[] {
    const asked = [...askedTerms(words)].map(([term, weight]) => {
      const [high, low] = keyOf(term)
      const lists = shelf.map(({ volume }) => postingsOf(volume, high, low))
      return { weight: termWeight(weight, numbers.size, heldBy(shelf, lists)), lists }
    })
    const found = best(limit)
    for (const [i, shelved] of shelf.entries()) {
      const wanted = asked.flatMap(({ weight, lists }) => {
        const list = lists[i]
        return list === undefined ? [] : [{ ...list, weight }]
      })
      const open = openPlaces(shelved, among)
      searchVolume({ volume: shelved.volume, base: shelved.base, open }, wanted, found)
    }
    return found.ranked().flatMap(({ score, number }) => {
      const paragraph = paragraphOf(number)
      return paragraph === undefined ? [] : [{ paragraph, score }]
    })
  }

  if (kept.length > 0) putOnShelf(kept)

  const inTurn = (change: () => Promise<void>): Promise<void> => (turn = turn.then(change, change))

  return {
    name: 'postings',
    add: (paragraphs) => inTurn(async () => putOnShelf(await bound(withoutTwins(paragraphs), cut))),
    remove: (ids) =>
      inTurn(async () => {
        ids.forEach(remove)
        replaceShelf(tidied(shelf))
      }),
    search: async (queries) => queries.map(search),
    volumes: () =>
      shelf.map(({ volume, paragraphs, kept }) => ({
        volume,
        paragraphs: paragraphs.map((paragraph, place) =>
          kept[place] === 1 ? paragraph : undefined,
        ),
      })),
  }
}

/** How many paragraphs have a term, given its postings in each volume. */
const heldBy = (shelf: readonly Shelved[], lists: readonly (Postings | undefined)[]): number =>
  shelf.reduce((sum, shelved, i) => {
    const list = lists[i]
    return list === undefined ? sum : sum + holding(shelved, list)
  }, 0)
