import { dictionaryFor, type Dictionary } from './cedict.ts'
import { TAILS } from './english.rows.ts'
import { once } from './once.ts'
import { namesIn, type PrintedNames, spellingIn, type Spelling } from './spelled.ts'
import { nameIndex, partialNameIndex, pinyinIndex, type PinyinIndex } from './pinyin.ts'

/** What an English question may be asked about. Kept with what is built from it: pass the same one. */
export interface EnglishArchive {
  /** Every folded word, name and multi-character run that the archive holds. */
  readonly words: ReadonlySet<string>
  /** Characters that stand alone where the dictionary knows no word. */
  readonly signs?: readonly string[]
  /** Whether these folded characters stand anywhere in the archive. */
  contains(chinese: string): boolean
  /** People. */
  readonly names: readonly string[]
  /** Places and bodies. */
  readonly places: readonly string[]
  /** What a pattern finds in the folded texts, each once, the oftenest first. */
  printed?(pattern: RegExp): readonly string[]
}

/** What an archive is searched by for English words. */
export interface Lookups {
  readonly archive: EnglishArchive
  readonly people: PinyinIndex
  readonly named: ReadonlySet<string>
  readonly partial: ReturnType<typeof partialNameIndex>
  readonly places: PinyinIndex
  /** Places by the pinyin of what stands before their ending. */
  readonly stems: (letters: string) => readonly string[]
  /** What stands before the ending of places, by its pinyin: `lanxi` finds 兰溪 of 兰溪县. */
  readonly bare: (letters: string) => readonly string[]
  readonly words: () => PinyinIndex
  readonly dictionary: () => Dictionary
  readonly spelled: () => Spelling
  readonly printedNames: () => PrintedNames
}

/** How the Chinese names of places end. */
export const ALL_TAILS = [...new Set(TAILS.flatMap(([, endings]) => endings))]

/** Finds places by the pinyin of what stands before their ending: `gaoxin` finds 高新区. */
function stemsOf(places: Iterable<string>): Pick<Lookups, 'stems' | 'bare'> {
  const byStem = new Map<string, string[]>()
  for (const place of places) {
    for (const ending of ALL_TAILS) {
      if (!place.endsWith(ending) || place.length <= ending.length) continue
      const stem = place.slice(0, -ending.length)
      byStem.set(stem, [...(byStem.get(stem) ?? []), place])
    }
  }
  const index = pinyinIndex(byStem.keys())
  return {
    stems: (letters) => index.find(letters).flatMap((stem) => byStem.get(stem) ?? []),
    bare: (letters) => index.find(letters),
  }
}

const kept = new WeakMap<EnglishArchive, Lookups>()

/** Made once for an archive and kept with it. */
export function lookupsFor(archive: EnglishArchive): Lookups {
  let lookups = kept.get(archive)
  if (lookups === undefined) {
    const named = new Set(archive.names)
    const words = [...archive.words].filter((word) => word.length > 1 && !named.has(word))
    lookups = {
      archive,
      people: nameIndex(archive.names),
      named,
      partial: partialNameIndex(archive.names),
      places: pinyinIndex(archive.places),
      ...stemsOf(new Set([...archive.places, ...words])),
      words: once(() => pinyinIndex(words)),
      dictionary: once(() => dictionaryFor(archive.words)),
      spelled: once(() => spellingIn(archive)),
      printedNames: once(() => namesIn(archive)),
    }
    kept.set(archive, lookups)
  }
  return lookups
}
