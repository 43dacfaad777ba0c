import { readFileSync } from 'node:fs'
import type { Dictionary } from './cedict.ts'
import { DEPUTIES, EMPTY } from './english.rows.ts'
import { derivedFrom, phrasesOf } from './inflection.ts'
import { once } from './once.ts'

/** `english phrase<TAB>中文 中文 …`; hyphens count as blanks. */
function readGlossary(): Dictionary {
  const lines = readFileSync(new URL('./lexicon/english.txt', import.meta.url), 'utf8').split('\n')
  const read = new Map<string, string[]>()
  for (const line of lines) {
    const [english = '', chinese = ''] = line.split('\t')
    if (line.startsWith('#') || chinese === '') continue
    const key = english
      .replaceAll(/['’]s\b/g, '')
      .replaceAll(/[-'’]/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim()
    read.set(key, [...(read.get(key) ?? []), ...chinese.split(' ').filter((word) => word !== '')])
  }
  return read
}

/** The words and phrases of this genre: `lexicon/english.txt`, read when first asked for. */
export const glossary = once(readGlossary)

/**
 * What the glossary gives for these words as they stand, else for what they are inflected from;
 * deputies also of offices that it has without one.
 */
export function glossed(words: readonly string[]): string[] {
  if (words.every((word) => EMPTY.has(word)))
    return words.length > 1 ? [...(glossary().get(words.join(' ')) ?? [])] : []
  const [first = '', ...rest] = words
  const whole = [
    ...(glossary().get(words.join(' ')) ??
      phrasesOf(words).flatMap((key) => glossary().get(key) ?? [])),
  ]
  if (!DEPUTIES.has(first) || rest.length === 0) return whole
  return [...whole, ...glossed(rest).map((office) => `副${office}`)]
}

/** What the glossary gives for what this word is derived from. */
export const glossedAsDerived = (word: string): string[] =>
  derivedFrom(word).flatMap((base) => glossary().get(base) ?? [])
