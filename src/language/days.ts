// chrono-node 2.10 reads English days with the name of a month. Its other parsers are left out: they
// take `Nov 5 in the morning` for five o'clock. `who may 4 people meet` is no May 4th, undone below.

import type * as chronoNode from 'chrono-node/en'
import { createRequire } from 'node:module'
import type { Span } from '../corpus/text.ts'
import type { DayRule } from './dayPatterns.ts'
import { DAY_RULES } from './days.rows.ts'
import { once } from './once.ts'
import { joined, type When } from './when.ts'

export { daysFit, namesYear, resolve, sayWhen, yearNamed, type When } from './when.ts'

/** Words that name a day or a period, and what they say. */
export interface DayMention extends Span {
  readonly said: string
  readonly when: When
  /** 上午, 一大早, 9时30分: the words behind `end`, perhaps after a blank. */
  readonly part?: string
  /** 近日, 日前: a day that the words do not tell; `when` is empty. */
  readonly vague: boolean
}

interface Match extends Span {
  readonly when: When | undefined
  readonly vague: boolean
  readonly order: number
}

const FINDERS = DAY_RULES.map((rule) => ({ rule, finder: new RegExp(rule.pattern, 'g') }))

const PART =
  /^ (?:early )?(?:morning|afternoon|evening|night)\b|^(?:\s?当?(?:上午|下午|中午|午后|晚上|晚间|夜间|夜里|半夜|深夜|凌晨|清晨|早晨|早上|傍晚|一?大早|大清早|[晚晨夜]))?(?:\s?\d{1,2}(?:时|点(?![名评])|:\d\d)(?:半|许|整|\d{1,2}分)?)?/

const MONTH_NAME = /\b(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)/
/** Somebody who may do something, and `may 4 people`. */
const VERB_BEFORE = /\b(?:who|what|which|i|we|you|it|they|he|she|that|people|one) $/

/** What one rule reads in a text: the words it claims, whatever other rules make of them. */
export function readBy(rule: DayRule, folded: string): { said: string; when: When | undefined }[] {
  const finder = new RegExp(rule.pattern, 'g')
  return Array.from(folded.matchAll(finder), (match) => ({
    said: match[0].trimEnd(),
    when: rule.reads(match.groups ?? {}),
  }))
}

function matchesOf(folded: string, asked: boolean): Match[] {
  return FINDERS.flatMap(({ rule, finder }, order) =>
    (rule.asked === true && !asked) || !rule.pattern.test(folded)
      ? []
      : Array.from(folded.matchAll(finder), (match) => ({
          start: match.index,
          end: match.index + match[0].trimEnd().length,
          when: rule.reads(match.groups ?? {}),
          vague: rule.vague === true,
          order,
        })),
  )
}

const chrono = once(() => {
  const load = createRequire(import.meta.url)
  const { Chrono, strict } = load('chrono-node/en') as typeof chronoNode
  return new Chrono({
    parsers: strict.parsers.filter(({ constructor }) => /^ENMonthName/.test(constructor.name)),
    refiners: strict.refiners.filter(({ constructor }) =>
      /DateRange|Overlap/.test(constructor.name),
    ),
  })
})

/** What chrono is certain of; `undefined` without a month and a date. */
function certain(components: chronoNode.ParsedResult['start']): When | undefined {
  const said = (name: 'year' | 'month' | 'day') =>
    components.isCertain(name) ? (components.get(name) ?? undefined) : undefined
  const [year, month, date] = [said('year'), said('month'), said('day')]
  if (month === undefined || date === undefined) return undefined
  return { ...(year === undefined ? {} : { year }), month, dates: [date, date] }
}

function englishMatches(folded: string): Match[] {
  if (!MONTH_NAME.test(folded)) return []
  return chrono()
    .parse(folded, new Date(0))
    .flatMap(({ index, text, start, end }) => {
      const from = certain(start)
      const verb = /^may \d+$/.test(text) && VERB_BEFORE.test(folded.slice(0, index))
      if (from === undefined || verb || !MONTH_NAME.test(text)) return []
      const when = joined(from, end === undefined || end === null ? undefined : certain(end))
      return [{ start: index, end: index + text.length, when, vague: false, order: -1 }]
    })
}

/** Those that begin first, then the longest, then the first rule; no two of them overlap. */
function chosen(matches: readonly Match[]): Match[] {
  const sorted = [...matches].sort(
    (a, b) => a.start - b.start || b.end - a.end || a.order - b.order,
  )
  const kept: Match[] = []
  for (const match of sorted) if (match.start >= (kept.at(-1)?.end ?? 0)) kept.push(match)
  return kept
}

/** `5月6日、8日`: a date that stands beside a full one is of the same month. */
function withMonths(mentions: readonly DayMention[], folded: string): DayMention[] {
  const told: DayMention[] = []
  for (const mention of mentions) {
    const before = told.at(-1)
    const between = folded.slice(before?.end ?? 0, mention.start)
    const bare = mention.when.dates !== undefined && Object.keys(mention.when).length === 1
    if (!bare || before?.when.month === undefined || !/^\s?(?:[、,]|和|及|与)\s?$/.test(between)) {
      told.push(mention)
    } else {
      const { to, ...whole } = before.when
      told.push({ ...mention, when: { ...whole, ...to, ...mention.when } })
    }
  }
  return told
}

/**
 * The days and periods that a folded text names, in its order. `asked` also reads what only
 * questions mean as a day: 3.14, 3-14, March 14.
 */
export function readDays(folded: string, { asked }: { readonly asked: boolean }): DayMention[] {
  const matches = [...(asked ? englishMatches(folded) : []), ...matchesOf(folded, asked)]
  const mentions = chosen(matches).flatMap(({ start, end, when, vague }) => {
    if (when === undefined) return []
    const part = PART.exec(folded.slice(end))?.[0].trim() ?? ''
    const said = folded.slice(start, end)
    return [{ start, end, said, when, vague, ...(part === '' ? {} : { part }) }]
  })
  return withMonths(mentions, folded)
}
