import { isNoticeName, itemHeads } from './heads.ts'
import { signedLines, type Credits } from './credits.ts'
import { layoutOf, type Layout } from './layout.ts'
import { linesOf, type Line } from './line.ts'
import { tailIn } from './noise.ts'
import { withoutNoise } from './sweep.ts'
import { withTables } from './tables.ts'
import { withoutTeasers } from './teasers.ts'
import { fold } from './text.ts'
import { datelineOf } from './datelines.ts'

/** A page as lines to read, with what has been found out about all of them. */
export interface Sheet {
  readonly lines: readonly Line[]
  readonly layout: Layout
  /** The lines that are bylines. */
  readonly credits: Credits
  /** The heads of bulleted short items, each with the head of its column. */
  readonly items: ReadonlyMap<Line, Line>
}

/** Reads the text of a page as lines; furniture is gone, bylines are known. */
export function sheetOf(text: string): Sheet {
  const printed = tightened(
    linesOf(text)
      .flatMap(unfoldHead)
      .flatMap(apartFromJumps)
      .flatMap(apartFromTail)
      .flatMap(unfoldNotice),
  )
  const lines = withTables(withoutTeasers(withoutNoise(printed, layoutOf(printed))))
  const items = itemHeads(lines, layoutOf(lines))
  const credits = new Map([...signedLines(lines)].filter(([line]) => !items.has(line)))
  return { lines, layout: layoutOf(lines), credits, items }
}

/** Where a blank line stands after almost every line, blank lines say nothing. */
function tightened(lines: readonly Line[]): readonly Line[] {
  const loose = lines.filter(({ gap }) => gap).length >= lines.length * 0.9
  if (!loose || layoutOf(lines).width === undefined) return lines
  return lines.map((line) => ({ ...line, gap: false }))
}

const HEAD_IN_BRACKETS = /^[●■◆▲★]?\s*【([^【】]{6,40})】\s*(?=\S.{9,})/

/** `【head】text`: a head and the first line of its body, printed on one line. */
function unfoldHead(line: Line): readonly Line[] {
  const found = HEAD_IN_BRACKETS.exec(line.folded)
  if (found === null || datelineOf(line.text) !== undefined) return [line]
  const [all, inside = ''] = found
  const start = all.indexOf('【') + 1
  return [
    { ...part(line, start, start + inside.length), bold: true },
    { ...part(line, all.length), gap: false, indented: true },
  ]
}

const NOTICE_AND_TEXT = /^([^\s:]{2,10}|\S(?:\s\S){1,5})(?::\s?|\s)(?=\S.{11,})/

/** `停电通知 …`, `遗失声明:…`: the name of a notice and its text, printed on one line. */
function unfoldNotice(line: Line): readonly Line[] {
  const [all = '', name = ''] = NOTICE_AND_TEXT.exec(line.folded) ?? []
  if (line.mark > 0 || !isNoticeName(name)) return [line]
  return [
    { ...part(line, 0, name.length), bold: true },
    { ...part(line, all.length), gap: false, indented: true },
  ]
}

const JUMP_AT_START = /^[(【\[](?:紧?上接|转接)[^()【】[\]]{1,12}[)】\]]\s*(?=\S)/
const JUMP_AT_END =
  /[(【\[▶▷]?\s?紧?下转\s*第?[a-d]?[\d一二三四五六七八九十]{1,3}版[^\u4e00-\u9fff]{0,3}$/

/** A jump line that is printed on the same line as text, and that text. */
function apartFromJumps(line: Line): readonly Line[] {
  const start = JUMP_AT_START.exec(line.folded)?.[0].length
  if (start !== undefined) return [part(line, 0, start), { ...part(line, start), gap: false }]
  const end = JUMP_AT_END.exec(line.folded)?.index
  if (end === undefined || end === 0) return [line]
  return [part(line, 0, end), { ...part(line, end), gap: false }]
}

/** Text and the furniture of a web page that is printed behind it on the same line. */
function apartFromTail(line: Line): readonly Line[] {
  const at = tailIn(line.folded)
  if (at === undefined || at === 0) return [line]
  const blanks = /^[\s|]*/.exec(line.folded.slice(at))?.[0].length ?? 0
  return [...apartFromTail(part(line, 0, at)), { ...part(line, at + blanks), gap: false }]
}

function part(line: Line, start: number, end?: number): Line {
  const text = line.text.slice(start, end).trim()
  return { ...line, text, folded: fold(text) }
}
