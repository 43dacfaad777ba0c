import { lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { pageWith } from './article.ts'
import { PageUnreadable } from './errors.ts'
import type { ArticleId, Page } from './page.ts'
import { pageOf } from './publish.ts'

/** What a folder holds: the pages that could be read, and why the others could not. */
export interface Archive {
  readonly pages: readonly Page[]
  readonly unreadable: readonly PageUnreadable[]
}

/** Reads every page under a folder. A page that cannot be read stops no other. */
export function readArchive(dir: string): Archive {
  const pages: Page[] = []
  const unreadable: PageUnreadable[] = []
  for (const file of filesUnder(dir)) {
    const page = readPage(dir, file)
    if (page instanceof PageUnreadable) unreadable.push(page)
    else pages.push(page)
  }
  return { pages: keepOnce(pages), unreadable }
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

/** The page in one file of the archive, or why it cannot be read. */
export function readPage(dir: string, file: string): Page | PageUnreadable {
  try {
    const path = join(dir, file)
    const { size } = statSync(path)
    if (size > MOST_BYTES)
      return new PageUnreadable(file, 1, `${size} bytes; wanted at most ${MOST_BYTES}`)
    const text = decode(readFileSync(path))
    if (text === undefined)
      return new PageUnreadable(file, 1, 'found bytes that are no text; wanted UTF-8 or GB18030')
    if (text.trim() === '')
      return new PageUnreadable(file, 1, 'the file is empty; wanted a newspaper page')
    const page = pageOf(file, text)
    return page.articles.length > 0 ? page : new PageUnreadable(file, 1, 'found no article')
  } catch (cause) {
    const problem = cause instanceof Error ? cause.message : String(cause)
    return new PageUnreadable(file, 1, problem, { cause })
  }
}

function decode(bytes: Uint8Array): string | undefined {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
      if (!text.includes('\0')) return text
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
    }
  }
  return undefined
}

const KINDS: readonly string[] = ['.txt', '.md', '.html', '.htm']

function filesUnder(dir: string): readonly string[] {
  const files: string[] = []
  const seen = new Set<string>()
  const walk = (folder: string): void => {
    const real = realpathSync(folder)
    if (seen.has(real)) return
    seen.add(real)
    for (const name of readdirSync(folder).sort()) {
      if (name.startsWith('.')) continue
      const path = join(folder, name)
      if (lstatSync(path).isSymbolicLink()) continue
      if (statSync(path).isDirectory()) walk(path)
      else if (KINDS.includes(extname(name).toLowerCase()))
        files.push(relative(dir, path).split(sep).join('/'))
    }
  }
  walk(dir)
  return files
}
