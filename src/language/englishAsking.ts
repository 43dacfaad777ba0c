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
    if (match !== null && !isSubordinate(question, match.index)) {
      const kept = keptIn(match)
      return { rule, at: match.index, words: between(match, kept), kept }
    }
  }
  return { rule: undefined, at: question.length, words: [], kept: [] }
}

/** Opens a sentence that asks, whatever its clauses begin with. */
const OPENS =
  /(?:^|[.?;:] )(?:how|what|which|whose|whom?|when|where|why|did|do|does|was|were|is|are|has|have|had|will)\b(?! (?:it|you)\b)(?<between>[^.?;:]*) $/

/** `the growers who sell`, `when the wall fell`: begins a clause of a question that began before. */
function isSubordinate(question: string, at: number): boolean {
  const between = OPENS.exec(question.slice(0, at))?.groups?.['between']
  if (between === undefined || !/^(?:who|when|where|why)\b/.test(question.slice(at))) return false
  return !/(?:^|[,-]|\b(?:and|or|but|names?|is|was|are|were|know|say|said|of|at|by|with|to|in|for|from|on))$/.test(
    between,
  )
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
