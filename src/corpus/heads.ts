import { isFull, type Layout } from './layout.ts'
import type { Line } from './line.ts'
import { isBalanced } from './sentence.ts'
import { beginsWithSurname } from './surnames.ts'
import { fold } from './text.ts'

/** The head of an article, its lines told apart. */
export interface Head {
  readonly kicker: string | undefined
  readonly headline: string
  readonly subhead: string | undefined
}

const HAPPENS =
  '召开|举行|举办|开展|组织|调研|督导|检查|视察|慰问|走访|启动|开工|揭牌|签约|通车|发布|印发|出台|传达|观摩|考察|座谈|动员|宣讲|培训|演练|竣工|投用|开幕|闭幕|成立|荣获|审议|参加|出席|会见|接待|巡查|暗访|指导|约谈|表彰|迎来|亮相|入选|上线|开放|开馆|开业|奠基|封顶|交付|学习贯彻|部署|安排|推进会|研究|收听收看|专题|获评|获批|建成|落户|试运行|投产|复工|救助|查处|通报|征集|招聘|讲授|上党课|带队|主持|赴|深入|走进|来到|到'
const ENDS =
  '召开|举行|启动|开幕|闭幕|揭牌|开工|开班|结束|成立|通车|投用|竣工|发布|落幕|收官|开馆|上线|封顶'
const BODY =
  '区|市|县|省|镇|乡|街道|社区|村|委|局|部|办|办事处|院|校|学|处|所|站|队|组|会|社|团|司|企业|集团|公司|中心|政府|人大|政协|领导|代表|委员|干部|书记|主任|区长|市长|县长|我省|我市|我区|我县|全省|全市|全区|园区|医院|银行|警方|交警|消防|检察|法院|党校|企|馆'

// 视察组 and 调研员 are bodies and people: the verb in them tells no event.
const HAPPENING = new RegExp(`(?:${HAPPENS})(?![组团队员])`, 'g')
/** Who acts stands near the beginning, and the verb soon behind. */
const ACTOR = new RegExp(`^[^,。!?]{0,14}?(?:${BODY})[^,。!?]{0,12}$`)
const ENDS_AS_EVENT = new RegExp(`^(?![\\d在于将并])[^,!?]{4,}(?:${ENDS})$`)
/** A person by name, and what people in office do. */
const ACTS =
  /^[^,。!?\s]{2,4}?(?:带队|率队|一行|等)?(?:调研|督导|督查|检查|视察|慰问|走访|会见|看望|主持|暗访|深入|赴|参加|出席|接访|宣讲|讲授|察看|巡查|考察|到)/

/** The rest of a phrase that the edge of the column cut. */
const RESUMES =
  /^(?:第[一二三四五六七八九十\d]+[次届轮批期季]|到|赴|在|向|为|对|与|和|及|暨|并|的|[、,)])/
/** A phrase that the edge of the column cut. */
const BREAKS_OFF =
  /第[一二三四五六七八九十\d]+[次届轮批期季]$|(?:传达|学习|贯彻|关于|奔赴|走进|走向|迈向|助力|赋能|守护)$|[、和与及暨的(]$/
const BARE_VERB = /^(?:联合)?(?:召开|举行|举办|开展|组织|启动|开启)(?=.{3})/

const OBJECT = '会议?|大会|活动|仪式|赛|节|展|班|培训|演练|行动|讲座|论坛|工作|检查|调研|典礼'
/** An event is announced, but not yet named. */
const LACKS_OBJECT = new RegExp(`(?:召开|举行|举办|开展|组织|启动)(?!.*(?:${OBJECT}))`)
const OBJECT_END = new RegExp(`(?:${OBJECT})$`)

/** Words that say who did what: a body and a verb of events, or an event that took place. */
export const tellsEvent = (folded: string): boolean =>
  ENDS_AS_EVENT.test(folded) ||
  (ACTS.test(folded) && beginsWithSurname(folded)) ||
  [...folded.slice(0, FURTHEST_VERB).matchAll(HAPPENING)].some(({ index }) =>
    ACTOR.test(folded.slice(0, index)),
  )

const FURTHEST_VERB = 40

const ENDS_WHOLE = new RegExp(`(?:${OBJECT}|${ENDS}|精神)$`)

/** An event told to its end: what stands below it begins something new. */
export const tellsWholeEvent = (folded: string): boolean =>
  tellsEvent(folded) && ENDS_WHOLE.test(folded)

const VERB = new RegExp(`(?:${HAPPENS})(?![组团队员])`)
const hasVerb = (folded: string): boolean => VERB.test(folded)

/** The parts that blanks and line ends make of a head, phrases that were cut put together. */
function partsOf(lines: readonly string[]): readonly string[] {
  const printed = lines.flatMap((line) => line.split(/[\s\u3000]+/)).filter((part) => part !== '')
  const parts: string[] = []
  for (const part of printed) {
    const above = parts.at(-1)
    if (above !== undefined && isOnePhrase(fold(above), fold(part))) {
      parts[parts.length - 1] = `${above} ${part}`
    } else if (BARE_VERB.test(fold(part)) && parts.some((one) => isBodyAlone(fold(one)))) {
      const from = parts.findLastIndex((one) => !isBodyAlone(fold(one))) + 1
      parts.push([...parts.splice(from), part].join(' '))
    } else parts.push(part)
  }
  return parts
}

/** `市民政局`, `市慈善总会` before what they do. */
const isBodyAlone = (part: string): boolean => BODY_ALONE.test(part) && !hasVerb(part)
const BODY_ALONE = new RegExp(`^[^\\s,“”]{2,12}(?:${BODY})$`)

function isOnePhrase(above: string, below: string): boolean {
  if (!isBalanced(above) || BREAKS_OFF.test(above)) return true
  if (/^第/.test(below)) return tellsEvent(above) || !hasVerb(above)
  if (LACKS_OBJECT.test(above) && OBJECT_END.test(below)) return true
  return RESUMES.test(below) && !hasVerb(above) && tellsEvent(above + below)
}

/** Tells which part of a head is the event; what stands above is kicker, below is subhead. */
export function readHead(lines: readonly string[]): Head {
  const parts = partsOf(lines)
  const [label, below] = lines
  if (label !== undefined && below !== undefined && isLabel(label, below)) {
    const head = readHead(lines.slice(1))
    return { ...head, kicker: head.kicker === undefined ? label : `${label} ${head.kicker}` }
  }
  const dash = lines.findIndex((line, at) => at > 0 && /^(?:—|--)/.test(line))
  if (dash > 0) {
    const head = readHead(lines.slice(0, dash))
    const subhead = [head.subhead, ...lines.slice(dash)].filter((part) => part !== undefined)
    return { ...head, subhead: subhead.join(' ') }
  }
  const event = parts.findIndex((part) => tellsEvent(fold(part).replaceAll(' ', '')))
  if (event >= 0) return cutHead(parts, event, event + 1)
  return headWithoutEvent(lines, parts)
}

/** The first line names a column or a section, and is no part of the phrase below it. */
const isLabel = (line: string, below: string): boolean =>
  isColumnName(line) ||
  /(?:强调|指出|要求|表示|提出):?$/.test(fold(line)) ||
  /^【[^】]{2,8}】$/.test(fold(line)) ||
  (line.length <= SHORT_KICKER &&
    !tellsEvent(fold(line)) &&
    !isOnePhrase(fold(line), fold(below)) &&
    !(isBodyAlone(fold(line)) && BARE_VERB.test(fold(below))))

function cutHead(parts: readonly string[], from: number, to: number): Head {
  const join = (some: readonly string[]) => (some.length === 0 ? undefined : some.join(' '))
  return {
    kicker: join(parts.slice(0, from)),
    headline: join(parts.slice(from, to)) ?? '',
    subhead: join(parts.slice(to)),
  }
}

const SHORT_KICKER = 6

/** No part tells an event: the first line is the headline. */
function headWithoutEvent(lines: readonly string[], parts: readonly string[]): Head {
  if (lines.length <= 1) return cutHead([parts.join(' ')], 0, 1)
  const whole = lines.map((line) => line.replace(/[\s\u3000]+/g, ' '))
  return cutHead(whole, 0, 1)
}

const LONGEST_HEAD_LINE = 64

/** Whether a line could stand in a head: short, and no sentence. */
export function looksLikeHead({ folded }: Line): boolean {
  if (folded.length > LONGEST_HEAD_LINE) return false
  return !/[。;:,、…]$|。/.test(folded) && !/^\d{1,2}月\d{1,2}日$/.test(folded)
}

const COLUMN_NAME =
  /^(?:.{0,6}(?:简讯|快讯|短讯|短波|短新闻|微新闻|速递|速览|集锦|一句话新闻|播报|资讯|新闻眼|一览|点击|要闻回顾)|.{0,4}动态)$/

/** Whether a head names a column of short items and no item of it. */
export const isColumnName = (head: string): boolean =>
  COLUMN_NAME.test(fold(head).replace(/^【|】$|[●■◆▲★\s]/g, ''))

const DOCUMENT_NAME =
  /^.{0,12}关于.{2,40}(?:公告|通告|通知|公示|启事|声明|意见|办法|决定|决议|倡议书|公开信|通报)$/

const NOTICE_NAME =
  /^(?:[\u4e00-\u9fff]{2,12}?)?(?:遗失(?:声明|启事)|(?:注销|清算|债权转让|催告|更正|郑重)(?:公告|声明)|停[水电气暖]+(?:检修)?(?:通知|公告|通告)|(?:讣告|寻人启事|寻物启事|招领启事|招聘启事|招租启事|征集启事|征稿启事|天气预报|[今本][日地]天气|(?![好坏雨晴])[\u4e00-\u9fff]{2}天气|致歉信|致谢|人民法院公告|(?:拍卖|招标|中标|招聘|招租|注销|清算)公告))$/

/** Whether these words name a sort of notice and nothing else: `讣 告`, `停水通知`. */
export const isNoticeName = (folded: string): boolean =>
  folded.length <= LONGEST_NOTICE_NAME && NOTICE_NAME.test(folded.replaceAll(' ', ''))

const LONGEST_NOTICE_NAME = 16

/** Whether a head is the title of a notice: `关于某某的公告`. */
export const isDocumentName = (folded: string): boolean => DOCUMENT_NAME.test(folded)

const ITEM_HEAD = /^[■▲●◆]\s*[^。;:!?…]{1,38}[^。,、;:!?…]$/
const MOST_ITEM_LINES = 12

/** A sentence that the edge of its column broke: it opens with a day, or its last line is a rest. */
const endsAtEdge = (head: Line, below: Line): boolean =>
  /^[■▲●◆]\s*\d{1,2}月\d{1,2}日[^,]{0,6},/.test(head.folded) ||
  (/,/.test(head.folded) && !below.gap && below.folded.length <= head.folded.length)

/**
 * The heads of short items right below a lone column head, each with that column head. An item
 * whose bullet opens a sentence is no head, and nothing below it is.
 */
export function itemHeads(lines: readonly Line[], layout: Layout): ReadonlyMap<Line, Line> {
  const items = new Map<Line, Line>()
  for (const [at, column] of lines.entries()) {
    if (!isColumnName(column.folded)) continue
    for (let next = at + 1; next < lines.length;) {
      const [head, below] = [lines[next], lines[next + 1]]
      if (head === undefined || below === undefined) break
      if (isFull(head, layout) || !ITEM_HEAD.test(head.folded) || /^[■▲●◆]/.test(below.folded))
        break
      if (endsAtEdge(head, below)) break
      items.set(head, column)
      const size = lines
        .slice(next + 1, next + 1 + MOST_ITEM_LINES)
        .findIndex(({ folded }) => /^[■▲●◆]/.test(folded))
      if (size < 0) break
      next += 1 + size
    }
  }
  return items
}
