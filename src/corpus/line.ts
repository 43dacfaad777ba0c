import { fold } from './text.ts'

/** One printed line of a page, without the marks that Markdown and HTML put around it. */
export interface Line {
  /** Line in the file, from 1. */
  readonly number: number
  /** As printed, blanks at the ends taken off and runs of blanks made one. */
  readonly text: string
  /** `fold(text)`. */
  readonly folded: string
  /** Depth of a `#` or `<h1>` mark; 0 without one. */
  readonly mark: number
  /** The whole line was set in bold. */
  readonly bold: boolean
  /** The line was moved in by blanks, as the first line of a paragraph is. */
  readonly indented: boolean
  /** Something stood between this line and the one before: a blank line, a photo, furniture. */
  readonly gap: boolean
  /** Blank lines of the file right above. */
  readonly blanks: number
  /** A jump line stood right before: the text above goes on elsewhere, or this one comes from there. */
  readonly jump?: 'leaves' | 'resumes'
  /** A row of a table, or the line that names it. */
  readonly row?: true
  /** Captions and credits of photos that stood right below, which are no part of the text. */
  readonly captions?: readonly Line[]
}

const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: '　',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  middot: '·',
  bull: '•',
  copy: '©',
  times: '×',
  hellip: '…',
  mdash: '—',
  ndash: '–',
}

const decode = (text: string): string =>
  text.replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|(\w{2,6}));/gi, (print, decimal, hex, name) => {
    if (typeof name === 'string') return ENTITIES[name.toLowerCase()] ?? print
    const code = typeof decimal === 'string' ? Number(decimal) : Number.parseInt(String(hex), 16)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : print
  })

/** Takes out what is not print at all, and leaves every line break where it stood. */
function withoutHiddenParts(text: string): string {
  const onlyBreaks = (hidden: string) => hidden.replace(/[^\n]+/g, '')
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/<!--[\s\S]*?-->/g, onlyBreaks)
    .replace(/<(script|style|head|svg)\b[\s\S]*?<\/\1\s*>/gi, onlyBreaks)
    .replace(/^\uFEFF|[\u200B-\u200D\u2060\u00AD\uFEFF]/g, '')
}

const HTML_HEAD = /<h([1-6])\b[^>]*>/i
const LINE_ENDS = /<(?:br|\/?p|\/?div|\/?li|\/?tr|\/?h[1-6]|hr|\/?blockquote)\b[^>]*>|[\f\v]/gi

/** Emphasis, links and images of Markdown, tags of HTML: only their words stay. */
const bare = (text: string): string =>
  decode(
    text
      .replace(/!\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])/g, '')
      .replace(
        /\[([^\]]+)\]\((?:https?:|mailto:|tel:|\/|\.|#|javascript:|[\w\-/]+\.(?:s?html?|php|aspx?|jsp))[^)]*\)/g,
        '$1',
      )
      .replace(/<\/?[a-z][^<>]*>/gi, '')
      .replace(/(\*\*|__|~~)(?=\S)(.+?)(?<=\S)\1/g, '$2')
      .replace(/(?<![*\w])\*(?=[^\s*])([^*]+?)(?<=\S)\*(?![*\w])/g, '$1')
      .replace(/\*\*|~~|__/g, '')
      .replace(/\\([\\`*_{}[\]()#+\-.!>~|])/g, '$1'),
  )

const BOLD = /^\s*(?:[-*+]\s+)?(?:\*\*[^*]+\*\*|__[^_]+__|<(b|strong)\b[^>]*>[^<]*<\/\1>)\s*$/i
const MARK = /^\s{0,3}([#＃]{1,6})(?!\d)\s*(.*?)\s*[#＃]*\s*$/
const LIST_MARK = /^\s*(?:>\s*)+|^\s*[-*+]\s+/

interface Piece {
  readonly raw: string
  readonly mark: number
}

/** The pieces of one line of the file, cut where HTML ends a line. */
function pieces(raw: string): readonly Piece[] {
  const html = HTML_HEAD.exec(raw)
  const level = html === null ? 0 : Number(html[1])
  return raw
    .split(LINE_ENDS)
    .map((piece) => ({ raw: piece, mark: level }))
    .filter(({ raw: piece }, at) => at === 0 || piece.trim() !== '')
}

function lineOf({ raw, mark }: Piece, number: number, blanks: number): Line | undefined {
  const marked = MARK.exec(raw)
  const body = bare((marked?.[2] ?? raw).replace(LIST_MARK, ''))
  const text = body.trim().replace(/[\s\u3000]{2,}|[\t\u00a0]/g, ' ')
  if (text === '') return undefined
  return {
    number,
    text,
    folded: fold(text),
    mark: marked?.[1]?.length ?? mark,
    bold: BOLD.test(raw),
    indented: /^(?:\u3000|\s{2,}|\t)/.test(decode(raw)),
    gap: blanks > 0,
    blanks,
  }
}

/** The printed lines of a page; blank ones show only as `gap` of the next. */
export function linesOf(page: string): readonly Line[] {
  const lines: Line[] = []
  let blanks = 1
  for (const [at, raw] of withoutHiddenParts(page).split('\n').entries()) {
    if (/^\s*={3,}\s*$/.test(raw) && lines.length > 0 && blanks === 0) {
      const above = lines.pop()
      if (above !== undefined) lines.push({ ...above, mark: 1 })
      continue
    }
    let printed = false
    for (const piece of pieces(raw)) {
      const line = lineOf(piece, at + 1, blanks)
      if (line === undefined) continue
      lines.push(line)
      printed = true
      blanks = 0
    }
    if (!printed) blanks += 1
  }
  return lines
}
