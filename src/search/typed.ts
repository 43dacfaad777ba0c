import type { ArticleId } from '../corpus/page.ts'
import { fold } from '../corpus/text.ts'
import { withoutLayout } from './standing.ts'
import { isStop } from './stop.ts'
import { lengthOf } from './units.ts'

/** What a lookup leaves to others: they know days, pinyin and English. */
export interface Interpreters {
  /** The folded words that a folded text may stand for: 安置房 for `anzhifang`, best first. */
  expand(folded: string): readonly string[]
  /** Which articles a folded text means that names days and nothing else; else `undefined`. */
  days(folded: string): ReadonlySet<ArticleId> | undefined
}

/** One way of reading what was typed: every part must be met, each by one of its wordings. */
export interface Reading {
  readonly parts: readonly (readonly string[])[]
}

/** What was typed. */
export interface Typed {
  /** Which articles its days allow; `undefined` where it names none. */
  readonly allows: ReadonlySet<ArticleId> | undefined
  /** As typed first, then what it may stand for. Empty where nothing but days is left. */
  readonly readings: readonly Reading[]
  /** False where it has nothing that could be looked up. */
  readonly asksSomething: boolean
}

/** A comma inside a number, such as 11,777, parts nothing. */
const partsOf = (folded: string): string[] =>
  folded.split(/\s+|[、;]|,(?!\d)/u).filter((part) => lengthOf(part) > 0)

/** What may be a day inside a part that goes on: 3月14日安置房. Others say whether it is one. */
const DAY_INSIDE = /(?:\d{2,4}年)?\d{1,2}月(?:\d{1,2}[日号])?|\d{4}年/u

/** What names days has at most so many parts: from 14 March 2024 to 20 March 2024. */
const LONGEST_DAYS = 8

/** The longest run of parts that names days, and the parts without it. */
function takeDays(
  parts: readonly string[],
  days: Interpreters['days'],
): { allows: Typed['allows']; rest: readonly string[] } {
  for (let length = Math.min(parts.length, LONGEST_DAYS); length > 0; length--) {
    for (let from = 0; from + length <= parts.length; from++) {
      const allows = days(parts.slice(from, from + length).join(' '))
      const rest = [...parts.slice(0, from), ...parts.slice(from + length)]
      if (allows !== undefined) return { allows, rest }
    }
  }
  return takeDayInside(parts, days)
}

function takeDayInside(
  parts: readonly string[],
  days: Interpreters['days'],
): { allows: Typed['allows']; rest: readonly string[] } {
  for (const [i, part] of parts.entries()) {
    const day = DAY_INSIDE.exec(part)?.[0]
    const allows = day === undefined ? undefined : days(day)
    if (day === undefined || allows === undefined) continue
    return {
      allows,
      rest: [...parts.slice(0, i), ...partsOf(part.replace(day, ' ')), ...parts.slice(i + 1)],
    }
  }
  return { allows: undefined, rest: parts }
}

/** Parts that only join are left out, unless nothing else was typed. */
function telling(parts: readonly string[]): readonly string[] {
  const left = parts.filter((part) => !isStop(part))
  return left.length > 0 ? left : parts
}

/** Reads what was typed: days aside, part by part, and what the whole may stand for. */
export function readTyped(query: string, { expand, days }: Interpreters): Typed {
  const parts = partsOf(fold(query))
  const { allows, rest } = takeDays(parts, days)
  const left = telling(rest)
  const direct = left.map((part) => (left.length > 1 ? [part, ...expand(part)] : [part]))
  const others = left.length === 0 ? [] : expand(left.join(' ')).map(readAlternative)
  return {
    allows,
    readings: left.length === 0 ? [] : [{ parts: direct }, ...others],
    asksSomething: parts.length > 0,
  }
}

const readAlternative = (folded: string): Reading => ({
  parts: partsOf(folded).map((part) => [withoutLayout(part)]),
})
