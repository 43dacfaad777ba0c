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
  '[\\u4e00-\\u9fff\\d·]{1,12}?(?:报|网|社|台|刊|客户端|融媒体?(?:中心)?|新闻|在线|网站|公众号)(?:\\([^()\\d]{2,10}\\))?'
const BRACKETS = '(\\([^()]{2,60}\\))?'
const ROLE = '(?:全媒体|融媒体?|首席|见习|实习|特约|特派|驻\\S{2,4})*(?:记者|通讯员|实习生|报道员)'

const DATELINES: readonly DatelineRule[] = [
  {
    name: 'makers who report',
    pattern: new RegExp(
      `^(${OUTLET}(?:讯|消息)\\s?((?=${ROLE})[^。:()\\d]{4,50}?)(?:摄影)?报道)(?=:)`,
    ),
  },
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
    pattern: new RegExp(
      `^((?:${OUTLET}[—-]{1,2})?${OUTLET}[\\u4e00-\\u9fff]{0,4}讯)\\s*(\\([^()]*?${ROLE}[^()]{1,50}\\))`,
    ),
  },
  {
    name: 'report in brackets that names its makers',
    pattern: new RegExp(`^([【\\[]${OUTLET}(?:报道|讯|消息)?\\s*(${ROLE}[^】\\]]{2,30})[】\\]])`),
  },
  {
    name: 'writer above the text',
    pattern: /^((作者:\s?[\u4e00-\u9fff]{2,4}?))(?=\s|来源:)/,
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
  return datelineAt(print, folded) ?? behindCaption(print, folded)
}

function datelineAt(print: string, folded: string): Dateline | undefined {
  for (const { pattern } of DATELINES) {
    const found = pattern.exec(folded)
    if (found === null) continue
    const [all, mark = '', makers = ''] = found
    const at = all.lastIndexOf(makers)
    const byline = readByline(print.slice(at, at + makers.length)) ?? NO_BYLINE
    return { text: print.slice(0, mark.length), byline }
  }
  return openingByline(print, folded)
}

const SIGNED_OPENING = new RegExp(`^(?:${OUTLET})?(?:本报|本网)?${ROLE}[\\s:]?[\\u4e00-\\u9fff]`)
/** What a sentence begins with behind a byline that no sign closes. */
const SENTENCE_BEGINS =
  /^\s*(?:\d|“|近日|日前|连日来|昨[日天]|今[日天年]|[在为受][\u4e00-\u9fff“]{3}|为了|随着|根据|按照|围绕|聚焦|提升|加强|推[进动]|深入|开展|落实|扎实|全面|持续|切实|助力|截至)/
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

/** How far behind captions and a headline printed again a dateline may stand. */
const FURTHEST_DATELINE = 120
/** Where such a line ends. */
const CAPTION_END = /[。!]|\)|供图|摄|[^。,:\s]{8,40}\s(?=\S{2,12}(?:记者|通讯员)\s|\S{2,12}讯\()/g

/** `会议现场。某某网3月5日讯(记者 李明)`: captions were left on the line of the dateline. */
function behindCaption(print: string, folded: string): Dateline | undefined {
  for (const { index, 0: words } of folded.slice(0, FURTHEST_DATELINE).matchAll(CAPTION_END)) {
    const at = index + words.length
    const rest = print.slice(at).trimStart()
    const found = SENT.test(fold(rest)) ? datelineAt(rest, fold(rest)) : undefined
    if (found !== undefined && found.byline !== NO_BYLINE) return found
  }
  return undefined
}

/** A dateline and not the name of somebody in a sentence. */
const SENT = new RegExp(`^\\S{2,24}?(?:[讯电]|消息|报道)\\s?\\(|^(?:${OUTLET})?${ROLE}\\s`)

const DAY_OPENING =
  /^(?:\d{4}年)?\d{1,2}月\d{1,2}日(?:至\d|[上下中]午|清晨|凌晨|傍?晚|早|夜|一大早|当天|,|\S{2,40},)|^(?:近日|日前|近期|连日来|昨[日天]|今[日天]|前[日天]|这几天|最近|年初以来|今年以来|入[春夏秋冬汛]以来)[,\s\u4e00-\u9fff]/

/** Whether a report begins here: with a dateline or with the day of what happened. */
export const opensReport = (print: string): boolean =>
  datelineOf(print) !== undefined || opensWithDay(fold(print).replace(/^[●■◆▲★◎○□▶]\s*/, ''))

const LONGEST_HEAD = 40

/** Whether this folded text begins with the day of what happened; a headline that does, does not count. */
const opensWithDay = (folded: string): boolean =>
  DAY_OPENING.test(folded) && (/[,。]/.test(folded) || folded.length > LONGEST_HEAD)

/** Whether this folded text is a dateline and its brackets, and no word of the report. */
export const isOnlyDateline = (print: string): boolean => {
  const dateline = datelineOf(print)
  if (dateline === undefined) return false
  return /^\s*(?:\([^()]*\)?)?\s*$/.test(fold(print.slice(dateline.text.length)))
}
