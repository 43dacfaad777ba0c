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
  /** The question or the fragment without the words that only join it; as typed. */
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
  const text = typed.trim().replace(/[\s?？!！。.．,，;；]+$/, '')
  const folded = fold(text)
  const { leaning, rest, topic } = joinedTopic(leaningOf(folded), folded)
  return {
    leaning,
    rest: text.slice(rest.start, rest.end),
    topic: topic === undefined ? undefined : text.slice(topic.start, topic.end),
    references: referencesIn(folded.slice(rest.start, rest.end)),
    picks: pickIn(folded),
  }
}

const LEANINGS = LEANING_RULES.map(({ leaning, pattern }) => ({
  leaning,
  finder: new RegExp(pattern.source, 'd'),
}))

interface Lean {
  readonly leaning: Leaning | undefined
  readonly rest: Span
  readonly topic: Span | undefined
}

function leaningOf(folded: string): Lean {
  for (const { leaning, finder } of LEANINGS) {
    const groups = finder.exec(folded)?.indices?.groups
    const rest = spanOf(groups?.['rest'] ?? groups?.['other'])
    if (rest !== undefined) return { leaning, rest, topic: spanOf(groups?.['topic']) }
  }
  return { leaning: undefined, rest: { start: 0, end: folded.length }, topic: undefined }
}

/** 他呢,什么职务: what is set before the question is a pronoun of it. */
function joinedTopic(lean: Lean, folded: string): Lean {
  const { topic, rest } = lean
  if (topic === undefined) return lean
  const words = folded.slice(topic.start, topic.end)
  const [first] = referencesIn(words)
  const isPronoun = first !== undefined && first.start === 0 && first.end === words.length
  return isPronoun && referencesIn(folded.slice(rest.start, rest.end)).length === 0
    ? { leaning: 'joined', rest: { start: topic.start, end: rest.end }, topic: undefined }
    : lean
}

const spanOf = (indices: readonly [number, number] | undefined): Span | undefined =>
  indices === undefined || indices[0] === indices[1]
    ? undefined
    : { start: indices[0], end: indices[1] }

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
