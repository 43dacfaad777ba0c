import type { Asked } from './asking.rows.ts'

/**
 * One way of asking in English. Rows are tried from the top on the folded question; the first that
 * matches says what is asked. What it matches is no content, except groups named `keep`.
 */
export interface EnglishAskingRule {
  /** `noun`: what sort of thing is asked for is told by the noun behind the match. */
  readonly asked: Asked | 'noun'
  readonly pattern: RegExp
  /** How Chinese asks so: in place of the match, or behind everything else where `…` begins it. */
  readonly chinese: string
  /** Questions this row must claim. */
  readonly claims: readonly string[]
  /** Look-alikes that must fall through to another row. */
  readonly spares: readonly string[]
}
