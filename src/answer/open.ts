import type { Article, ArticleId, Oddity, Page } from '../corpus/page.ts'
import { quote } from '../corpus/page.ts'
import { inFolderOrder, readFolder } from '../corpus/read.ts'
import type { Changes, Watching } from '../corpus/watch.ts'
import { readEither } from '../language/bilingual.ts'
import type { Answer } from './answer.ts'
import type { Archive, Found } from './archive.ts'
import { answer } from './ask.ts'
import { conversations, type Talk } from './conversation.ts'
import { type Edition, editionOf } from './edition.ts'
import { inEnglish } from './inEnglish.ts'
import { articlesFor } from './narrow.ts'

/** Which archive to open, and whether to follow what happens to its folder. */
export interface Opening {
  readonly dir: string
  /** Milliseconds since 1970, UTC. */
  readonly now: () => number
  readonly watch?: boolean
  /** Told after a change of a watched folder, once questions are answered from it. */
  readonly onChange?: (changes: Changes) => void
  /** Told what a watcher could not do; the archive stays as it was. */
  readonly onError?: (error: unknown) => void
}

/** An archive whose folder may be watched. */
export interface OpenArchive extends Archive {
  /** Stops watching. */
  readonly close: () => Promise<void>
}

/**
 * Opens the archive in a folder: reads its pages and answers from them. A change of a watched folder
 * makes a new edition; a question is answered from the old or the new, never from a mixture. Once
 * this has resolved, changes of a watched folder are noticed.
 */
export async function openArchive(opening: Opening): Promise<OpenArchive> {
  const { dir, now, onError = () => {} } = opening
  let turning: Promise<void> = Promise.resolve()
  const turn = (changes: Changes): void => void (turning = turning.then(() => turnTo(changes)))
  const watching = opening.watch === true ? await watchingOf(dir, turn, onError) : undefined
  const shelf = shelfOf(readFolder(dir))
  let edition = editionOf(shelf.pages(), now)
  let byId = byIds(edition)
  const talked = conversations()

  /** Everything is ready before the new edition is what questions see. */
  async function turnTo(changes: Changes): Promise<void> {
    try {
      shelf.change(changes)
      const next = editionOf(shelf.pages(), now)
      await next.finding()
      edition = next
      byId = byIds(next)
      opening.onChange?.(changes)
    } catch (error) {
      onError(error)
    }
  }

  return {
    get pages() {
      return edition.pages
    },
    get articles() {
      return edition.articles
    },
    get oddities() {
      return [...edition.oddities, ...shelf.unreadable()]
    },
    get books() {
      return edition.books
    },
    article: (id) => byId.get(id),
    dayOf: (article) => edition.books.dating.dayOf(article),
    ask: (typed, { chat, now }) =>
      chat === undefined
        ? ask(typed, talkOf(edition))
        : talked.ask(typed, { chat, now }, talkOf(edition)),
    lookup: (query, page) => lookUp(edition, query, page),
    close: async () => watching?.close(),
    reload: () => {
      const read = readFolder(dir)
      const here = new Set(read.pages.map(({ file }) => file))
      const gone = shelf.pages().filter(({ file }) => !here.has(file))
      turn({ ...read, removed: gone.map(({ file }) => file) })
      return turning
    },
  }
}

async function watchingOf(
  dir: string,
  onChange: (changes: Changes) => void,
  onError: (error: unknown) => void,
): Promise<Watching> {
  const { watchArchive } = await import('../corpus/watch.ts')
  const watching = watchArchive(dir, onChange, onError)
  await watching.ready
  return watching
}

const ask = (typed: string, { read, answer }: Talk): Promise<Answer> => answer(read(typed))

/** How an edition is asked. */
const talkOf = (edition: Edition): Talk => ({
  library: edition.books,
  read: (typed) => readEither(typed, edition.books.known, edition.books.english),
  answer: async (question, within) =>
    inEnglish(
      answer(
        question,
        edition.books,
        within?.flatMap((id) => edition.books.find(id) ?? []) ??
          (await articlesFor(question, edition)),
      ),
      question,
      edition.books.names,
    ),
})

const byIds = ({ articles }: Edition): ReadonlyMap<ArticleId | string, Article> =>
  new Map(articles.map((article) => [article.id, article]))

/** Telegram sends no longer query; what stands behind it in a terminal is not looked up. */
const LONGEST_QUERY = 256

/** Articles best first; for an empty query the newest, each shown by its head. */
async function lookUp(
  { articles, finding }: Edition,
  query: string,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<readonly Found[]> {
  if (query.trim() === '')
    return articles.slice(offset, offset + limit).map((article) => ({
      article,
      quote: quote(article.head, { start: 0, end: article.head.text.length }),
    }))
  const found = await (await finding()).articles.find(query.slice(0, LONGEST_QUERY), offset + limit)
  return found.slice(offset)
}

interface Shelf {
  /** The pages in the order of their paths. */
  pages(): readonly Page[]
  unreadable(): readonly Oddity[]
  change(changes: Changes): void
}

/** What lies in the folder, kept up to date by what is told of it. */
function shelfOf(folder: ReturnType<typeof readFolder>): Shelf {
  const pages = new Map(folder.pages.map((page) => [page.file, page]))
  const unreadable = new Map(folder.unreadable.map((problem) => [problem.file, problem]))
  return {
    pages: () => [...pages.values()].sort((a, b) => inFolderOrder(a.file, b.file)),
    unreadable: () =>
      [...unreadable.values()].map(({ file, line, problem }) => ({ file, line, problem })),
    change: (changes) => {
      const gone = [...changes.removed, ...changes.unreadable.map(({ file }) => file)]
      for (const file of gone) pages.delete(file)
      for (const file of [...changes.removed, ...changes.pages.map(({ file }) => file)])
        unreadable.delete(file)
      for (const page of changes.pages) pages.set(page.file, page)
      for (const problem of changes.unreadable) unreadable.set(problem.file, problem)
    },
  }
}
