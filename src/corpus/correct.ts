import { articleWith, pageWith } from './article.ts'
import type { EventDay } from './day.ts'
import type { Article, ArticleId, Page, Paragraph } from './page.ts'
import { fold } from './text.ts'

/** What an operator set right in an article. */
export interface Correction {
  readonly article: ArticleId
  readonly field: 'name' | 'day' | 'headline'
  /** As it was read. */
  readonly printed: string
  /** As it should be read; a day as `2024-03-14`. */
  readonly corrected: string
}

/**
 * The page as it reads with what was set right. Articles keep the ids that their print gave them,
 * so that links, follows and corrections hold. A day is no word of the page and stays for dating.
 */
export function correctedPage(page: Page, corrections: readonly Correction[]): Page {
  const ofPage = corrections.filter(({ article }) => page.articles.some(({ id }) => id === article))
  if (ofPage.length === 0) return page
  const articles = page.articles.map((article) =>
    ofPage
      .filter((one) => one.article === article.id)
      .reduce((before, one) => corrected(before, one), article),
  )
  return pageWith(page, articles)
}

/** Days of events that somebody set right. */
export type CorrectedDays = ReadonlyMap<ArticleId, EventDay>

/** The days that were set right, the last one for each article. */
export const correctedDays = (corrections: readonly Correction[]): CorrectedDays =>
  new Map(
    corrections
      .filter(({ field }) => field === 'day')
      .map(({ article, corrected }) => {
        const [year, month = 0, date = 0] = corrected.split('-').map(Number)
        return [article, { year, month, date, yearInferred: false, evidence: [] }]
      }),
  )

function corrected(article: Article, { field, printed, corrected: words }: Correction): Article {
  switch (field) {
    case 'day':
      return article
    case 'headline': {
      const { kicker, subhead } = article
      const head = [kicker, words, subhead].filter((part) => part !== undefined).join(' ')
      return articleWith({ ...article, headline: words, head: reading(article.head, head) })
    }
    case 'name':
      return renamed(article, printed, words)
  }
}

/** The article with one name in place of another wherever it stands. */
function renamed(article: Article, from: string, to: string): Article {
  const set = (text: string): string => text.replaceAll(from, to)
  const all = (names: readonly string[]): readonly string[] => names.map(set)
  const block = (one: Paragraph): Paragraph => reading(one, set(one.text))
  const { kicker, subhead, byline, head, body, credit } = article
  return articleWith({
    ...article,
    kicker: kicker && set(kicker),
    headline: set(article.headline),
    subhead: subhead && set(subhead),
    byline: {
      reporters: all(byline.reporters),
      correspondents: all(byline.correspondents),
      photoBy: all(byline.photoBy),
    },
    head: block(head),
    body: body.map(block),
    credit: credit && block(credit),
  })
}

const reading = (paragraph: Paragraph, text: string): Paragraph => ({
  ...paragraph,
  text,
  folded: fold(text),
})
