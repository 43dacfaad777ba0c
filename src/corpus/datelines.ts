import { NO_BYLINE, readByline } from './bylines.ts'
import { fold } from './text.ts'
import type { Byline } from './page.ts'

/** What opens the first sentence of a report. */
export interface Dateline {
  /** `本报讯`, `新华社北京3月5日电`, as printed. */
  readonly text: string
  /** Who the brackets behind it name. */
  readonly byline: Byline
}

/** Patterns see the folded text. Group 1 is the dateline, group 2 the brackets behind it. */
const DATELINES: readonly RegExp[] = [
  /^([【\[]?(?:本报|本网|本刊|本台|[\u4e00-\u9fff]{2,8}(?:日报|晚报|时报|早报|商报|晨报|网|客户端|融媒))(?:综合)?(?:消息|[讯訊])[】\]]?)\s*(\([^()]{2,40}\))?(?=[\s:]|[^\u4e00-\u9fff]|$|[\u4e00-\u9fff])/,
  /^([【\[]?(?:本报|本网|[\u4e00-\u9fff]{2,8}(?:报|网|社))[\u4e00-\u9fff]{0,8}\d{1,2}月\d{1,2}日(?:讯|电)[】\]]?)\s*(\([^()]{2,40}\))?/,
  /^([【\[]?(?:据)?(?:新华社|新华网|中新社|中新网|人民网|人民日报|央视新闻|中国新闻社)[\u4e00-\u9fff]{0,8}(?:\d{1,2}月)?(?:\d{1,2}日)?(?:电|讯|消息|报道)[】\]]?)\s*(\([^()]{2,40}\))?/,
]

/** The dateline that opens this text; `undefined` when the report opens without one. */
export function datelineOf(print: string): Dateline | undefined {
  const folded = fold(print)
  for (const pattern of DATELINES) {
    const found = pattern.exec(folded)
    if (found === null) continue
    const [all, mark = '', brackets] = found
    const named =
      brackets === undefined ? '' : print.slice(all.length - brackets.length, all.length)
    return { text: print.slice(0, mark.length), byline: readByline(named) ?? NO_BYLINE }
  }
  return undefined
}

const DAY_OPENING =
  /^(?:\d{4}年)?\d{1,2}月\d{1,2}日(?:至\d|[上下中]午|清晨|凌晨|傍?晚|早|夜|一大早|当天|,|\S{2,40},)|^(?:近日|日前|近期|连日来|昨[日天]|今[日天]|前[日天]|这几天|最近|年初以来|今年以来|入[春夏秋冬汛]以来)[,\s\u4e00-\u9fff]/

/** Whether a report begins here: with a dateline or with the day of what happened. */
export const opensReport = (print: string): boolean =>
  datelineOf(print) !== undefined || opensWithDay(fold(print).replace(/^[●■◆▲★◎○□▶]\s*/, ''))

const LONGEST_HEAD = 40

/** Whether this folded text begins with the day of what happened; a headline that does, does not count. */
export const opensWithDay = (folded: string): boolean =>
  DAY_OPENING.test(folded) && (/[,。]/.test(folded) || folded.length > LONGEST_HEAD)
