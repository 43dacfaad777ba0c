import type { Span } from '../corpus/text.ts'
import type { Read } from '../facts/reading.ts'
import { type DayMention, namesYear, yearNamed, type When } from '../language/days.ts'
import type { Question } from '../language/question.ts'

/** The year a question or a sentence speaks of, as far as its words and the page's year tell. */
type Period = Pick<When, 'year' | 'relative'>

function periodOf({ when }: DayMention): Period | undefined {
  if (!namesYear(when) || (when.month !== undefined && when.year === undefined)) return undefined
  return when
}

/**
 * The years a figure is asked of. 去年…(2022年那篇): beside 去年 a year tells of which page, and the year
 * a figure is compared with is not its own.
 */
function periodsAsked({ days, folded }: Question): Period[] {
  const periods = days
    .filter(({ start }) => !/[比较]$/.test(folded.slice(0, start)))
    .flatMap((day) => periodOf(day) ?? [])
  const relative = periods.filter((one) => one.relative !== undefined && one.year === undefined)
  return relative.length > 0 ? relative : periods
}

/** Whether a figure's period is the one asked: 1 it is, 0 it is another, between: the print does not say. */
export function periodFit(
  question: Question,
  read: Read,
  at: Span,
  pageYear: number | undefined,
): number {
  const asked = periodsAsked(question)
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
  const year = yearNamed(before, pageYear)
  if (year !== undefined && asked.some((one) => yearNamed(one, pageYear) === year)) return 1
  return 0
}
