import { IRREGULAR } from './irregular.rows.ts'

/** British spellings that glossaries write otherwise. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/(col|lab|harb|hon|neighb|fav|behavi|endeav)our/, '$1or'],
  [/^(cent|theat|met|kilomet|lit)re/, '$1er'],
  [/^programme/, 'program'],
  [/(\w{3})is(e|ed|es|ing|ation|ations)$/, '$1iz$2'],
  [/(defen|offen|licen)ce/, '$1se'],
  [/([aeiou]l)l(ed|ing)$/, '$1$2'],
]

const american = (word: string): string =>
  SPELLINGS.reduce((spelled, [from, to]) => spelled.replace(from, to), word)

const PLURAL = /(?<![su])s$/

/** Endings of number and tense, and what stood there before. */
const ENDINGS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/ies$/, ['y']],
  [/(?<=[sxz]|ch|sh|o)es$/, ['']],
  [PLURAL, ['']],
  [/(.)\1(?:ed|ing)$/, ['$1', '$1$1']],
  [/ied$/, ['y']],
  [/(?:ed|ing)$/, ['e']],
  [/(?:ier|iest)$/, ['y']],
  [/(.)\1(?:er|est)$/, ['$1']],
  [/(?:er|est)$/, ['', 'e']],
  // `planing` is no `plan`: a short base doubles its last letter.
  [/(?<!^[^aeiou][aeiou][^aeiou])(?:ed|ing)$/, ['']],
]

/** The word, and what it may be an inflected form of. */
function formsOf(word: string): string[] {
  const irregular = IRREGULAR.get(word)
  const forms = [word, american(word), ...(irregular === undefined ? [] : [irregular])]
  for (const [ending, befores] of ENDINGS) {
    if (!ending.test(word) || word.length < (ending === PLURAL ? 4 : 5)) continue
    for (const before of befores) {
      const base = word.replace(ending, before)
      forms.push(base, american(base))
    }
  }
  return [...new Set(forms)]
}

/** Keys under which a phrase may stand: itself, in American spelling, its last or every word bare. */
export function phrasesOf(words: readonly string[]): string[] {
  const last = words.length - 1
  const whole = [words, words.map(american)].flatMap((spelled) =>
    formsOf(spelled[last] ?? '').map((form) => [...spelled.slice(0, last), form].join(' ')),
  )
  const bare = words.map((word) => formsOf(word).at(-1) ?? word).join(' ')
  return [...new Set([...whole, bare])]
}

/** Endings that make nouns of verbs and adverbs of adjectives, and what stood there before. */
const DERIVED: readonly (readonly [RegExp, readonly string[]])[] = [
  [/ation$/, ['ate', 'e', '']],
  [/ition$/, ['ite', 'e']],
  [/(?<=[st])ion$/, ['', 'e']],
  [/ment$/, ['']],
  [/(?:ance|ence)$/, ['', 'e']],
  [/al$/, ['', 'e']],
  [/ily$/, ['y']],
  [/ly$/, ['']],
  [/iness$/, ['y']],
  [/ness$/, ['']],
]

/** What a word may be derived from: `separation` from `separate`, `removal` from `remove`. */
export const derivedFrom = (word: string): string[] =>
  DERIVED.flatMap(([ending, befores]) =>
    ending.test(word) && word.length > 6
      ? befores.map((before) => word.replace(ending, before))
      : [],
  )
