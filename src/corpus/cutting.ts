import { both } from './bylines.ts'
import { itemBylines, oneCredit, unglue, type Credit } from './credits.ts'
import { datelineOf } from './datelines.ts'
import { readHead, tellsWholeEvent, type Head } from './heads.ts'
import { isFull, type Layout } from './layout.ts'
import type { Line } from './line.ts'
import type { Byline, Lines } from './page.ts'
import { glue, paragraphsOf, type Block } from './paragraphs.ts'
import { photoCredits, photographersIn } from './photos.ts'
import type { Sheet } from './sheet.ts'
import { isCaptionOf, type Stretch } from './starts.ts'

/** An article as cut from its page, before it has an id. */
export interface Cutting {
  readonly lines: Lines
  readonly head: Head
  readonly headLines: Lines
  /** The head is printed, and not only the first clause of the body. */
  readonly headed: boolean
  /** A bulleted item of a column of short news. */
  readonly isItem: boolean
  readonly dateline: string | undefined
  readonly byline: Byline
  readonly body: readonly Block[]
  readonly credit: Block | undefined
}

/** The article that a stretch of a page is; `undefined` when it is a head and nothing more. */
export function cuttingOf(
  stretch: Stretch,
  { layout, credits, items }: Sheet,
): Cutting | undefined {
  const unsigned = stretch.rest.filter((line) => !credits.has(line))
  const [caption, lead] = unsigned
  const hasCaption = stretch.head.length > 0 && caption && lead && isCaptionOf([caption], lead)
  const written = hasCaption ? unsigned.slice(1) : unsigned
  const signed = new Set(stretch.rest.flatMap((line) => credits.get(line) ?? []))
  const { body, credit: glued } = unglue(paragraphsOf(written, layout))
  const [opening] = body
  if (opening === undefined) return undefined
  const printedBy = [...(glued === undefined ? [] : [glued]), ...signed]
  const photos = photoCredits([...stretch.head, ...stretch.rest])
  const credit = oneCredit([...printedBy, ...photos])
  const dateline = datelineOf(opening.text)
  const item = stretch.head.at(-1)
  const column = item && items.get(item)
  const printed = headLines(column && item ? [item] : stretch.head, layout)
  return {
    lines: linesOf([...stretch.head, ...stretch.rest]),
    head: {
      ...(printed.length > 0 ? readHead(printed) : headOfBody(opening.text)),
      ...(column && { kicker: column.text }),
    },
    isItem: column !== undefined,
    headLines: printed.length > 0 ? linesOf(stretch.head) : opening.lines,
    headed: printed.length > 0,
    dateline: dateline?.text,
    byline: [itemBylines(body), takenBy(body)].reduce(both, bylineOf(dateline?.byline, credit)),
    body,
    credit: credit && { text: credit.text, lines: credit.lines },
  }
}

const linesOf = (lines: readonly Line[]): Lines => [
  lines[0]?.number ?? 0,
  lines.at(-1)?.number ?? 0,
]

const NOBODY: Byline = { reporters: [], correspondents: [], photoBy: [] }

const bylineOf = (dateline: Byline | undefined, credit: Credit | undefined): Byline =>
  both(dateline ?? NOBODY, credit?.byline ?? NOBODY)

/** Those whom captions inside the text name. */
const takenBy = (body: readonly Block[]): Byline => ({
  ...NOBODY,
  photoBy: body.flatMap(({ text }) => photographersIn(text)),
})

/** The printed head lines; those that the machine broke at the edge are one again. */
function headLines(head: readonly Line[], layout: Layout): readonly string[] {
  const printed: string[] = []
  for (const [at, line] of head.entries()) {
    const above = head[at - 1]
    const last = printed.at(-1)
    const broken =
      above !== undefined &&
      isFull(above, layout) &&
      !line.gap &&
      line.mark === 0 &&
      !tellsWholeEvent(above.folded)
    const text = line.text.replace(/^[●■◆▲★◎○□▶▌▍┃◇]\s*/, '')
    if (broken && last !== undefined) printed[printed.length - 1] = glue(last, text)
    else printed.push(text)
  }
  return printed
}

/** Where no head is printed, the first clause names the article: its own words, no others. */
function headOfBody(text: string): Head {
  const behindDateline = text
    .slice(datelineOf(text)?.text.length ?? 0)
    .replace(/^\s*[(（][^)）]*[)）]/, '')
  const clause = /^[\s\u3000:：]*(.{6,40}?)(?=[,。;:，；：]|$)/.exec(behindDateline)?.[1]
  return { kicker: undefined, headline: clause ?? text.slice(0, 40), subhead: undefined }
}
