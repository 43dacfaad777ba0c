import { both, gluedByline, NO_BYLINE, readByline } from './bylines.ts'
import { datelineOf, opensReport } from './datelines.ts'
import { looksLikeHead, readHead, tellsEvent, type Head } from './heads.ts'
import { isFull, layoutOf, type Layout } from './layout.ts'
import { linesOf, type Line } from './line.ts'
import { withoutNoise } from './noise.ts'
import type { Byline, Lines } from './page.ts'
import { glue, paragraphsOf, type Block } from './paragraphs.ts'
import { isClosed, isHanging, isNumbered, opensParagraph } from './sentence.ts'

/** An article as cut from its page, before it has an id. */
export interface Cutting {
  readonly lines: Lines
  readonly head: Head
  readonly headBlock: Block
  readonly dateline: string | undefined
  readonly byline: Byline
  readonly body: readonly Block[]
  readonly credit: Block | undefined
}

/** The articles of a page, and the head lines that have no article of their own. */
export interface Split {
  readonly cuttings: readonly Cutting[]
  readonly banners: readonly Line[]
}

/** The lines of one article: its head, then everything up to the next head. */
interface Stretch {
  readonly head: readonly Line[]
  readonly rest: Line[]
}

/** Cuts the text of a page into its articles. */
export function split(text: string): Split {
  const lines = withoutNoise(linesOf(text))
  const layout = layoutOf(lines)
  const stretches = stretchesOf(lines, layout)
  const banners: Line[] = []
  const cuttings: Cutting[] = []
  for (const { head, rest } of stretches) {
    const cutting = cuttingOf(head, rest, layout)
    if (cutting === undefined) banners.push(...head)
    else cuttings.push(cutting)
  }
  return { cuttings, banners }
}

function stretchesOf(lines: readonly Line[], layout: Layout): readonly Stretch[] {
  const stretches: Stretch[] = []
  let at = 0
  while (at < lines.length) {
    const length = headAt(lines, at, layout)
    const line = lines[at]
    const current = stretches.at(-1)
    if (length > 0) {
      stretches.push({ head: lines.slice(at, at + length), rest: [] })
      at += length
    } else if (line !== undefined) {
      if (current === undefined || startsUnheaded(current, line)) {
        stretches.push({ head: [], rest: [line] })
      } else current.rest.push(line)
      at += 1
    }
  }
  return stretches
}

/** A second dateline behind a finished text begins an article that has no head. */
function startsUnheaded({ rest }: Stretch, line: Line): boolean {
  if (datelineOf(line.text) === undefined) return false
  const last = rest.at(-1)
  return last !== undefined && isOver(last) && rest.some(({ folded }) => !isByline(folded))
}

const isByline = (text: string): boolean => readByline(text) !== undefined

/** An article can end behind this line. */
const isOver = ({ text, folded }: Line): boolean =>
  isClosed(folded) || isByline(text) || gluedByline(text) !== undefined

const MOST_HEAD_LINES = 6

/** How many lines of a head begin here; 0 where none does. */
function headAt(lines: readonly Line[], at: number, layout: Layout): number {
  const first = lines[at]
  if (first === undefined) return 0
  const banner = first.mark > 0 && isBanner(lines, at)
  if (banner) return 1
  let to = at
  while (to - at < MOST_HEAD_LINES && couldBeHead(lines, at, to, layout)) to += 1
  if (to === at) return 0
  if (first.mark > 0) return to - at
  return evidence(lines, at, to, layout) >= ENOUGH ? to - at : 0
}

/** A mark that only this line has, over articles that all have a deeper one. */
function isBanner(lines: readonly Line[], at: number): boolean {
  const level = lines[at]?.mark ?? 0
  const next = lines[at + 1]
  if (next === undefined || next.mark <= level) return false
  const same = lines.filter(({ mark }) => mark === level).length
  return same === 1 && lines.slice(at + 2).some(({ mark }) => mark === next.mark)
}

function couldBeHead(lines: readonly Line[], at: number, to: number, layout: Layout): boolean {
  const line = lines[to]
  if (line === undefined || isByline(line.text) || opensReport(line.text)) return false
  if (line.mark > 0) return to === at || (lines[to - 1]?.mark ?? 0) > 0
  if (to > at && layout.indents && line.indented && !lines[at]?.indented) return false
  if (looksLikeHead(line)) return !startsBody(lines, at, to, layout)
  const next = lines[to + 1]
  return to > at && isFirstHalf(line, next)
}

/** `尽职责,严分工,` over `改善空气质量`: a head line that ends in a comma. */
const isFirstHalf = (line: Line, next: Line | undefined): boolean =>
  /[,、]$/.test(line.folded) &&
  line.text.length <= 24 &&
  next !== undefined &&
  !next.gap &&
  looksLikeHead(next)

/** In a narrow column the first line of the body looks like a head line, but it runs on. */
function startsBody(lines: readonly Line[], at: number, to: number, layout: Layout): boolean {
  const line = lines[to]
  if (line === undefined || layout.width === undefined) return false
  if (to === at || !isFull(line, layout)) return false
  const following = lines.slice(to + 1, to + 3)
  return following.every((next) => !next.gap && !next.indented && !opensReport(next.text))
}

const ENOUGH = 2

/** How much speaks for unmarked lines being the head of a new article. */
function evidence(lines: readonly Line[], at: number, to: number, layout: Layout): number {
  const run = lines.slice(at, to)
  const before = lines[at - 1]
  const next = lines[to]
  const [first] = run
  if (first === undefined || next === undefined) return 0
  const words = run.map(({ folded }) => folded).join('')
  let points = 0
  if (before === undefined || isByline(before.text)) points += 2
  else if (gluedByline(before.text) !== undefined) points += 2
  else if (!isClosed(before.folded)) points -= isHanging(before.folded) ? 6 : 3
  if (isNumbered(words) || opensParagraph(words)) points -= 3
  if (datelineOf(next.text) !== undefined) points += 3
  else if (opensReport(next.text)) points += 2
  else if (isByline(next.text)) points += 2
  if (tellsEvent(words)) points += 1
  if (run.length > 1 || words.length >= 12) points += 1
  if (words.length < 8) points -= 1
  if (first.bold) points += 1
  if (layout.width === undefined && !first.gap) points -= 1
  return points
}

function cuttingOf(
  head: readonly Line[],
  rest: readonly Line[],
  layout: Layout,
): Cutting | undefined {
  const credits = rest.filter(({ text }) => isByline(text))
  const written = rest.filter(({ text }) => !isByline(text))
  const blocks = paragraphsOf(written, layout)
  if (blocks.length === 0) return undefined
  const { body, glued } = withoutGluedByline(blocks)
  const dateline = datelineOf(body[0]?.text ?? '')
  const credit = creditOf([...(glued === undefined ? [] : [glued]), ...credits.map(blockOfLine)])
  const first = head[0] ?? rest[0]
  const last = rest.at(-1)
  return {
    lines: [first?.number ?? 0, last?.number ?? 0],
    head: headOf(head, body, layout),
    headBlock: headBlockOf(head, body, layout),
    dateline: dateline?.text,
    byline: bylineOf([...(dateline === undefined ? [] : [dateline.byline]), ...read(credit)]),
    body,
    credit: credit?.block,
  }
}

const blockOfLine = ({ text, number }: Line): Block => ({ text, lines: [number, number] })

interface Credit {
  readonly block: Block
  readonly parts: readonly Block[]
}

function creditOf(parts: readonly Block[]): Credit | undefined {
  const [first] = parts
  if (first === undefined) return undefined
  const text = parts.map(({ text }) => text).join(' ')
  return {
    block: { text, lines: [first.lines[0], parts.at(-1)?.lines[1] ?? first.lines[1]] },
    parts,
  }
}

const read = (credit: Credit | undefined): readonly Byline[] =>
  credit === undefined ? [] : credit.parts.flatMap(({ text }) => readByline(text) ?? [])

const bylineOf = (bylines: readonly Byline[]): Byline => bylines.reduce(both, NO_BYLINE)

function withoutGluedByline(blocks: readonly Block[]): {
  readonly body: readonly Block[]
  readonly glued: Block | undefined
} {
  const last = blocks.at(-1)
  const at = last === undefined ? undefined : gluedByline(last.text)
  if (last === undefined || at === undefined) return { body: blocks, glued: undefined }
  const body = { ...last, text: last.text.slice(0, at).trimEnd() }
  const glued: Block = { text: last.text.slice(at).trim(), lines: [last.lines[1], last.lines[1]] }
  return { body: [...blocks.slice(0, -1), body], glued }
}

/** The printed head lines; those that the machine broke at the edge are one again. */
function headLines(head: readonly Line[], layout: Layout): readonly string[] {
  const printed: string[] = []
  for (const [at, line] of head.entries()) {
    const above = head[at - 1]
    const broken = above !== undefined && isFull(above, layout) && !line.gap && line.mark === 0
    const last = printed.at(-1)
    if (broken && last !== undefined) printed[printed.length - 1] = glue(last, line.text)
    else printed.push(line.text)
  }
  return printed
}

function headOf(head: readonly Line[], body: readonly Block[], layout: Layout): Head {
  if (head.length > 0) return readHead(headLines(head, layout))
  return { kicker: undefined, headline: firstClause(body[0]?.text ?? ''), subhead: undefined }
}

/** Where no head is printed, the first clause names the article: its own words, no others. */
function firstClause(text: string): string {
  const start = datelineOf(text)?.text.length ?? 0
  return /^\s*(.{6,40}?)(?=[,。;:，；：]|$)/.exec(text.slice(start))?.[1] ?? text.slice(0, 40)
}

function headBlockOf(head: readonly Line[], body: readonly Block[], layout: Layout): Block {
  const { kicker, headline, subhead } = headOf(head, body, layout)
  const first = head[0]?.number ?? body[0]?.lines[0] ?? 0
  return {
    text: [kicker, headline, subhead].filter((part) => part !== undefined).join(' '),
    lines: [first, head.at(-1)?.number ?? first],
  }
}
