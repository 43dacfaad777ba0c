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

/** Words that may stand for one another, by word; a word is no synonym of itself. */
export const synonyms = once((): ReadonlyMap<string, readonly string[]> => {
  const groups = new Map<string, Set<string>>()
  for (const line of [...lines('synonyms'), ...lines('colloquial')]) {
    const group = line
      .toLowerCase()
      .split(/\s+/)
      .filter((word) => word !== '')
    for (const word of group) {
      const others = groups.get(word) ?? new Set()
      for (const other of group) if (other !== word) others.add(other)
      groups.set(word, others)
    }
  }
  return new Map([...groups].map(([word, others]) => [word, [...others]]))
})

/** Every word of the synonym groups. */
export const synonymWords = (): Iterable<string> => synonyms().keys()
