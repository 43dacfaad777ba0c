import { gluedByline } from './bylines.ts'
import { datelineOf, opensReport } from './datelines.ts'
import { isColumnName, isDocumentName, isNoticeName, tellsEvent } from './heads.ts'
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

/** Some lines that may be a head, and what stands around them. */
export interface Place {
  readonly run: readonly Line[]
  readonly words: string
  readonly next: Line | undefined
  readonly isFirst: boolean
  /** A byline ends right above. */
  readonly isSigned: boolean
  /** The text above ends with a whole sentence. */
  readonly isClosed: boolean
  /** The text above goes on on another page. */
  readonly isCut: boolean
  /** Wider white stands above than between the paragraphs of the page. */
  readonly isApart: boolean
  /** The paragraphs of the page are moved in, and these lines are not. */
  readonly isFlush: boolean
  /** The text above ends with a sign that cannot be the last. */
  readonly isHanging: boolean
  /** The last of the lines is full and the next goes on with it. */
  readonly runsOn: boolean
  readonly nextIsByline: boolean
  readonly inColumns: boolean
}

/** The place of the lines from `at` up to `to`, which is not one of them. */
export function placeAt(sheet: Sheet, at: number, to: number): Place {
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
    isClosed: before !== undefined && (isClosed(before.folded) || before.row === true),
    isCut: run[0]?.jump === 'leaves',
    isApart: layout.white > 0 && (run[0]?.blanks ?? 0) > layout.white,
    isFlush: layout.indents && next?.indented === true && run.every(({ indented }) => !indented),
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

const EVIDENCE: readonly Evidence[] = [
  { name: 'nothing stands above', points: 3, holds: ({ isFirst }) => isFirst },
  { name: 'a byline ends above', points: 2, holds: ({ isSigned }) => isSigned },
  {
    name: 'the text above is not finished',
    points: -3,
    holds: ({ isFirst, isSigned, isClosed, isCut, isApart, isHanging }) =>
      !isFirst && !isSigned && !isClosed && !isCut && (!isApart || isHanging),
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
  { name: 'wider white stands above', points: 3, holds: ({ isApart }) => isApart },
  { name: 'it is not moved in and the text is', points: 1, holds: ({ isFlush }) => isFlush },
  { name: 'it tells an event', points: 1, holds: ({ words }) => tellsEvent(words) },
  { name: 'it names a document', points: 2, holds: ({ words }) => isDocumentName(words) },
  { name: 'it names a sort of notice', points: 6, holds: ({ words }) => isNoticeName(words) },
  { name: 'it names a feature', points: 2, holds: ({ words }) => FEATURE.test(words) },
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

/** A head that says who is portrayed, and no event. */
const FEATURE = /^(?:走近|探访|寻访|对话|专访)[^,。!?]{4,24}$/

const ENOUGH = 2

/** Whether enough speaks for these lines being the head of a new article. */
export const isHead = (place: Place): boolean =>
  EVIDENCE.reduce((sum, { points, holds }) => (holds(place) ? sum + points : sum), 0) >= ENOUGH

const wordsOf = (run: readonly Line[]): string => run.map(({ folded }) => folded).join('')
