import { fold, type Span } from '../corpus/text.ts'
import {
  LEANING_RULES,
  type Leaning,
  PICKING,
  type Referent,
  REFERRING_RULES,
} from './followup.rows.ts'

/** Words that refer to something told before. */
export interface Reference extends Span {
  readonly refers: Referent
}

/** How the words of a question lean on what was said before, without knowing it. */
export interface Followup {
  readonly leaning: Leaning | undefined
  /** The question or the fragment without the words that only join it; folded. */
  readonly rest: string
  /** Who or what is set before the question: 李大山呢,… */
  readonly topic: string | undefined
  /** In `rest`, in its order. */
  readonly references: readonly Reference[]
  /** The number of the choice that is meant, from 1; `undefined` where none is. */
  readonly picks: number | undefined
}

/** Reads how a question leans on the one before it. */
export function readFollowup(typed: string): Followup {
  const folded = fold(typed)
    .trim()
    .replace(/[?!。.,;\s]+$/, '')
  const { leaning, rest, topic } = leaningOf(folded)
  return { leaning, rest, topic, references: referencesIn(rest), picks: pickIn(folded) }
}

function leaningOf(folded: string): Pick<Followup, 'leaning' | 'rest' | 'topic'> {
  for (const { leaning, pattern } of LEANING_RULES) {
    const groups = pattern.exec(folded)?.groups
    const rest = (groups?.['rest'] ?? groups?.['other'])?.trim()
    if (rest !== undefined && rest !== '') return { leaning, rest, topic: groups?.['topic'] }
  }
  return { leaning: undefined, rest: folded, topic: undefined }
}

const FINDERS = REFERRING_RULES.map(({ refers, pattern }) => ({
  refers,
  finder: new RegExp(pattern, 'g'),
}))

/** Words that refer to something told before, in the order of a folded text. */
export function referencesIn(folded: string): Reference[] {
  const found: Reference[] = []
  for (const { refers, finder } of FINDERS)
    for (const { index, 0: words } of folded.matchAll(finder)) {
      const end = index + words.length
      if (found.every((one) => end <= one.start || one.end <= index))
        found.push({ refers, start: index, end })
    }
  return found.sort((a, b) => a.start - b.start)
}

const HAN = '一二三四五六'
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth']

function pickIn(folded: string): number | undefined {
  const { zh, en, number } = PICKING.exec(folded)?.groups ?? {}
  if (en !== undefined) return ORDINALS.indexOf(en) + 1
  const digit = zh ?? number
  if (digit === undefined) return undefined
  return HAN.includes(digit) ? HAN.indexOf(digit) + 1 : Number(digit)
}
