import type { EventDay } from '../corpus/day.ts'
import type { Article, ArticleId, Page } from '../corpus/page.ts'
import { daysFit, type When } from '../language/days.ts'

/** What an archive holds, without reading all of it. */
export interface Catalogue {
  readonly size: { readonly pages: number; readonly articles: number }
  /** So many articles, the newest first as far as days are known. */
  latest(from: number, count: number): readonly Article[]
  /** So many of the articles whose event was then, the newest first, and how many there are. */
  on(when: When, most: number): { readonly articles: readonly Article[]; readonly all: number }
  /** How many articles tell of an event of each year, as far as that is known. */
  years(): readonly { readonly year: number; readonly articles: number }[]
  /** The days of issue, in order, one for each page that tells its own. */
  issues(): readonly string[]
  ids(): readonly ArticleId[]
}

/** The catalogue of articles in memory, which come newest first. */
export const catalogueOf = (
  pages: readonly Page[],
  articles: readonly Article[],
  dayOf: (article: Article) => EventDay | undefined,
): Catalogue => ({
  size: { pages: pages.length, articles: articles.length },
  latest: (from, count) => articles.slice(from, from + count),
  on: (when, most) => {
    const found = articles.filter((article) => {
      const day = dayOf(article)
      return day !== undefined && daysFit(when, day) === 'yes'
    })
    return { articles: found.slice(0, most), all: found.length }
  },
  years: () => {
    const years = new Map<number, number>()
    for (const article of articles) {
      const year = dayOf(article)?.year
      if (year !== undefined) years.set(year, (years.get(year) ?? 0) + 1)
    }
    return [...years].map(([year, articles]) => ({ year, articles }))
  },
  issues: () => pages.flatMap(({ published }) => published ?? []).sort(),
  ids: () => articles.map(({ id }) => id),
})
