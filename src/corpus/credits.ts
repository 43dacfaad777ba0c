import { both, gluedByline, NO_BYLINE, readByline } from './bylines.ts'
import type { Line } from './line.ts'
import type { Byline } from './page.ts'
import type { Block } from './paragraphs.ts'
import { isBulleted, isClosed } from './sentence.ts'
import { fold } from './text.ts'

/** The lines of a page that are bylines, each with the whole byline it is a part of. */
export type Credits = ReadonlyMap<Line, Credit>

/** A printed byline and what it says. */
export interface Credit extends Block {
  readonly byline: Byline
}

const MOST_LINES = 4

/** Finds the bylines among the lines of a page, also those set on several lines. */
export function signedLines(lines: readonly Line[]): Credits {
  const credits = new Map<Line, Credit>()
  for (let at = 0; at < lines.length;) {
    const run = creditAt(lines, at)
    for (const line of run?.lines ?? []) credits.set(line, run?.credit as Credit)
    at += run?.lines.length ?? 1
  }
  return credits
}

interface Run {
  readonly lines: readonly Line[]
  readonly credit: Credit
}

/** The longest byline that begins with this line. */
function creditAt(lines: readonly Line[], at: number): Run | undefined {
  for (let length = MOST_LINES; length > 0; length--) {
    const run = lines.slice(at, at + length)
    if (run.length < length || run.slice(1).some(({ gap, mark }) => gap || mark > 0)) continue
    const credit = creditOn(run)
    if (credit !== undefined) return { lines: run, credit }
  }
  return undefined
}

/** `某某局` over `2024年3月5日`: who issued a notice, and when. */
const ISSUER = /^(?!.*(?:通知|公告|通告|公示|启事)$)[\u4e00-\u9fff()]{4,30}$/
const BARE_DAY = /^\d{4}年\d{1,2}月\d{1,2}日$/

function creditOn(run: readonly Line[]): Credit | undefined {
  const [issuer, day] = run
  if (run.length === 2 && BARE_DAY.test(day?.folded ?? '') && ISSUER.test(issuer?.folded ?? ''))
    return { text: run.map(({ text }) => text).join(' '), lines: spanOf(run), byline: NO_BYLINE }
  for (const between of [' ', '']) {
    const text = run.map((line) => line.text).join(between)
    const byline = readByline(text)
    if (byline !== undefined) return { text, lines: spanOf(run), byline }
    if (run.length === 1) return undefined
  }
  return undefined
}

const spanOf = (run: readonly Line[]): Block['lines'] => [
  run[0]?.number ?? 0,
  run.at(-1)?.number ?? 0,
]

/** Bylines of one article as one, in print order; `undefined` without any. */
export function oneCredit(credits: readonly Credit[]): Credit | undefined {
  if (credits.length === 0) return undefined
  return {
    text: credits.map(({ text }) => text).join(' '),
    lines: [
      Math.min(...credits.map(({ lines }) => lines[0])),
      Math.max(...credits.map(({ lines }) => lines[1])),
    ],
    byline: credits.map(({ byline }) => byline).reduce(both, NO_BYLINE),
  }
}

/** A body, and the byline that it has given up. */
interface Unglued {
  readonly body: readonly Block[]
  readonly credit: Credit | undefined
}

/** A body whose last paragraph has given up the byline that was printed behind it or is one. */
export function unglue(body: readonly Block[]): Unglued {
  if (itemsOf(body).length > 1) return { body, credit: undefined }
  return signedByName(body) ?? behindLast(body)
}

const itemsOf = (body: readonly Block[]): readonly Block[] =>
  body.filter(({ text }) => isBulleted(fold(text)))

/** Those whom the brackets behind the items of a column of short news name. */
export function itemBylines(body: readonly Block[]): Byline {
  const items = itemsOf(body)
  if (items.length < 2) return NO_BYLINE
  return items
    .map(({ text }) => {
      const at = gluedByline(text)
      return (at === undefined ? undefined : readByline(text.slice(at).trim())) ?? NO_BYLINE
    })
    .reduce(both, NO_BYLINE)
}

const LONGEST_NAME = 4

/** A person's name alone under the last sentence of an article signs it. */
function signedByName(body: readonly Block[]): Unglued | undefined {
  const [above, last] = body.slice(-2)
  if (above === undefined || last === undefined || body.length < 3) return undefined
  const name = last.text.trim()
  if (!isClosed(fold(above.text)) || name.length > LONGEST_NAME) return undefined
  const byline = readByline(`(${name})`)
  if (byline === undefined || byline.reporters.length === 0) return undefined
  return { body: body.slice(0, -1), credit: { ...last, byline } }
}

function behindLast(body: readonly Block[]): Unglued {
  const last = body.at(-1)
  const at = last === undefined ? undefined : gluedByline(last.text)
  if (last === undefined || at === undefined) return { body, credit: undefined }
  const text = last.text.slice(at).trim()
  const byline = readByline(text)
  if (byline === undefined) return { body, credit: undefined }
  const rest = { ...last, text: last.text.slice(0, at).trimEnd() }
  return {
    body: [...body.slice(0, -1), rest],
    credit: { text, lines: [last.lines[1], last.lines[1]], byline },
  }
}
