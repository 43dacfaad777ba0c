import type { Span } from '../corpus/text.ts'
import type { Known, Question } from '../language/question.ts'

/** A stretch of a text and what stands there instead. */
export interface Edit extends Span {
  readonly text: string
}

/** Where a word of the question before ends as the fragment does, or could: 东村社区 for 西村. */
export function alike(before: Question, text: string, known: Known): Edit[] {
  const found: (Edit & { readonly worth: number })[] = []
  const { folded, terms } = before
  terms.forEach((term, at) => {
    const previous = terms[at - 1]
    // A word may be cut so that one of its signs is left out: 青石办|事|处.
    const isCut =
      previous !== undefined &&
      /^[^的,、\s]?$/.test(folded.slice(previous.span.end, term.span.start))
    const start = isCut ? previous.span.start : term.span.start
    const own = folded.slice(start, term.span.end)
    const same = sharedEnd(own, text)
    if (same > 0 && same < text.length && same < own.length)
      found.push({ ...stem(start, term.span, same), text, worth: same })
    for (let from = 1; from < own.length; from++) {
      const tail = own.slice(from)
      if (tail.length < 2 && !OF_PLACE.test(tail)) break
      if (!text.endsWith(tail) && known.contains(text + tail)) {
        const span = stem(start, term.span, tail.length)
        found.push({ ...span, text: text + tail, worth: tail.length })
        break
      }
    }
  })
  return found.sort((a, b) => b.worth - a.worth)
}

/** What one sign at the end of a name says it is. */
const OF_PLACE = /[省市州县区镇乡村街路局校厂站]/

/** From the word that the ending is part of, or from the one before where it is the whole word. */
const stem = (before: number, { start, end }: Span, tail: number): Span => ({
  start: end - tail > start ? start : before,
  end,
})

function sharedEnd(a: string, b: string): number {
  let length = 0
  while (length < a.length && length < b.length && a.at(-1 - length) === b.at(-1 - length)) length++
  return length
}
