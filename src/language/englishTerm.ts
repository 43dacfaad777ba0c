import { fold } from '../corpus/text.ts'
import type { EnglishTerm } from './english.ts'
import { glossed } from './glossary.ts'
import { synonymsOf } from './lexicon.ts'
import { dictionaryWords } from './segment.ts'
import { type Term, termFor } from './terms.ts'

/** A term; `numbered` for a name that begins with a number. */
export type EnglishWord = Omit<EnglishTerm, 'kind'> & {
  readonly kind: EnglishTerm['kind'] | 'numbered'
  /** What several people are called together. */
  readonly said?: string
}

/** What the archive prints, or would print, for a word. */
export function englishTermOf(
  { english, chinese, kind }: EnglishWord,
  isNoun: boolean,
): Omit<Term, 'span'> {
  const folded = fold(english)
  if (GENERIC.test(folded)) return { ...unknown(folded), weight: 0.1, sort: 'other' }
  const wordings = chinese.length > 0 ? chinese : glossed(folded.split(/[\s-]+/))
  const [word] = wordings
  if (word === undefined) return unknown(folded)
  const term = wholeTerm(word)
  const others = kind === 'place' ? [] : longSynonymsOf(word)
  if (kind === 'numbered') return { word, forms: wordings, weight: 1.5, sort: 'noun' }
  // A sign that is short for a noun (座 for 座位) says nothing of how telling the noun is.
  const usual = wordings
    .slice(0, 2)
    .filter((one) => one === word || one.length > 1 || !isThing(word))
  const weight = Math.min(...usual.map((one) => wholeTerm(one).weight))
  return {
    ...term,
    forms: [...new Set([...wordings, ...others])],
    weight:
      weight *
      (kind !== 'place' && wordings.length > SURE ? UNSURE : 1) *
      (isNoun && term.sort === 'verb' ? NOUN : 1),
    sort: isNoun ? 'noun' : isPast(folded) && term.sort === 'noun' ? 'verb' : term.sort,
  }
}

const isThing = (word: string): boolean => dictionaryWords(word)[0]?.tag === 'n'

/** A word of several (一般公共预算收入) tells as much as the one of them that tells most, and is what its last is. */
function wholeTerm(word: string): Term {
  const span = { start: 0, end: word.length }
  const term = termFor(word, span)
  const parts = dictionaryWords(word)
  if (parts.length < 2) return term
  const each = parts.filter((part) => part.word.length > 1).map((part) => termFor(part.word, span))
  const sort = each.at(-1)?.sort ?? term.sort
  return { ...term, sort, weight: Math.max(term.weight, ...each.map((one) => one.weight)) }
}

/** A word with more renderings than this is known less well; it counts so much. */
const SURE = 2
const UNSURE = 0.7
/** What a noun counts more than a verb. */
const NOUN = 2

const isPast = (folded: string): boolean => /^[a-z]+ed$/.test(folded)

const longSynonymsOf = (word: string): readonly string[] =>
  synonymsOf(word).filter((form) => form.length > 1)

/** Words that say nothing of what is asked. */
const GENERIC = /^(?:people|persons?|guys?|folks?|someone|kinds?|types?|sorts?|lots?|rid|due|acc)$/

/** A word that stands for nothing in the archive: a condition that is not met, unless it says little. */
function unknown(folded: string): Omit<Term, 'span'> {
  const little = /(?:ly|ed|ing)$/.test(folded)
  return {
    word: folded,
    forms: [folded],
    weight: little ? 0.4 : 1,
    sort: little ? 'other' : 'noun',
  }
}
