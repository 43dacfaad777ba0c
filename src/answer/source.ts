import type { Oddity, Page } from '../corpus/page.ts'
import { inFolderOrder, readFolder } from '../corpus/read.ts'
import type { Changes } from '../corpus/watch.ts'
import { type Edition, editionOf } from './edition.ts'
import type { Opening } from './open.ts'

/** Where editions come from: a folder, read whole or kept. */
export interface Source {
  /** The newest edition. */
  readonly edition: Edition
  /** Files that could not be read. */
  unreadable(): readonly Oddity[]
  /** Makes the next edition; the one before stays as it was. Calls must not overlap. */
  change(changes: Changes): Promise<void>
  /** Looks at the whole folder again. */
  reload(): Promise<Changes>
  close(): Promise<void>
}

/** A folder that is read whole and stays in memory. */
export function wholeSource(dir: string, folder: Folder, { now, corrections }: Whole): Source {
  const standing = corrections ?? (() => [])
  const shelf = shelfOf(folder)
  let edition = editionOf(shelf.pages(), now, standing())

  async function change(changes: Changes): Promise<void> {
    shelf.change(changes)
    const next = editionOf(shelf.pages(), now, standing())
    await next.ready()
    edition = next
  }

  return {
    get edition() {
      return edition
    },
    unreadable: () => shelf.unreadable(),
    change,
    async reload() {
      const read = readFolder(dir)
      const here = new Set(read.pages.map(({ file }) => file))
      const gone = shelf.pages().filter(({ file }) => !here.has(file))
      const changes = { ...read, removed: gone.map(({ file }) => file) }
      await change(changes)
      return changes
    },
    close: async () => {},
  }
}

/** What a source that is read whole needs to know of its opening. */
type Whole = Pick<Opening, 'now' | 'corrections'>

export type Folder = ReturnType<typeof readFolder>

interface Shelf {
  /** The pages in the order of their paths. */
  pages(): readonly Page[]
  unreadable(): readonly Oddity[]
  change(changes: Changes): void
}

/** What lies in the folder, kept up to date by what is told of it. */
function shelfOf(folder: Folder): Shelf {
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
