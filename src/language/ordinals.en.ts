import { type Span, spanOf } from '../corpus/text.ts'
import { CARDINALS, ORDINALS } from './english.rows.ts'
import { inHan } from './numbers.ts'

/** `the fourth round`, `phase two`: a number that must be met, in the forms that print has for it. */
export interface EnglishOrdinal extends Span {
  readonly forms: readonly string[]
  /** What it counts, where that says nothing besides (`round`); else a span without length. */
  readonly counted: Span
}

/** What an ordinal counts, and how Chinese says so: `#` stands for the number in characters. */
interface Measure {
  readonly noun: string
  /** `1` stands for it in figures. */
  readonly forms: readonly string[]
  /** The noun says nothing once the number is read. */
  readonly swallowed: boolean
  readonly claims: readonly string[]
  readonly spares: readonly string[]
}

export const MEASURES: readonly Measure[] = [
  {
    noun: '(?:(?:national|party|cpc) )+congress',
    forms: ['#大', '第#次全国代表大会', '第#届'],
    swallowed: true,
    claims: ['the 20th party congress', 'the 19th cpc national congress'],
    spares: ['the party congress', 'two party congresses'],
  },
  {
    noun: 'round|wave',
    forms: ['第#轮', '第1轮'],
    swallowed: true,
    claims: ['the fourth round', 'round four', 'the 4th inspection round', 'fourth-round patrols'],
    spares: ['a round table', 'four rounds', 'the second-level officer who went round'],
  },
  {
    noun: 'batch',
    forms: ['第#批', '第1批'],
    swallowed: true,
    claims: ['the third batch of projects'],
    spares: ['three batches'],
  },
  {
    noun: 'phase|stage',
    forms: ['#期', '第#期', '第#阶段', '1期'],
    swallowed: true,
    claims: ['phase two of the plant', 'the second phase'],
    spares: ['two phases', 'the stage'],
  },
  {
    noun: 'quarter',
    forms: ['#季度', '1季度'],
    swallowed: true,
    claims: ['the first quarter', 'in the first-quarter review'],
    spares: ['headquarters', 'three quarters'],
  },
  {
    noun: 'plenary|plenum',
    forms: ['第#次', '第1次', '#中全会', '#次全'],
    swallowed: false,
    claims: ['its fifth plenary'],
    spares: ['a plenary of five'],
  },
  {
    noun: 'meeting|conference|session|time|assembly|gathering',
    forms: ['第#次', '第1次', '第#届', '第1届', '第#场'],
    swallowed: false,
    claims: ['the 30th key projects weekly meeting', 'for the third time', 'the 31st session'],
    spares: ['30 meetings'],
  },
  {
    noun: 'edition|festival|fair|games|championship|expo|forum|congress|summit|cup|contest',
    forms: ['第#届', '第1届'],
    swallowed: false,
    claims: ['the sixth lantern festival', 'the 12th congress'],
    spares: ['six festivals'],
  },
]

const NUMBER = `${ORDINALS.join('|')}|\\d+(?:st|nd|rd|th)`
const COUNT = `${CARDINALS.join('|')}|\\d{1,3}`

/** Other words for the first. */
const FIRST = ['首轮', '首批', '首期', '首次', '首届', '首场']

const FINDERS = MEASURES.map((measure) => ({
  measure,
  before: new RegExp(
    `\\b(?<number>${NUMBER})[ -]+(?:(?!(?:and|of|in|on|at|who|which|that|with|to|from|for|by|level|grade|class|rate|hand)\\b)[a-z'’-]+[ -]+){0,4}?(?<noun>${measure.noun})\\b`,
    'dg',
  ),
  behind: new RegExp(
    `\\b(?<noun>${measure.noun})[ -](?:no\\.? ?|number )?(?<number>${COUNT})\\b`,
    'dg',
  ),
}))

/** `metro line 5`: 5号线; `bus 203`: 203路. */
const LINE =
  /\b(?:(?<bus>bus (?:line |route |no\.? ?|number )?)|(?:metro |subway )?line (?:no\.? ?|number )?)(?<number>\d+)\b/dg

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/** `from January to August`, `the first eight months`: a period of the year that figures are of. */
const PERIOD = new RegExp(
  `\\b(?:in |for |during )?(?:from )?(?:january|jan\\.?)(?: to | through | until |-| - )(?<month>${MONTHS.join('|')})[a-z]*\\b(?! \\d)|` +
    `\\b(?:in |for |during )?(?:the )?first (?<count>${COUNT}) months\\b`,
  'g',
)

/** The reporting periods of a folded English text. */
export function readPeriods(folded: string): EnglishOrdinal[] {
  return Array.from(folded.matchAll(PERIOD), (match) => {
    const { month, count } = match.groups ?? {}
    const last = count === undefined ? 1 + MONTHS.indexOf(month ?? '') : valueOf(count)
    const span = spanOf(match)
    const forms = [`1-${last}月`, `1—${last}月`, `1至${last}月`, `1月至${last}月`, `前${last}个月`]
    return { ...span, forms: [...forms, `前${inHan(last)}个月`, `1~${last}月`], counted: span }
  })
}

const valueOf = (word: string): number =>
  Number(/^\d+/.exec(word)?.[0] ?? 1 + Math.max(ORDINALS.indexOf(word), CARDINALS.indexOf(word)))

const groupSpan = (match: RegExpExecArray, group: string): Span => {
  const [start = 0, end = 0] = match.indices?.groups?.[group] ?? []
  return { start, end }
}

/** The ordinals of a folded English text, in its order; `sixth plenary` is one, `six plenaries` none. */
export function readOrdinals(folded: string): EnglishOrdinal[] {
  const found: EnglishOrdinal[] = []
  const add = (match: RegExpExecArray, forms: readonly string[], counted: Span): void => {
    const span = groupSpan(match, 'number')
    if (found.every(({ start }) => start !== span.start)) found.push({ ...span, forms, counted })
  }
  for (const { measure, before, behind } of FINDERS)
    for (const match of [...folded.matchAll(before), ...folded.matchAll(behind)]) {
      const value = valueOf(match.groups?.['number'] ?? '')
      const forms = [
        ...measure.forms.map((form) => form.replace('#', inHan(value)).replace('1', String(value))),
        ...(value === 1
          ? FIRST.filter((form) => measure.forms.includes(`第#${form.slice(1)}`))
          : []),
      ]
      const noun = groupSpan(match, 'noun')
      add(match, forms, measure.swallowed ? noun : { start: noun.end, end: noun.end })
    }
  for (const match of folded.matchAll(LINE)) {
    const number = match.groups?.['number'] ?? ''
    const lines = [`${number}号线`, `${inHan(Number(number))}号线`]
    const forms = match.groups?.['bus'] === undefined ? lines : [`${number}路`, ...lines]
    add(match, forms, spanOf(match))
  }
  return found.sort((a, b) => a.start - b.start)
}
