import type { Span } from '../corpus/text.ts'
import { items, pieces, trim } from '../language/clauses.ts'
import { BODIES } from '../language/lexicon.ts'
import { tagged } from '../language/segment.ts'

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

/** Where the last item of a list ends though its clause goes on: 等, a verb, a preposition. */
const LIST_ENDS =
  /等(?=[\u4e00-\u9fff\d]|$)|(?<=.)[两三四五六七八九十\d]+(?:所|个|家|名|位|条|项)(?!.*[、])|(?<=.)[两三四五六七八九十](?:道|件|大|类|种|门|味|关|句)(?!.*[、])|(?:分别|先后|进行|开展|参加|出席|等地|负责同志|方面(?:的)?)/

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
function itemsOf(folded: string, clause: Span): Span[] {
  const all = items(folded, clause)
  const parted = untilEtc(folded, partedBy(folded, clause, all))
  const [first] = parted
  const last = parted.at(-1)
  if (first === undefined || last === undefined || parted.length < 2) return []
  const heads = parted.slice(1, -1).length > 0 ? parted.slice(1, -1) : parted
  const suffix = commonEnd(heads.map(({ start, end }) => folded.slice(start, end)))
  return [
    startOf(folded, first, parted[1], commonStart(folded, parted.slice(1))),
    ...parted.slice(1, -1),
    ...(parted.length > 1
      ? [endOf(folded, last, suffix, commonStart(folded, parted.slice(1)))]
      : []),
  ].filter(({ start, end }) => end > start)
}

/** 甲、乙等单位开展丙和丁: the list ends with the item before 等. */
function untilEtc(folded: string, items: readonly Span[]): Span[] {
  const last = items.findIndex(({ start, end }) =>
    /.等[\u4e00-\u9fff\d]/.test(folded.slice(start, end)),
  )
  return last < 1 ? [...items] : items.slice(0, last + 1)
}

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

function commonEnd(words: readonly string[]): string | undefined {
  const [first = ''] = words
  const last = first.slice(-1)
  return last !== '' && words.every((word) => word.endsWith(last)) ? last : undefined
}

/** The character with which all of two items or more begin; none for fewer. */
function commonStart(folded: string, rest: readonly Span[]): string {
  const [first] = rest
  if (first === undefined || rest.length < 2) return ''
  const unit = folded.charAt(first.start)
  return /[\u4e00-\u9fff]/.test(unit) && rest.every(({ start }) => folded.charAt(start) === unit)
    ? unit
    : ''
}

/** Drops what governs the list from its first item: verbs, prepositions, 自己的. */
function startOf(folded: string, first: Span, next: Span | undefined, prefix: string): Span {
  const words = folded.slice(first.start, first.end)
  const alike = prefix === '' ? -1 : words.lastIndexOf(prefix)
  if (alike >= 0) return { start: first.start + withCount(words, alike), end: first.end }
  if (/^(?:“[^”]*”|《[^》]*》)[^”》]{0,4}$/.test(words)) return first
  const quoted = /[^“《]*(?=(?:“[^”]*”[^”]{0,3}|《[^》]*》)$)/.exec(words)
  if (quoted !== null && quoted[0].length > 0 && next !== undefined)
    if (/^[“《]/.test(folded.slice(next.start, next.end)))
      return { start: first.start + quoted[0].length, end: first.end }
  return trim(folded, {
    start: first.start + governed(words, next, alikeAt(folded, words, next)),
    end: first.end,
  })
}

/**
 * How much of the first item governs the list: up to the last preposition or governing word; where
 * there is none, the verbs whose loss makes the item as long as the next.
 */
function governed(words: string, next: Span | undefined, alike: number): number {
  // 听取关于甲、关于乙的汇报: the first item begins as the next does.
  if (alike > 0) return withCount(words, alike)
  const tokens = tagged(words).slice(0, -1)
  const strong = tokens
    .filter(({ tag, word, start }) => isStrong(tag, word, words.slice(0, start)))
    .at(-1)
  if (strong !== undefined) return strong.end
  const wanted = next === undefined ? words.length : next.end - next.start
  if (BODIES.has(words.slice(tokens.at(-1)?.end ?? 0))) return 0
  const cuts = [0, ...tokens.filter(({ tag }) => /^(?:v|d)$/.test(tag)).map(({ end }) => end)]
  return cuts.reduce((best, one) =>
    Math.abs(words.length - one - wanted) < Math.abs(words.length - best - wanted) ? one : best,
  )
}

/** Where an item starts: 第七届 before a name is part of it, though the next item has none. */
const withCount = (words: string, at: number): number =>
  at - (/第[\d一二三四五六七八九十]+[届期批次季]$/.exec(words.slice(0, at))?.[0].length ?? 0)

const alikeAt = (folded: string, words: string, next: Span | undefined): number =>
  next === undefined ? -1 : words.lastIndexOf(folded.slice(next.start, next.start + 2))

const isStrong = (tag: string, word: string, before: string): boolean =>
  tag === 'p' || GOVERNS.test(word) || (word === '的' && /自己|其|所|相关|各/.test(before))

/** Words that govern a list, whatever the dictionary takes them for. */
const GOVERNS =
  /^(?:了|着|过|自己的|在|为|对|把|将|以|由|向|从|就|要|到|是|有|即|包括|围绕|聚焦|来到|深入|抓好|完善|解决|加快|推进|突出|严把|严防|实施|接受|坚持|紧盯|紧扣|盯住|盯紧|查看|察看|听取|捐赠|赠送|发放|涵盖|包含|涉及|种植)$/

/** Cuts what follows the list off its last item. */
function endOf(folded: string, last: Span, suffix: string | undefined, prefix: string): Span {
  const words = folded.slice(last.start, last.end)
  // 一辆车、一本手写的册子: counted alike, the last is as whole as the others.
  if (/^一[\u4e00-\u9fff]/.test(words) && prefix === '一') return last
  const closing = /^[^“《]{0,8}(?:“[^”]*”|《[^》]*》)/.exec(words)
  const ends = LIST_ENDS.exec(words)
  let end = ends !== null && ends.index > 0 ? ends.index : words.length
  const alike = suffix === undefined ? -1 : words.slice(0, end).indexOf(suffix)
  if (alike > 0) end = alike + 1
  else if (closing !== null && words.length > closing[0].length) {
    const tail = /^(?:工程|思维|意识|要求|机制|方式|制度|行动|计划|高地)/.exec(
      words.slice(closing[0].length),
    )
    end = Math.min(end, closing[0].length + (tail?.[0].length ?? 0))
  } else if (ends === null) end = Math.min(end, beforeVerb(words))
  return trim(folded, { start: last.start, end: last.start + end })
}

/** Verbs that end a name: 加盟展, 邀请赛. */
const SHOW = /^[展赛演奖课]$/

/** Where the first verb or preposition behind a noun starts. */
function beforeVerb(words: string): number {
  let noun = false
  for (const { tag, start, word } of tagged(words)) {
    if (/^n|^j|^l|^eng|^vn|^x|^s/.test(tag)) noun = true
    else if (
      noun &&
      !(SHOW.test(word) && start + word.length === words.length) &&
      (/^(?:p|d|v)$/.test(tag) || /^(?:的)$/.test(word))
    )
      return start
  }
  return words.length
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
