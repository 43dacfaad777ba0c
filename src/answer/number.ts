import { quote } from '../corpus/page.ts'
import type { Span } from '../corpus/text.ts'
import { type Figure, figuresIn } from '../facts/figures.ts'
import type { Read } from '../facts/reading.ts'
import type { DayMention, Relative } from '../language/days.ts'
import type { Question } from '../language/question.ts'
import { UNITS } from '../language/lexicon.ts'
import { worthIn, type Candidate } from './evidence.ts'
import type { Library } from './library.ts'
import { byScore, type Extractor, type Proposal } from './proposal.ts'

/** What sort of figure a question wants; rows are tried from the top. */
const WANTS: readonly { readonly what: readonly string[]; readonly asks: RegExp }[] = [
  { what: ['phone'], asks: /电话|热线|号码|手机号/ },
  { what: ['ordinal'], asks: /第几|几连|是第|到第/ },
  { what: ['share'], asks: /百分之|比例|占比|率(?:是|为|达)?(?:多少|到)?|几成|百分点/ },
  {
    what: ['money'],
    asks: /多少钱|(?:多少|几)(?:个)?(?:万|亿|千|百)?(?:元|亿|块)|花了多少|投了?多少|投资(?:了)?(?:多少|总额|是)|总投资|金额|资金|工资|价格|房价|烧了|经费|预算|罚款|产值/,
  },
  { what: ['area'], asks: /多少(?:万)?(?:平|亩|公顷|㎡)|多大面积|面积|多大(?!年)/ },
  {
    what: ['time'],
    asks: /多久|多长时间|多少(?:天|年|小时|个月|日子|分钟)|几(?:天|年|个月|小时|分钟|个星期|周(?!次))|多长日子|耗多长|用时|时长|多大年纪|多大岁数|几岁|多少岁/,
  },
  { what: ['length'], asks: /多长|多远|多高|多深|多宽|(?:多少|几)(?:公里|千米|米|里)/ },
  { what: ['mass'], asks: /多重|(?:多少|几)(?:万)?(?:吨|公斤|斤|克|微克)/ },
  {
    what: ['people'],
    asks: /多少(?:个|名|位|口|号)?(?:人|群众|居民|学生|代表|党员|干部|村民|职工|游客|师生)|几(?:个|名|位|口)人|人数|多少人/,
  },
  { what: ['households'], asks: /多少户|几户/ },
]

/** The figure kinds asked for, and the unit typed behind 多少 or 几. */
function wanted(question: Question): {
  what: readonly string[] | undefined
  unit: string | undefined
} {
  const { folded } = question
  const what = WANTS.find(({ asks }) => asks.test(folded))?.what
  const behind = /(?:多少|几)(?<unit>[\u4e00-\u9fff]{1,6})/.exec(folded)?.groups?.['unit'] ?? ''
  return { what, unit: behind === '' ? undefined : behind }
}

const GENERIC_UNITS = new Set([
  '个',
  '家',
  '项',
  '条',
  '次',
  '种',
  '份',
  '名',
  '位',
  '场',
  '件',
  '处',
  '支',
  '批',
  '所',
  '座',
])

/** How a figure's unit fits what is asked, 0 (cannot be it) to 1. */
function unitFit(figure: Figure, folded: string, question: Question): number {
  const { what, unit } = wanted(question)
  const words = folded.slice(figure.start, figure.end)
  if (what !== undefined && !what.includes(figure.what)) {
    const { unit: printed } = figure
    if (
      !(what[0] === 'people' && /人|名|位/.test(printed)) &&
      !(what[0] === 'time' && /月|天|年|日/.test(printed)) &&
      !(what[0] === 'money' && /元|亿/.test(printed))
    )
      return 0
  }
  if (figure.what === 'ordinal' && what?.includes('ordinal') !== true) return 0
  if (what !== undefined) {
    const last = unit?.replace(/^(?:个|万|亿|千|百|平均)+/, '').charAt(0) ?? ''
    return UNITS.has(last) && !words.includes(last) ? 0.6 : 1
  }
  if (unit === undefined) return figure.what === 'ordinal' ? 0.3 : 0.7
  const noun = [...unit].length > 1 && GENERIC_UNITS.has(unit.charAt(0)) ? unit.slice(1) : unit
  const known = UNITS.has(unit) || UNITS.has(unit.charAt(0))
  const typed = words.replace(/^[第\d一二两三四五六七八九十百千万亿.,多余]+/, '')
  const measure = unit.charAt(0)
  if (GENERIC_UNITS.has(measure) && noun.length > 1) {
    if (pairsOf(noun).some((pair) => typed.includes(pair))) return 1
    if (noun.length > 0 && typed.includes(noun.charAt(0)) && typed.length <= 2) return 0.8
    return typed.startsWith(measure) ? 0.45 : 0.15
  }
  if (known)
    return typed.startsWith(measure) || typed.includes(unit.slice(0, 2))
      ? 1
      : sameSort(unit, figure)
        ? 0.5
        : 0.1
  return typed.includes(unit.slice(0, 2)) ? 1 : 0.5
}

/** A figure whose own words hold less of the question than this counts something else. */
const LEAST_NEAR = 0.2

/** Every two neighbouring characters of a word. */
const pairsOf = (word: string): string[] =>
  [...word].slice(1).map((_, at) => word.slice(at, at + 2))

const sameSort = (unit: string, figure: Figure): boolean =>
  (UNITS.get(unit) ?? UNITS.get(unit.charAt(0)))?.[0] === figure.what

/** The year a question or a sentence speaks of, as far as its words and the page's year tell. */
type Period = { readonly year: number | undefined; readonly relative: Relative | undefined }

const YEARS: readonly Relative[] = ['this year', 'last year', 'next year', 'year before last']

function periodOf(mention: DayMention): Period | undefined {
  const { year, relative, month } = mention.when
  if (year === undefined && (relative === undefined || !YEARS.includes(relative))) return undefined
  if (month !== undefined && year === undefined) return undefined
  return { year, relative }
}

const OFFSET: Partial<Record<Relative, number>> = {
  'this year': 0,
  'last year': -1,
  'next year': 1,
  'year before last': -2,
}

const yearIn = ({ year, relative }: Period, pageYear: number | undefined): number | undefined =>
  year ??
  (relative === undefined || pageYear === undefined
    ? undefined
    : pageYear + (OFFSET[relative] ?? 0))

/** Whether a figure's period is the one asked: 1 it is, 0 it is another, between: the print does not say. */
export function periodFit(
  question: Question,
  read: Read,
  at: Span,
  pageYear: number | undefined,
): number {
  const asked = question.days
    .filter(({ start }) => !/[比较]$/.test(question.folded.slice(0, start)))
    .flatMap((day) => periodOf(day) ?? [])
  const printed = read.days
    .filter(
      ({ start }) => start <= at.start && !/[比较]$/.test(read.paragraph.folded.slice(0, start)),
    )
    .flatMap((day) => {
      const period = periodOf(day)
      return period === undefined ? [] : [{ period, start: day.start }]
    })
    .at(-1)
  const before = printed?.period
  const [first] = asked
  if (first === undefined) return before?.relative === 'next year' ? 0.8 : 1
  if (before === undefined)
    return (first.relative ?? 'this year') === 'this year' &&
      (first.year === undefined || first.year === pageYear)
      ? 0.8
      : 0
  if (asked.some((one) => one.relative !== undefined && one.relative === before.relative)) return 1
  const year = yearIn(before, pageYear)
  if (year !== undefined && asked.some((one) => yearIn(one, pageYear) === year)) return 1
  return 0
}

/** 多少, 几个, 第几: the figure whose unit, period and label are those asked for. */
export const number: Extractor = ({ question, candidates, library }) => {
  const proposals = candidates
    .slice(0, 40)
    .flatMap((candidate) => figures(candidate, question, library))
  return proposals.sort(byScore)
}

function figures(candidate: Candidate, question: Question, library: Library): Proposal[] {
  const { read, sentence, standing, score, own } = candidate
  const { folded } = read.paragraph
  return figuresIn(folded)
    .filter(({ start, end }) => start >= sentence.start && end <= sentence.end)
    .flatMap((figure) => {
      const unit = unitFit(figure, folded, question)
      const period = periodFit(question, read, figure, library.yearOf(standing.article))
      if (unit < 0.2 || period === 0) return []
      const near = labelWorth(figure, candidate)
      if (near < (unit === 1 ? 0.6 : 1) * LEAST_NEAR && question.terms.length > 0) return []
      const measured = wanted(question).what?.some((what) => MEASURES.has(what)) === true
      if (!measured && !speaksOf(figure, candidate, question)) return []
      return [
        {
          quotes: [quote(read.paragraph, figure)],
          standing,
          score:
            (0.25 * score + 0.35 * own + 0.75 * near) * (0.4 + 0.6 * unit) * (0.5 + 0.5 * period),
        },
      ]
    })
}

/**
 * Whether one of the words next to 多少 in the question stands near the figure: 多少人参加 is not
 * answered by another count of people.
 */
function speaksOf(
  figure: Figure,
  { read, standing, sentence }: Candidate,
  question: Question,
): boolean {
  const { words } = question
  if (words === undefined) return true
  const before = standing.met.filter(({ term }) => term.span.end <= words.start + 1).slice(-2)
  const behind = standing.met.filter(({ term }) => term.span.start >= words.end - 1).slice(0, 2)
  const next = [...before, ...behind].filter(
    ({ term }) => term.sort !== 'number' && !UNITS.has(term.word),
  )
  if (next.length === 0) return true
  const { folded } = read.paragraph
  const from = Math.max(sentence.start, Math.min(figure.label.start, figure.clause.start))
  const text =
    folded.slice(from, figure.end) +
    (/^[^、]{0,20}/.exec(folded.slice(figure.end, figure.clause.end))?.[0] ?? '')
  if (COMES.test(question.folded) && !/参加|出席|参会|到场|与会|一行|余人|人次/.test(text))
    return false
  return next.some(({ supports }) => worthIn(supports, text) > 0)
}

/** A unit of its own already tells what is asked. */
const MEASURES: ReadonlySet<string> = new Set(['length', 'area', 'mass', 'share', 'time', 'phone'])

/** Asks how many came, not how many there are. */
const COMES =
  /(?:多少|几)(?:个|名|位|号|口)?人(?:参加|出席|到场|参会|与会|来)|(?:参加|出席|参会|到场).{0,3}(?:多少|几)/

/** How much of what is asked stands in the words that lead to a figure, its noun included. */
function labelWorth(figure: Figure, { read, standing, sentence }: Candidate): number {
  const { folded } = read.paragraph
  const label = folded.slice(figure.label.start, figure.end)
  const behind = /^[^、]{0,12}/.exec(folded.slice(figure.end, figure.clause.end))?.[0] ?? ''
  const before = folded.slice(sentence.start, figure.label.start)
  let sum = 0
  let all = 0
  for (const { term, supports } of standing.met) {
    all += term.weight
    sum +=
      term.weight *
      Math.max(
        worthIn(supports, label),
        0.5 * worthIn(supports, behind),
        0.45 * worthIn(supports, before),
      )
  }
  return all === 0 ? 0.5 : sum / all
}
