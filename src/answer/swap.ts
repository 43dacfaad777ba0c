import type { Span } from '../corpus/text.ts'
import type { District } from '../language/districtsNamed.ts'
import type { Named } from '../language/peopleNamed.ts'
import type { Known, Question } from '../language/question.ts'
import { sortOf } from '../language/sorts.ts'
import type { Term } from '../language/terms.ts'
import { type Fragment, PLANNED } from './fragment.ts'
import { asks, LEAST_WEIGHT } from './subject.ts'
import { alike, type Edit } from './swapAlike.ts'
import type { Turn } from './turn.ts'

/** A question with something else in place of one of its conditions. */
export interface Swapped {
  /** The whole question in Chinese words. */
  readonly text: string
  /** The event that the question before was about may still be the one meant. */
  readonly sameEvent: boolean
  /** Nothing else of the question before is left out. */
  readonly whole: boolean
}

/** The ways in which a fragment may take a place in the question before, the likeliest first. */
export function swaps(before: Turn, fragment: Fragment, known: Known): Swapped[] {
  const { question } = before
  switch (fragment.kind) {
    case 'event':
      return [{ text: withEvent(before, fragment), sameEvent: false, whole: true }]
    case 'thing':
      return withThing(question, fragment, known)
    case 'day': {
      const kept = withConditions(question, fragment)
      const other = withEvent(before, fragment)
      return [...new Set([kept, other])].map((text) => ({ text, sameEvent: false, whole: true }))
    }
    case 'district':
      return [{ text: withConditions(question, fragment), sameEvent: false, whole: true }]
    case 'person':
    case 'period':
      return [{ text: withConditions(question, fragment), sameEvent: true, whole: true }]
  }
}

function edited(text: string, edits: readonly Edit[]): string {
  let out = text
  // Of two at one place the longer first: what is put before it must not be cut.
  for (const edit of [...edits].sort((a, b) => b.start - a.start || b.end - a.end))
    out = out.slice(0, edit.start) + edit.text + out.slice(edit.end)
  return out
}

const saidOf = ({ folded }: Question, spans: readonly Span[]): string =>
  spans.map(({ start, end }) => folded.slice(start, end)).join('、')

const daySpans = ({ days, folded }: Question): Span[] =>
  days.map(({ start, end, part }) => ({
    start,
    end: part !== undefined && folded.slice(end).startsWith(part) ? end + part.length : end,
  }))

const spansOf = (all: readonly (District | Named)[]): Span[] => all.map(({ span }) => span)

/** Each sort of condition of the fragment in place of the same sort; before everything where none is. */
function withConditions(before: Question, { question }: Fragment): string {
  const sorts: readonly (readonly [old: readonly Span[], now: readonly Span[]])[] = [
    [daySpans(before), daySpans(question)],
    [spansOf(before.districts), spansOf(question.districts)],
    [spansOf(before.people), spansOf(question.people)],
  ]
  const planned = question.terms.find(({ word }) => PLANNED.test(word))?.word
  if (planned !== undefined) return asPlanned(before, question, planned)
  const edits = sorts
    .filter(([, now]) => now.length > 0)
    .flatMap(([old, now]) => {
      const text = saidOf(question, now)
      if (old.length === 0) return [{ start: 0, end: 0, text }]
      return old.map((span, i) => ({ ...span, text: i === 0 ? text : '' }))
    })
  const text = edited(before.folded, edits)
  return isUnderWay(before, question) ? text.replace(DONE, '') : text
}

/** 今年呢 after what was done last year: it may not be done yet. */
const isUnderWay = (before: Question, { days, folded }: Question): boolean =>
  days.some(({ start, end }) => /^[今明]年/.test(folded.slice(start, end))) &&
  before.days.some(({ start, end }) => /^(?:去|上|前)一?年/.test(before.folded.slice(start, end)))

/** 新建成了多少: that it is done. */
const DONE = /(?<!完)成?了(?=多少|几)|(?<=完成)了(?=多少|几)/g

/** 今年计划 before what was asked of last year: 改造了多少 is not done yet. */
const asPlanned = (before: Question, question: Question, planned: string): string =>
  saidOf(question, daySpans(question)) +
  planned +
  edited(
    before.folded,
    daySpans(before).map((span) => ({ ...span, text: '' })),
  ).replace(/了(?=多少|几)/, '')

const EVENT_WORD = /(?:会议?|活动|调研|观摩|督导|检查|巡察|仪式|比赛|培训|论坛|走访|[篇次场])$/

/** The words that name the event of a question: the terms up to one that names an event. */
function eventSpan(question: Question): Span | undefined {
  const { terms, folded } = question
  const run: Term[] = []
  let found: Span | undefined
  for (const term of terms) {
    const last = run.at(-1)
    const gap = last === undefined ? '' : folded.slice(last.span.end, term.span.start)
    if (!/^[“”()的\s]{0,2}$/.test(gap)) run.length = 0
    run.push(term)
    const end = /^(?:[那这]?个?会)/.exec(folded.slice(term.span.end))?.[0].length ?? 0
    if (!asks(question, term.span) && (end > 0 || EVENT_WORD.test(term.word)))
      found = { start: run[0]?.span.start ?? term.span.start, end: term.span.end + end }
  }
  if (found !== undefined) return found
  const bare =
    /(?:那|这)?(?:个|次|场|篇)?(?:的)?(?:会(?!议室|上|后)|稿子|报道|文章)(?=谁|是|上|,|\s|的|$)/.exec(
      folded,
    )
  return bare === null ? undefined : { start: bare.index, end: bare.index + bare[0].length }
}

/** The fragment in place of the event that the question before was about. */
function withEvent(
  { question: before, pronouns }: Turn,
  { question, text, kind }: Fragment,
): string {
  const event = eventSpan(before)
  const himself = before.asked === 'office'
  const people =
    question.people.length > 0
      ? before.people
      : before.people.filter(
          ({ names }) => !himself && names.some((name) => pronouns.includes(name)),
        )
  const removed = [
    ...daySpans(before),
    ...(event === undefined ? [] : [event]),
    ...(question.districts.length > 0 ? spansOf(before.districts) : []),
    ...spansOf(people),
  ].sort((a, b) => a.start - b.start)
  const said = kind === 'day' && event !== undefined ? `${text}的会` : text
  const [first] = removed
  if (first === undefined) return `${said}${before.folded}`
  const edits = removed.map((span, i) => ({ ...span, text: i === 0 ? said : '' }))
  return edited(before.folded, edits).replace(/^[的,、\s]+|(?<=的)的|(?<=[,、])[,、]/g, '')
}

/** The fragment in place of a thing of the question before, the likeliest place first. */
function withThing(before: Question, { text, question }: Fragment, known: Known): Swapped[] {
  const { folded, districts } = before
  const moved = [
    ...(question.districts.length > 0 ? spansOf(districts) : []),
    ...(question.days.length > 0 ? daySpans(before) : []),
  ]
  const put = (span: Edit): string =>
    edited(folded, [
      span,
      ...moved.filter((one) => apart(one, span)).map((one) => ({ ...one, text: '' })),
    ])
  const whole = [
    ...measured(before, text),
    ...alike(before, text, known).map(put),
    ...nounSwap(before, text),
    ...runs(before).map((span) => put({ ...span, text })),
  ]
  const short = shortly(before, text, question.days.length > 0)
  const swapped = [...new Set(whole)].map((one) => ({ text: one, sameEvent: true, whole: true }))
  const shorter = { text: short, sameEvent: true, whole: false }
  const first = before.asked === 'number' ? alike(before, text, known).length : swapped.length
  return before.asked === 'number' || before.asked === 'clause'
    ? [...swapped.slice(0, first), shorter, ...swapped.slice(first)]
    : swapped
}

/** 80岁以上 for 70岁以上: another figure of what the question before measures. */
function measured({ folded }: Question, text: string): string[] {
  const unit = /^[\d.]+(?<unit>[^\d.]{1,8})$/.exec(text)?.groups?.['unit']
  const at = unit === undefined ? -1 : folded.indexOf(unit)
  const figure = at < 0 ? null : /[\d.]+$/.exec(folded.slice(0, at))
  if (unit === undefined || figure === null) return []
  return [folded.slice(0, figure.index) + text + folded.slice(at + unit.length)]
}

const apart = (a: Span, b: Span): boolean => a.end <= b.start || b.end <= a.start

/** 哪个社区 → 哪些学校: the fragment is another sort of thing. */
function nounSwap({ folded, noun }: Question, text: string): string[] {
  if (noun === undefined || sortOf(text) === undefined) return []
  const at = folded.lastIndexOf(noun)
  if (at < 0) return []
  const head = folded.slice(0, at).replace(/哪一?(?:个|家|条|所|座|位|名|处)$/, '哪些')
  return [head + text + folded.slice(at + noun.length)]
}

/** The stretches of telling words that neither ask nor do. */
function runs(question: Question): Span[] {
  const { terms, folded } = question
  const found: Span[] = []
  for (const { span, sort, weight } of terms) {
    if (sort !== 'noun' || weight < LEAST_WEIGHT) continue
    if (asks(question, span)) continue
    const last = found.at(-1)
    if (last !== undefined && /^[“”的]?$/.test(folded.slice(last.end, span.start)))
      found[found.length - 1] = { start: last.start, end: span.end }
    else found.push(span)
  }
  return found.reverse()
}

/** The conditions of the question before, and the shortest way to ask. */
function shortly(before: Question, text: string, hasDay: boolean): string {
  const conditions = saidOf(
    before,
    [
      ...spansOf(before.districts),
      ...(hasDay ? [] : daySpans(before)),
      ...spansOf(before.people),
    ].sort((a, b) => a.start - b.start),
  ).replaceAll('、', '')
  return `${conditions}${text}${before.asked === 'number' ? '是多少' : '是什么'}`
}
