import type { Paragraph, ParagraphId } from '../corpus/page.ts'
import { dayColumns, type Days } from './days.ts'
import { keyMaker } from './keys.ts'
import { register } from './register.ts'
import { FIELD_WEIGHTS, impactOf } from './relevance.ts'
import { tally } from './tally.ts'
import { type Cut, FIELDS, fieldsOf } from './tokens.ts'
import { trays } from './trays.ts'
import type { Volume } from './volume.ts'

/** Takes paragraphs one by one and binds them into a volume, in the order they came. */
export interface Binder {
  add(paragraph: Paragraph, days: Days | undefined): void
  /** The volume of the paragraphs added since the last one. */
  bind(): Volume
}

/** What stands around a paragraph stands around its neighbours as well, and is cut once. */
function remembering(cut: Cut): Cut {
  const known = new Map<string, readonly string[]>()
  return (folded) => {
    const before = known.get(folded)
    if (before !== undefined) return before
    if (known.size === REMEMBERED) known.clear()
    const words = cut(folded)
    known.set(folded, words)
    return words
  }
}

const REMEMBERED = 64

/** A binder; `cut` tells words apart. */
export function binder(cut: Cut): Binder {
  const keysOf = keyMaker()
  const cutAround = remembering(cut)
  const { counted, add: count, clear } = tally()
  const { put, ordered } = trays()
  const ids: ParagraphId[] = []
  const days: (Days | undefined)[] = []

  function add(paragraph: Paragraph, itsDays: Days | undefined): void {
    const fields = fieldsOf(paragraph)
    let length = 0
    clear()
    for (const field of FIELDS) {
      const folded = fields[field]
      if (folded === '') continue
      const keys = keysOf(folded, (field === 'text' ? cut : cutAround)(folded))
      length += FIELD_WEIGHTS[field] * keys.units
      count(keys, FIELD_WEIGHTS[field])
    }
    const { highs, lows, often } = counted
    const once = impactOf(1, length)
    for (let i = 0; i < counted.count; i++) {
      const frequency = often[i] as number
      const impact = frequency === 1 ? once : impactOf(frequency, length)
      put(highs[i] as number, lows[i] as number, ids.length, impact)
    }
    ids.push(paragraph.id)
    days.push(itsDays)
  }

  function bind(): Volume {
    const volume = {
      paragraphs: ids.length,
      ...ordered(),
      ...register(ids),
      ...dayColumns(days),
    }
    ids.length = 0
    days.length = 0
    return volume
  }

  return { add, bind }
}
