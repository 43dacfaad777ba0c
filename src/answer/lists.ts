import type { Span } from '../corpus/text.ts'
import { items, pieces, trim } from '../language/clauses.ts'
import { untilSummed, withBorders } from './listBorders.ts'

/** A printed list inside a sentence. */
export interface List {
  readonly items: readonly Span[]
  /** What stands around it in its sentence. */
  readonly before: string
  readonly after: string
  readonly sentence: Span
  /** 一是…;二是…: items that are clauses and are read in one go. */
  readonly enumerated: boolean
}

/** Lists of two items or more in a sentence of folded text, those inside quotations too. */
export function listsIn(folded: string, sentence: Span): List[] {
  const lists: List[] = []
  const add = (found: Span[], isEnumerated = false): void => {
    const first = found[0]
    const last = found.at(-1)
    if (first === undefined || last === undefined || found.length < 2) return
    lists.push({
      items: found,
      before: folded.slice(sentence.start, first.start),
      after: folded.slice(last.end, sentence.end),
      sentence,
      enumerated: isEnumerated,
    })
  }
  for (const clause of pieces(folded.slice(0, sentence.end), 'clause')) {
    if (clause.start < sentence.start) continue
    if (/[、和与及]|”“|》《/.test(folded.slice(clause.start, clause.end)))
      add(itemsOf(folded, clause))
    for (const inner of quotedIn(folded, clause)) add(itemsOf(folded, inner))
  }
  add(parallels(folded, sentence))
  add(enumerated(folded, sentence), true)
  const quoted = quotedEach(folded, sentence)
  // 甲“一”工程、乙“二”工程: the quotations are parts of the items.
  const within = ({ items }: List): boolean =>
    quoted.filter((one) => items.some(({ start, end }) => start < one.start && one.end <= end))
      .length > 1
  if (!lists.some(within)) add(quoted)
  return lists
}

function quotedIn(folded: string, { start, end }: Span): Span[] {
  return [...folded.slice(start, end).matchAll(/“([^”]{5,60})”/g)]
    .filter(([, inner = '']) => /[、,]/.test(inner))
    .map((match) => ({
      start: start + match.index + 1,
      end: start + match.index + match[0].length - 1,
    }))
}

/** The items of a clause: governing words cut off the first, what follows cut off the last. */
const itemsOf = (folded: string, clause: Span): Span[] =>
  withBorders(folded, untilSummed(folded, partedBy(folded, clause, items(folded, clause))))

/** Where 、 parts items, 和 and 与 part only the last two; a comma never does inside a clause. */
function partedBy(folded: string, clause: Span, all: readonly Span[]): Span[] {
  if (!folded.slice(clause.start, clause.end).includes('、')) return [...all]
  const parted: Span[] = []
  for (const item of all) {
    const before = folded.slice(parted.at(-1)?.end ?? item.start, item.start)
    const previous = parted.at(-1)
    const joins = /^(?:和|与|及)/.test(before) && folded.slice(item.end, clause.end).includes('、')
    if (previous !== undefined && joins)
      parted.splice(-1, 1, { start: previous.start, end: item.end })
    else parted.push(item)
  }
  return parted
}

/** Clauses built alike, one behind the other: 破除“甲”,戒除“乙”,去除“丙”; 发展要快,质量要好. */
function parallels(folded: string, sentence: Span): Span[] {
  const clauses = pieces(folded.slice(0, sentence.end), 'clause')
    .filter(({ start }) => start >= sentence.start)
    .map((clause) => trim(folded, clause))
  let run: Span[] = []
  let best: Span[] = []
  for (const clause of clauses) {
    const previous = run.at(-1)
    run = previous !== undefined && alike(folded, previous, clause) ? [...run, clause] : [clause]
    if (run.length > best.length) best = run
  }
  return best.length > 2 ? best : []
}

function alike(folded: string, a: Span, b: Span): boolean {
  const [x, y] = [folded.slice(a.start, a.end), folded.slice(b.start, b.end)]
  if (Math.abs(x.length - y.length) > 2 || x.length < 4 || x.length > 16) return false
  if (x.endsWith('”') !== y.endsWith('”')) return false
  return (
    x.charAt(0) === y.charAt(0) ||
    x.slice(-1) === y.slice(-1) ||
    [...x].some((unit, i) => unit === y.charAt(i) && /[要“]/.test(unit))
  )
}

/** 一是…;二是…;三是…: each with its words. */
function enumerated(folded: string, sentence: Span): Span[] {
  const text = folded.slice(sentence.start, sentence.end)
  const marks = [
    ...text.matchAll(
      /(?<![\u4e00-\u9fff]第)(?:第?[一二三四五六七八九十](?:是|要|,)|[(（]?[一二三四五六七八九十\d][)）、.])/g,
    ),
  ]
  if (marks.length < 2) return []
  return marks.map((mark, index) => {
    const start = sentence.start + mark.index
    const next = marks[index + 1]
    return trim(folded, {
      start,
      end: next === undefined ? sentence.end : sentence.start + next.index,
    })
  })
}

/** Every quotation of a sentence with two or more. */
function quotedEach(folded: string, sentence: Span): Span[] {
  const text = folded.slice(sentence.start, sentence.end)
  return [...text.matchAll(/“[^”]{1,20}”/g)].map((match) => ({
    start: sentence.start + match.index,
    end: sentence.start + match.index + match[0].length,
  }))
}
