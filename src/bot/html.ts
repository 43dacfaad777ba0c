import type { Span } from '../corpus/text.ts'

declare const html: unique symbol
/** Text in Telegram's HTML. Made from plain text by `escape` alone. */
export type Html = string & { readonly [html]: true }

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

// Half of a surrogate pair makes Telegram refuse the whole message; controls become blanks there.
const BROKEN = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
const CONTROLS = /[\u0000-\u0009\u000b-\u001f\u007f]/g

/** Plain text as HTML: the one door through which words of pages and people get into markup. */
export const escape = (text: string): Html =>
  text
    .replace(BROKEN, '\ufffd')
    .replace(CONTROLS, ' ')
    .replace(/[&<>]/g, (sign) => SIGNS[sign] ?? sign) as Html

/** Pieces of HTML, one after another. */
export const join = (pieces: readonly Html[], between = ''): Html => pieces.join(between) as Html

export const bold = (inner: Html): Html => `<b>${inner}</b>` as Html
/** Words that a tap copies. */
export const code = (inner: Html): Html => `<code>${inner}</code>` as Html
export const italic = (inner: Html): Html => `<i>${inner}</i>` as Html

/** A quotation; a long one is folded until it is tapped. Quotations may not hold quotations. */
export const quotation = (inner: Html, folded: boolean): Html =>
  `<blockquote${folded ? ' expandable' : ''}>${inner}</blockquote>` as Html

/** A link. The address is one of ours, so that it needs no escaping but for its ampersands. */
export const link = (url: string, inner: Html): Html =>
  `<a href="${escape(url).replaceAll('"', '&quot;')}">${inner}</a>` as Html

/** The text, or as much of it as fits into some units, with an ellipsis; cuts no pair in two. */
export function clip(text: string, most: number): string {
  if (text.length <= most) return text
  const cut = text.slice(0, Math.max(0, most - 1))
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`
}

/** A text as HTML with the words of some spans in bold; spans that touch are marked as one. */
export function marked(text: string, spans: readonly Span[]): Html {
  const pieces: Html[] = []
  let end = 0
  for (const span of merged(spans)) {
    pieces.push(escape(text.slice(end, span.start)), bold(escape(text.slice(span.start, span.end))))
    end = span.end
  }
  return join([...pieces, escape(text.slice(end))])
}

function merged(spans: readonly Span[]): readonly Span[] {
  const out: { start: number; end: number }[] = []
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = out.at(-1)
    if (end <= start) continue
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end)
    else out.push({ start, end })
  }
  return out
}
