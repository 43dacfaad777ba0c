import type { Span } from '../corpus/text.ts'
import { trim } from '../language/clauses.ts'
import { BODIES } from '../language/lexicon.ts'
import { readNumber } from '../language/numbers.ts'
import { tagged } from '../language/segment.ts'

/** Where the last item of a list ends though its clause goes on: 等, a verb, a preposition. */
const LIST_ENDS =
  /等(?=[\u4e00-\u9fff\d]|$)|(?<=.)[两三四五六七八九十\d]+(?:所|个|家|名|位|条|项)(?!.*[、])|(?<=.)[两三四五六七八九十](?:道|件|大|类|种|门|味|关|句)(?!.*[、])|(?:分别|先后|进行|开展|参加|出席|等地|负责同志|方面(?:的)?)/

/** The items, with governing words cut off the first and what follows cut off the last. */
export function withBorders(folded: string, parted: readonly Span[]): Span[] {
  const [first, second] = parted
  const last = parted.at(-1)
  if (first === undefined || last === undefined || parted.length < 2) return []
  const heads = parted.slice(1, -1).length > 0 ? parted.slice(1, -1) : parted
  const suffix = commonEnd(heads.map(({ start, end }) => folded.slice(start, end)))
  const prefix = commonStart(folded, parted.slice(1))
  const ofs = parted.slice(0, -1).some(({ start, end }) => /.的./.test(folded.slice(start, end)))
  return [
    startOf(folded, first, second, prefix),
    ...parted.slice(1, -1),
    endOf(folded, last, { suffix, prefix, isWhole: isAsLong(parted), ofs }),
  ].filter(({ start, end }) => end > start)
}

/** 秸秆还田、深松整地、轮作休耕: an item as long as all the others is whole, whatever it ends in. */
function isAsLong(parted: readonly Span[]): boolean {
  const [length = 0, ...others] = parted.slice(1).map(({ start, end }) => end - start)
  return length > 3 && length < 7 && others.length > 0 && others.every((other) => other === length)
}

/** 甲、乙等单位…丙和丁 and 甲、乙2个单位和丙村: the list ends with the item that sums it up. */
export function untilSummed(folded: string, parted: readonly Span[]): Span[] {
  const last = parted.findIndex(({ start, end }, index) => {
    const words = folded.slice(start, end)
    const number = SUMMED.exec(words)?.groups?.['number']
    return (
      /.等[\u4e00-\u9fff\d]/.test(words) || (index > 0 && readNumber(number ?? '') === index + 1)
    )
  })
  return last < 1 ? [...parted] : parted.slice(0, last + 1)
}

/** How many the items are, behind the last of them. */
const SUMMED =
  /.(?<number>[两三四五六七八九十]|\d{1,2})(?:个|家|所|名|位|条|项|道|件|大|类|种|门|支|座|处|辆|台|批)/

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
  const after = next === undefined ? undefined : folded.slice(next.start, next.end)
  return trim(folded, {
    start: first.start + governed(words, after, alikeAt(folded, words, next)),
    end: first.end,
  })
}

/**
 * How much of the first item governs the list: up to the last preposition or governing word; where
 * there is none, the verbs whose loss makes the item as long as the next.
 */
function governed(words: string, next: string | undefined, alike: number): number {
  // 听取关于甲、关于乙的汇报: the first item begins as the next does.
  if (alike > 0) return withCount(words, alike)
  const tokens = tagged(words).slice(0, -1)
  const strong = tokens
    .filter(({ tag, word, start }) => isStrong(tag, word, words.slice(0, start)))
    // 土地有租金、务工有薪金: a verb that each item has governs none of the others.
    .filter(({ word }) => next?.slice(1).includes(word) !== true)
    .at(-1)
  if (strong !== undefined) return strong.end
  const wanted = next?.length ?? words.length
  if (BODIES.has(words.slice(tokens.at(-1)?.end ?? 0))) return 0
  // 仓库改的出租屋: a verb before 的 is part of its item.
  const cuts = [
    0,
    ...tokens
      .filter(({ tag, end }) => /^(?:v|d)$/.test(tag) && !words.startsWith('的', end))
      .map(({ end }) => end),
  ]
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

/** What the items have in common: their last and first character, and that all are as long as the last. */
interface LikeForm {
  readonly suffix: string | undefined
  readonly prefix: string
  readonly isWhole: boolean
  /** 仓库改的出租屋: an item before the last has 的 in it. */
  readonly ofs: boolean
}

/** Cuts what follows the list off its last item. */
function endOf(folded: string, last: Span, { suffix, prefix, isWhole, ofs }: LikeForm): Span {
  const words = folded.slice(last.start, last.end)
  // 一辆车、一本手写的册子: counted alike, the last is as whole as the others.
  if (/^一[\u4e00-\u9fff]/.test(words) && prefix === '一') return last
  const closing = /^[^“《]{0,8}(?:“[^”]*”|《[^》]*》)/.exec(words)
  const ends = LIST_ENDS.exec(words)
  let end = ends !== null && ends.index > 0 ? ends.index : words.length
  const alike = suffix === undefined ? -1 : words.slice(0, end).indexOf(suffix)
  // 竹溪银行南山支行: the ending the items share may stand inside the last one too.
  if (suffix !== undefined && words.slice(0, end).endsWith(suffix)) end = Math.max(end, alike + 1)
  else if (alike > 0) end = alike + 1
  else if (closing !== null && words.length > closing[0].length) {
    const tail = /^(?:工程|思维|意识|要求|机制|方式|制度|行动|计划|高地)/.exec(
      words.slice(closing[0].length),
    )
    end = Math.min(end, closing[0].length + (tail?.[0].length ?? 0))
  } else if (ends === null && !isWhole) end = Math.min(end, beforeVerb(words, ofs))
  return trim(folded, { start: last.start, end: last.start + end })
}

/** Verbs that end a name: 加盟展, 邀请赛. */
const SHOW = /^[展赛演奖课]$/

/** Where the first verb, preposition or 的 behind a noun starts; of items with 的 in them it is no end. */
function beforeVerb(words: string, ofs: boolean): number {
  let noun = false
  for (const { tag, start, word } of tagged(words)) {
    if (ofs && word === '的') noun = false
    else if (/^n|^j|^l|^eng|^vn|^x|^s/.test(tag)) noun = true
    else if (
      noun &&
      !(SHOW.test(word) && start + word.length === words.length) &&
      (/^(?:p|d|v)$/.test(tag) || /^(?:的)$/.test(word))
    )
      return start
  }
  return words.length
}
