import { quote } from '../corpus/page.ts'
import { items, pieces } from '../language/clauses.ts'
import { type Candidate, clauseWorth } from './evidence.ts'
import type { Proposal } from './proposal.ts'
import { type Sorted, sortedIn } from './sortedIn.ts'

/** Names of the sort asked for, wherever they stand in the sentence. */
export function ofSort(candidate: Candidate, isOne: Sorted, many: boolean): Proposal[] {
  const { read, sentence, standing, score, own } = candidate
  const { folded } = read.paragraph
  return pieces(folded.slice(0, sentence.end), 'clause').flatMap((clause) => {
    if (clause.start < sentence.start) return []
    const found = items(folded, clause).flatMap((item) => sortedIn(folded, item, isOne))
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
