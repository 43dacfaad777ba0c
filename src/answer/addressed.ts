import { quote } from '../corpus/page.ts'
import { pieceAt, pieces, trim } from '../language/clauses.ts'
import { besideIn } from './beside.ts'
import { LONGEST } from './clause.ts'
import { byScore, type Extractor } from './proposal.ts'
import { bySpeaker } from './speaking.ts'

/** 让某局做到什么, 希望协会怎么做: who is to do what is asked. */
const ASKS =
  /(?:让|叫|请|要求?|希望|盼着?|盼望|指望|嘱咐|叮嘱|责成|督促|勉励|鼓励|寄语)(?<who>[^,。谁哪几什啥怎咋要]{2,14}?)(?:接下来|今后|以后|往后|下一步)?(?:(?:做到|做好|做|干|落实|完成|搞|办|注意)(?:些|点|好|成)?(?:什么|啥)|(?:怎么|咋|如何|怎样)(?:做|办|干|弄|搞|整))(?:呢|的)?$/

/** How the print tells somebody to do something. */
const TELLS = /(?:要求|希望|叮嘱|嘱咐|责成|督促|勉励|鼓励|寄语|请|让|要)/

const DAY = /节|国庆|元旦|年底|月底|[年月日天周]$|之?前$/

/** 让某局做到什么: what stands behind the one who is told to do it. */
export const addressed: Extractor = ({ question, candidates, library }) => {
  const asks = ASKS.exec(question.folded)
  const who = asks?.groups?.['who']
  if (asks === null || who === undefined) return []
  const from = asks.index + asks[0].indexOf(who)
  return candidates
    .slice(0, 20)
    .flatMap((candidate) => {
      const { read, sentence, standing, own } = candidate
      const { folded } = read.paragraph
      const speaker = question.people.length === 0 ? 1 : bySpeaker(candidate, question, library)
      if (speaker < 0.8) return []
      const meant = standing.met.filter(
        ({ term: { span, sort } }) =>
          sort !== 'verb' && span.start >= from && span.end <= from + who.length,
      )
      // 区建设局国庆前: the words of the name stand side by side, and the day behind them.
      const apart = meant.findIndex(
        ({ term }, i) => i > 0 && term.span.start > (meant[i - 1]?.term.span.end ?? 0),
      )
      const name = apart < 0 ? meant : meant.slice(0, apart)
      const last = name.findLast(({ term }) => !DAY.test(term.word))
      if (last === undefined || besideIn(candidate, meant) < 0.8) return []
      return last.supports
        .filter(({ worth }) => worth >= 0.8)
        .flatMap(({ words }) => {
          const at = folded.indexOf(words, sentence.start)
          let end = at + words.length
          // 建设|所: the dictionary cut the name shorter than it is asked and printed.
          for (let i = last.term.span.end; i < from + who.length; i++)
            if (folded.charAt(end) === question.folded.charAt(i)) end++
            else break
          if (at < 0 || end > sentence.end) return []
          const clause = pieceAt(folded, 'clause', at)
          if (!TELLS.test(folded.slice(clause.start, at))) return []
          let until = clause.end
          for (const next of pieces(folded.slice(0, sentence.end), 'clause'))
            if (
              next.start === until &&
              next.end - end <= LONGEST &&
              !/;/.test(folded.charAt(until - 1))
            )
              until = next.end
          const span = trim(folded, { start: end, end: until })
          if (span.end - span.start < 4) return []
          return [
            { quotes: [quote(read.paragraph, span)], standing, score: (0.9 + 0.4 * own) * speaker },
          ]
        })
    })
    .sort(byScore)
}
