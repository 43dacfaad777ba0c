import { createHash } from 'node:crypto'
import { realpathSync } from 'node:fs'
import { join } from 'node:path'
import type { Correction } from '../corpus/correct.ts'
import type { Paragraph, ParagraphId } from '../corpus/page.ts'
import { articleIdOf, blocksOf } from '../corpus/page.ts'
import { type Days, daysOf } from '../search/days.ts'
import type { DaysOf } from '../search/engine.ts'
import { bringUpToDate, openIndex } from '../search/kept.ts'
import type { PostingsEngine } from '../search/postings.ts'
import { type KeptArticles, keptArticles } from './articles.ts'
import { holdAlone, openDatabase } from './database.ts'
import { type Changed, paragraphsOf, type Progress, readChanges } from './indexing.ts'
import { writer as writerOf } from './put.ts'
import { breakSeal, isSealed, seal } from './seal.ts'
import { type Reader, readerHere } from './reader.ts'
import { readersBeside } from './readers.ts'
import { versionOfRules } from './rules.ts'
import { type Tables, tables as tablesOf } from './tables.ts'

/** An archive that was read before: articles and facts in a database, and an index beside it. */
export interface Kept {
  readonly engine: PostingsEngine
  readonly tables: Tables
  readonly articles: KeptArticles
  /** What could not be used of what was kept, one line each; it has been made anew. */
  readonly oddities: readonly string[]
  /** Reads what has changed in the folder. Calls must not overlap, nor overlap `settle`. */
  refresh(how?: Refreshing): Promise<void>
  /** Makes damage noticeable, where something was written: the next to open sees that all is as it was. */
  settle(): Promise<void>
  close(): Promise<void>
}

/** How a kept archive is brought up to date. */
export interface Refreshing {
  readonly progress?: (progress: Progress) => void
  readonly signal?: AbortSignal
  /** What was set right in articles; all of it. */
  readonly corrections?: readonly Correction[]
}

/** From so many pages on they are read in processes beside this one. */
const MANY_PAGES = 200

/** Paragraphs are put into the index together, and the index is saved after so many. */
const TOGETHER = 0x1000
const SAVED_AFTER = 0x8000

/** Where the archive of a folder is kept. */
export function folderFor(dir: string, dataDir: string): string {
  const path = realpathSync(dir)
  return join(dataDir, `archive-${createHash('sha256').update(path).digest('hex').slice(0, 8)}`)
}

/** Opens what is kept of the archive in `dir`, as it was when it was read last. */
export async function openKept(dir: string, dataDir: string): Promise<Kept> {
  const folder = folderFor(dir, dataDir)
  const file = join(folder, 'archive.sqlite')
  const held = holdAlone(`${file}.lock`)
  const { database, oddity } = openDatabase(file, versionOfRules(), held !== undefined)
  const index = await openIndex(join(folder, 'index'))
  const { engine } = index
  let articles = keptArticles(database)
  const tables = tablesOf(database, () => articles)
  const writer = writerOf(database, () => breakSeal(file))

  const daysOfParagraph: DaysOf = ({ article }) => {
    const kept = articles.byId(article.id)
    return kept?.day === undefined ? issueOf(article.page.published) : daysOfEvent(kept.day)
  }

  function paragraphs(ids: readonly ParagraphId[]): Paragraph[] {
    const wanted = new Set(ids)
    return [...new Set(ids.map(articleIdOf))].flatMap((id) =>
      blocksOf(articles.byId(id)?.article ?? never(id)).filter((one) => wanted.has(one.id)),
    )
  }

  if (index.state !== tables.edition()) {
    await bringUpToDate(engine, tables.paragraphs(), paragraphs, daysOfParagraph)
    if (held !== undefined) await index.save(tables.edition())
  }

  async function refresh({ progress, signal, corrections = [] }: Refreshing = {}): Promise<void> {
    if (held === undefined) return
    let together: Changed['articles'][number][] = []
    let unsaved = 0

    /** What was kept last is in the index when this resolves. */
    async function flush(): Promise<void> {
      const some = paragraphsOf(together)
      const edition = tables.edition()
      together = []
      await engine.add(some, daysOfParagraph)
      unsaved += some.length
      if (unsaved < SAVED_AFTER) return
      unsaved = 0
      await index.save(edition)
    }

    async function changed({ articles: added, removed }: Changed): Promise<void> {
      const gone = new Set(removed.map(articleIdOf))
      together = together.filter(({ id }) => !gone.has(id)).concat(added)
      if (removed.length > 0) await engine.remove(removed)
      if (together.length * PARAGRAPHS_AN_ARTICLE >= TOGETHER) await flush()
    }

    const before = tables.edition()
    const reader = (pages: number): Reader =>
      pages < MANY_PAGES ? readerHere(dir) : readersBeside(dir)
    try {
      await readChanges({ dir, tables, writer, reader, changed, progress, signal, corrections })
    } finally {
      await flush()
      if (tables.edition() !== before) {
        await index.save(tables.edition())
        articles = keptArticles(database)
      }
    }
  }

  async function settle(): Promise<void> {
    if (held === undefined || isSealed(file)) return
    const [{ busy }] = database.pragma('wal_checkpoint(TRUNCATE)') as [{ busy: number }]
    // Another process reads what is not yet in the file itself: the next time, then.
    if (busy === 0) await seal(file)
  }

  return {
    engine,
    tables,
    get articles() {
      return articles
    },
    oddities: [
      ...(held === undefined ? [HELD] : []),
      ...(oddity === undefined ? [] : [oddity]),
      ...index.oddities,
    ],
    refresh,
    settle,
    close: async () => {
      await settle()
      database.close()
      held?.release()
    },
  }
}

const HELD = 'another process keeps this archive; what changes is left to it'

const PARAGRAPHS_AN_ARTICLE = 6

function never(id: string): never {
  throw new Error(`kept archive: no article ${id} for a paragraph that is listed`)
}

const issueOf = (published: string | undefined): Days | undefined =>
  published === undefined
    ? undefined
    : daysOf(
        Number(published.slice(0, 4)),
        Number(published.slice(5, 7)),
        Number(published.slice(8, 10)),
      )

const daysOfEvent = (day: {
  readonly year: number | undefined
  readonly month: number
  readonly date: number
}): Days => daysOf(day.year, day.month, day.date)
