import type { ArticleId } from '../corpus/page.ts'
import { articleIdOf } from '../corpus/page.ts'
import { idAt, type Register } from './register.ts'

/** The places of an article: from each even one up to the one behind it. */
type Runs = number[]

/** Where the paragraphs of each article of a volume stand, worked out when it is first asked for. */
const articles = new WeakMap<Register, ReadonlyMap<ArticleId, Runs>>()

function articlesIn(register: Register): ReadonlyMap<ArticleId, Runs> {
  let found = articles.get(register)
  if (found === undefined) articles.set(register, (found = runsIn(register)))
  return found
}

function runsIn(register: Register): ReadonlyMap<ArticleId, Runs> {
  const all = new Map<ArticleId, Runs>()
  const end = register.idEnds.length
  for (let from = 0, to = 1; from < end; from = to++) {
    while (to < end && isBesideOwn(register, to)) to++
    const id = articleIdOf(idAt(register, from))
    const runs = all.get(id)
    if (runs === undefined) all.set(id, [from, to])
    else runs.push(from, to)
  }
  return all
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

/** Of the open places, those whose paragraph is of one of these articles. */
export function placesAmong(
  register: Register,
  among: ReadonlySet<ArticleId>,
  open: Uint8Array,
): Uint8Array {
  const all = articlesIn(register)
  const left = new Uint8Array(open.length)
  for (const id of among) {
    const runs = all.get(id) ?? []
    for (let i = 0; i + 1 < runs.length; i += 2)
      left.set(open.subarray(runs[i], runs[i + 1]), runs[i])
  }
  return left
}
