import { readdirSync, readFileSync, realpathSync, statSync, type Dirent } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { pageWith } from './article.ts'
import { decode } from './decode.ts'
import { PageUnreadable } from './errors.ts'
import type { ArticleId, Page } from './page.ts'
import { pageOf } from './publish.ts'

/** What a folder holds: the pages that could be read, and why the others could not. */
export interface Archive {
  readonly pages: readonly Page[]
  readonly unreadable: readonly PageUnreadable[]
}

/**
 * Reads every page under a folder, in the order of their paths; an article that is printed
 * twice is kept where it comes first. A page that cannot be read stops no other.
 */
export function readArchive(dir: string): Archive {
  const { pages, unreadable } = readFolder(dir)
  return { pages: keepOnce(pages), unreadable }
}

/** The same with every article wherever it is printed: see `keepOnce`. */
export function readFolder(dir: string): Archive {
  const pages: Page[] = []
  const unreadable: PageUnreadable[] = []
  for (const file of filesUnder(dir)) {
    const page = file instanceof PageUnreadable ? file : readPage(dir, file)
    if (page instanceof PageUnreadable) unreadable.push(page)
    else pages.push(page)
  }
  return { pages, unreadable }
}

/** Below 0 where the one path comes before the other in `readArchive`. */
export function inFolderOrder(one: string, other: string): number {
  const [a, b] = [one.split('/'), other.split('/')]
  const at = a.findIndex((name, i) => name !== b[i])
  return at < 0 ? a.length - b.length : (a[at] ?? '') < (b[at] ?? '') ? -1 : 1
}

/** Keeps the first of articles that are the same word for word. */
export function keepOnce(pages: readonly Page[]): readonly Page[] {
  const seen = new Set<ArticleId>()
  return pages.map((page) => {
    const fresh = page.articles.filter(({ id }) => !seen.has(id) && seen.add(id))
    return fresh.length === page.articles.length ? page : pageWith(page, fresh)
  })
}

const MOST_BYTES = 5 * 1024 * 1024
const KINDS: readonly string[] = ['.txt', '.md', '.html', '.htm']

/** The page in one file of the archive, `file` relative to it; or why it cannot be read. */
export function readPage(dir: string, file: string): Page | PageUnreadable {
  const unreadable = (problem: string) => new PageUnreadable(file, 1, problem)
  try {
    const kind = extname(file).toLowerCase()
    if (!KINDS.includes(kind))
      return unreadable(`found a ${kind || 'nameless'} file; wanted ${KINDS.join(', ')}`)
    const path = pathInside(dir, file)
    if (path === undefined) return unreadable('found a path out of the archive; wanted one inside')
    const { size } = statSync(path)
    if (size > MOST_BYTES) return unreadable(`found ${size} bytes; wanted at most ${MOST_BYTES}`)
    const decoded = decode(readFileSync(path))
    if ('problem' in decoded) return unreadable(decoded.problem)
    if (decoded.text.trim() === '')
      return unreadable('found an empty file; wanted a newspaper page')
    const page = pageOf(file, decoded.text)
    return page.articles.length > 0
      ? page
      : unreadable('found no text under a headline; wanted an article')
  } catch (cause) {
    const problem = `found ${codeOf(cause)}; wanted a file that can be read`
    return new PageUnreadable(file, 1, problem, { cause })
  }
}

/** Where a file of the archive really is; `undefined` when that is outside. */
function pathInside(dir: string, file: string): string | undefined {
  const way = relative(realpathSync(dir), realpathSync(join(dir, file)))
  return way === '..' || way.startsWith(`..${sep}`) ? undefined : join(dir, file)
}

/** `ENOENT` for what the disk refuses; our own failures keep their words. */
const codeOf = (cause: unknown): string => {
  if (!(cause instanceof Error)) return String(cause)
  return 'code' in cause ? String(cause.code) : `what our reader fails on (${cause.message})`
}

/** Every file under a folder but hidden ones; a folder that links make a loop of is read once. */
export function filesUnder(dir: string): readonly (string | PageUnreadable)[] {
  const files: (string | PageUnreadable)[] = []
  const seen = new Set<string>()
  const walk = (folder: string): void => {
    const real = realpathSync(join(dir, folder))
    if (seen.has(real)) return
    seen.add(real)
    for (const entry of entriesOf(join(dir, folder))) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (isFolder(entry, join(dir, path))) walk(path)
      else files.push(path)
    }
  }
  try {
    walk('')
  } catch (cause) {
    files.push(
      new PageUnreadable('.', 1, `found ${codeOf(cause)}; wanted a folder of pages`, { cause }),
    )
  }
  return files
}

const entriesOf = (folder: string): readonly Dirent[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .sort((one, other) => (one.name < other.name ? -1 : 1))

function isFolder(entry: Dirent, path: string): boolean {
  if (!entry.isSymbolicLink()) return entry.isDirectory()
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}
