import { SURNAMES } from './lexicon.ts'
import type { EnglishArchive } from './lookups.ts'
import { lettersOf, readingsOf } from './pinyin.ts'

/** Finds what an archive prints that is read as some letters, in its dictionary or not. */
export type Spelling = (letters: string, endings: readonly string[]) => readonly string[]

/** Finds people whom an archive names, though no office told that they are people. */
export type PrintedNames = (surname: string, given: string) => readonly string[]

/** More ways of cutting letters into syllables, and more finds, are never meant. */
const MOST_CUTS = 6
const MOST_FOUND = 4

type Sounds = ReadonlyMap<string, ReadonlySet<string>>

/** The characters of an archive by what they are read as. */
function soundsOf({ words, signs = [] }: EnglishArchive): Sounds {
  const bySound = new Map<string, Set<string>>()
  for (const sign of new Set([...words, ...signs].join('')))
    if (/[\u3400-\u9fff]/.test(sign))
      for (const sound of readingsOf(sign))
        bySound.set(sound, (bySound.get(sound) ?? new Set()).add(sign))
  return bySound
}

/** A pattern for the characters that are read so, one after the other. */
const patternOf = (sounds: readonly string[], bySound: Sounds): string =>
  sounds.map((sound) => `[${[...(bySound.get(sound) ?? [])].join('')}]`).join('')

/** Made from the characters of the archive's words. */
export function spellingIn(archive: EnglishArchive): Spelling {
  const bySound = soundsOf(archive)
  return (typed, endings) => {
    const ending = endings.length === 0 ? '' : `(?:${endings.join('|')})`
    const found = cutsOf(lettersOf(typed), bySound, 2).flatMap(
      (sounds) => archive.printed?.(new RegExp(patternOf(sounds, bySound) + ending, 'g')) ?? [],
    )
    return [...new Set(found)].slice(0, MOST_FOUND)
  }
}

/** What stands before a name: an office, a mark, a verb of meeting. */
const BEFORE_NAME =
  '(?<=[长任记员师席理授士官民者家生总委导事友人名叫是由与和、:,。“《 ]|会见|会同|^)'

/** A name of two characters stands behind what says that it is one. */
export function namesIn(archive: EnglishArchive): PrintedNames {
  const bySound = soundsOf(archive)
  const families = (letters: string): string[] =>
    [...SURNAMES].filter((surname) =>
      surname.length === 1
        ? readingsOf(surname).includes(letters)
        : Array.from(surname, (sign) => readingsOf(sign)[0]).join('') === letters,
    )
  return (surname, given) => {
    const family = families(lettersOf(surname))
    if (family.length === 0) return []
    const found = cutsOf(lettersOf(given), bySound, 1)
      .filter(({ length }) => length < 3)
      .flatMap((sounds) => {
        const before = sounds.length === 1 ? BEFORE_NAME : ''
        const pattern = `${before}(?:${family.join('|')})${patternOf(sounds, bySound)}`
        return archive.printed?.(new RegExp(pattern, 'g')) ?? []
      })
    return [...new Set(found)].slice(0, MOST_FOUND)
  }
}

/** The ways of cutting letters into so many syllables or more that the archive's characters have. */
function cutsOf(letters: string, sounds: ReadonlyMap<string, unknown>, least: number): string[][] {
  const cuts = (rest: string): string[][] =>
    rest === ''
      ? [[]]
      : [6, 5, 4, 3, 2, 1].flatMap((length) => {
          const sound = rest.slice(0, length)
          if (sound.length < length || !sounds.has(sound)) return []
          return cuts(rest.slice(length)).map((others) => [sound, ...others])
        })
  if (letters.length > LONGEST) return []
  return cuts(letters)
    .filter(({ length }) => length >= least)
    .sort((a, b) => a.length - b.length)
    .slice(0, MOST_CUTS)
}

/** No name of four syllables is longer. */
const LONGEST = 18
