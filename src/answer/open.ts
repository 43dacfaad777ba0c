import type { ArticleId } from '../corpus/page.ts'
import { readArchive } from '../corpus/read.ts'
import { readQuestion } from '../language/question.ts'
import type { Archive } from './archive.ts'
import { answer } from './ask.ts'
import { library } from './library.ts'

/** Opens the archive in a folder: reads its pages and answers from them. */
export async function openArchive({
  dir,
}: {
  dir: string
  now: () => number
  watch?: boolean
}): Promise<Archive> {
  const { pages, unreadable } = await Promise.resolve(readArchive(dir))
  const books = library(pages)
  const articles = books.articles.map(({ article }) => article)
  const byId = new Map<string, (typeof articles)[number]>(
    articles.map((article) => [article.id, article]),
  )
  return {
    pages,
    articles,
    oddities: [
      ...pages.flatMap((page) => page.oddities),
      ...books.dating.oddities,
      ...unreadable.map(({ file, line, problem }) => ({ file, line, problem })),
    ],
    article: (id: ArticleId | string) => byId.get(id),
    dayOf: (article) => books.dating.dayOf(article),
    ask: (question) =>
      Promise.resolve(answer(readQuestion(question, books.known), books, books.articles)),
    lookup: () => Promise.resolve([]),
  }
}
