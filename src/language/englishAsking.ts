import type { Span } from '../corpus/text.ts'
import { ENGLISH_ASKING_RULES, type EnglishAskingRule } from './asking.en.rows.ts'

/** What an English question asks for, before any condition. */
export interface EnglishAsking {
  /** The row that claims the question; `undefined` for words that ask nothing. */
  readonly rule: EnglishAskingRule | undefined
  /** Where the words that ask begin; the end of the question where nothing asks. */
  readonly at: number
  /** Words that ask and are no content. */
  readonly words: readonly Span[]
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
    if (match !== null) return { rule, at: match.index, words: askedBy(match) }
  }
  return { rule: undefined, at: question.length, words: [] }
}

/** The match without the groups that are content. */
function askedBy(match: RegExpExecArray): Span[] {
  const kept = Object.entries(match.indices?.groups ?? {})
    .flatMap(([, at]) => ((at as [number, number] | undefined) === undefined ? [] : [at]))
    .sort(([a], [b]) => a - b)
  const spans: Span[] = []
  let start = match.index
  for (const [from, to] of kept) {
    spans.push({ start, end: from })
    start = to
  }
  spans.push({ start, end: match.index + match[0].length })
  return spans
}
