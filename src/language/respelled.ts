import type { Span } from '../corpus/text.ts'
import { soundsLike } from './pinyin.ts'
import type { Known, Question } from './question.ts'
import { type Term, termFor } from './terms.ts'

/** Terms the archive nowhere prints, read as the one printed word that sounds or looks the same. */
export function respelled(
  folded: string,
  terms: readonly Term[],
  known: Known,
): { terms: Term[]; read: Question['read'] } {
  const read: { typed: string; as: string }[] = []
  const kept: Term[] = []
  let until = 0
  for (const term of terms) {
    if (term.span.start < until) continue
    const meant = isPrinted(term, known) ? undefined : meantBy(folded, term.span, known)
    if (meant === undefined) kept.push(...halves(term, known))
    else {
      while ((kept.at(-1)?.span.end ?? 0) > meant.span.start) kept.pop()
      kept.push(termFor(meant.as, meant.span))
      read.push({ typed: meant.typed, as: meant.as })
      until = meant.span.end
    }
  }
  return { terms: kept, read }
}

/** A word of four characters or five that is nowhere printed, as the two it is made of where those are. */
function halves(term: Term, known: Known): Term[] {
  const { word, sort, weight } = term
  if (![4, 5].includes(word.length) || sort === 'number' || weight < 0.3) return [term]
  if (term.forms.some((form) => known.contains(form))) return [term]
  const cut = [2, 3].find(
    (at) =>
      word.length - at < 4 && known.contains(word.slice(0, at)) && known.contains(word.slice(at)),
  )
  if (cut === undefined) return [term]
  return [word.slice(0, cut), word.slice(cut)].map((part, i) => {
    const start = term.span.start + cut * i
    const half = termFor(part, { start, end: start + part.length })
    return { ...half, weight: 0.7 * half.weight }
  })
}

const isPrinted = ({ sort, weight, word, forms }: Term, known: Known): boolean =>
  sort === 'number' || weight < 0.3 || word.length > 4 || forms.some((form) => known.contains(form))

/** The printed word for a stretch of the question that holds a word nowhere printed. */
function meantBy(
  folded: string,
  { start, end }: Span,
  known: Known,
): { typed: string; as: string; span: Span } | undefined {
  for (const length of [4, 3, 2])
    for (
      let from = Math.max(0, end - length);
      from <= start && from + length <= folded.length;
      from++
    ) {
      const typed = folded.slice(from, from + length)
      const as = soundsLike(typed, known.wordsLike(typed))
      if (as !== undefined && as !== typed)
        return { typed, as, span: { start: from, end: from + length } }
    }
  return undefined
}
