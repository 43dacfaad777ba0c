import type { Line } from './line.ts'

const FEWEST_ROWS = 3
const FEWEST_CELLS = 3
const LONGEST_CELL = 24

const cellsOf = ({ text }: Line): readonly string[] => text.split(/[\s\u3000|｜]+/).filter(Boolean)

/** The head of a table or one of its rows: several short cells, none of them a sentence. */
const couldBeRow = (line: Line): boolean => {
  const cells = cellsOf(line)
  return (
    line.mark === 0 &&
    cells.length >= FEWEST_CELLS &&
    cells.every((cell) => cell.length <= LONGEST_CELL && !/[，。；：！？,;:!?]/.test(cell))
  )
}

/** A row tells what it counts, and figures behind it. */
const hasFigures = (line: Line): boolean => {
  const [label = '', ...figures] = cellsOf(line)
  return !/^\d/.test(label) && figures.every((cell) => /\d|^[-—/]$/.test(cell))
}

/** How many lines from here on are the rows of one table, all with as many cells. */
function rowsAt(lines: readonly Line[], at: number): number {
  const cells = (line: Line | undefined) =>
    line !== undefined && couldBeRow(line) ? cellsOf(line).length : 0
  const wanted = cells(lines[at])
  let to = at
  while (wanted > 0 && cells(lines[to]) === wanted && (to === at || lines[to]?.gap === false))
    to += 1
  const figures = lines.slice(at + 1, to).filter(hasFigures).length
  return to - at >= FEWEST_ROWS && figures === to - at - 1 ? to - at : 0
}

/** The lines with the rows of tables marked, and with them the line that names the table. */
export function withTables(lines: readonly Line[]): readonly Line[] {
  const rows = new Set<number>()
  for (let at = 0; at < lines.length;) {
    const size = rowsAt(lines, at)
    for (let row = at; row < at + size; row++) rows.add(row)
    const [first, title] = [lines[at], lines[at - 1]]
    if (size > 0 && first?.gap === false && title !== undefined && namesTable(title))
      rows.add(at - 1)
    at += Math.max(size, 1)
  }
  return rows.size === 0
    ? lines
    : lines.map((line, at) => (rows.has(at) ? { ...line, row: true as const } : line))
}

const namesTable = ({ folded, mark }: Line): boolean =>
  mark === 0 && folded.length <= LONGEST_CELL && !/[。!?]$/.test(folded)
