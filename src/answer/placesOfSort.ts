import { quote } from '../corpus/page.ts'
import type { Span } from '../corpus/text.ts'
import { items, pieces, trim } from '../language/clauses.ts'
import { segment } from '../language/segment.ts'
import { type Candidate, clauseWorth } from './evidence.ts'
import type { Proposal } from './proposal.ts'

/** Whether a name is one of a sort. */
export type Sorted = (name: string) => boolean

/** Names of the sort asked for, wherever they stand in the sentence. */
export function ofSort(candidate: Candidate, isOne: Sorted, many: boolean): Proposal[] {
  const { read, sentence, standing, score, own } = candidate
  const { folded } = read.paragraph
  return pieces(folded.slice(0, sentence.end), 'clause').flatMap((clause) => {
    if (clause.start < sentence.start) return []
    const found = items(folded, clause).flatMap((item) => namesIn(folded, item, isOne))
    if (found.length === 0) return []
    const near = clauseWorth(read, standing, { start: clause.start, end: clause.start })
    return [
      {
        quotes: found.map((span) => quote(read.paragraph, span)),
        standing,
        score: 0.4 * score + 0.3 * own + 0.4 * near + (many && found.length < 2 ? -0.1 : 0.15),
      },
    ]
  })
}

/** The names of the sort inside an item, each up to where a word of its kind ends. */
function namesIn(folded: string, { start, end }: Span, isOne: Sorted): Span[] {
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
    /^.*(?:的|了|将|把|在|与|和|对|到|从|沿|往|快|进|入|察看|查看|来到|询问|围绕|位于|地处|坐落于)(?=.{2,})/.exec(
      words,
    )
  return trim(folded, { start: start + (cut?.[0].length ?? 0), end })
}
