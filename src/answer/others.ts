import { career, succession } from './career.ts'
import { compared } from './compare.ts'
import type { Asker, Gist } from './gist.ts'
import { either, openly } from './openly.ts'

/** Ways to answer a question through other questions, in the order they are tried. */
const WAYS: readonly ((asker: Asker) => Gist | undefined)[] = [
  compared,
  either,
  openly,
  succession,
  career,
]

/** What the archive says to a question that is best put as others; `undefined` for all the rest. */
export function throughOthers(asker: Asker): Gist | undefined {
  for (const way of WAYS) {
    const gist = way(asker)
    if (gist !== undefined) return gist
  }
  return undefined
}
