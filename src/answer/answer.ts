import type { Article, Paragraph, Quote } from '../corpus/page.ts'

/** The language the reader asked in and is answered in. */
export type Language = 'zh' | 'en'

/** One thing the archive says in answer: exact words, and other places that print the same. */
export interface Finding {
  readonly quote: Quote
  /** Words beside the answer: the office of a person, the day of an office, pinyin. */
  readonly detail?: string
  /** Other articles' words that say the same. */
  readonly also: readonly Quote[]
}

/** A thing to choose from. `question` is asked when it is pressed. */
export interface Choice {
  readonly label: string
  /** Stable; opens this choice again. */
  readonly id: string
  /** What choosing asks, complete in itself. */
  readonly question: string
  /** Where the choice comes from. */
  readonly quote: Quote
}

type NonEmpty<T> = readonly [T, ...T[]]

/** Why the archive is silent: which condition of the question nothing met. */
export type Reason =
  | { readonly why: 'day'; readonly asked: string; readonly nearest: readonly string[] }
  | { readonly why: 'year'; readonly asked: string; readonly nearest: readonly string[] }
  | { readonly why: 'body'; readonly asked: string }
  | { readonly why: 'person'; readonly asked: string }
  | { readonly why: 'not in event'; readonly asked: string; readonly event: string }
  | { readonly why: 'not printed'; readonly asked: string }
  | { readonly why: 'words'; readonly asked: string }
  /** Names a topic and asks nothing of it. */
  | { readonly why: 'topic'; readonly asked: string }
  | { readonly why: 'no question' }

/** What every answer carries besides its words. */
interface Told {
  readonly language: Language
  /** What was understood otherwise than typed, or carried over from before: shown in one line. */
  readonly understood: readonly string[]
  /** How many articles were looked at, and which days they cover. */
  readonly searched: { readonly articles: number; readonly from?: string; readonly to?: string }
}

/** What the archive says to a question. */
export type Answer = Told &
  (
    | {
        readonly status: 'answered'
        readonly findings: NonEmpty<Finding>
        readonly verdict?: 'yes' | 'no'
      }
    | { readonly status: 'disputed'; readonly findings: NonEmpty<Finding> }
    | { readonly status: 'choose'; readonly choices: NonEmpty<Choice> }
    | { readonly status: 'related'; readonly paragraphs: NonEmpty<Quote>; readonly reason: Reason }
    | { readonly status: 'silent'; readonly reason: Reason; readonly near: readonly Article[] }
  )

/** What an answer claims; nothing where it claims nothing. */
export const findingsOf = (answer: Answer): readonly Finding[] =>
  answer.status === 'answered' || answer.status === 'disputed' ? answer.findings : []

/** Everything that an answer quotes, in the order in which it is shown. */
export function quotesOf(answer: Answer): readonly Quote[] {
  switch (answer.status) {
    case 'answered':
    case 'disputed':
      return answer.findings.flatMap(({ quote, also }) => [quote, ...also])
    case 'choose':
      return answer.choices.map(({ quote }) => quote)
    case 'related':
      return answer.paragraphs
    case 'silent':
      return []
  }
}

/** The paragraphs an answer cites, each once, in the order of first use. */
export const citedBy = (answer: Answer): readonly Paragraph[] => [
  ...new Set(quotesOf(answer).map(({ from }) => from)),
]
