import { quote, type Quote } from '../corpus/page.ts'
import { pieceAt, trim } from '../language/clauses.ts'
import { shareIn, type Standing } from './evidence.ts'
import { byScore, type Extractor } from './proposal.ts'

const ORDER = '一二三四五六七八九十'

/** 第二点是什么, 第三条要求咋说的. */
const ASKS = new RegExp(
  `第(?<number>[${ORDER}])(?:点|条|项|个?方面|步|件事?)(?:要求|意见|建议|措施|提醒|工作|内容)?(?=[^,。]{0,8}(?:什么|啥|哪|怎|咋|$))`,
)

/** Where the point of a number begins. */
const MARKS = new RegExp(
  `(?<=^|[。;:,!])\\s*第?(?<number>[${ORDER}])(?:是要|是|要|、|,)|(?<=^|[。;:,!])\\s*(?:[(（]?(?<digit>[1-9])[)）、.])`,
  'g',
)

/** Articles further down the ranking are not read. */
const FEW = 4

/** Whether a folded question asks for one of several points by its number. */
export const asksNth = (folded: string): boolean => ASKS.test(folded)

/** 第二点是什么: what is printed behind that number, of points numbered from one. */
export const nth: Extractor = ({ question, standings }) => {
  const asks = ASKS.exec(question.folded)
  const number = ORDER.indexOf(asks?.groups?.['number'] ?? '-') + 1
  if (asks === null || number < 1) return []
  return standings
    .slice(0, FEW)
    .flatMap((standing) => {
      const found = runsOf(standing).flatMap(({ points, lead }) => {
        const point = points[number - 1]
        return point === undefined ? [] : [{ point, fit: shareIn(standing.met, lead) }]
      })
      return found.map(({ point, fit }) => ({
        quotes: [point],
        standing,
        byForm: true,
        score: 0.6 + 0.3 * fit + 0.3 * standing.coverage,
      }))
    })
    .sort(byScore)
}

/** Points numbered from one, over the paragraphs of an article, and the words that lead in to them. */
function runsOf({ article }: Standing): { points: Quote[]; lead: string }[] {
  const runs: { points: Quote[]; lead: string }[] = []
  let said = ''
  for (const paragraph of article.article.body) {
    const { folded } = paragraph
    const marks = [...folded.matchAll(MARKS)]
    marks.forEach(({ index, 0: mark, groups = {} }, i) => {
      const number =
        groups['digit'] === undefined
          ? ORDER.indexOf(groups['number'] ?? '') + 1
          : Number(groups['digit'])
      const start = index + mark.length
      const end = Math.min(
        marks[i + 1]?.index ?? folded.length,
        pieceAt(folded, 'sentence', start).end,
      )
      const point = quote(paragraph, trim(folded, { start, end }))
      const run = runs.at(-1)
      if (number === 1)
        runs.push({ points: [point], lead: (said + folded.slice(0, index)).slice(-120) })
      else if (run?.points.length === number - 1) run.points.push(point)
    })
    said = folded
  }
  return runs.filter(({ points }) => points.length > 1)
}
