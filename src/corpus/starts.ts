import { gluedByline } from './bylines.ts'
import { datelineOf, opensReport } from './datelines.ts'
import { isColumnName, isDocumentName, looksLikeHead, tellsEvent } from './heads.ts'
import { isFull } from './layout.ts'
import type { Line } from './line.ts'
import {
  isBalanced,
  isBulleted,
  isClosed,
  isHanging,
  isNumbered,
  opensParagraph,
} from './sentence.ts'
import type { Sheet } from './sheet.ts'

/** The lines of one article: its head, then everything up to the next head. */
export interface Stretch {
  readonly head: readonly Line[]
  readonly rest: readonly Line[]
}

/** Cuts a page where its articles begin. */
export function stretchesOf(sheet: Sheet): readonly Stretch[] {
  const stretches: { readonly head: readonly Line[]; readonly rest: Line[] }[] = []
  const { lines } = sheet
  for (let at = 0; at < lines.length;) {
    const length = headAt(sheet, at, stretches.at(-1))
    const line = lines[at]
    const current = stretches.at(-1)
    if (length > 0) stretches.push({ head: lines.slice(at, at + length), rest: [] })
    else if (line !== undefined) {
      if (current === undefined || startsUnheaded(sheet, current, at)) {
        stretches.push({ head: [], rest: [line] })
      } else current.rest.push(line)
    }
    at += Math.max(length, 1)
  }
  return stretches
}

/** Behind a finished text a second dateline, or `上接第一版`, begins an article that has no head. */
function startsUnheaded(sheet: Sheet, { rest }: Stretch, at: number): boolean {
  const line = sheet.lines[at]
  if (line === undefined) return false
  if (line.jump !== 'resumes' && datelineOf(line.text) === undefined) return false
  const before = placeAt(sheet, at, at)
  return rest.some((other) => !sheet.credits.has(other)) && (before.isSigned || before.isClosed)
}

const MOST_HEAD_LINES = 6

/** How many lines of a head begin here; 0 where none does. */
function headAt(sheet: Sheet, at: number, current: Stretch | undefined): number {
  const first = sheet.lines[at]
  if (first === undefined) return 0
  if (isBanner(sheet.lines, at)) return 1
  let to = at
  while (to - at < MOST_HEAD_LINES && couldBeHead(sheet, at, to)) to += 1
  if (to === at) return 0
  if (first.mark > 0 && !couldBeCrosshead(sheet, first, current)) return to - at
  return pointsOf(placeAt(sheet, at, to)) >= ENOUGH ? to - at : 0
}

/** A mark that only this line has, over articles that all have a deeper one. */
function isBanner(lines: readonly Line[], at: number): boolean {
  const level = lines[at]?.mark ?? 0
  const next = lines[at + 1]
  if (level === 0 || next === undefined || next.mark <= level) return false
  const same = lines.filter(({ mark }) => mark === level).length
  return same === 1 && lines.slice(at + 2).some(({ mark }) => mark === next.mark)
}

/** A mark below that of the article it stands in, where papers mark parts of an article so. */
function couldBeCrosshead({ lines }: Sheet, line: Line, current: Stretch | undefined): boolean {
  const level = current?.head[0]?.mark ?? 0
  if (level === 0 || line.mark <= level || (current?.rest.length ?? 0) === 0) return false
  return line.mark > 2 || lines.filter(({ mark }) => mark === level).length > 1
}

function couldBeHead(sheet: Sheet, at: number, to: number): boolean {
  const { lines, layout, credits } = sheet
  const [line, above, first] = [lines[to], lines[to - 1], lines[at]]
  if (line === undefined || credits.has(line) || opensReport(line.text)) return false
  if (line.mark > 0) return to === at || (above?.mark ?? 0) > 0
  if (to > at && layout.indents && line.indented && first?.indented === false) return false
  if (to > at && isBulleted(line.folded)) return false
  if (!looksLikeHead(line)) return isFirstHalf(lines, at, to)
  if (line.folded.length < 2 && to === at) return false
  return isWhole(sheet, at, to) && !startsBody(sheet, at, to)
}

/** No quotation or bracket is left open, unless the edge of the column cut it. */
function isWhole({ lines, layout }: Sheet, at: number, to: number): boolean {
  const [line, next] = [lines[to], lines[to + 1]]
  if (isBalanced(wordsOf(lines.slice(at, to + 1)))) return true
  return line !== undefined && isFull(line, layout) && next?.gap === false
}

const wordsOf = (run: readonly Line[]): string => run.map(({ folded }) => folded).join('')

/** `尽心尽力,` over `办好实事`: a head line that ends in a comma. */
function isFirstHalf(lines: readonly Line[], at: number, to: number): boolean {
  const [line, next, after] = [lines[to], lines[to + 1], lines[to + 2]]
  if (line === undefined || next === undefined || next.gap || !looksLikeHead(next)) return false
  if (!/[,、]$/.test(line.folded) || line.text.length > LONGEST_HALF) return false
  return to > at || (after !== undefined && datelineOf(after.text) !== undefined)
}

const LONGEST_HALF = 24

/** In a narrow column the first line of the body looks like a head line, but it runs on. */
function startsBody({ lines, layout }: Sheet, at: number, to: number): boolean {
  const [line, above] = [lines[to], lines[to - 1]]
  if (line === undefined || above === undefined || to === at) return false
  if (!isFull(line, layout) || isFull(above, layout)) return false
  return lines
    .slice(to + 1, to + 3)
    .every((next) => !next.gap && !next.indented && !opensReport(next.text))
}

/** Some lines that may be a head, and what stands around them. */
interface Place {
  readonly run: readonly Line[]
  readonly words: string
  readonly next: Line | undefined
  readonly isFirst: boolean
  /** A byline ends right above. */
  readonly isSigned: boolean
  /** The text above ends with a whole sentence. */
  readonly isClosed: boolean
  /** The text above ends with a sign that cannot be the last. */
  readonly isHanging: boolean
  /** The last of the lines is full and the next goes on with it. */
  readonly runsOn: boolean
  readonly nextIsByline: boolean
  readonly inColumns: boolean
}

function placeAt(sheet: Sheet, at: number, to: number): Place {
  const { lines, credits, layout } = sheet
  const run = lines.slice(at, to)
  const [before, next] = [lines[at - 1], lines[to]]
  const above = lines.slice(Math.max(0, at - 3), at)
  const text = above.map((line) => line.text).join('')
  return {
    run,
    words: wordsOf(run),
    runsOn: runsOn(sheet, to),
    next,
    isFirst: before === undefined,
    isSigned: before !== undefined && (credits.has(before) || gluedByline(text) !== undefined),
    isClosed: before !== undefined && isClosed(before.folded),
    isHanging: before !== undefined && isHanging(before.folded),
    nextIsByline: next !== undefined && credits.has(next),
    inColumns: layout.width !== undefined,
  }
}

function runsOn({ lines, layout, credits }: Sheet, to: number): boolean {
  const [last, next] = [lines[to - 1], lines[to]]
  if (last === undefined || next === undefined || !isFull(last, layout)) return false
  return !next.gap && !next.indented && !credits.has(next) && !opensReport(next.text)
}

/** One thing that speaks for or against lines being the head of a new article. */
interface Evidence {
  readonly name: string
  readonly points: number
  readonly holds: (place: Place) => boolean
}

const ENOUGH = 2

const EVIDENCE: readonly Evidence[] = [
  { name: 'nothing stands above', points: 3, holds: ({ isFirst }) => isFirst },
  { name: 'a byline ends above', points: 2, holds: ({ isSigned }) => isSigned },
  {
    name: 'the text above is not finished',
    points: -3,
    holds: ({ isFirst, isSigned, isClosed }) => !isFirst && !isSigned && !isClosed,
  },
  {
    name: 'the text above cannot end so',
    points: -3,
    holds: ({ isSigned, isHanging }) => isHanging && !isSigned,
  },
  {
    name: 'a dateline follows',
    points: 3,
    holds: ({ next }) => next !== undefined && datelineOf(next.text) !== undefined,
  },
  {
    name: 'the day of an event follows',
    points: 2,
    holds: ({ next }) =>
      next !== undefined && datelineOf(next.text) === undefined && opensReport(next.text),
  },
  { name: 'a byline follows', points: 3, holds: ({ nextIsByline }) => nextIsByline },
  { name: 'it tells an event', points: 1, holds: ({ words }) => tellsEvent(words) },
  { name: 'it names a document', points: 2, holds: ({ words }) => isDocumentName(words) },
  { name: 'it names a column', points: 3, holds: ({ words }) => isColumnName(words) },
  { name: 'it has several lines', points: 1, holds: ({ run }) => run.length > 1 },
  { name: 'it is as long as a headline', points: 1, holds: ({ words }) => words.length >= 12 },
  { name: 'it is short', points: -1, holds: ({ words }) => words.length < 8 },
  {
    name: 'it is marked',
    points: 1,
    holds: ({ run }) => run.some(({ mark, bold }) => mark > 0 || bold),
  },
  {
    name: 'it is numbered',
    points: -4,
    holds: ({ words }) => isNumbered(words) && !isBulleted(words),
  },
  { name: 'it opens a paragraph', points: -3, holds: ({ words }) => opensParagraph(words) },
  {
    name: 'what follows goes on with a report',
    points: -1,
    holds: ({ next }) => next !== undefined && opensParagraph(next.folded),
  },
  {
    name: 'no blank line stands above',
    points: -1,
    holds: ({ run, inColumns }) => !inColumns && run[0]?.gap === false,
  },
  { name: 'the next line goes on with it', points: -6, holds: ({ runsOn }) => runsOn },
  {
    name: 'a quotation or bracket is left open',
    points: -6,
    holds: ({ words }) => !isBalanced(words),
  },
  { name: 'nothing follows', points: -9, holds: ({ next }) => next === undefined },
]

const pointsOf = (place: Place): number =>
  EVIDENCE.reduce((sum, { points, holds }) => (holds(place) ? sum + points : sum), 0)
