import { quote } from '../corpus/page.ts'
import type { Span } from '../corpus/text.ts'
import { trim } from '../language/clauses.ts'
import { shareIn } from './evidence.ts'
import { byScore, type Extractor } from './proposal.ts'
import { bySpeaker } from './speaking.ts'

const TAKES = '(?:误?当[成作]|作为|视[为作]|看[作成]|认[作成]|定为)'

/** 把什么当成底线, 把哪件事作为头等大事. */
const WHAT_IS_TAKEN = new RegExp(
  `(?:把|将)(?:什么|啥|哪[\\u4e00-\\u9fff]{0,4}?)(?:${TAKES}|当|看)(?=[\\u4e00-\\u9fff])`,
)

/** 把灯当成什么了. */
const TAKEN_FOR_WHAT = new RegExp(
  `(?:把|将)(?<thing>[^,。]{1,16}?)(?:${TAKES}|当|认)(?:了|是)?(?:什么|啥)(?!时|地方)`,
)

/** 把甲当作乙, in one clause of the print; 以甲为乙. */
const PRINTED = new RegExp(
  `(?:把|将)(?<thing>[^,。;:把将]{2,30}?)${TAKES}(?<other>[^,。;:]{2,24})`,
  'g',
)

/** Sentences further down the ranking are not read. */
const FEW = 20

/** So much of what the question says of the other side must stand in the clause. */
const LEAST_SAID = 0.5

/** 把什么当成底线, 把灯当成什么: one side of what is taken for something, by the other side. */
export const regarded: Extractor = ({ question, candidates, library }) => {
  const asks = askedSide(question.folded)
  if (asks === undefined) return []
  return candidates
    .slice(0, FEW)
    .flatMap((candidate) => {
      const { read, sentence, standing, own } = candidate
      const { folded } = read.paragraph
      const said = standing.met.filter(({ term: { span } }) => isWithin(span, asks.said))
      const speaker = question.people.length === 0 ? 1 : bySpeaker(candidate, question, library)
      if (said.length === 0 || speaker < 0.4) return []
      return [...folded.slice(sentence.start, sentence.end).matchAll(PRINTED)].flatMap(
        ({ index, 0: all, groups = {} }) => {
          const { thing = '', other = '' } = groups
          const share = shareIn(said, asks.side === 'thing' ? other : thing)
          if (share < LEAST_SAID) return []
          const start =
            sentence.start + index + (asks.side === 'thing' ? 1 : all.length - other.length)
          const words = asks.side === 'thing' ? thing : other
          const span = trim(folded, { start, end: start + words.length })
          return [
            {
              quotes: [quote(read.paragraph, span)],
              standing,
              score:
                (0.5 + 0.4 * share + 0.2 * own + 0.2 * standing.about) * Math.max(speaker, 0.8),
            },
          ]
        },
      )
    })
    .sort(byScore)
}

/** Which side is asked for, where the question says the other, and where it says it. */
function askedSide(folded: string): { side: 'thing' | 'other'; said: Span } | undefined {
  const what = WHAT_IS_TAKEN.exec(folded)
  if (what !== null)
    return { side: 'thing', said: { start: what.index + what[0].length, end: folded.length } }
  const taken = TAKEN_FOR_WHAT.exec(folded)
  const thing = taken?.groups?.['thing']
  if (taken === null || thing === undefined) return undefined
  const start = taken.index + 1
  return { side: 'other', said: { start, end: start + thing.length } }
}

const isWithin = ({ start, end }: Span, whole: Span): boolean =>
  start >= whole.start && end <= whole.end
