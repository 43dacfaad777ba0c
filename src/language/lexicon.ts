import { readFileSync } from 'node:fs'
import { once } from './once.ts'

const lines = (name: string): string[] =>
  readFileSync(new URL(`./lexicon/${name}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))

const words = (name: string): ReadonlySet<string> => new Set(lines(name))

/** `class<TAB>word` lines as word → classes. */
function classes(name: string): ReadonlyMap<string, readonly string[]> {
  const map = new Map<string, string[]>()
  for (const line of lines(name)) {
    const [of = '', word = ''] = line.split('\t')
    map.set(word, [...(map.get(word) ?? []), of])
  }
  return map
}

/** Surnames, single and compound. */
export const SURNAMES = words('surnames')
/** Words that end an office directly before a name. */
export const OFFICES = words('offices')
/** Suffixes that end the name of a body. */
export const BODIES = words('bodies')
/** Suffixes that end the name of a place. */
export const PLACES = words('places')
/** Nouns for events → kinds (`meeting`, `visit`, …). */
export const EVENTS = classes('events')
/** Verbs → the roles their subjects have (`chair`, `speak`, …). */
export const SAYING = classes('saying')

/** Units and measure words → what they count (`money`, `area`, `people`, …). */
export const UNITS = classes('units')

/** Length of the longest word of the set. */
export const longestOf = (set: Iterable<string>): number =>
  Math.max(...[...set].map((word) => word.length))

const longest = new Map<ReadonlySet<string>, number>()

/** The longest word of the set that the text has directly before `end`; `undefined` for none. */
export function wordBefore(
  set: ReadonlySet<string>,
  folded: string,
  end: number,
): string | undefined {
  let most = longest.get(set)
  if (most === undefined) longest.set(set, (most = longestOf(set)))
  for (let length = Math.min(most, end); length > 0; length--) {
    const word = folded.slice(end - length, end)
    if (set.has(word)) return word
  }
  return undefined
}

/** The groups of the lexicon, and by word in which of them it stands. */
const groups = once(() => {
  const all = [...lines('synonyms'), ...lines('colloquial')].map((line) => line.toLowerCase())
  const of = new Map<string, number | readonly number[]>()
  all.forEach((line, at) => {
    for (const word of line.split(' ')) {
      const so = of.get(word)
      of.set(word, so === undefined ? at : typeof so === 'number' ? [so, at] : [...so, at])
    }
  })
  return { all, of }
})

const found = new Map<string, readonly string[]>()
const NONE: readonly string[] = []

/** What may stand for a word in print; empty for a word the lexicon lacks. */
export function synonymsOf(word: string): readonly string[] {
  const { all, of } = groups()
  const so = of.get(word)
  if (so === undefined) return NONE
  let others = found.get(word)
  if (others === undefined) {
    const places = typeof so === 'number' ? [so] : so
    const words = new Set(places.flatMap((at) => (all[at] ?? '').split(' ')))
    words.delete(word)
    found.set(word, (others = [...words]))
  }
  return others
}

/** Whether the lexicon has a word, without listing what may stand for it. */
export const hasSynonyms = (word: string): boolean => groups().of.has(word)

/** Every word of the synonym groups. */
export const synonymWords = (): Iterable<string> => groups().of.keys()
