import type { Span } from '../corpus/text.ts'
import type { Figure } from '../facts/figures.ts'
import type { Question } from '../language/question.ts'
import type { Candidate } from './evidence.ts'

/** Words between what is counted and 多少 that say nothing. */
const BETWEEN = /(?:完成|达成|实现|有|是|到|为|达到?|了|共|一共|总共|大概|大约|到底|分别|各|的)+$/

/**
 * The words of the question directly before what asks, where two of them make one that the archive
 * prints so: 供暖面积 of 全市供暖面积有多大. Another 面积 is no answer where this one is printed.
 */
export function compoundAsked(
  { folded, words, terms }: Question,
  candidates: readonly Candidate[],
): string | undefined {
  if (words === undefined) return undefined
  const until = folded.slice(0, words.start).replace(BETWEEN, '').length
  const last = terms.find(({ span }) => span.end === until)
  const first = terms.find(({ span }) => span.end === last?.span.start)
  if (first === undefined || last === undefined) return undefined
  if (first.sort === 'number' || last.sort !== 'noun') return undefined
  const compound = folded.slice(first.span.start, until)
  const printed = candidates.some(({ read, sentence: { start, end } }) =>
    read.paragraph.folded.slice(start, end).includes(compound),
  )
  return compound.length > 3 && printed ? compound : undefined
}

/** A clause that names another time and leaves out what is counted: 去年收费5元,今年上半年为4元. */
const ELLIPTIC =
  /^(?:[,;、]|而|其中|到|至|同时)?(?:今年|去年|上年|前年|明年|本年|20\d\d年|上一?[届年次轮]|本[届年次轮]|这一?[届次轮]|目前|现在|如今|同期|此前)?(?:[上下]半年|前?[一二三四]季度|前\d+个月|\d*月?[至到-]?\d+月(?:份|底|末)?|同期|全年|末|底)?(?:则|仅|只|约|已|将|又|就|预计|计划|力争)?(?:为|是|达到?|有|升至|降至|提高到|增至|减至|降到|突破)(?:了|约|近)?$/

/** How a figure compares leaves out what is counted as well: 产值12亿元,同比增长8%. */
const COMPARED =
  /^[,;、(]?(?:其中)?(?:同比|环比|(?:比|较)(?:去年|上年|前年|上月|上季度|上一?年度?|年初)(?:同期|末|底)?|(?:比|较)同期)?(?:净|分别|实现|再)?(?:增长|增加|增|多|上升|提高|提升|下降|减少|降低|降|少|回落)(?:了|近|约|超)?$/

/** 甲镇有3所小学和2所中学: what leads to the first leads to the second. */
const JOINED = /^(?:和|与|及|以及)$/
const COUNTED_TOO = /^[\u4e00-\u9fff]{0,6}(?:和|与|及|以及)$/

/** Figures whose words leave out what is counted lead from those of the figure before. */
export function withSubjects(figures: readonly Figure[], folded: string, within: Span): Figure[] {
  const kept: Figure[] = []
  for (const figure of figures) {
    const own = folded.slice(Math.max(figure.label.start, figure.clause.start), figure.start)
    const compared = COMPARED.test(own)
    const before = kept.findLast(
      ({ start, unit }) =>
        start >= within.start && start < figure.start && (compared || unit === figure.unit),
    )
    const last = kept.at(-1)
    const between = last === undefined ? '' : folded.slice(last.end, figure.start)
    const beside =
      last !== undefined && (last.unit === figure.unit ? COUNTED_TOO : JOINED).test(between)
    if (beside) {
      kept.push({ ...figure, label: { start: last.label.start, end: figure.label.end } })
      continue
    }
    const led = before !== undefined && (compared || ELLIPTIC.test(own))
    kept.push(
      led ? { ...figure, label: { start: before.label.start, end: figure.label.end } } : figure,
    )
  }
  return kept
}
