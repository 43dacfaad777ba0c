import { watch } from 'chokidar'
import { relative, sep } from 'node:path'
import { PageUnreadable } from './errors.ts'
import type { Page } from './page.ts'
import { readPage } from './read.ts'

/** What happened to the files of an archive since the last report. */
export interface Changes {
  /** New and changed pages. An article may also stand on a page read before: see `keepOnce`. */
  readonly pages: readonly Page[]
  /** Files that are gone, as paths relative to the archive. */
  readonly removed: readonly string[]
  readonly unreadable: readonly PageUnreadable[]
}

/** A folder that is being watched. */
export interface Watching {
  /** Resolves once changes will be noticed. */
  readonly ready: Promise<void>
  readonly close: () => Promise<void>
}

const STABLE_MILLISECONDS = 300
const QUIET_MILLISECONDS = 200

/** Reports pages that are added, changed or removed; a file counts once it has stopped growing. */
export function watchArchive(
  dir: string,
  onChange: (changes: Changes) => void,
  onError: (error: unknown) => void,
): Watching {
  const touched = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  const report = (): void => {
    const files = [...touched].sort()
    touched.clear()
    onChange(changesIn(dir, files))
  }
  const watcher = watch(dir, {
    ignoreInitial: true,
    followSymlinks: false,
    ignored: (path) =>
      relative(dir, path)
        .split(sep)
        .some((name) => /^\.[^.]/.test(name)),
    awaitWriteFinish: { stabilityThreshold: STABLE_MILLISECONDS, pollInterval: 100 },
  })
  watcher.on('all', (event, path) => {
    if (event === 'addDir' || event === 'unlinkDir') return
    touched.add(relative(dir, path).split(sep).join('/'))
    clearTimeout(timer)
    timer = setTimeout(report, QUIET_MILLISECONDS)
  })
  watcher.on('error', onError)
  const close = async (): Promise<void> => {
    clearTimeout(timer)
    await watcher.close()
  }
  return { ready: new Promise((resolve) => watcher.once('ready', () => resolve())), close }
}

function changesIn(dir: string, files: readonly string[]): Changes {
  const pages: Page[] = []
  const removed: string[] = []
  const unreadable: PageUnreadable[] = []
  for (const file of files) {
    const page = readPage(dir, file)
    if (!(page instanceof PageUnreadable)) pages.push(page)
    else if (isGone(page)) removed.push(file)
    else unreadable.push(page)
  }
  return { pages, removed, unreadable }
}

const isGone = ({ cause }: PageUnreadable): boolean =>
  cause instanceof Error && 'code' in cause && cause.code === 'ENOENT'
