import { type Paragraph, quote } from '../corpus/page.ts'
import type { Span } from '../corpus/text.ts'
import { shareIn, type Standing } from './evidence.ts'
import type { Extractor } from './proposal.ts'

/** Fewer cells, or fewer rows, are no table. */
const FEWEST = { cells: 3, rows: 2 } as const

interface Row {
  readonly paragraph: Paragraph
  readonly cells: readonly Span[]
}

/** 水湾镇2023年总产量: the cell of a printed table in the row and under the head that a question names. */
export const cell: Extractor = ({ question: { folded }, standings }) =>
  standings.slice(0, 3).flatMap((standing) => {
    const [head, ...rows] = tableOf(standing)
    if (head === undefined || rows.length < FEWEST.rows) return []
    const named = rows.filter((row) => folded.includes(wordsOf(row, 0)))
    const columns = head.cells
      .map((_, at) => ({ at, share: at === 0 ? 0 : inCommon(wordsOf(head, at), folded) }))
      .sort((a, b) => b.share - a.share)
    const [best, next] = columns
    const [row] = named
    const span = best === undefined ? undefined : row?.cells[best.at]
    if (named.length !== 1 || row === undefined || best === undefined || span === undefined)
      return []
    if (best.share < LEAST || best.share === next?.share) return []
    const title = `${standing.article.article.head.folded}\n${wordsOf(head, best.at)}\n${row.paragraph.folded}`
    return [
      {
        quotes: [quote(row.paragraph, span)],
        details: [wordsOf(head, best.at)],
        standing,
        score: 0.8 + 0.4 * shareIn(standing.met, title),
        byForm: true,
      },
    ]
  })

/** So many signs of a head must stand in the question, one behind the other. */
const LEAST = 2

/** The longest run of the head of a column, without its unit, that the question has. */
function inCommon(head: string, asked: string): number {
  const name = head.replace(/[((].*$/, '')
  for (let length = name.length; length > 1; length--)
    for (let at = 0; at + length <= name.length; at++)
      if (asked.includes(name.slice(at, at + length))) return length
  return 0
}

/** The first table of an article: a row of heads without figures, and the rows with as many cells behind it. */
function tableOf({ article }: Standing): readonly Row[] {
  const lines = article.article.body.map((paragraph) => ({ paragraph, cells: cellsIn(paragraph) }))
  const at = lines.findIndex(
    (line, i) =>
      line.cells.length >= FEWEST.cells &&
      line.cells.every((_, of) => !/^[\d.+-]/.test(wordsOf(line, of))) &&
      lines[i + 1]?.cells.length === line.cells.length,
  )
  if (at < 0) return []
  const size = lines[at]?.cells.length ?? 0
  const until = lines.findIndex(({ cells }, i) => i > at && cells.length !== size)
  return lines.slice(at, until < 0 ? lines.length : until)
}

/** The cells of a line, parted by blanks; none where a cell is a sentence. */
function cellsIn({ folded }: Paragraph): readonly Span[] {
  const cells = [...folded.matchAll(/[^\s|]+/g)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }))
  return /[。;!?]/.test(folded) ? [] : cells
}

function wordsOf({ paragraph, cells }: Row, at: number): string {
  const { start, end } = cells[at] ?? { start: 0, end: 0 }
  return paragraph.folded.slice(start, end)
}
