import type { EventDay } from '../corpus/day.ts'
import type { Paragraph } from '../corpus/page.ts'
import { sourceIn } from './cite.ts'
import type { Say } from './sentences.ts'

/** GB/T 7714 names three authors, then 等. */
const MOST_AUTHORS = 3

/**
 * A citation to copy: in plain words, and as GB/T 7714 writes newspaper articles. The standard
 * wants the day of issue, so that the day of the event never takes its place.
 */
export function citationsOf(
  cited: Paragraph,
  day: EventDay | undefined,
  say: Say,
): { readonly plain: string; readonly gbt: string } {
  const { headline, byline, page } = cited.article
  const authors = [...byline.reporters, ...byline.correspondents].map((name) =>
    name.replace(/\s/g, ''),
  )
  const shown = authors.slice(0, MOST_AUTHORS).join(', ')
  const lead =
    authors.length === 0 ? '' : `${shown}${authors.length > MOST_AUTHORS ? ', 等' : ''}. `
  const source = sourceIn(say, cited, day)
  // Who copies the citation of a whole article cites no headline.
  const shownSource = cited.part === 'head' ? source.slice(0, -1) : source
  const issue = page.published === undefined ? '' : ` ${page.published}.`
  return {
    plain: [say.headline(headline), ...shownSource].join(' · '),
    gbt: `${lead}${headline}[N].${issue}`,
  }
}
