import { type Span, spanOf } from '../corpus/text.ts'

/** A stretch of a text, cut where a reader would cut it. */
export interface Excerpt extends Span {
  readonly text: string
  /** The spans that stand in it, counted from its start. */
  readonly spans: readonly Span[]
}

/** Where sentences end, with the quotation marks and brackets that close after them. */
const SENTENCE = /[^。！？；!?;\n]*(?:[。！？；!?;\n]+[”’」』）)》]*|$)/g

/** The sentences of a text; they tile it. */
export function sentencesOf(text: string): readonly Span[] {
  return [...text.matchAll(SENTENCE)].map(spanOf).filter(({ start, end }) => end > start)
}

/**
 * As many whole sentences around the first span as fit into `most` units. A sentence that is
 * longer than that by itself is cut around the span.
 */
export function excerptOf(text: string, spans: readonly Span[], most: number): Excerpt {
  const [start, end] = text.length <= most ? [0, text.length] : stretch(text, spans, most)
  const inside = spans
    .map((span) => ({ start: Math.max(span.start, start), end: Math.min(span.end, end) }))
    .filter((span) => span.end > span.start)
    .map((span) => ({ start: span.start - start, end: span.end - start }))
  return { start, end, text: text.slice(start, end), spans: inside }
}

function stretch(text: string, spans: readonly Span[], most: number): [number, number] {
  const first = [...spans].sort((a, b) => a.start - b.start)[0] ?? { start: 0, end: 0 }
  const sentences = sentencesOf(text)
  let from = sentences.findIndex(({ end }) => end > first.start)
  let to = from
  const size = (a: number, b: number): number =>
    (sentences[b]?.end ?? Infinity) - (sentences[a]?.start ?? -Infinity)
  if (size(from, from) > most) return hardCut(text, first, most)
  for (let grown = true; grown;) {
    grown = false
    if (size(from, to + 1) <= most) [to, grown] = [to + 1, true]
    if (size(from - 1, to) <= most) [from, grown] = [from - 1, true]
  }
  return [sentences[from]?.start ?? 0, sentences[to]?.end ?? text.length]
}

function hardCut(text: string, { start, end }: Span, most: number): [number, number] {
  const before = Math.max(0, Math.floor((most - (end - start)) / 2))
  const from = Math.max(0, Math.min(start - before, text.length - most))
  return [wholeSign(text, from), wholeSign(text, Math.min(text.length, from + most))]
}

/** The place itself, or the one before it where it would cut a surrogate pair in two. */
const wholeSign = (text: string, at: number): number =>
  /[\udc00-\udfff]/.test(text.charAt(at)) && /[\ud800-\udbff]/.test(text.charAt(at - 1))
    ? at - 1
    : at

/** A text in pieces of at most `most` units, cut at ends of sentences where there are any. */
export function piecesOf(text: string, most: number): readonly string[] {
  const pieces: string[] = []
  for (let start = 0; start < text.length;) {
    const { end } = excerptOf(text.slice(start), [{ start: 0, end: 1 }], most)
    pieces.push(text.slice(start, start + end))
    start += end
  }
  return pieces
}
