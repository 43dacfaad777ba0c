import { quote } from '../corpus/page.ts'
import type { Span } from '../corpus/text.ts'
import { pieceAt, trim } from '../language/clauses.ts'
import { tagged } from '../language/segment.ts'
import { besideIn } from './beside.ts'
import { type Candidate, worthIn } from './evidence.ts'
import { byScore, type Extractor } from './proposal.ts'

/** Verbs of making that stand for one another; the print chooses among those of a row. */
const MAKING: readonly string[] = [
  '做制造作缝酿编织刻绘熬腌打加炼',
  '搭建盖修砌铺造改装扩',
  '种栽培育养',
]

/** 用什么材料搭的, 拿什么当土种菜, 由什么房子改的: the verb of making, behind what is asked for. */
const ASKS = new RegExp(
  `(?:用|拿|由)(?:的)?(?:是)?(?:什么|啥|哪种)(?:样的)?[\\u4e00-\\u9fff]{0,4}?(?<verb>[${MAKING.join('')}])`,
)

/** So much of the rest of the question must stand in or around the sentence. */
const LEAST_BESIDE = 0.6

/** So much of it in head and lead, where it does not. */
const LEAST_ABOUT = 0.5

/** Sentences further down the ranking are not read. */
const FEW = 20

/** 用什么搭的: what stands in print between 用 and a verb of making. */
export const made: Extractor = ({ question, candidates }) => {
  const asks = ASKS.exec(question.folded)
  const verb = asks?.groups?.['verb']
  if (asks === null || verb === undefined) return []
  const verbs = MAKING.filter((row) => row.includes(verb)).join('')
  const asked = { start: asks.index, end: asks.index + asks[0].length }
  const found = candidates.slice(0, FEW).flatMap((candidate) => {
    const { read, standing, own } = candidate
    const others = standing.met.filter(
      ({ term: { span } }) => span.end <= asked.start || span.start >= asked.end,
    )
    const beside = besideIn(candidate, others)
    // 书屋的书架用什么做: the last noun before what asks is what is made.
    const thing = others.findLast(
      ({ term: { sort, span } }) => sort === 'noun' && span.end <= asked.start,
    )
    return materials(candidate, verbs).map((span) => ({
      quotes: [quote(read.paragraph, span)],
      standing,
      beside,
      score:
        0.6 +
        0.3 * beside +
        0.2 * own +
        (thing !== undefined && worthIn(thing.supports, ledTo(read.paragraph.folded, span)) > 0.4
          ? 0.4
          : 0),
    }))
  })
  // Where no such sentence has what the question tells, an article about it may.
  const near = found.filter(({ beside }) => beside >= LEAST_BESIDE)
  const rest = found.filter(({ standing }) => standing.about >= LEAST_ABOUT)
  return (near.length > 0 ? near : rest).sort(byScore)
}

/** The clause before a span of it. */
const ledTo = (folded: string, { start }: Span): string =>
  folded.slice(pieceAt(folded, 'clause', start).start, start)

/** What governs the material. */
const GOVERNS = /^(?:采用|使用|选用|利用|运用|用|由|以)$/

/** What stands between each such word and the verb of making behind it. */
function materials({ read, sentence }: Candidate, verbs: string): Span[] {
  const { folded } = read.paragraph
  const text = folded.slice(sentence.start, sentence.end)
  return tagged(text)
    .filter(({ word }) => GOVERNS.test(word))
    .flatMap(({ end: start }) => {
      const length = beforeMaking(text.slice(start), verbs)
      if (length === undefined) return []
      const from = sentence.start + start
      const span = trim(folded, { start: from, end: from + length })
      return span.end - span.start > 1 ? [span] : []
    })
}

/** How far the material goes: to the verb of making in its clause, or at the head of the next. */
function beforeMaking(text: string, verbs: string): number | undefined {
  let comma: number | undefined
  for (const { word, tag, start } of tagged(text)) {
    if (/[。;:!?]/.test(word) || start > LONGEST) return undefined
    if (word === ',') {
      if (comma !== undefined) return undefined
      comma = start
    }
    if (comma !== undefined && start > comma + NEAR) return undefined
    const makes =
      /^而?成$|而成/.test(word) ||
      (/^v/.test(tag)
        ? [...word].some((one) => verbs.includes(one))
        : [...word].every((one) => verbs.includes(one)))
    if (makes && start > 1) return comma ?? start
  }
  return undefined
}

/** The longest material, and how near behind a comma its verb stands. UTF-16 units. */
const LONGEST = 36
const NEAR = 3
