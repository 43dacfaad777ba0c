import type { ArticleId } from '../corpus/page.ts'
import { articleIdOf } from '../corpus/page.ts'
import { idAt, type Register } from './register.ts'

interface Beginning {
  readonly id: ArticleId
  readonly place: number
}

/** Where the articles of a volume begin, worked out when it is first asked for. */
const beginnings = new WeakMap<Register, readonly Beginning[]>()

function beginningsIn(register: Register): readonly Beginning[] {
  let found = beginnings.get(register)
  if (found === undefined) {
    const all: Beginning[] = []
    for (let place = 0; place < register.idEnds.length; place++)
      if (place === 0 || !isBesideOwn(register, place))
        all.push({ id: articleIdOf(idAt(register, place)), place })
    beginnings.set(register, (found = all))
  }
  return found
}

const DASH = '-'.charCodeAt(0)

/** Whether the paragraph before is of the same article: their ids agree up to the last dash. */
function isBesideOwn({ ids, idEnds }: Register, place: number): boolean {
  const start = idEnds[place - 1] ?? 0
  const before = idEnds[place - 2] ?? 0
  let length = (idEnds[place] ?? 0) - start
  while (length > 0 && ids[start + length - 1] !== DASH) length--
  if (before + length > start) return false
  for (let at = 0; at < length; at++) if (ids[before + at] !== ids[start + at]) return false
  for (let at = before + length; at < start; at++) if (ids[at] === DASH) return false
  return true
}

/** Closes every place whose paragraph is of none of these articles. */
export function closeOtherArticles(
  register: Register,
  among: ReadonlySet<ArticleId>,
  open: Uint8Array,
): void {
  const all = beginningsIn(register)
  for (const [i, { id, place }] of all.entries())
    if (!among.has(id)) open.fill(0, place, all[i + 1]?.place ?? open.length)
}
