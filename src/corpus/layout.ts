import type { Line } from './line.ts'
import { isClosed } from './sentence.ts'

/** How a page is set. */
export interface Layout {
  /** Characters a full line holds; `undefined` where a line is a whole paragraph. */
  readonly width: number | undefined
  /** Lines that a machine broke at an edge, of the few blocks so set on a page of whole paragraphs. */
  readonly broken: ReadonlySet<Line>
  /** First lines of paragraphs are moved in. */
  readonly indents: boolean
  /** Blank lines that stand between most lines of the page. */
  readonly white: number
}

const WIDEST_COLUMN = 46
const NARROWEST_COLUMN = 8

const lengthOf = ({ text, indented }: Line): number => text.length + (indented ? 2 : 0)

/** The setting of a page, told from the lengths of its lines. */
export function layoutOf(lines: readonly Line[]): Layout {
  const plain = lines.filter(({ mark }) => mark === 0)
  const indented = plain.filter(({ indented }) => indented).length
  const width = widthOf(plain)
  return {
    width,
    broken: new Set(width === undefined ? blocksOf(lines).flatMap(brokenIn) : []),
    indents: indented > 1 && indented < plain.length,
    white: commonest(lines.slice(1).map(({ blanks }) => blanks)),
  }
}

/** The number that most of these are; 0 of none. */
function commonest(counts: readonly number[]): number {
  const times = new Map<number, number>()
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1)
  return [...times].sort(([, one], [, other]) => other - one)[0]?.[0] ?? 0
}

/**
 * Lines broken by a machine crowd at one length, half of them within two of it; and most of
 * those stop inside a sentence.
 */
function widthOf(lines: readonly Line[]): number | undefined {
  const sorted = lines.map(lengthOf).sort((a, b) => a - b)
  const width = sorted[Math.floor(sorted.length * 0.9)]
  if (width === undefined || lines.length < 6) return undefined
  if (width > WIDEST_COLUMN || width < NARROWEST_COLUMN) return undefined
  const full = lines.filter((line) => Math.abs(lengthOf(line) - width) <= 2)
  const broken = full.filter(({ folded }) => !isClosed(folded))
  const isNarrow = full.length * 2 >= lines.length && broken.length * 2 >= full.length
  return isNarrow ? width : undefined
}

/** Lines without a blank line or a mark between them. */
function blocksOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const blocks: Line[][] = []
  for (const line of lines) {
    const block = blocks.at(-1)
    if (block === undefined || line.gap || line.mark > 0 || (block[0]?.mark ?? 0) > 0) {
      blocks.push([line])
    } else block.push(line)
  }
  return blocks
}

const NARROWEST_BLOCK = 16
/** Digits and signs of half a width make lines of one width differ in length. */
const MOST_RAGGED = 5

/** The lines of a block but its last, where all crowd at one length and most stop inside a sentence. */
function brokenIn(block: readonly Line[]): readonly Line[] {
  const [last, full] = [block.at(-1), block.slice(0, -1)]
  if (last === undefined || full.length < 2) return []
  const lengths = full.map(lengthOf)
  const widest = Math.max(...lengths)
  if (widest > WIDEST_COLUMN || widest < NARROWEST_BLOCK || lengthOf(last) > widest) return []
  if (Math.min(...lengths) < widest - MOST_RAGGED || !isClosed(last.folded)) return []
  const inside = full.filter(({ folded }) => !/[。!?;:]$/.test(folded) && !isClosed(folded))
  return inside.length * 2 > full.length ? full : []
}

/** Whether a line runs to the edge, so that its break is the machine's and not the writer's. */
export const isFull = (line: Line, { width, broken }: Layout): boolean =>
  width === undefined ? broken.has(line) : lengthOf(line) >= width - 2
