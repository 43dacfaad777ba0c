import { dayOf } from '../corpus/day.ts'
import { readNumber } from './numbers.ts'
import type { Relative, When } from './when.ts'

type Groups = Readonly<Record<string, string | undefined>>

/**
 * One way of naming a day. Where rows overlap, the words that begin first are read, then the
 * longest, then the row further up.
 */
export interface DayRule {
  readonly name: string
  /** On folded text. */
  readonly pattern: RegExp
  /** Only where a reader types; in print the same signs are figures. */
  readonly asked?: true
  readonly vague?: true
  /** `undefined`: these words name no day, and neither does a part of them. */
  reads(groups: Groups): When | undefined
  /** Texts in which this row reads exactly the words in 【】. */
  readonly claims: readonly string[]
  /** Look-alikes in which this row reads nothing. */
  readonly spares: readonly string[]
}

const HAN = '[一二三四五六七八九]'
const YEAR = `(?:19|20)\\d{2}|[一二][〇○零0一二三四五六七八九]{3}`
const LAST_YEAR =
  '去年|过去(?:的)?一年|上一年|(?<!以)上年(?!纪)|今年|本年|前年(?!均)|(?<![说证声表阐])明年'
const MONTH = `1[0-2]|0?[1-9]|十[一二]?|${HAN}|元`
const DATE = `3[01]|[12]\\d|0?[1-9]|三十一?|二?十${HAN}?|廿${HAN}?|卅一?|${HAN}`
const TYPED_DATE = `3[01]|[12]\\d|0?[1-9]|三十一?|二?十${HAN}?|廿${HAN}?|卅一?`
const START = '(?<![\\d.一二三四五六七八九十〇])'
const HEAD = `${START}(?:(?:(?<y>${YEAR}|\\d{2}(?=\\s?年\\s?\\d))\\s?年|(?<r>${LAST_YEAR}))的?\\s?)?`
const SOME_MONTH = `${HEAD}(?<m>${MONTH})\\s?月(?:份的?)?\\s?`
const WEEKDAY = '(?:\\s?\\(?(?:星期|周|礼拜)[一二三四五六日天]\\)?)?'
const END = `\\s?[日号]${WEEKDAY}`
const TO = '\\s?(?:至|到|-|—{1,2}|―|~)\\s?'
/** What counts or measures behind a number: then the number is no day. */
const MEASURE =
  '[%‰℃°万亿千倍元块吨亩米斤升伏度秒岁届次名位个套栋幢辆架台件批宗条份篇册幅颗株盏头天轮层]|' +
  '年(?!会)|月(?!例|度)|周(?!例|会)|期(?!间)|座(?!谈)|项(?!目)|家(?!长)|户(?!外)|例(?!会)|场(?!馆)|只(?!有)|' +
  '百(?!日|姓)|人(?!大|民|社|才|事)|平(?!安)|分(?:钟|米|之)|立方|小时|公(?:里|顷|斤)|' +
  '(?:yuan|sets|people|percent|households|families|units|square|sq|km|m2|times|hours|days)\\b'
const NO_MEASURE = `(?!\\d|(?<=${HAN}|十)[一二三四五六七八九十]|[.:]\\d|几|余|多个|来个|\\s?(?:${MEASURE}))`
const ENGLISH_MONTHS =
  'jan(?:uary)?|feb(?:ruary)?|apr(?:il)?|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'
const ANY_MONTH = `${ENGLISH_MONTHS}|mar(?:ch)?|may`
const MONTH_STARTS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/** 去冬: of which year a season is. */
const SEASON_OF: Readonly<Record<string, Relative>> = {
  今: 'this year',
  去: 'last year',
  明: 'next year',
}

const RELATIVES: Readonly<Record<string, Relative>> = {
  去年: 'last year',
  过去一年: 'last year',
  过去的一年: 'last year',
  上一年: 'last year',
  上年: 'last year',
  今年: 'this year',
  本年: 'this year',
  明年: 'next year',
  前年: 'year before last',
  本月: 'this month',
  这个月: 'this month',
  上月: 'last month',
  上个月: 'last month',
  下月: 'next month',
  下个月: 'next month',
  本周: 'this week',
  这周: 'this week',
  上周: 'last week',
  昨: 'yesterday',
  今: 'today',
  明: 'tomorrow',
  前: 'day before yesterday',
}

const THIRDS: Readonly<Record<string, readonly [number, number]>> = {
  ...{ 上旬: [1, 10], 中旬: [11, 20], 下旬: [21, 31], 初: [1, 10], 底: [21, 31], 末: [21, 31] },
  ...{ early: [1, 10], beginning: [1, 10], start: [1, 10], mid: [11, 20], middle: [11, 20] },
  ...{ late: [21, 31], end: [21, 31] },
}

const yearOf = (said: string): number | undefined => {
  const year = readNumber(said)
  return year !== undefined && year < 100 ? 2000 + year : year
}

function monthOf(said: string): number | undefined {
  const english = MONTH_STARTS.indexOf(said.slice(0, 3)) + 1
  return english > 0 ? english : said === '元' ? 1 : readNumber(said)
}

/** A date the calendar has in some year, or any date where the month is not said. */
const exists = ({ month, dates }: When): boolean =>
  month === undefined || dates?.every((date) => dayOf(2024, month, date) !== undefined) !== false

/** What the groups y, r, m, d and third say; `undefined` for a day that no calendar has. */
function whenOf({ y, r, m, d, third }: Groups): When | undefined {
  const year = y === undefined ? undefined : yearOf(y)
  const month = m === undefined ? undefined : monthOf(m)
  const date = d === undefined ? undefined : readNumber(d)
  const when: When = {
    ...(year === undefined ? {} : { year }),
    ...(r === undefined || RELATIVES[r] === undefined ? {} : { relative: RELATIVES[r] }),
    ...(month === undefined ? {} : { month }),
    ...(date === undefined ? {} : { dates: [date, date] }),
  }
  const span = third === undefined ? undefined : THIRDS[third]
  if (span !== undefined) return { ...when, dates: span }
  return exists(when) ? when : undefined
}

/** Groups ending in 2 say the end; an end before its start is no range. */
function rangeOf(groups: Groups): When | undefined {
  const from = whenOf(groups)
  const { y2, m2, d2 } = groups
  const to = whenOf({ y: y2, m: m2, d: d2 })
  const first = from?.dates?.[0]
  const last = to?.dates?.[1]
  if (from === undefined || to === undefined) return undefined
  if (m2 !== undefined && (m2 !== groups['m'] || y2 !== undefined)) return { ...from, to }
  if (first === undefined || last === undefined || last < first) return undefined
  const when: When = { ...from, dates: [first, last] }
  return exists({ ...when, dates: [last, last] }) ? when : undefined
}

const nothing = (): undefined => undefined

const relative = (is: Relative) => (): When => ({ relative: is })

/** In print and in questions. */
const PRINTED: readonly DayRule[] = [
  {
    name: 'reporting period',
    pattern: new RegExp(
      `${START}\\d{1,2}(?:\\s?-\\s?|${TO})\\d{1,2}\\s?月份?(?!\\s?\\d)|` +
        `${START}(?:1|一)\\s?月份?${TO}(?:${MONTH})\\s?月份?(?!\\s?[\\d一二三四五六七八九十])`,
    ),
    reads: nothing,
    claims: ['【1-10月】,全县平稳', '【一月至九月】增长', '2020年【1—11月】'],
    spares: ['1月10日至2月3日', '3-14日'],
  },
  {
    name: 'month and date to month and date',
    pattern: new RegExp(
      `${SOME_MONTH}(?<d>${DATE})(?:${END})?${TO}(?:(?<y2>${YEAR})年)?(?<m2>${MONTH})\\s?月\\s?(?<d2>${DATE})${END}`,
    ),
    reads: rangeOf,
    claims: ['【5月30日—6月2日】举行', '【2020年12月30日至2021年1月3日】', '【5月6日到5月8日】'],
    spares: ['5月30日,6月2日'],
  },
  {
    name: 'month and dates',
    pattern: new RegExp(`${SOME_MONTH}(?<d>${DATE})(?:${END})?${TO}(?<d2>${DATE})${END}`),
    reads: rangeOf,
    claims: ['【5月6日至8日】', '【5月6-8日】', '【去年五月六日到八日】'],
    spares: ['5月6日', '5月6日至6月'],
  },
  {
    name: 'month and date',
    pattern: new RegExp(`${SOME_MONTH}(?<d>${DATE})${END}`),
    reads: whenOf,
    claims: [
      '【5月6日】,全县',
      '【5 月 6 日】上午',
      '【2020年5月6日】',
      '【二〇二〇年五月六日】',
      '【五月十六号】',
      '【去年5月6日】',
      '【5月6日(星期三)】上午',
      '【2020年05月06日】',
      '【元月三日】',
    ],
    spares: ['5月6名', '15月6日', '5月第6次'],
  },
  {
    name: 'month and two dates',
    pattern: new RegExp(
      `${SOME_MONTH}(?<d>${DATE})(?:[、和及]|与)(?<d2>${DATE})${END}(?!${TO}\\d)`,
    ),
    reads: rangeOf,
    claims: ['【5月6、7日】举行', '【五月六和七日】'],
    spares: ['5月6、7名', '5月7、6日'],
  },
  {
    name: 'third of a month',
    pattern: new RegExp(`${SOME_MONTH}(?<third>[上中下]旬|[初底末])`),
    reads: whenOf,
    claims: ['【10月中旬】', '【去年10月底】', '【2020年十月上旬】', '【10月份下旬】'],
    spares: ['10月份', '10月的上午'],
  },
  {
    name: 'typed month and date without 日',
    pattern: new RegExp(`${SOME_MONTH}(?<d>${TYPED_DATE})${NO_MEASURE}(?!\\s?[日号])`),
    asked: true,
    reads: whenOf,
    claims: [
      '【5月16】谁主持',
      '【五月16】的会',
      '【5月十六】',
      '【2020年5月16】的会',
      '【5月16】',
    ],
    spares: [
      '5月16个项目',
      '5月16万元',
      '5月一共几次',
      '5月16家企业',
      '5月十几场',
      '5月十五届三次会议',
    ],
  },
  {
    name: 'month',
    pattern: new RegExp(
      `${HEAD}(?<![个半每])(?<m>${MONTH})\\s?月(?:份(?!的?${HAN}?\\d))?(?!龄|[报刊球嫂]|一次|两次)`,
    ),
    reads: whenOf,
    claims: ['【5月】开工', '【去年五月】', '【2020年5月份】', '【今年11月】'],
    spares: ['3个月', '一月一次', '6月龄', '二十五月'],
  },
  {
    name: 'date of a month beside this one',
    pattern: new RegExp(
      `(?<r>本月|这个月|(?<![以晚])上月|上个月|(?<!以)下月|下个月)(?:的?(?<third>[上中下]旬|[初底末])|的?(?<d>${DATE})${END})?`,
    ),
    reads: whenOf,
    claims: ['【本月】', '【上个月】的会', '【本月6日】', '【下月中旬】', '【上月底】'],
    spares: ['两个月', '以上月份'],
  },
  {
    name: 'year',
    pattern: new RegExp(`${START}(?<y>${YEAR})\\s?年度?`),
    reads: whenOf,
    claims: ['【2020年】工作', '【二〇二〇年】', '【2020年度】', '【2020年】第三季度'],
    spares: ['120年', '12020年', '一二年级'],
  },
  {
    name: 'year beside this one',
    pattern: new RegExp(`(?<r>${LAST_YEAR})度?`),
    reads: whenOf,
    claims: [
      '【去年】完成',
      '【今年】以来',
      '【前年】',
      '【上一年】',
      '【过去一年】,新增',
      '【明年】开工',
    ],
    spares: ['五年前年均', '二十年以上年限', '说明年龄', '上年纪的人'],
  },
  {
    name: 'season of a year beside this one',
    pattern: /(?<![当如现至过])(?<r>今冬明春|去冬今春|[今去明][春夏秋冬])(?!枝|晚会|日)/,
    reads: ({ r = '' }) => ({
      relative: SEASON_OF[r.length > 2 ? '今' : r.charAt(0)] ?? 'this year',
    }),
    claims: [
      '【今冬】供水',
      '【去冬今春】修渠',
      '【今冬明春】要修渠',
      '【明春】开工',
      '【去秋】播种',
    ],
    spares: ['如今春天来了', '今年冬天'],
  },
  {
    name: 'yesterday',
    pattern: /(?<r>昨)(?:[日天]|(?=[晚夜晨]))/,
    reads: whenOf,
    claims: ['【昨日】,', '【昨天】上午', '【昨】晚'],
    spares: ['昨非今是'],
  },
  {
    name: 'today',
    pattern: /(?<r>今)(?:[日天](?!头条|这样)|(?=[晚晨早]))/,
    reads: whenOf,
    claims: ['【今日】,', '【今天】上午', '【今】晨'],
    spares: ['今年', '如今', '今后', '今日头条'],
  },
  {
    name: 'tomorrow',
    pattern: /(?<!说|表)(?<r>明)[日天](?!之星)/,
    reads: whenOf,
    claims: ['【明日】开幕', '【明天】的会'],
    spares: ['文明', '明日之星'],
  },
  {
    name: 'day before yesterday',
    pattern: /(?<![\d一二三四五六七八九十几两生节])(?<r>前)[日天]/,
    reads: whenOf,
    claims: ['【前天】下午', '【前日】,'],
    spares: ['三前日', '5前天', '生前日记'],
  },
  {
    name: 'dates',
    pattern: new RegExp(
      `(?<![\\d.第一二三四五六七八九十])(?<d>${DATE})(?:${END})?${TO}(?<d2>${TYPED_DATE})\\s?日${WEEKDAY}(?![内后前间游均])`,
    ),
    reads: rangeOf,
    claims: ['【6日至8日】', '【6-8日】', '【6日—8日】上午'],
    spares: ['6至8日内', '第6-8名', '6日至'],
  },
  {
    name: 'date',
    pattern: new RegExp(
      `(?<![\\d.第满近每约共隔一二三四五六七八九十百]|连续|为期|星期|周)(?<d>3[01]|[12]\\d|0?[1-9]|三十一?|二?十${HAN}|[二三]十|廿${HAN}?)\\s?日${WEEKDAY}(?![内后前间游均产供谈]|[以之][内后前])`,
    ),
    reads: whenOf,
    claims: ['【16日】上午', '【6日】,', '【十六日】'],
    spares: ['16日内', '第16日', '连续6日', '36日', '6日游', '百日攻坚', '16日前完成'],
  },
  {
    name: 'numbered date',
    pattern:
      /(?<![\d.第\-a-z路街道巷弄院村座区园楼字线])(?<d>3[01]|[12]\d|0?[1-9])\s?号(?![楼线院井门桩馆厅令码店铺机口仓炉船文路库坑]|公(?!布|开|示)|地(?!点|方)|工程|提案|议案|通知|决定|安置)/,
    reads: whenOf,
    claims: ['【16号】上午', '【16号】召开的会', '【6号】的会议'],
    spares: ['16号楼', '第16号', '光明路16号', '6号线', '116号', '16号文件'],
  },
  {
    name: 'not long ago',
    pattern:
      /(?<!附)近日|(?<![\d一二三四五六七八九十几两今昨节生假工])日前|(?<!附)近期|连日来|近段时间|不久前|最近/,
    vague: true,
    reads: () => ({}),
    claims: ['【近日】,全县', '记者【日前】获悉', '【近期】,', '【连日来】'],
    spares: ['5日前', '节日前夕', '附近日照'],
  },
]

/** What readers type, in Chinese. */
const TYPED: readonly DayRule[] = [
  {
    name: 'typed year, month and date',
    pattern: new RegExp(
      `(?<![\\d.])(?<y>(?:19|20)\\d{2})\\s?[-/.。年]\\s?(?<m>1[0-2]|0?[1-9])\\s?[-/.。月]\\s?(?<d>3[01]|[12]\\d|0?[1-9])(?!\\d|\\s?月)[日号]?`,
    ),
    asked: true,
    reads: whenOf,
    claims: [
      '【2020-05-06】谁主持',
      '【2020.5.6】的会',
      '【2020/5/6】',
      '【2020。5。6】',
      '【2020年5.6】',
    ],
    spares: ['2020-2023', '12020.5.6'],
  },
  {
    name: 'typed eight digits',
    pattern: new RegExp(
      `(?<!\\d)(?<y>(?:19|20)\\d{2})(?<m>0[1-9]|1[0-2])(?<d>0[1-9]|[12]\\d|3[01])${NO_MEASURE}`,
    ),
    asked: true,
    reads: whenOf,
    claims: ['【20200506】的会'],
    spares: ['20200506元', '120200506', '20201506'],
  },
  {
    name: 'typed year and month',
    pattern: new RegExp(
      `(?<![\\d.])(?<y>20\\d{2})[-/.](?<m>1[0-2]|0?[1-9])(?![-/]\\d)${NO_MEASURE}`,
    ),
    asked: true,
    reads: whenOf,
    claims: ['【2020-05】有什么会', '【2020/5】', '【2020.11】'],
    spares: ['2020-2021', '2020.5万'],
  },
  {
    name: 'typed month and date',
    pattern: new RegExp(
      `(?<![\\d.\\-/:a-z第])(?<m>1[0-2]|0?[1-9])\\s?[-/.。·]\\s?(?<d>3[01]|[12]\\d|0?[1-9])(?:\\s?[日号](?![楼内线])|(?![-/]\\d)${NO_MEASURE})`,
    ),
    asked: true,
    reads: whenOf,
    claims: [
      '【5.16】谁主持',
      '【5-16】的会',
      '【5/16】',
      '【05.16】',
      '【5。16】的会',
      '【5.16】那天',
      '【5.6号】谁去了',
      '【5.16】项目推进会',
    ],
    spares: [
      '5.16万元',
      'pm2.5',
      '5.16%',
      '1:3',
      '5.16亿',
      '12.5个百分点',
      '0371-65551234',
      '5.16平方公里',
      '5.6.7',
      '5-6岁',
      '2.30',
      '5.16小时',
      '5.16公里',
    ],
  },
  {
    name: 'typed date before month',
    pattern: /(?<![\d.\-/])(?<d>1[3-9]|2\d|3[01])\/(?<m>1[0-2]|0?[1-9])(?![\d/.])/,
    asked: true,
    reads: whenOf,
    claims: ['【16/5】谁主持'],
    spares: ['116/5', '16/5/20', '16/15'],
  },
  {
    name: 'typed year last',
    pattern:
      /(?<![\d./-])(?<m>1[0-2]|0?[1-9])[-/.](?<d>3[01]|[12]\d|0?[1-9])[-/.](?<y>20\d{2})(?!\d|[-/.]\d)/,
    asked: true,
    reads: whenOf,
    claims: ['【5/16/2020】', 'on 【05-16-2020】?'],
    spares: ['16/15/2020', '5/16/20201', '5/16/20'],
  },
  {
    name: 'typed date, month, year',
    pattern:
      /(?<![\d./-])(?<d>1[3-9]|2\d|3[01])[-/.](?<m>1[0-2]|0?[1-9])[-/.](?<y>20\d{2})(?!\d|[-/.]\d)/,
    asked: true,
    reads: whenOf,
    claims: ['【16/5/2020】', '【16.5.2020】'],
    spares: ['5/16/2020', '32/5/2020'],
  },
  {
    name: 'typed four digits',
    pattern: new RegExp(
      `(?<![\\d.\\-/:a-z第])(?<m>0[1-9])(?<d>0[1-9]|[12]\\d|3[01])(?![-/]\\d)${NO_MEASURE}`,
    ),
    asked: true,
    reads: whenOf,
    claims: ['【0516】的会'],
    spares: ['1016', '0516元', '0371-5551', '20200516', '0532'],
  },
  {
    name: 'typed year of two digits',
    pattern:
      /(?<![\d.第近过满每隔])(?<y>1[5-9]|2\d)年(?=度|第|的?(?:会|例会|活动|重点|新闻|报道|文章)|开|召|举行|[春夏秋冬]|$|[?,。])/,
    asked: true,
    reads: whenOf,
    claims: ['【20年】第12次例会', '【20年】的会议', '【20年】召开了几次例会'],
    spares: ['20年历史', '20年的老房', '近20年的会议', '30年的会议'],
  },
  {
    name: 'typed dates of a month',
    pattern: new RegExp(`${SOME_MONTH}(?<d>${TYPED_DATE})${TO}(?<d2>${TYPED_DATE})${NO_MEASURE}`),
    asked: true,
    reads: rangeOf,
    claims: ['【5月6-8】的会'],
    spares: ['5月6-8名'],
  },
  {
    name: 'typed months',
    pattern: new RegExp(
      `${HEAD}(?!1月|一月)(?<m>${MONTH})\\s?月份?${TO}(?<m2>${MONTH})\\s?月份?(?!\\s?\\d)`,
    ),
    asked: true,
    reads: rangeOf,
    claims: ['【3月到5月】的会', '【2020年三月至五月】'],
    spares: ['3月到5日', '1月到5月'],
  },
  {
    name: 'typed date with 号',
    pattern: new RegExp(
      `(?<![第一二三四五六七八九十路街道巷院楼“])(?<d>二?十${HAN}?|三十一?|廿${HAN}?|${HAN})号(?![楼线院井门桩馆厅令码店铺机文路”]|工程|公|地|提案)`,
    ),
    asked: true,
    reads: whenOf,
    claims: ['【十六号】谁主持', '【六号】的会'],
    spares: ['一号工程', '第六号', '六号楼', '“一号工程”'],
  },
  {
    name: 'typed bare year',
    pattern: new RegExp(
      `(?<![\\d.\\-/第])(?<y>(?:19[5-9]|20[0-4])\\d)(?!\\s?年|-\\d)${NO_MEASURE}`,
    ),
    asked: true,
    reads: whenOf,
    claims: ['【2020】的例会', '【2020】重点项目', 'meetings in 【2020】'],
    spares: ['2020套', '2020户', '2020.6亿', '12020', '2020 households', '2020-2021'],
  },
  {
    name: 'week',
    pattern: /(?<r>本周|这周|上周)(?!例会|[一二三四五六日天末])/,
    asked: true,
    reads: whenOf,
    claims: ['【上周】的会'],
    spares: ['上周五', '本周例会'],
  },
]

/** What readers type, in English. Days with the name of a month are read by chrono, in days.ts. */
const ENGLISH: readonly DayRule[] = [
  {
    name: 'third of an English month',
    pattern: new RegExp(
      `\\b(?:the )?(?<third>early|mid|late|beginning|start|middle|end)(?: of |[ -])(?<m>${ANY_MONTH})\\b\\.?(?:,? (?:of )?(?<y>20\\d{2}))?(?! \\d)`,
    ),
    asked: true,
    reads: whenOf,
    claims: ['in 【mid-november】', '【late october 2020】', '【the end of may】'],
    spares: ['november', 'late november 4'],
  },
  {
    name: 'English month and year',
    pattern: new RegExp(
      `\\b(?:(?<m>${ANY_MONTH})\\.?,? (?:of )?(?:(?<y>20\\d{2})|(?<r>last year|this year|next year)))\\b`,
    ),
    asked: true,
    reads: ({ m, y, r }) => {
      const month = whenOf({ m, y })
      return month === undefined || r === undefined ? month : { ...month, relative: r as Relative }
    },
    claims: ['in 【november 2020】', '【march of 2020】', '【oct. 2020】', 'in 【may last year】'],
    spares: ['november', 'november 20'],
  },
  {
    name: 'English month',
    // `jun` alone is a name in pinyin.
    pattern: new RegExp(`\\b(?!jun\\b)(?<m>${ENGLISH_MONTHS})\\b(?!\\.?,? ?\\d|-\\d)`),
    asked: true,
    reads: whenOf,
    claims: ['the 【november】 meeting', 'who spoke in 【oct】', '【june】?'],
    spares: ['novembers', 'nov 16', 'december, 2020', 'who is lin jun'],
  },
  {
    name: 'English month that is also another word',
    pattern:
      /(?:(?<=\b(?:in|of|during|since|until|till|last|this|from|every) )|(?<=\bthe )(?=\w+ (?:meeting|conference|session|event|visit|inspection|study|training|article|report)))(?<m>mar(?:ch)?|may|jun)\b(?!\.?,? ?\d|-\d| (?:day|holiday))/,
    asked: true,
    reads: whenOf,
    claims: ['who spoke in 【march】', 'the 【may】 meeting', 'since 【may】'],
    spares: ['may i ask', 'who will march', 'the march of progress', 'in march 16', 'last may day'],
  },
  {
    name: 'English date alone',
    pattern:
      /\b(?:on|of|for|since|until|by|from|day) the (?<d>3[01]|[12]?\d)(?:st|nd|rd|th)\b(?=\s*(?:[?,.!;]|$|(?:who|what|where|when|did|was|were|is|in|at|with|by|and|chaired|attended|morning|afternoon|meeting\?)\b))/,
    asked: true,
    reads: whenOf,
    claims: ['who spoke 【on the 22nd】?', '【on the 3rd】 who chaired'],
    spares: ['the 22nd meeting', 'on the 22nd floor', 'on the 40th'],
  },
  {
    name: 'year before last in English',
    pattern: /\b(?:the )?year before last\b(?! [a-z])/,
    asked: true,
    reads: relative('year before last'),
    claims: ['how many 【the year before last】'],
    spares: ['the year before', 'the year before last summer ended'],
  },
  {
    name: 'holiday of another year in English',
    pattern:
      /\b(?<r>last|this|next)(?: year['’]s)?(?= (?:may day|may holiday|national day|labou?r day|spring festival|new year|women['’]s day|children['’]s day|teachers['’] day)\b)/,
    asked: true,
    reads: ({ r = '' }) => ({ relative: `${r} year` as Relative }),
    claims: ['visitors 【last】 may day', '【last year’s】 national day'],
    spares: ['the last day', 'last may'],
  },
  {
    name: 'year beside this one in English',
    pattern: /\b(?<r>last|this|next) (?<unit>year|month|week)\b/,
    asked: true,
    reads: ({ r = '', unit = '' }) => {
      const said = `${r} ${unit}`
      return said === 'next week' ? undefined : { relative: said as Relative }
    },
    claims: ['how many 【last year】', '【this month】', '【last week】'],
    spares: ['the last yearbook', 'last meeting'],
  },
  {
    name: 'yesterday in English',
    pattern: /\byesterday\b/,
    asked: true,
    reads: relative('yesterday'),
    claims: ['who met 【yesterday】'],
    spares: ['day'],
  },
  {
    name: 'today in English',
    pattern: /\btoday\b/,
    asked: true,
    reads: relative('today'),
    claims: ['who met 【today】'],
    spares: ['todays'],
  },
  {
    name: 'tomorrow in English',
    pattern: /\btomorrow\b/,
    asked: true,
    reads: relative('tomorrow'),
    claims: ['who meets 【tomorrow】'],
    spares: ['to morrow'],
  },
]

/** Every way of naming a day. */
export const DAY_RULES: readonly DayRule[] = [...PRINTED, ...TYPED, ...ENGLISH]
