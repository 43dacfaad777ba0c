import type { Span } from '../corpus/text.ts'
import type { Figure } from '../facts/figures.ts'
import { UNITS } from '../language/lexicon.ts'
import type { Question } from '../language/question.ts'
import { type Candidate, type Standing, worthIn } from './evidence.ts'

/**
 * The figures that the word nearest to 多少 leads to or counts: in 受理143件,办结139件 办结多少 is the
 * second, and in 受理143件,办结139件 多少件办结 too. Of a breakdown (共20人,其中甲村8人) the one of what is asked. `undefined` where the
 * sentence has no such word.
 */
export function governedIn(
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
  if (counted.length > 0) {
    const doing = here.filter((figure, i) => {
      const until = Math.min(here[i + 1]?.start ?? sentence.end, figure.clause.end)
      const told = folded.slice(figure.end - figure.noun.length, until)
      return standing.met.some(
        ({ term, supports }) =>
          term.span.start >= next.term.span.end &&
          next.term.span.start >= words.end - 1 &&
          worthIn(supports, told) > 0,
      )
    })
    const told = doing.length > 0 ? doing : counted
    const parts = told.filter((figure) => isPart(figure, told.slice(0, 1), standing, folded))
    return parts.length > 0 ? parts : told
  }
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
      (term.sort === 'noun' || supports.some(({ words }) => words.length > 2)) &&
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
