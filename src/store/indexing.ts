import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { Correction } from '../corpus/correct.ts'
import { type Article, type ArticleId, type Paragraph, blocksOf } from '../corpus/page.ts'
import { filesUnder } from '../corpus/read.ts'
import { coreOf } from '../language/districts.ts'
import { correctedDraft, type Draft, type Entry, pageOfDraft } from './draft.ts'
import type { Change, Stamp, Writer } from './put.ts'
import type { Drafted, Reader } from './reader.ts'
import type { Tables } from './tables.ts'

/** How far reading has come. Every page is read twice: by itself, and with all names known. */
export interface Progress {
  readonly done: number
  readonly total: number
}

/** Told of an article that came, with what is read of it, or of one that went. */
export interface Changed extends Change {
  /** The articles that were added. */
  readonly articles: readonly Article[]
}

/** What reading the changes of a folder needs. */
export interface Indexing {
  readonly dir: string
  readonly tables: Tables
  readonly writer: Writer
  readonly reader: (pages: number) => Reader
  /** Called after each page is kept; the next is not kept before it resolves. */
  readonly changed: (change: Changed) => Promise<void>
  /** What was set right in articles. */
  readonly corrections?: readonly Correction[]
  readonly progress?: ((progress: Progress) => void) | undefined
  readonly signal?: AbortSignal | undefined
}

/** The files of a folder against those that were read, by size and time of change. */
interface Differences {
  readonly touched: readonly string[]
  readonly gone: readonly string[]
}

function differences(dir: string, tables: Tables): Differences {
  const stamps = new Map(tables.stamps().map((stamp) => [stamp.file, stamp]))
  const files = filesUnder(dir).filter((file) => typeof file === 'string')
  const here = new Set(files)
  return {
    touched: files.filter((file) => !isSame(dir, file, stamps.get(file))),
    gone: [...stamps.keys()].filter((file) => !here.has(file)),
  }
}

function isSame(dir: string, file: string, stamp: Stamp | undefined): boolean {
  if (stamp === undefined) return false
  const found = statSync(join(dir, file), { throwIfNoEntry: false })
  return found !== undefined && found.size === stamp.size && found.mtimeMs === stamp.changed
}

/**
 * Reads what has changed in a folder since it was read last. Pages are kept one by one: broken off
 * anywhere, it goes on from there the next time.
 */
export async function readChanges(indexing: Indexing): Promise<void> {
  const { dir, tables, writer, changed, corrections = [] } = indexing
  const { touched, gone } = differences(dir, tables)
  for (const file of gone) await changed({ ...writer.remove(file), articles: [] })
  const before = tables.corrections()
  const begun = tables.drafts()
  const others = corrected(before, corrections)
  // Which articles a page has that was only begun is not known yet.
  const otherwise = others.length === 0 ? [] : [...others.flatMap(tables.filesWith), ...begun]
  const todo = [...new Set([...begun, ...touched, ...otherwise])]
  if (todo.length > 0) {
    const reader = indexing.reader(todo.length)
    try {
      await readFiles(indexing, reader, todo, new Set(otherwise))
    } finally {
      reader.close()
    }
  }
  if (JSON.stringify(before) !== JSON.stringify(corrections)) writer.corrections(corrections)
}

/** The articles in which something else is set right than before. */
function corrected(before: readonly Correction[], now: readonly Correction[]): ArticleId[] {
  const of = (id: ArticleId, all: readonly Correction[]): string =>
    JSON.stringify(all.filter(({ article }) => article === id))
  const ids = new Set([...before, ...now].map(({ article }) => article))
  return [...ids].filter((id) => of(id, before) !== of(id, now))
}

async function readFiles(
  { dir, tables, writer, changed, progress, signal, corrections = [] }: Indexing,
  reader: Reader,
  files: readonly string[],
  anew: ReadonlySet<string>,
): Promise<void> {
  const places = new Set<string>()
  let done = 0

  /** Does the work for each file, as many at a time as the reader has hands. */
  async function each(all: readonly string[], work: (file: string) => Promise<void>) {
    const left = all[Symbol.iterator]()
    const hand = async (): Promise<void> => {
      for (const file of left) {
        signal?.throwIfAborted()
        await work(file)
        progress?.({ done: ++done, total: 2 * files.length })
      }
    }
    await Promise.all(Array.from({ length: reader.hands }, hand))
  }

  function learn(found: Iterable<string>): void {
    for (const place of found)
      for (const one of [place, coreOf(place)]) if (one.length > 1) places.add(one)
  }

  const learnFrom = ({ articles }: Draft): void =>
    articles.forEach(({ districts }) => learn(districts))

  async function draft(file: string): Promise<void> {
    const kept = tables.draft(file)
    if (kept !== undefined && !anew.has(file) && isSame(dir, file, kept.stamp))
      return learnFrom(kept.draft)
    const drafted: Drafted = await reader.draft(file)
    if (drafted === undefined) await changed({ ...writer.remove(file), articles: [] })
    else if (!anew.has(file) && tables.hashOf(file) === drafted.stamp.hash)
      writer.stamp(drafted.stamp)
    else if ('problem' in drafted)
      await changed({ ...writer.problem(drafted.stamp, drafted.problem), articles: [] })
    else {
      const draft = correctedDraft(file, drafted.draft, corrections)
      writer.draft(drafted.stamp, draft)
      learnFrom(draft)
    }
  }

  async function page(file: string): Promise<void> {
    const kept = tables.draft(file)
    if (kept === undefined) return
    const entries: readonly Entry[] = await reader.entries(file, kept.draft)
    const change = writer.page(kept.stamp, kept.draft, entries)
    await changed({ ...change, articles: articlesOf(file, kept.draft, change.added) })
  }

  await each(files, draft)
  learn(tables.places())
  reader.teach(tables.names(), [...places])
  const drafts = tables.drafts()
  done = files.length + (files.length - drafts.length)
  await each(drafts, page)
}

function articlesOf(file: string, draft: Draft, added: readonly ArticleId[]): Article[] {
  const ids = new Set(added)
  return pageOfDraft(file, draft).articles.filter(({ id }) => ids.has(id))
}

/** What can be found of articles. */
export const paragraphsOf = (articles: readonly Article[]): Paragraph[] =>
  articles.flatMap((article) => [...blocksOf(article)])
