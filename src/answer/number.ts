import { quote } from '../corpus/page.ts'
import type { Span } from '../corpus/text.ts'
import { type Figure, figuresIn } from '../facts/figures.ts'
import { sensesOf } from '../facts/senses.ts'
import type { Read } from '../facts/reading.ts'
import type { DayMention, Relative } from '../language/days.ts'
import type { Question } from '../language/question.ts'
import { UNITS } from '../language/lexicon.ts'
import { namesAll, TELLING, worthIn, type Candidate, type Standing } from './evidence.ts'
import type { Library } from './library.ts'
import { askedSenses, namesMeasure, senseFit, unitFit, wanted } from './measure.ts'
import { isExact } from './scope.ts'
import { byScore, type Extractor, type Proposal } from './proposal.ts'

/** A figure whose own words hold less of the question than this counts something else. */
const LEAST_NEAR = 0.2

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
export const number: Extractor = ({ question, candidates, standings, library }) => {
  if (!tellsWhat(question)) return []
  const proposals = candidates
    .filter(({ standing }) => !lacksNoun(standing, standings))
    .filter((candidate) => !SUPERLATIVE.test(question.folded) || saysMost(candidate))
    .slice(0, 40)
    .flatMap((candidate) => figures(candidate, question, library))
  return proposals.sort(byScore)
}

/** Whether a word of the question tells what is counted, or a day, place or person where. */
const tellsWhat = ({ terms, days, people, districts }: Question): boolean =>
  terms.length === 0 ||
  terms.some(({ weight }) => weight >= 0.35) ||
  days.some(isExact) ||
  people.length + districts.length > 0

/** 最大的那个 is told by a sentence that says 最. */
const SUPERLATIVE = /最[大小高低多少长短贵早晚远近][^,]{0,2}(?:的|那)/

const saysMost = ({ read, sentence }: Candidate): boolean =>
  read.paragraph.folded.slice(sentence.start, sentence.end).includes('最')

/** Whether an article has nothing for a telling noun that another article has. */
const lacksNoun = ({ met }: Standing, standings: readonly Standing[]): boolean =>
  met.some(
    ({ term, supports }, i) =>
      term.sort === 'noun' &&
      term.weight >= TELLING &&
      supports.length === 0 &&
      standings.some((other) => (other.met[i]?.supports[0]?.worth ?? 0) >= 0.8),
  )

function figures(candidate: Candidate, question: Question, library: Library): Proposal[] {
  const { read, sentence, standing, score, own } = candidate
  const { folded } = read.paragraph
  const asked = askedSenses(question)
  const fitting = figuresIn(folded)
    .filter(({ start, end }) => start >= sentence.start && end <= sentence.end)
    .map((figure) => ({
      figure,
      unit: unitFit(figure, folded, question),
      period: periodFit(question, read, figure, library.yearOf(standing.article)),
      sense: senseFit(asked, sensesOf(folded, figure, sentence)),
    }))
    .filter(({ unit, period, sense }) => unit >= 0.2 && period > 0 && sense >= LEAST_SENSE)
  const governed = governedIn(
    fitting.map(({ figure }) => figure),
    candidate,
    question,
  )
  return fitting.flatMap(({ figure, unit, period, sense }) => {
    const near = labelWorth(figure, candidate, question, { unit, sense })
    if (near < LEAST_NEAR && question.terms.length > 0) return []
    const measured = wanted(question).what?.some((what) => MEASURES.has(what)) === true
    const exact = asked.size > 0 && sense === 1
    if (!measured && !exact && !speaksOf(figure, candidate, question)) return []
    return [
      {
        quotes: [quote(read.paragraph, figure)],
        standing,
        score:
          (0.25 * score + 0.2 * own + 0.15 * standing.coverage + 0.75 * near) *
          (0.4 + 0.6 * unit) *
          (0.5 + 0.5 * period) *
          (0.4 + 0.6 * sense) *
          (governed === undefined || governed.includes(figure) ? 1 : UNGOVERNED) *
          (namesAll(read, standing, sentence) ? 1 : UNNAMED),
      },
    ]
  })
}

/** Worth less than this beside what is asked: growth for a level, 12分钟 where it is 9 now. */
const LEAST_SENSE = 0.31

/** A figure that another word leads to, where one follows the word asked. */
const UNGOVERNED = 0.6

/** A figure whose sentence lacks a noun that tells what is counted. */
const UNNAMED = 0.6

/**
 * The figures that the word nearest to 多少 leads to or counts: in 受理143件,办结139件 办结多少 is the
 * second. Of a breakdown (共20人,其中甲村8人) the one of what is asked. `undefined` where the
 * sentence has no such word.
 */
function governedIn(
  here: readonly Figure[],
  { read, standing, sentence }: Candidate,
  { words }: Question,
): readonly Figure[] | undefined {
  if (words === undefined) return undefined
  const { folded } = read.paragraph
  const text = folded.slice(sentence.start, sentence.end)
  const away = ({ start, end }: Span): number =>
    end <= words.start + 1 ? words.start - end : start - words.end
  const [next] = standing.met
    .filter(({ term }) => term.beside === true && term.sort !== 'number' && !UNITS.has(term.word))
    .filter(({ supports }) => worthIn(supports, text) > 0)
    .sort((a, b) => away(a.term.span) - away(b.term.span))
  if (next === undefined) return undefined
  const leads = next.term.span.end <= words.start + 1
  const counted = here.filter(
    ({ start, end }) => worthIn(next.supports, folded.slice(start, end)) > 0,
  )
  if (counted.length > 0) return counted
  const found = next.supports.flatMap((support) => {
    const at = text.indexOf(support.words)
    if (at < 0) return []
    const start = sentence.start + at
    const end = start + support.words.length
    const figure = leads
      ? (here.find((one) => one.start >= end && !/[,;]/.test(folded.slice(end, one.start))) ??
        (next.term.sort === 'noun' ? here : []).findLast(
          (one) => one.end <= start && !/[,;]/.test(folded.slice(one.end, start)),
        ))
      : here.findLast((one) => one.start < start && !/[,;、]/.test(folded.slice(one.start, start)))
    return figure === undefined ? [] : chainOf(figure, here, folded)
  })
  if (found.length === 0) return undefined
  const parts = here.filter((figure) => isPart(figure, found, standing, folded))
  return parts.length > 0 ? parts : found
}

/** Whether a later figure is led by a word of the question that the governed ones lack. */
function isPart(
  figure: Figure,
  governed: readonly Figure[],
  { met }: Standing,
  folded: string,
): boolean {
  const [first] = governed
  if (first === undefined || figure.start <= first.start || governed.includes(figure)) return false
  const label = folded.slice(Math.max(figure.label.start, first.end), figure.start)
  const lead = (/[^,;、]*$/.exec(label) ?? [''])[0]
  return met.some(
    ({ term, supports }) =>
      term.sort === 'noun' &&
      worthIn(supports, lead) > 0.5 &&
      worthIn(supports, folded.slice(first.label.start, first.start)) === 0,
  )
}

/** A figure and those it is told together with: 4个 and 4055套 of 4个4055套, 12 and 9 of 由12分钟缩短到9分钟. */
function chainOf(first: Figure, here: readonly Figure[], folded: string): Figure[] {
  const next = here[here.indexOf(first) + 1]
  if (next === undefined) return [first]
  const between = folded.slice(first.end, next.start)
  return between === '' || /^[^,;、]{0,8}[到至为]$/.test(between)
    ? [first, ...chainOf(next, here, folded)]
    : [first]
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
  const met = standing.met.filter(
    ({ term, supports }) => term.sort === 'noun' || supports.length > 0,
  )
  const before = met.filter(({ term }) => term.span.end <= words.start + 1).slice(-2)
  const behind = met.filter(({ term }) => term.span.start >= words.end - 1).slice(0, 2)
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

/** What the question says of the figure itself counts so much beside the words it counts. */
const OF_FIGURE = { unit: 0.5, measure: 0.6, sense: 0.6 } as const

/** A word that head or lead have too names the event, not the figure. */
const OF_EVENT = 0.35

/**
 * How much of what is asked stands in the words that lead to a figure, its noun included, and in
 * the figure itself, 0 to 1.
 */
function labelWorth(
  figure: Figure,
  { read, standing, sentence }: Candidate,
  question: Question,
  { unit, sense }: { readonly unit: number; readonly sense: number },
): number {
  const { folded } = read.paragraph
  const label = folded.slice(figure.label.start, figure.end)
  const behind = /^[^、]{0,12}/.exec(folded.slice(figure.end, figure.clause.end))?.[0] ?? ''
  const before = folded.slice(sentence.start, figure.label.start)
  const { head, body } = standing.article.article
  const event = `${head.folded}\n${read.paragraph === body[0] ? '' : (body[0]?.folded ?? '')}`
  const parts: (readonly [worth: number, weight: number])[] = standing.met.map(
    ({ term, supports }) => [
      Math.max(
        worthIn(supports, label),
        0.5 * worthIn(supports, behind),
        0.45 * worthIn(supports, before),
      ),
      term.weight * (worthIn(supports, event) > 0 ? OF_EVENT : 1),
    ],
  )
  const named = namesMeasure(folded.slice(sentence.start, figure.start), question)
  if (named !== undefined) parts.push([named ? 1 : 0, OF_FIGURE.measure])
  if (askedSenses(question).size > 0) parts.push([sense === 1 ? 1 : 0, OF_FIGURE.sense])
  const { what, unit: typed } = wanted(question)
  if (what !== undefined || typed !== undefined) parts.push([unit === 1 ? 1 : 0, OF_FIGURE.unit])
  const all = parts.reduce((sum, [, weight]) => sum + weight, 0)
  return all === 0 ? 0.5 : parts.reduce((sum, [worth, weight]) => sum + worth * weight, 0) / all
}
