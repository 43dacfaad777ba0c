import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folders whose files decide what is read of a page, and how it is kept. */
const FOLDERS = ['corpus', 'language', 'facts', 'store'] as const

const SRC = fileURLToPath(new URL('..', import.meta.url))

/**
 * What stands for the rules and the lexicon as they are: a hash over their files. What was read by
 * others is read again.
 */
export function versionOfRules(): string {
  const hash = createHash('sha256')
  for (const folder of FOLDERS)
    for (const file of readdirSync(join(SRC, folder), { recursive: true, encoding: 'utf8' }).sort())
      if (/\.\w+$/.test(file)) hash.update(file).update(readFileSync(join(SRC, folder, file)))
  return hash.digest('hex').slice(0, 16)
}
