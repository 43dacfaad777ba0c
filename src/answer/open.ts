import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { Correction } from '../corpus/correct.ts'
import { filesUnder, readFolder } from '../corpus/read.ts'
import type { Changes, Watching } from '../corpus/watch.ts'
import { readEither } from '../language/bilingual.ts'
import type { Answer, Language } from './answer.ts'
import type { Archive, Found } from './archive.ts'
import { answer } from './ask.ts'
import { conversations, type Talk } from './conversation.ts'
import { byHead, type Edition } from './edition.ts'
import { inEnglish } from './inEnglish.ts'
import { READ_WHOLE } from './narrow.ts'
import { type Source, wholeSource } from './source.ts'

/** Which archive to open, and whether to follow what happens to its folder. */
export interface Opening {
  readonly dir: string
  /** Where what was read of a large archive is kept; without it every archive is read whole. */
  readonly dataDir?: string
  /** Milliseconds since 1970, UTC. */
  readonly now: () => number
  readonly watch?: boolean
  /** What was set right in what the pages say; asked whenever they are read. */
  readonly corrections?: () => readonly Correction[]
  /** Told after a change of a watched folder, once questions are answered from it. */
  readonly onChange?: (changes: Changes) => void
  /** Told what a watcher could not do; the archive stays as it was. */
  readonly onError?: (error: unknown) => void
  /** Told what of the kept archive could not be used, a line each. */
  readonly onOddity?: (oddity: string) => void
  /** Told how far reading has come, where pages of a large archive are read. */
  readonly onProgress?: (progress: Progress) => void
  /** Breaks reading off; what was read by then is kept. */
  readonly signal?: AbortSignal
}

/** So many steps of so many are done. */
export interface Progress {
  readonly done: number
  readonly total: number
}

/** An archive whose folder may be watched. */
export interface OpenArchive extends Archive {
  /** Stops watching. */
  readonly close: () => Promise<void>
}

/** Folders with fewer bytes are read to see how many articles they hold. */
const PERHAPS_SMALL = 3_000_000

/**
 * Opens the archive in a folder: reads its pages and answers from them. A change of a watched folder
 * makes a new edition; a question is answered from the old or the new, never from a mixture. Once
 * this has resolved, changes of a watched folder are noticed.
 */
export async function openArchive(opening: Opening): Promise<OpenArchive> {
  const { dir, onError = () => {} } = opening
  let turning: Promise<void> = Promise.resolve()
  const turn = (changing: () => Promise<Changes>): Promise<void> =>
    (turning = turning.then(async () => {
      try {
        const changes = await changing()
        opening.onChange?.(changes)
      } catch (error) {
        onError(error)
      }
    }))
  const follow = (changes: Changes): void =>
    void turn(async () => {
      await source.change(changes)
      return changes
    })
  const watching = opening.watch === true ? await watchingOf(dir, follow, onError) : undefined
  const source = await sourceOf(opening)
  const talked = conversations()

  return {
    get catalogue() {
      return source.edition.catalogue
    },
    get oddities() {
      return [...source.edition.oddities(), ...source.unreadable()]
    },
    get unreadable() {
      return source.unreadable()
    },
    get books() {
      return source.edition.books
    },
    article: (id) => source.edition.books.find(id)?.article,
    dayOf: ({ id }) => {
      const { books } = source.edition
      const read = books.find(id)
      return read && books.dayOf(read)
    },
    ask: (typed, { chat, ...asking }) =>
      chat === undefined
        ? ask(typed, talkOf(source.edition), asking.language)
        : talked.ask(typed, { chat, ...asking }, talkOf(source.edition)),
    lookup: (query, page) => lookUp(source.edition, query, page),
    close: async () => {
      await watching?.close()
      await turning
      await source.close()
    },
    reload: () => turn(() => source.reload()),
  }
}

/** A small archive is read whole; of a large one, what was read before is kept. */
async function sourceOf(opening: Opening): Promise<Source> {
  const { dir, dataDir } = opening
  if (dataDir === undefined || areFewerBytes(dir, PERHAPS_SMALL)) {
    const folder = readFolder(dir)
    const articles = folder.pages.reduce((sum, page) => sum + page.articles.length, 0)
    if (dataDir === undefined || articles <= READ_WHOLE) return wholeSource(dir, folder, opening)
  }
  const { keptSource } = await import('./keptSource.ts')
  return keptSource({ ...opening, dataDir })
}

/** Whether the files of a folder have fewer bytes than this together. */
function areFewerBytes(dir: string, most: number): boolean {
  let bytes = 0
  for (const file of filesUnder(dir)) {
    if (typeof file === 'string')
      bytes += statSync(join(dir, file), { throwIfNoEntry: false })?.size ?? 0
    if (bytes >= most) return false
  }
  return true
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

async function ask(typed: string, talk: Talk, language?: Language): Promise<Answer> {
  const answer = await talk.answer(talk.read(typed))
  return { ...answer, language: language ?? answer.language }
}

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
          (await edition.articlesFor(question)),
      ),
      question,
      edition.books.names,
    ),
})

/** Telegram sends no longer query; what stands behind it in a terminal is not looked up. */
const LONGEST_QUERY = 256

/** Articles best first; for an empty query the newest, each shown by its head. */
async function lookUp(
  { catalogue, find }: Edition,
  query: string,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<readonly Found[]> {
  if (query.trim() === '') return catalogue.latest(offset, limit).map(byHead)
  return (await find(query.slice(0, LONGEST_QUERY), offset + limit)).slice(offset)
}
