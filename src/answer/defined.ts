import { type Quote, quote } from '../corpus/page.ts'
import { literally, type Span } from '../corpus/text.ts'
import type { Read } from '../facts/reading.ts'
import { type Alias, aliasOf } from '../language/alias.ts'
import { pieceAt, trim } from '../language/clauses.ts'
import { besideIn } from './beside.ts'
import type { Standing } from './evidence.ts'
import type { Question } from '../language/question.ts'
import { listsIn } from './lists.ts'
import { MEANS } from './meaning.ts'
import { byScore, type Desk, type Extractor, type Proposal } from './proposal.ts'

/** “两园”是哪两个园, 四个带头是啥: as many things as the name counts, where the print says what it means. */
export const defined: Extractor = (desk) => {
  const alias = aliasOf(desk.question.folded)
  if (alias === undefined) return []
  return desk.standings
    .slice(0, 30)
    .flatMap((standing) =>
      standing.article.reads
        .filter(({ paragraph }) => paragraph.part === 'body')
        .flatMap((read) => meanings(read, standing, alias, desk)),
    )
    .sort(byScore)
}

function meanings(read: Read, standing: Standing, alias: Alias, { question }: Desk): Proposal[] {
  const { folded } = read.paragraph
  return [...folded.matchAll(printed(alias))].flatMap(({ index, 0: name }) => {
    const place = { start: index, end: index + name.length }
    const sentence = read.sentences.find(({ end }) => end > index) ?? place
    const others = standing.met.filter(
      ({ term: { span } }) => span.end <= alias.span.start || span.start >= alias.span.end,
    )
    const isCalled = alias.quoted || name.includes('“')
    if (!isCalled && besideIn({ read, sentence, standing }, others) < 0.7) return []
    const all = behind(folded, place, alias) ?? before(folded, place, sentence, alias)
    const items = all === undefined ? undefined : left(all, folded, question)
    if (items === undefined || items.length !== (question.count ?? alias.count)) return []
    const spans = items === all ? inOnePiece(items, folded) : items
    const quotes: Quote[] = spans.map((item) => quote(read.paragraph, item))
    return isKnown(items, folded, question.folded)
      ? []
      : [{ quotes, standing, score: 1.2 + 0.3 * standing.coverage }]
  })
}

/** 带“人”的之外还有哪两个: without those that the question names. */
function left(all: readonly Span[], folded: string, { folded: asked }: Question): readonly Span[] {
  const except = /(?:除了?|带).*?(?:之外|以外|外)/.exec(asked)?.[0]
  const named = [...(except ?? '').matchAll(/“([^“”]+)”/g)].map(([, word = '']) => word)
  if (named.length === 0) return all
  return all.filter(
    ({ start, end }) => !named.some((word) => folded.slice(start, end).includes(word)),
  )
}

/** 甲、乙、丙: what stands in one clause is quoted as printed. */
function inOnePiece(items: readonly Span[], folded: string): readonly Span[] {
  const [first] = items
  const last = items.at(-1)
  if (first === undefined || last === undefined) return items
  return /[,。;:]/.test(folded.slice(first.start, last.end))
    ? items
    : [{ start: first.start, end: last.end }]
}

/** Whether the question itself says every one of the things. */
const isKnown = (items: readonly Span[], folded: string, asked: string): boolean =>
  items.every(({ start, end }) => asked.includes(folded.slice(start, end)))

/** The name in print, its number with or without a measure word and quotes. */
const printed = ({ number, word }: Alias): RegExp =>
  new RegExp(
    `“?${number}(?:个|大|项|条|张|道)?“?${literally(word)}(?![\\u4e00-\\u9fff]{0,3}[吗呢])”?”?`,
    'g',
  )

function behind(folded: string, { end }: Span, { count }: Alias): Span[] | undefined {
  const joins = MEANS.exec(folded.slice(end))
  if (joins === null) return undefined
  const start = end + joins[0].length
  return numbered(folded, start, count) ?? listed(folded, start, count)
}

/** 一是甲,…;二是乙,…: the first clause behind each number. */
function numbered(folded: string, start: number, count: number): Span[] | undefined {
  const text = folded.slice(start)
  const marks = [
    ...text.matchAll(
      /(?<=^|[。;:,!])\s*(?:第?[一二三四五六七八九十](?:是|要|、|,)|[(（]?[一二三四五六七八九十\d][)）、.])/g,
    ),
  ]
  const [first] = marks
  if (first === undefined || first.index > 2 || marks.length !== count) return undefined
  return marks.map(({ index, 0: mark }) => {
    const from = start + index + mark.length
    return trim(folded, { start: from, end: pieceAt(folded, 'clause', from).end })
  })
}

/** A list of so many items directly behind the place. */
function listed(folded: string, start: number, count: number): Span[] | undefined {
  const text = folded.slice(start, pieceAt(folded, 'sentence', start).end)
  const found = listsIn(text, { start: 0, end: text.length }).find(
    ({ items, before: lead }) => items.length === count && lead.replace(/[“(:]/g, '').length < 3,
  )
  return found?.items.map((item) => ({ start: start + item.start, end: start + item.end }))
}

/** 甲、乙、丙等“三大工程”: a list of so many items directly before the name. */
function before(
  folded: string,
  place: Span,
  { start }: Span,
  { count }: Alias,
): Span[] | undefined {
  const text = folded.slice(start, place.end)
  const found = listsIn(text, { start: 0, end: text.length }).find(
    ({ items, after }) =>
      items.length === count &&
      after.replace(/^[”等这的]+/, '') === folded.slice(place.start, place.end),
  )
  return found?.items.map((item) => ({ start: start + item.start, end: start + item.end }))
}
