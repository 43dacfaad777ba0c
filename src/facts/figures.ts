import type { Span } from '../corpus/text.ts'
import { pieces } from '../language/clauses.ts'
import { UNITS, longestOf } from '../language/lexicon.ts'
import { tagged } from '../language/segment.ts'

/** A printed number with its unit and what it counts. */
export interface Figure extends Span {
  /** `money`, `area`, `people`, `share`, … of the lexicon's units; `ordinal`; `phone`. */
  readonly what: string
  /** What it counts, where that is printed behind it: 35个党组织 → 党组织. */
  readonly noun: string
  /** The unit as printed: 万平方米, 个. */
  readonly unit: string
  /** The words of its clause that lead to it, from the figure before on. */
  readonly label: Span
  readonly clause: Span
}

const NUMBER =
  /(?:第|约|近|超|达|逾)?(?:[一二三四五六七八九十]分之[一二三四五六七八九十]|0\d{2,3}-\d{7,8}|\d[\d,]*(?:\.\d+)?|[一二两三四五六七八九十百千零〇]+(?:点[一二三四五六七八九零]+)?)(?:多|余|几)?(?:万亿|千亿|百亿|千万|百万|十万|万|亿|千|百)?(?:多|余)?/g

const LONGEST = longestOf(UNITS.keys())

function unitAt(folded: string, at: number): string | undefined {
  for (let length = LONGEST; length > 0; length--) {
    const word = folded.slice(at, at + length)
    if (word.length === length && UNITS.has(word)) return word
  }
  return undefined
}

/** Numerals that are part of a word and count nothing: 一体, 四套班子, 一些, 统一. */
const NO_COUNT =
  /^(?:一|两|三|四|五|六|七|八|九|十|百|千|万)+(?:是|些|定|切|样|般|起|直|旦|体|致|流|线|贯|律|并|同|面|心|道|带|大早|把手|揽子|盘棋|系列|批|会|中全|中|届|步|级|体化|季度|线|周年|期(?=投资|工程|项目|建设|总|计划|占地|改造|预计|用地))/

/** The figures of a folded paragraph, in print order. */
export function figuresIn(folded: string): Figure[] {
  return pieces(folded, 'clause').flatMap((clause) => {
    const figures: Figure[] = []
    const text = folded.slice(clause.start, clause.end)
    let from = clause.start
    for (const match of text.matchAll(NUMBER)) {
      const start = clause.start + match.index
      if (start < from && figures.length > 0) continue
      if (NO_COUNT.test(text.slice(match.index))) continue
      const figure = figureAt(
        folded,
        { start, end: start + match[0].length },
        clause,
        from,
        figures.at(-1),
      )
      if (figure === undefined) continue
      figures.push(figure)
      from = figure.end
    }
    return figures
  })
}

/** 《…》 and “…” hold names, not figures, but for a quoted 第三次 or 12%. */
const inName = (folded: string, { start }: Span): boolean =>
  folded.lastIndexOf('《', start) > folded.lastIndexOf('》', start)

function figureAt(
  folded: string,
  number: Span,
  clause: Span,
  from: number,
  before: Figure | undefined,
): Figure | undefined {
  if (inName(folded, number)) return undefined
  const ordinal = folded.startsWith('第', number.start)
  let end = number.end
  let what: string
  const unitStart = end
  if (/分之/.test(folded.slice(number.start, end))) what = 'share'
  else if (folded.charAt(end) === '%' || folded.charAt(end) === '‰')
    [what, end] = ['share', end + 1]
  else {
    const unit = unitAt(folded, end) ?? unitAt(folded, end - 1)
    if (unit === undefined) return phoneAt(folded, number, clause, from)
    const starts = unitAt(folded, end) === undefined ? end - 1 : end
    what = UNITS.get(unit)?.[0] ?? 'things'
    end = Math.max(end, starts + unit.length)
    if (what === 'clock') return undefined
    if (/^[年月日号]$/.test(unit) && !isTerm(folded, number, unit, end)) return undefined
  }
  if (/^半/.test(folded.slice(end)) && what === 'time') end += 1
  if (folded.slice(end).startsWith('半月')) end += 2
  const noun = nounBehind(folded, end, clause.end)
  const unit = folded.slice(unitStart, end)
  const start = /[约近超达逾]/.test(folded.charAt(number.start)) ? number.start + 1 : number.start
  return {
    start,
    end: end + noun.length,
    what: ordinal ? 'ordinal' : what,
    unit,
    noun,
    label: {
      start: from === number.start && before !== undefined ? before.label.start : from,
      end: number.start,
    },
    clause,
  }
}

/** What leads to so many years or days, which are no date: 合作期限五年, 拘留十五日, 干了30年. */
const TERM =
  /(?:(?<!日)期限?|任期|学制|[刑徒]刑?|拘役|拘留|管制|历时|时长|质保|保修|(?:合作|经营|免租|租赁|坚持|坚守|持续|连续|从教|从医|从业|工作|干|当|做|用|花)了?)(?:约|近|满|整|长达|至少|最长|不少于|不超过|超过|[为是达])?$/

/** 五年, 十五日 behind what leads to a term; a year of four digits and a day of a month are none. */
const isTerm = (folded: string, { start, end: until }: Span, unit: string, end: number): boolean =>
  /^[年日]$/.test(unit) &&
  /^(?:\d{1,2}|[一二两三四五六七八九十]{1,3})(?:多|余)?$/.test(folded.slice(start, until)) &&
  !/^(?:度|代|级|初|底|前|\d|[一二三四五六七八九十]+月)/.test(folded.slice(end)) &&
  TERM.test(folded.slice(Math.max(0, start - 8), start))

/** A number to call: seven digits or more without a unit, or five or six behind 电话 or 热线. */
function phoneAt(
  folded: string,
  { start, end }: Span,
  clause: Span,
  from: number,
): Figure | undefined {
  const digits = folded.slice(start, end)
  const called = /(?:电话|热线|拨打|致电)[^\d]{0,2}$/.test(folded.slice(clause.start, start))
  return /^(?:0\d{2,3}-)?\d{7,12}$/.test(digits) || (called && /^\d{3,6}$/.test(digits))
    ? { start, end, what: 'phone', noun: '', unit: '', label: { start: from, end: start }, clause }
    : undefined
}

/** The noun directly behind a measure word, at most eight characters. */
function nounBehind(folded: string, at: number, until: number): string {
  const behind = folded.slice(at, Math.min(until, at + 10))
  if (!/^[\u4e00-\u9fff]/.test(behind)) return ''
  let noun = ''
  for (const { word, tag } of tagged(behind)) {
    if (!/^(?:n|j|vn|l|b|eng|s|an)/.test(tag) || noun.length + word.length > 8) break
    if (/^(?:左右|以上|以下|以内|开展|进行)$|\d/.test(word)) break
    noun += word
  }
  return noun
}
