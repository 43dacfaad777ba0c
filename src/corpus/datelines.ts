import { NO_BYLINE, readByline } from './bylines.ts'
import { beginsWithSurname } from './surnames.ts'
import { fold } from './text.ts'
import type { Byline } from './page.ts'

/** What opens the first sentence of a report. */
export interface Dateline {
  /** `本报讯`, `新华社北京3月5日电`, as printed. */
  readonly text: string
  /** Who the brackets behind it name, or the words themselves. */
  readonly byline: Byline
}

/** A way of opening a report. The pattern sees folded text; group 1 is the dateline, group 2 names its makers. */
interface DatelineRule {
  readonly name: string
  readonly pattern: RegExp
}

const DAY = '(?:\\d{4} ?年 ?)?\\d{1,2} ?月 ?\\d{1,2} ?日'
const OUTLET =
  '[\\u4e00-\\u9fff\\d]{1,10}?(?:报|网|社|台|刊|客户端|融媒体?(?:中心)?|新闻|在线|网站|公众号)(?:\\([^()\\d]{2,10}\\))?'
const BRACKETS = '(\\([^()]{2,60}\\))?'
const ROLE = '(?:全媒体|融媒体?|首席|见习|实习|特约|特派|驻\\S{2,4})*(?:记者|通讯员|实习生|报道员)'

const DATELINES: readonly DatelineRule[] = [
  {
    name: 'report of this paper',
    pattern:
      /^([【[]?(?:本报|本网|本刊|本台|[\u4e00-\u9fff]{2,8}(?:日报|晚报|时报|早报|商报|晨报|网|客户端|融媒))(?:综合)?(?:消息|[讯訊])[】\]]?)\s*(\([^()]{2,60}\))?(?=[\s:]|[^\u4e00-\u9fff]|$|[\u4e00-\u9fff])/,
  },
  {
    name: 'report of a paper sent on a day',
    pattern: new RegExp(
      `^([【\\[]?(?:本报|本网|据?${OUTLET})[\\u4e00-\\u9fff]{0,8}${DAY}(?:讯(?!问)|电(?![力话子视动])|消息)[】\\]]?)\\s*${BRACKETS}`,
    ),
  },
  {
    name: 'report of an agency',
    pattern:
      /^([【[]?(?:据)?(?:新华社|新华网|中新社|中新网|人民网|人民日报|央视新闻|中国新闻社)[\u4e00-\u9fff]{0,8}(?:\d{1,2}月)?(?:\d{1,2}日)?(?:电|(?<!通)讯|消息|报道)[】\]]?)\s*(\([^()]{2,60}\))?/,
  },
  {
    name: 'report of an outlet that names its makers',
    pattern: new RegExp(`^(${OUTLET}(?:综合)?讯)\\s*(\\([^()]*?${ROLE}[^()]{1,50}\\))`),
  },
  {
    name: 'report in brackets that names its makers',
    pattern: new RegExp(`^([【\\[]${OUTLET}(?:报道|讯|消息)?\\s*(${ROLE}[^】\\]]{2,30})[】\\]])`),
  },
  {
    name: 'reporter who reports on a day',
    pattern: new RegExp(
      `^((${OUTLET}${ROLE}\\s?[\\u4e00-\\u9fff]{2,4}(?:[\\s、][\\u4e00-\\u9fff]{2,4}){0,3})\\s?${DAY}(?:报道|讯|电))(?=[:,\\s])`,
    ),
  },
]

/** The dateline that opens this text; `undefined` when the report opens without one. */
export function datelineOf(print: string): Dateline | undefined {
  const folded = fold(print)
  for (const { pattern } of DATELINES) {
    const found = pattern.exec(folded)
    if (found === null) continue
    const [all, mark = '', makers = ''] = found
    const at = all.lastIndexOf(makers)
    const byline = readByline(print.slice(at, at + makers.length)) ?? NO_BYLINE
    return { text: print.slice(0, mark.length), byline }
  }
  return openingByline(print, folded) ?? behindCaption(print, folded)
}

const SIGNED_OPENING = new RegExp(`^(?:${OUTLET})?(?:本报|本网)?${ROLE}[\\s:]?[\\u4e00-\\u9fff]`)
/** What a sentence begins with behind a byline that no sign closes. */
const SENTENCE_BEGINS = /^\s*(?:\d|“|近日|日前|连日来|昨[日天]|今[日天年]|为了?[\u4e00-\u9fff]{3})/
const LONGEST_OPENING = 50

/** `某某新闻记者 李明 通讯员 王芳` before the first sentence, without brackets. */
function openingByline(print: string, folded: string): Dateline | undefined {
  if (!SIGNED_OPENING.test(folded)) return undefined
  for (let end = Math.min(LONGEST_OPENING, print.length - 1); end > 3; end--) {
    if (!SENTENCE_BEGINS.test(folded.slice(end))) continue
    const byline = readByline(print.slice(0, end))
    if (byline !== undefined && namesPeople(byline))
      return { text: print.slice(0, end).trimEnd(), byline }
  }
  return undefined
}

/** `记者 李明 摄` is the credit of a photo, and `记者注意到,` is a sentence. */
function namesPeople({ reporters, correspondents }: Byline): boolean {
  const names = [...reporters, ...correspondents].map(fold)
  return names.length > 0 && names.every((name) => beginsWithSurname(name) && !VERB_END.test(name))
}

const VERB_END = /^摄|[摄到看从在]$/

const CAPTIONS =
  /^(?:[^。,:“”\d]{4,40}。(?:\s?(?:记者|通讯员)?\s?[\u4e00-\u9fff]{0,4}\s?(?:摄|供图)\s?)?){1,3}|^[^。,:\s]{8,40}\s(?=\S{2,12}(?:记者|通讯员)\s|\S{2,12}讯\()/

/** `会议现场。某某网3月5日讯(记者 李明)`: a caption or the headline was left on the line of the dateline. */
function behindCaption(print: string, folded: string): Dateline | undefined {
  const caption = CAPTIONS.exec(folded)?.[0].length
  if (caption === undefined) return undefined
  const found = datelineOf(print.slice(caption))
  return found?.byline === NO_BYLINE ? undefined : found
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

/** Whether this folded text is a dateline and its brackets, and no word of the report. */
export const isOnlyDateline = (print: string): boolean => {
  const dateline = datelineOf(print)
  if (dateline === undefined) return false
  return /^\s*(?:\([^()]*\)?)?\s*$/.test(fold(print.slice(dateline.text.length)))
}
