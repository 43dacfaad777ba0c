import { fold } from '../corpus/text.ts'
import { toldApart } from '../language/apart.ts'
import type { Question } from '../language/question.ts'
import type { Proposal } from './proposal.ts'

/** Only those of each proposal that a question tells apart from the others named with them. */
export function narrowed(found: readonly Proposal[], { folded }: Question): readonly Proposal[] {
  const isOne = toldApart(folded)
  if (isOne === undefined) return found
  return found.flatMap((one) => {
    const kept = one.quotes.flatMap((quote, at) => (isOne(fold(quote.text)) ? [at] : []))
    if (kept.length === 0 || one.quotes.length < 2) return []
    const details = one.details && kept.map((at) => one.details?.[at])
    return [
      {
        ...one,
        quotes: kept.flatMap((at) => one.quotes[at] ?? []),
        ...(details && { details }),
      },
    ]
  })
}
