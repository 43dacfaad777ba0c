import type { Span } from '../corpus/text.ts'
import { trim } from '../language/clauses.ts'
import { segment } from '../language/segment.ts'
import { sortOf } from '../language/sorts.ts'
import { holdsInOrder } from './called.ts'

/** Whether a name is one of the sort asked for. */
export type Sorted = (name: string) => boolean

/** How to know a thing of the kind a noun asks for: by how such names end, or by the noun cut short (交警队). */
export function kindOf(noun: string | undefined): Sorted | undefined {
  const sort = sortOf(noun)
  if (sort !== undefined || noun === undefined || noun.length < 3) return sort
  return (name) =>
    name.length > noun.length && name.at(-1) === noun.at(-1) && holdsInOrder(name, noun)
}

/** The names of the sort inside an item, each up to where a word of its kind ends. */
export function sortedIn(folded: string, { start, end }: Span, isOne: Sorted): Span[] {
  const found: Span[] = []
  let from = start
  for (const word of segment(folded.slice(start, end))) {
    const to = start + word.end
    if (!isOne(folded.slice(from, to))) continue
    const name = startOfName(folded, { start: from, end: to })
    if (name.end - name.start > 2 && isOne(folded.slice(name.start, name.end))) found.push(name)
    from = to
  }
  return found
}

/** Cuts verbs and prepositions off the front of a name: 尚未硬化的桂园路 → 桂园路. */
function startOfName(folded: string, { start, end }: Span): Span {
  const words = folded.slice(start, end)
  const cut =
    /^.*(?:的|了|将|关于|把|在|与|和|对|到|从|沿|往|快|进|入|察看|查看|来到|询问|围绕|位于|地处|坐落于)(?=.{2,})/.exec(
      words,
    )
  return trim(folded, { start: start + (cut?.[0].length ?? 0), end })
}
