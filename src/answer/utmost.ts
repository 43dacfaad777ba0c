import { quote } from '../corpus/page.ts'
import { pieceAt, trim } from '../language/clauses.ts'
import { besideIn } from './beside.ts'
import { byScore, type Extractor } from './proposal.ts'
import { bySpeaker } from './speaking.ts'

/** 最愁什么, 最怕的是啥, 最大的困难是什么, 最想做的一件事是什么. */
const ASKS =
  /最(?![近后早先终新初多少低高])(?<most>[\u4e00-\u9fff]{1,3}?)(?:的(?<noun>[\u4e00-\u9fff]{0,5}?))?(?:又|还|就)?(?:是(?:什么|啥|哪)|(?:什么|啥)|(?<=的(?:一件)?(?:事|东西|问题|困难))$)/

/** So much of the rest of the question must stand in or around the sentence. */
const LEAST_BESIDE = 0.4

/** Whether a folded question asks what is so most of all. */
export const asksUtmost = (folded: string): boolean => ASKS.test(folded)

/** 最愁什么: what the print says to be so most of all: 最愁的是…, 最大的困难就是…. */
export const utmost: Extractor = ({ question, candidates, library }) => {
  const asks = ASKS.exec(question.folded)
  const most = asks?.groups?.['most']
  if (asks === null || most === undefined) return []
  const printed = new RegExp(
    `最(?:让[\\u4e00-\\u9fff]{1,4})?${most}(?:的)?[^,。;:是]{0,8}?[,]?(?:还|就|也)?(?:是|莫过于|:)`,
    'g',
  )
  return candidates
    .flatMap((candidate) => {
      const { read, sentence, standing, own } = candidate
      const { folded } = read.paragraph
      const found = [...folded.slice(sentence.start, sentence.end).matchAll(printed)]
      if (found.length === 0) return []
      const others = standing.met.filter(({ term: { span } }) => span.end <= asks.index)
      const beside = Math.max(besideIn(candidate, others), 0.9 * standing.about)
      const speaker = question.people.length === 0 ? 1 : bySpeaker(candidate, question, library)
      if (beside < LEAST_BESIDE || speaker < 0.4) return []
      return found.map(({ index, 0: all }) => {
        const start = sentence.start + index + all.length
        const span = trim(folded, { start, end: pieceAt(folded, 'segment', start).end })
        return {
          quotes: [quote(read.paragraph, span)],
          standing,
          score: (0.7 + 0.4 * beside + 0.2 * own) * Math.max(speaker, 0.8),
        }
      })
    })
    .filter(({ quotes: [first] }) => (first?.text.length ?? 0) > 1)
    .sort(byScore)
}
