/** One sort of words that a printed time is made of. The pattern sees folded text. */
export interface TimeWord {
  readonly is: 'each' | 'weekday' | 'date' | 'rough' | 'part' | 'clock' | 'to' | 'before' | 'from'
  readonly pattern: RegExp
  /** Texts in which this row reads exactly the words in 【】. */
  readonly claims: readonly string[]
  /** Look-alikes in which this row reads nothing. */
  readonly spares: readonly string[]
}

const HAN = '[一二三四五六七八九十]{1,3}'
const DATE_TAIL = '(?:\\s?(?:\\d{1,2}\\s?[日号](?:、\\d{1,2}\\s?[日号])*|上旬|中旬|下旬|[底初末]))?'

/** Rows are tried from the top at each place of the text. */
export const TIME_WORDS: readonly TimeWord[] = [
  {
    is: 'weekday',
    pattern: new RegExp(
      '(?:每个?)?(?:周|星期|礼拜)[一二三四五六日天](?:、(?:周|星期)?[一二三四五六日天])*(?![年体级次趟回])|每月(?:逢|的)?\\d{1,2}[日号]',
    ),
    claims: [
      '【每周二、四】上午',
      '【周六】义诊',
      '【每周一、三、五】',
      '【星期日】',
      '【每月10号】开会',
    ],
    spares: ['一周一次', '周年庆'],
  },
  {
    is: 'each',
    pattern: /每(?:天|日|晚|早|周|月|个?(?:工作日|双休日|周末|节假日))|工作日|双休日/,
    claims: ['【每天】早上', '【每晚】10时', '【工作日】'],
    spares: ['每人一份', '每户'],
  },
  {
    is: 'date',
    pattern: new RegExp(
      `(?:(?:\\d{4}年|今年|明年|去年|次年)的?\\s?)?(?<![\\d.])\\d{1,2}\\s?月(?!\\d*[报刊])(?:份)?${DATE_TAIL}|(?<![\\d.第])\\d{1,2}\\s?[日号](?![楼线院门口窗馆])`,
    ),
    claims: [
      '【3月5日】',
      '【今年8月底】前',
      '【2020年7月25日】零时',
      '【10月】建成',
      '【8日】上午',
    ],
    spares: ['3个月', '12号窗口', '6号线'],
  },
  {
    is: 'rough',
    pattern: /年底|年内|年末|月底|月内|月末|(?:今|明|昨|前|当|次)[天日]|第二天|周末|节前/,
    claims: ['【年底】前', '【月底】', '【昨天】下午'],
    spares: ['全年', '今年'],
  },
  {
    is: 'part',
    pattern:
      /上午|下午|中午|午后|正午|晚上|晚间|夜间|深夜|凌晨|清晨|早晨|早上|傍晚|白天|一大早|[早晚](?=\s?\d)/,
    claims: ['【上午】9时', '【傍晚】', '【晚】7时'],
    spares: ['晚会', '早餐'],
  },
  {
    is: 'clock',
    pattern: new RegExp(
      `(?<![\\d.:])(?:[012]?\\d\\s?(?:时(?![代间候期段速光刻尚机效起])|点(?![名评位多的击米]|要求|建议|意见|希望|做法))(?:\\s?[0-5]?\\d分|半|整|许|多|[一三]刻)?|[012]?\\d:[0-5]\\d(?!\\d))|零时|零点|(?<=[午上晚晨早间夜])${HAN}(?:时(?![代间候期段])|点(?![名评位多的击]))(?:半|整|许|多|${HAN}分)?`,
    ),
    claims: ['上午【9时】', '【7点半】', '【21:30】', '【零时】', '早上【八点半】', '【6时10分】'],
    spares: ['9小时', '3点要求', '一点建议', '5时段'],
  },
  {
    is: 'to',
    pattern: /至(?!今|少|于)|到|-{1,2}|—{1,2}|~/,
    claims: ['【至】', '【—】'],
    spares: ['至今'],
  },
  {
    is: 'before',
    pattern: /之前|以前|前(?![往来进后期三十两几]|提(?![交出前供高升醒请]))/,
    claims: ['【前】完成', '【之前】', '【前】提交'],
    spares: ['前往', '前提'],
  },
  {
    is: 'from',
    pattern: /起|开始/,
    claims: ['【起】'],
    spares: ['至'],
  },
]
