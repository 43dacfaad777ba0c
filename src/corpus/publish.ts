import { articleOf } from './article.ts'
import { issueOf } from './masthead.ts'
import { odditiesOf } from './oddities.ts'
import type { Article, Page } from './page.ts'
import { split } from './split.ts'

/** The page that this text of a file is. */
export function pageOf(file: string, text: string): Page {
  const cut = split(text)
  const articles: Article[] = []
  const page: Page = {
    file,
    ...issueOf(file, text),
    articles,
    oddities: odditiesOf(file, text, cut),
  }
  articles.push(...cut.cuttings.map((cutting, place) => articleOf(cutting, page, place)))
  return page
}
