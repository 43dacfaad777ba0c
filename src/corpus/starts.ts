import { datelineOf, opensReport } from './datelines.ts'
import { isHead, placeAt } from './evidence.ts'
import { isNoticeName, looksLikeHead, tellsEvent } from './heads.ts'
import { isFull } from './layout.ts'
import type { Line } from './line.ts'
import { isBalanced, isBulleted, isClosed, isEditorial, isEntry } from './sentence.ts'
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

/** A second dateline behind a finished text, or a jump line behind a byline, needs no head. */
function startsUnheaded(sheet: Sheet, { rest }: Stretch, at: number): boolean {
  const line = sheet.lines[at]
  if (line === undefined || rest.every((other) => sheet.credits.has(other))) return false
  if (isCaptionOf(rest, line)) return false
  const { isSigned, isClosed: isFinished } = placeAt(sheet, at, at)
  if (line.jump === 'resumes' && isSigned) return true
  return datelineOf(line.text) !== undefined && (isSigned || isFinished)
}

const LONGEST_CAPTION = 40

/** `仪式现场。` alone between a head and the dateline of its report. */
export const isCaptionOf = ([first, ...more]: readonly Line[], below: Line): boolean =>
  first !== undefined &&
  more.length === 0 &&
  first.gap &&
  below.gap &&
  first.text.length <= LONGEST_CAPTION &&
  datelineOf(first.text) === undefined &&
  datelineOf(below.text) !== undefined

/** The column broke the sentence above at its edge, and this line goes on with it. */
function isInsideSentence(sheet: Sheet, at: number): boolean {
  const [line, above] = [sheet.lines[at], sheet.lines[at - 1]]
  if (line === undefined || above === undefined) return false
  if (line.gap || line.indented || line.mark > 0 || isClosed(above.folded)) return false
  return isFull(above, sheet.layout) && !placeAt(sheet, at, at).isSigned
}

/** A full line that is moved in, and goes on in lines that are not. */
function opensMovedIn({ lines, layout }: Sheet, at: number): boolean {
  const [line, next] = [lines[at], lines[at + 1]]
  if (!layout.indents || line?.indented !== true || next === undefined) return false
  return isFull(line, layout) && !next.gap && !next.indented
}

const MOST_HEAD_LINES = 6

/** How many lines of a head begin here; 0 where none does. */
function headAt(sheet: Sheet, at: number, current: Stretch | undefined): number {
  const first = sheet.lines[at]
  if (first === undefined) return 0
  const second = sheet.lines[at + 1]
  if (sheet.items.has(first)) return 1
  if (second !== undefined && sheet.items.get(second) === first) return 2
  if (isBanner(sheet.lines, at)) return 1
  if (isInsideSentence(sheet, at) || opensMovedIn(sheet, at)) return 0
  let to = at
  while (to - at < MOST_HEAD_LINES && couldBeHead(sheet, at, to)) to += 1
  if (to === at) return 0
  if (first.mark > 0 && !couldBeCrosshead(sheet, first, current)) return to - at
  return isHead(placeAt(sheet, at, to)) ? to - at : 0
}

/**
 * A mark that only this line has, over articles that all have a deeper one; no headline over its
 * slogan, which is marked as the heads below are.
 */
function isBanner(lines: readonly Line[], at: number): boolean {
  const line = lines[at]
  const level = line?.mark ?? 0
  const next = lines[at + 1]
  if (line === undefined || level === 0 || next === undefined || next.mark <= level) return false
  if (tellsEvent(line.folded) && !tellsEvent(next.folded)) return false
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
  if (line === undefined || credits.has(line) || line.row === true) return false
  if (line.mark === 0 && (opensReport(line.text) || isOfList(lines, to))) return false
  if (line.mark === 0 && isEditorial(line.folded)) return false
  if (line.mark > 0) return to === at || (above?.mark ?? 0) > 0
  if (to > at && layout.indents && line.indented && first?.indented === false) return false
  if (to > at && isNoticeName(line.folded)) return false
  if (to > at && isBulleted(line.folded)) return isBulletedSubhead(lines, to)
  if (!looksLikeHead(line)) return isFirstHalf(lines, at, to)
  if (line.folded.length < 2 && to === at) return false
  return isWhole(sheet, at, to) && !startsBody(sheet, at, to)
}

/** One of several names, each on a line with what they are. */
const isOfList = (lines: readonly Line[], at: number): boolean =>
  [at - 2, at - 1, at].some((from) => {
    const three = from < 0 ? [] : lines.slice(from, from + 3)
    return three.length === 3 && three.every(({ mark, folded }) => mark === 0 && isEntry(folded))
  })

/** `●某某出席 ●某某主持` between the headline and the dateline. */
function isBulletedSubhead(lines: readonly Line[], at: number): boolean {
  const [line, next] = [lines[at], lines[at + 1]]
  if (line === undefined || next === undefined || !looksLikeHead(line)) return false
  return datelineOf(next.text) !== undefined
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
  const goesOn = isFull(above, layout) && !line.gap && above.mark === line.mark
  if (!isFull(line, layout) || goesOn) return false
  return lines
    .slice(to + 1, to + 3)
    .every((next) => !next.gap && !next.indented && !opensReport(next.text))
}
