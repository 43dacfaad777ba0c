import { type Holding, toldYear } from '../facts/offices.ts'
import type { ReadArticle } from '../facts/reading.ts'
import { bare } from './doing.ts'
import type { Library } from './library.ts'

/** 高新区党工委书记 and 区党工委书记 are one office. */
export const core = (part: string): string => bare(bare(part)).replace(/^[区县市](?=..)/, '')

/** Holdings by their days; those that nothing dates stand last, as printed. */
export const inOrder = (held: readonly Holding[], library: Library): Holding[] =>
  [...held].sort(
    (a, b) => (timeHeld(a, library) ?? Infinity) - (timeHeld(b, library) ?? Infinity) || 0,
  )

/** When an office was held: in the year that is told beside it, or when its article tells of. */
export function timeHeld(holding: Holding, library: Library): number | undefined {
  const year = toldYear(holding)
  return year === undefined ? timeOf(holding.in, library) : year * 10_000
}

/**
 * When an article tells of, as a number that grows with time. A page without a year stands before
 * the day on which a deputy it prints is printed as the head; `undefined` without such evidence.
 */
export function timeOf(article: ReadArticle, library: Library): number | undefined {
  const day = library.dayOf(article)
  const year = library.yearOf(article)
  const inYear = (day?.month ?? 0) * 100 + (day?.date ?? 0)
  if (year !== undefined) return year * 10_000 + inYear
  const until = latestOf(article, library)
  return until === undefined ? undefined : until - 1 + inYear / 10_000
}

/** The earliest day on which somebody who is a deputy on this page is printed as the head. */
function latestOf(article: ReadArticle, library: Library): number | undefined {
  const deputies = library.held.on(article.article.page)
  const days = deputies.flatMap(({ name, parts }) =>
    library.held
      .by([name])
      .filter((later) => later.year !== undefined)
      .filter((later) => parts.some((part) => later.parts.some((full) => isDeputyOf(part, full))))
      .map(
        (later) =>
          (later.year ?? 0) * 10_000 + (later.day?.month ?? 0) * 100 + (later.day?.date ?? 0),
      ),
  )
  return days.length === 0 ? undefined : Math.min(...days)
}

/** 管委会常务副主任 and 管委会主任. */
const isDeputyOf = (part: string, full: string): boolean =>
  /常务副|副/.test(part) && core(part).replace(/常务副|副/, '') === core(full)
