import type { Span } from '../corpus/text.ts'
import { ENGLISH_ASKING_RULES } from './asking.en.rows.ts'
import type { EnglishAskingRule } from './asking.en.ts'

/** What an English question asks for, before any condition. */
export interface EnglishAsking {
  /** The row that claims the question; `undefined` for words that ask nothing. */
  readonly rule: EnglishAskingRule | undefined
  /** Where the words that ask begin; the end of the question where nothing asks. */
  readonly at: number
  /** Words that ask and are no content. */
  readonly words: readonly Span[]
  /** Content between the words that ask: `what did … say`. */
  readonly kept: readonly Span[]
}

const FINDERS = ENGLISH_ASKING_RULES.map((rule) => ({
  rule,
  finder: new RegExp(rule.pattern.source, 'd'),
}))

/** Reads what a folded English question asks for. */
export function readEnglishAsking(folded: string): EnglishAsking {
  const question = folded.replace(/[.!\s]+$/, '')
  for (const { rule, finder } of FINDERS) {
    const match = finder.exec(question)
    if (match !== null) {
      const kept = keptIn(match)
      return { rule, at: match.index, words: between(match, kept), kept }
    }
  }
  return { rule: undefined, at: question.length, words: [], kept: [] }
}

/** The groups of a match that are content. */
const keptIn = ({ indices }: RegExpExecArray): Span[] =>
  Object.values(indices?.groups ?? {})
    .flatMap((at) => ((at as [number, number] | undefined) === undefined ? [] : [at]))
    .map(([start, end]) => ({ start, end }))
    .sort((a, b) => a.start - b.start)

/** The match without them. */
function between(match: RegExpExecArray, kept: readonly Span[]): Span[] {
  const end = match.index + match[0].length
  const starts = [match.index, ...kept.map((span) => span.end)]
  return starts.map((start, at) => ({ start, end: kept[at]?.start ?? end }))
}
