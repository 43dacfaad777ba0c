import { quote } from '../corpus/page.ts'
import type { Span } from '../corpus/text.ts'
import { items, pieceAt, pieces } from '../language/clauses.ts'
import { dictionaryWords } from '../language/segment.ts'
import { type Candidate, worthIn } from './evidence.ts'
import { byScore, type Extractor } from './proposal.ts'
import { kindOf, type Sorted, sortedIn } from './sortedIn.ts'

/** Sentences further down the ranking are not read. */
const FEW = 5

/** So much of the question must stand in the sentence itself. */
const LEAST_OWN = 0.4

/** So much more of the question must stand around the one of several that is meant. */
const CLEAR = 0.3

/** Longer words tell something. UTF-16 units. */
const LONGEST = { firm: 22, other: 14 } as const

/** Parts of speech that no name begins with. */
const NO_NAME = /^(?:d|p|c|r|u)/

/** Asks to whom something belongs: 归哪个街道管, 在哪个镇的地界. */
const BELONGS =
  /(?:归|属于?|隶属于?|在)哪一?个(?:街道|办事处|镇|乡|村|社区|[区县])(?:管|辖|的?地[界盘]|里)?(?:[?]|$)/

/** 哪家公司想来, 去的那家公司叫什么: the only thing of the kind that the sentence names. */
export const ofKind: Extractor = ({ question, candidates }) => {
  const isOne = kindOf(question.noun)
  if (isOne === undefined || question.many || question.count !== undefined) return []
  const belongs = BELONGS.test(question.folded)
  if (question.asked === 'place' && !belongs) return []
  return candidates
    .slice(0, FEW)
    .filter(({ own }) => own >= LEAST_OWN)
    .flatMap((candidate) => {
      const { read, standing, score, own } = candidate
      const names = belongs ? before(candidate, isOne) : namesIn(candidate, isOne)
      const fresh = names.filter(
        ({ start, end }) => !question.folded.includes(read.paragraph.folded.slice(start, end)),
      )
      const only = fresh.length > 1 ? meantOf(fresh, candidate) : fresh[0]
      return only === undefined
        ? []
        : [
            {
              quotes: [quote(read.paragraph, only)],
              standing,
              score: 0.2 + 0.4 * score + 0.5 * own + (belongs ? 0.3 : 0),
            },
          ]
    })
    .sort(byScore)
}

/** The things of the kind that a sentence names, each once. */
function namesIn({ read, sentence }: Candidate, isOne: Sorted): Span[] {
  const { folded } = read.paragraph
  const seen = new Set<string>()
  return pieces(folded.slice(0, sentence.end), 'clause')
    .filter(({ start }) => start >= sentence.start)
    .flatMap((clause) => items(folded, clause))
    .flatMap((item) => sortedIn(folded, item, isOne))
    .filter(({ start, end }) => {
      const name = folded.slice(start, end)
      // 总公司, 分局: a word of the dictionary names none of them.
      if (name.length > (name.endsWith('有限公司') ? LONGEST.firm : LONGEST.other)) return false
      const [word, more] = dictionaryWords(name)
      // 都要申领的分公司: what begins with an adverb is no name.
      if (NO_NAME.test(word?.tag ?? '') || (more === undefined && word?.tag === 'n')) return false
      return seen.has(name) ? false : seen.add(name) !== undefined
    })
}

/** Of several, the one whose clause has clearly more of the question than those of the others. */
function meantOf(names: readonly Span[], { read, standing }: Candidate): Span | undefined {
  const { folded } = read.paragraph
  const worths = names.map(({ start, end }) => {
    const clause = pieceAt(folded, 'clause', start)
    const around = folded.slice(clause.start, start) + folded.slice(end, clause.end)
    return standing.met.reduce(
      (sum, { term, supports }) => sum + term.weight * worthIn(supports, around),
      0,
    )
  })
  const [best = 0, next = 0] = [...worths].sort((a, b) => b - a)
  return best > next + CLEAR ? names[worths.indexOf(best)] : undefined
}

/** 城南街道春山里: the thing of the kind that stands directly before what tells most. */
function before(candidate: Candidate, isOne: Sorted): Span[] {
  const { read, standing } = candidate
  const [most] = standing.met
    .filter(({ term }) => term.sort === 'noun')
    .sort((a, b) => b.term.weight - a.term.weight)
  const words = most?.supports.find(({ worth }) => worth > 0.4)?.words
  if (words === undefined) return []
  return namesIn(candidate, isOne).filter(({ end }) => {
    const behind = read.paragraph.folded.slice(end, end + 12)
    return (
      worthIn(most?.supports ?? [], behind) > 0.4 && !/[、,]/.test(behind.split(words)[0] ?? '')
    )
  })
}
