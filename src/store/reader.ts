import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { PageUnreadable } from '../corpus/errors.ts'
import { readPage } from '../corpus/read.ts'
import { teach } from '../facts/reading.ts'
import { peopleReader } from '../language/names.ts'
import { type Draft, draftOf, entriesOf, type Entry } from './draft.ts'
import type { Stamp } from './put.ts'

/** What a file told by itself: a draft, or why it cannot be read; `undefined` where it is gone. */
export type Drafted =
  | { readonly stamp: Stamp; readonly draft: Draft }
  | { readonly stamp: Stamp; readonly problem: string }
  | undefined

/** Reads pages, here or elsewhere. */
export interface Reader {
  draft(file: string): Promise<Drafted>
  /** Tells all names and districts there are; before the first `entries`, and when there are more. */
  teach(names: readonly string[], places: readonly string[]): void
  entries(file: string, draft: Draft): Promise<readonly Entry[]>
  /** How many pages it reads at a time. */
  readonly hands: number
  close(): void
}

/** Reads pages of a folder in this process. */
export function readerHere(dir: string): Reader {
  let people = peopleReader([])
  return {
    hands: 1,
    draft: async (file) => drafted(dir, file),
    teach: (names, places) => {
      teach(names, places)
      people = peopleReader(names)
    },
    entries: async (file, draft) => entriesOf(file, draft, people),
    close: () => {},
  }
}

function drafted(dir: string, file: string): Drafted {
  const stamp = stampOf(dir, file)
  if (stamp === undefined) return undefined
  const page = readPage(dir, file)
  if (page instanceof PageUnreadable) return { stamp, problem: page.problem }
  return { stamp, draft: draftOf(page) }
}

/** A file as it is now; `undefined` where there is none. A hash of nothing where it cannot be read. */
function stampOf(dir: string, file: string): Stamp | undefined {
  const found = statSync(join(dir, file), { throwIfNoEntry: false })
  if (found === undefined) return undefined
  const hash = createHash('sha256')
  try {
    hash.update(readFileSync(join(dir, file)))
  } catch (error) {
    hash.update(String(error))
  }
  const { size, mtimeMs: changed } = found
  return { file, size, changed, hash: hash.digest('hex').slice(0, 24) }
}
