import { constants, copyFileSync, existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { PageUnreadable } from './errors.ts'
import type { Page } from './page.ts'
import { readPage } from './read.ts'

/**
 * Copies a page file into the archive, once it is known to be readable; what stands there under
 * the same name is never overwritten. Adding the same file again changes nothing.
 */
export function addPage(dir: string, source: string): Page | PageUnreadable {
  const file = basename(source)
  const page = readPage(dirname(source), file)
  if (page instanceof PageUnreadable) return page
  const target = join(dir, file)
  if (existsSync(target)) {
    const isSame = readFileSync(target).equals(readFileSync(source))
    const problem = 'found another page of this name in the archive; wanted a new name'
    return isSame ? page : new PageUnreadable(file, 1, problem)
  }
  copyFileSync(source, target, constants.COPYFILE_EXCL)
  return page
}
