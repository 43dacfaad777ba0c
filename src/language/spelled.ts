import type { EnglishArchive } from './lookups.ts'
import { lettersOf, readingsOf } from './pinyin.ts'

/** Finds what an archive prints that is read as some letters, in its dictionary or not. */
export type Spelling = (letters: string, endings: readonly string[]) => readonly string[]

/** More ways of cutting letters into syllables, and more finds, are never meant. */
const MOST_CUTS = 6
const MOST_FOUND = 4

/** Made from the characters of the archive's words. */
export function spellingIn({ words, printed }: EnglishArchive): Spelling {
  const bySound = new Map<string, Set<string>>()
  for (const sign of new Set([...words].join('')))
    if (/[\u3400-\u9fff]/.test(sign))
      for (const sound of readingsOf(sign))
        bySound.set(sound, (bySound.get(sound) ?? new Set()).add(sign))
  return (typed, endings) => {
    const ending = endings.length === 0 ? '' : `(?:${endings.join('|')})`
    const found = cutsOf(lettersOf(typed), bySound).flatMap((sounds) => {
      const signs = sounds.map((sound) => `[${[...(bySound.get(sound) ?? [])].join('')}]`)
      return printed?.(new RegExp(signs.join('') + ending, 'g')) ?? []
    })
    return [...new Set(found)].slice(0, MOST_FOUND)
  }
}

/** The ways of cutting letters into two syllables or more that the archive's characters have. */
function cutsOf(letters: string, sounds: ReadonlyMap<string, unknown>): string[][] {
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
    .filter(({ length }) => length > 1)
    .sort((a, b) => a.length - b.length)
    .slice(0, MOST_CUTS)
}

/** No name of four syllables is longer. */
const LONGEST = 18
