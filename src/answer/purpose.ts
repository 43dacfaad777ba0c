import { quote } from '../corpus/page.ts'
import type { Span } from '../corpus/text.ts'
import { pieces, trim } from '../language/clauses.ts'
import { besideIn } from './beside.ts'
import type { Candidate, Met } from './evidence.ts'
import { byScore, type Extractor } from './proposal.ts'

/** 奖金拿去干啥了, 老厂房拿来做什么, 善款用在什么地方. */
const ASKS =
  /(?:(?:拿[去来]|用[来去于]|被用[来于]?)(?:[干做当](?:了)?(?:什么|啥)|什么|啥)|用[在到](?:什么|啥|哪)(?:地方|儿|里)?)/

/** What is done with a thing that is named first: 老院区将改建为…, 善款用于…. */
const BECOMES =
  /^[^,。;]{0,6}(?:改[建造作为]|[用投]于|用[来作]|[作成变]为|变成|建成|捐|投入|购买|发放)/

/** What is used, taken or turned into something: 用奖金给…, 把空地改成…. */
const TAKES = /(?:用|拿|将|把|从)[^,。;]{0,10}$/

/** So much of the rest of the question must stand in or around the sentence. */
const LEAST_BESIDE = 0.5

/** Sentences further down the ranking are not read. */
const FEW = 25

/** Whether a folded question asks what is done with a thing. */
export const asksPurpose = (folded: string): boolean => ASKS.test(folded)

/** 奖金拿去干啥了: the clause that tells what is done with the thing. */
export const purpose: Extractor = ({ question, candidates }) => {
  const asks = ASKS.exec(question.folded)
  if (asks === null) return []
  return candidates
    .slice(0, FEW)
    .flatMap((candidate) => {
      const { read, standing, own } = candidate
      const thing = standing.met.findLast(
        ({ term: { sort, span } }) => sort === 'noun' && span.end <= asks.index,
      )
      if (thing === undefined) return []
      const others = standing.met.filter(({ term: { span } }) => span.end <= asks.index)
      const beside = Math.max(besideIn(candidate, others), 0.9 * standing.about)
      if (beside < LEAST_BESIDE) return []
      return told(candidate, thing).map((span) => ({
        quotes: [quote(read.paragraph, span)],
        standing,
        byForm: true,
        score: 0.7 + 0.3 * beside + 0.2 * own,
      }))
    })
    .sort(byScore)
}

/** The clauses of a sentence in which something is done with the thing. */
function told({ read, sentence }: Candidate, { supports }: Met): Span[] {
  const { folded } = read.paragraph
  return pieces(folded.slice(0, sentence.end), 'clause')
    .filter(({ start }) => start >= sentence.start)
    .filter(({ start, end }) => {
      const text = folded.slice(start, end)
      return supports.some(({ words, worth }) => {
        const at = text.indexOf(words)
        if (at < 0 || worth < 0.7) return false
        const behind = text.slice(at + words.length)
        return BECOMES.test(behind) || (TAKES.test(text.slice(0, at)) && behind.length > 4)
      })
    })
    .map((clause) => trim(folded, clause))
}
