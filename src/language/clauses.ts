import type { Span } from '../corpus/text.ts'

/** Marks that end a stretch of text, finest last. */
const MARKS = {
  sentence: /[。!?]/,
  segment: /[。!?;]/,
  clause: /[。!?;,:]/,
} as const

/** How finely a text is cut. */
export type Grain = keyof typeof MARKS

const OPENS: Readonly<Record<string, string>> = { '《': '》', '(': ')', '“': '”', '‘': '’' }

/** What can end a piece or keep marks from ending it: most characters are passed over by their code. */
const TELLING = new Set([...'。!?;,:', ...Object.keys(OPENS)].map((sign) => sign.charCodeAt(0)))
const IS_TELLING = Uint8Array.from({ length: 0x10000 }, (_, code) => (TELLING.has(code) ? 1 : 0))
const isPlain = (folded: string, at: number): boolean => IS_TELLING[folded.charCodeAt(at)] === 0

/** A quotation longer than this is speech, whose own marks count. Units of UTF-16. */
const LONGEST_NAME = 40

/** Where the bracket that opens at `start` closes; `start` itself where it stays open or is speech. */
function closingOf(folded: string, start: number): number {
  const close = OPENS[folded.charAt(start)]
  if (close === undefined) return start
  const end = folded.indexOf(close, start + 1)
  if (end < 0 || end - start > LONGEST_NAME * (close === '》' ? 3 : 1)) return start
  return /[。!?]./.test(folded.slice(start + 1, end)) ? start : end
}

/**
 * Cuts folded text into sentences (。!?), segments (also ;) or clauses (also , :), end marks and
 * closing quotes included. Marks inside book titles, brackets and short quotations do not cut.
 * The pieces tile the text.
 */
export function pieces(folded: string, grain: Grain): Span[] {
  const marks = MARKS[grain]
  const spans: Span[] = []
  let start = 0
  for (let i = 0; i < folded.length; i++) {
    if (isPlain(folded, i)) continue
    const inner = closingOf(folded, i)
    if (inner > i) {
      const endsInside =
        marks.test(folded.charAt(inner - 1)) && /[。!?]/.test(folded.charAt(inner - 1))
      i = inner
      if (!endsInside) continue
    } else if (!marks.test(folded.charAt(i)) || isInNumber(folded, i)) continue
    while (/[”’》)。!?]/.test(folded.charAt(i + 1))) i++
    spans.push({ start, end: i + 1 })
    start = i + 1
  }
  if (start < folded.length) spans.push({ start, end: folded.length })
  return grain === 'sentence' ? withLabels(folded, spans) : spans
}

/** `三、申请时间。` over what it announces: a label is no sentence of its own. */
const LABEL =
  /^\s*(?:[一二三四五六七八九十]{1,2}、|\d{1,2}[.、]|\([一二三四五六七八九十\d]{1,2}\))[^,。;:]{2,10}[。:]$/

function withLabels(folded: string, spans: readonly Span[]): Span[] {
  const joined: Span[] = []
  for (const span of spans) {
    const last = joined.at(-1)
    if (last !== undefined && LABEL.test(folded.slice(last.start, last.end)))
      joined[joined.length - 1] = { start: last.start, end: span.end }
    else joined.push(span)
  }
  return joined
}

/** 11,777 and 8:30 are no clause ends. */
const isInNumber = (folded: string, at: number): boolean =>
  /[,:]/.test(folded.charAt(at)) &&
  /\d/.test(folded.charAt(at - 1)) &&
  /^\d{2}(?:\D|$)|^\d{3}(?:\D|$)/.test(folded.slice(at + 1, at + 5))

/** The piece of this grain that holds the place. */
export function pieceAt(folded: string, grain: Grain, place: number): Span {
  return (
    pieces(folded, grain).find(({ start, end }) => start <= place && place < end) ?? {
      start: 0,
      end: folded.length,
    }
  )
}

/** The span without marks and blanks at its ends; brackets stay while they are whole. */
export function trim(folded: string, { start, end }: Span): Span {
  while (start < end && /[\s,。;:!?、·]/.test(folded.charAt(start))) start++
  while (end > start && /[\s,。;:!?、·]/.test(folded.charAt(end - 1))) end--
  const inner = folded.slice(start, end)
  if (inner.startsWith('“') && !inner.includes('”')) return trim(folded, { start: start + 1, end })
  if (inner.endsWith('”') && !inner.includes('“')) return trim(folded, { start, end: end - 1 })
  return { start, end }
}

/** What parts the items of a printed list. */
const BETWEEN_ITEMS =
  /、|以及|及其|及(?![时早格])|和(?![谐平睦解])|与(?!会[人代者领嘉专同]|时|否)|,/

/** 参与, 涉及, 温和: the characters of 与, 及 and 和 inside a word. */
const IN_WORD = /[参给授]与|[涉普波遍顾触危]及|[温共缓柔]和/

/**
 * The items of a printed list (甲、乙和丙), in print order. Marks inside brackets and titles do not
 * part items; 和 and 及 part only items of a list that has 、 or that has nothing else.
 */
export function items(folded: string, span: Span): Span[] {
  const found: Span[] = []
  let start = span.start
  // 甲、乙与丙研究院、丁: before the last 、 the words 和, 与 and 及 stand inside names.
  const lastMark = folded.lastIndexOf('、', span.end - 1)
  for (let i = span.start; i < span.end; i++) {
    const inner = closingOf(folded, i)
    if (inner > i) {
      i = inner
      // “甲”“乙” and 《甲》《乙》 stand side by side without a mark.
      if (OPENS[folded.charAt(i + 1)] !== undefined && /[”》]/.test(folded.charAt(i))) {
        found.push({ start, end: i + 1 })
        start = i + 1
      }
      continue
    }
    const between = BETWEEN_ITEMS.exec(folded.slice(i, Math.min(i + 3, span.end)))
    if (between === null || between.index !== 0) continue
    if (IN_WORD.test(folded.slice(Math.max(span.start, i - 1), i + 1))) continue
    if (/^[和与及]$/.test(between[0]) && i < lastMark) continue
    found.push({ start, end: i })
    i += between[0].length - 1
    start = i + 1
  }
  found.push({ start, end: span.end })
  return found.map((item) => trim(folded, item)).filter(({ start, end }) => end > start)
}
