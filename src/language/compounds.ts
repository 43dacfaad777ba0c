import type { EnglishTerm } from './english.ts'

/** How many renderings of one word are tried beside those of its neighbours. */
const MOST_TRIED = 8
/** How many ways of rendering a run of words are kept while it is read on. */
const MOST_KEPT = 12

/** A way of rendering a run of words, and how much of it print puts side by side. */
interface Rendering {
  readonly words: readonly string[]
  /** What the last words make that is printed as one. */
  readonly tail: string
  /** Characters printed as one. */
  readonly worth: number
  /** How far from the usual renderings. */
  readonly rank: number
}

/**
 * Of the renderings of words that stand side by side those first that print puts side by side:
 * `weather bureau` is 气象局 where that is printed, though weather alone is 天气.
 */
export function sideBySide(
  terms: readonly EnglishTerm[],
  folded: string,
  contains: (chinese: string) => boolean,
): EnglishTerm[] {
  const out: EnglishTerm[] = []
  for (let at = 0; at < terms.length;) {
    let end = at + 1
    while (end < terms.length && areBeside(terms[end - 1], terms[end], folded)) end++
    out.push(...asPrinted(terms.slice(at, end), contains))
    at = end
  }
  return out
}

const isWord = ({ kind, chinese }: EnglishTerm): boolean =>
  chinese.length > 0 && (kind === 'word' || kind === 'phrase' || kind === 'place')

const areBeside = (
  one: EnglishTerm | undefined,
  other: EnglishTerm | undefined,
  folded: string,
): boolean =>
  one !== undefined &&
  other !== undefined &&
  isWord(one) &&
  isWord(other) &&
  ![one, other].some(({ english }) => DONE.test(english)) &&
  !isDoing(other, folded) &&
  /^(?:[ -]|['’]s? )$/.test(folded.slice(one.span.end, other.span.start))

/** `did the group visit`: the verb behind its subject. */
const isDoing = ({ span }: EnglishTerm, folded: string): boolean =>
  /\b(?:did|does|do|will|would|should|must|can)\b/.test(folded.slice(0, span.start)) &&
  /^(?:\s*(?:[?.,;]|$)| (?:in|on|at|to|for|from|with|during|by|after|before)\b)/.test(
    folded.slice(span.end),
  )

/** What somebody did is no part of a name. */
const DONE = /^(?:[a-z]+ed|gave|made|held|led|saw|sent|told|took|went|built|won)$/i

function asPrinted(
  run: readonly EnglishTerm[],
  contains: (chinese: string) => boolean,
): readonly EnglishTerm[] {
  if (run.length < 2) return run
  let kept: readonly Rendering[] = [{ words: [], tail: '', worth: 0, rank: 0 }]
  for (const { chinese } of run)
    kept = kept
      .flatMap((before) =>
        chinese.slice(0, MOST_TRIED).map((word, rank) => withWord(before, word, rank, contains)),
      )
      .sort((a, b) => b.worth - a.worth || a.rank - b.rank)
      .slice(0, MOST_KEPT)
  const [best] = kept
  if (best === undefined || best.worth === 0) return run
  return run.map((term, at) => led(term, best.words[at]))
}

function withWord(
  { words, tail, worth, rank: before }: Rendering,
  word: string,
  place: number,
  contains: (chinese: string) => boolean,
): Rendering {
  const rank = before + place
  const last = words.at(-1) ?? ''
  const joins = [tail + word, last + word].find((one) => one.length > word.length && contains(one))
  if (joins === undefined) return { words: [...words, word], tail: word, worth, rank }
  return { words: [...words, word], tail: joins, worth: worth + joins.length, rank }
}

const led = (term: EnglishTerm, first: string | undefined): EnglishTerm =>
  first === undefined
    ? term
    : { ...term, chinese: [first, ...term.chinese.filter((word) => word !== first)] }
