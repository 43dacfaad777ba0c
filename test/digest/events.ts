import type { ArticleId, ParagraphId } from '../../src/corpus/page.ts'
import { fold } from '../../src/corpus/text.ts'
import type { DigestEvent } from '../../src/digest/choose.ts'
import type { FollowedArticle } from '../../src/digest/follow.ts'

export const articleId = (id: string): ArticleId => id as ArticleId

/** `event('a', '惠济', '2024-03-14', '开会')`; '--03-14' leaves the year open, '' the day. */
export function event(article: string, district: string, iso: string, what: string): DigestEvent {
  const [, year, month, date] = /^(\d{4}|-)-(\d\d)-(\d\d)$/.exec(iso) ?? []
  return {
    article: articleId(article),
    paragraph: `${article}-1` as ParagraphId,
    day:
      month === undefined
        ? undefined
        : {
            year: year === '-' ? undefined : Number(year),
            month: Number(month),
            date: Number(date),
            yearInferred: false,
            evidence: [],
          },
    what,
    chairedBy: undefined,
    district: district === '' ? undefined : district,
  }
}

/** An article that says this, and names these people. */
export const article = (
  id: string,
  text: string,
  people: readonly string[] = [],
  appointments: FollowedArticle['appointments'] = [],
): FollowedArticle => ({
  id: articleId(id),
  folded: fold(text),
  people: new Set(people),
  appointments,
})
