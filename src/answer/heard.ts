import { quote } from '../corpus/page.ts'
import type { Span } from '../corpus/text.ts'
import type { Read } from '../facts/reading.ts'
import { trim } from '../language/clauses.ts'
import { BODIES, wordBefore } from '../language/lexicon.ts'
import type { Question } from '../language/question.ts'
import { shareIn } from './evidence.ts'
import { byScore, type Extractor } from './proposal.ts'

/** Asks who reported on something. */
const ASKS = /汇报|介绍|说明|报告/

/** 听取了某局关于某事的汇报: who reported, and on what. */
const HEARD =
  /听取(?:[和并了审议讨论通过]*)(?<who>[^,。;:关就对《]{2,24}?)(?:所?作的)?(?:关于|就|对)(?<what>(?:《[^》]*》|[^。;:《])*?)(?:的)?(?:工作|情况|专题)*(?:汇报|报告|说明|介绍)/g

/** Articles further down the ranking are not read. */
const FEW = 6

/** So much of what the question tells must be what was reported on. */
const LEAST = 0.6

/** Words that tell nothing of what was reported on. */
const OF_REPORTING = /^(?:汇报|介绍|说明|报告|会议|会|常务会议?|听取|工作|情况|部门|单位|局|方面)$/

/** 供水的事是哪个局汇报的: whoever was heard, by what it was about. */
export const heard: Extractor = ({ question, standings }) =>
  !ASKS.test(question.folded)
    ? []
    : standings
        .slice(0, FEW)
        .flatMap((standing) => {
          const told = standing.met.filter(
            ({ term: { word, weight } }) => weight >= 0.2 && !OF_REPORTING.test(word),
          )
          return standing.article.reads.flatMap((read) =>
            [...read.paragraph.folded.matchAll(HEARD)].flatMap(({ index, 0: all, groups = {} }) => {
              const { who = '', what = '' } = groups
              const share = shareIn(told, what)
              const start = index + all.indexOf(who)
              const span = reporter(read, { start, end: start + who.length }, question)
              if (share < LEAST || span === undefined) return []
              return [
                {
                  quotes: [quote(read.paragraph, span)],
                  standing,
                  score: 0.5 + 0.6 * share + 0.2 * standing.about,
                },
              ]
            }),
          )
        })
        .sort(byScore)

/** The person heard where a person is asked for, the body otherwise. */
function reporter(
  { paragraph: { folded }, people }: Read,
  who: Span,
  { asked }: Question,
): Span | undefined {
  const person = people.find(({ start, end }) => start >= who.start && end <= who.end)
  if (asked === 'person') return person && { start: person.start, end: person.end }
  const words = folded.slice(who.start, who.end)
  if (/^(?:有关|相关|各|重点)/.test(words)) return undefined
  if (person === undefined) return trim(folded, who)
  for (let end = words.length - 1; end > 1; end--)
    if (wordBefore(BODIES, words.slice(0, end), end) !== undefined)
      return { start: who.start, end: who.start + end }
  return undefined
}
