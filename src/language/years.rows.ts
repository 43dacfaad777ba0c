import { readNumber } from './numbers.ts'

/** What an evidence row may know besides its words: the month of the event, where a day is told. */
type Month = number | undefined

/** Words that tell in which year the page was printed. */
export interface YearEvidence {
  readonly name: string
  /** On folded text; the group y is a year. */
  readonly pattern: RegExp
  /** The year in which these words were printed, `undefined` where they leave it open. */
  gives(groups: Readonly<Record<string, string | undefined>>, month: Month): number | undefined
  readonly claims: readonly (readonly [text: string, month: Month, year: number])[]
  readonly spares: readonly (readonly [text: string, month: Month])[]
}

const YEAR = '(?<!\\d)(?<y>20\\d{2})年度?'

/** The same, where a pattern names a year in two places. */
const LATER_YEAR = YEAR.replace('<y>', '<y2>')

const sameYear: YearEvidence['gives'] = ({ y = '' }) => readNumber(y)

/** Next year's plans are made from October on: then a plan tells nothing. */
const sameYearUntilAutumn: YearEvidence['gives'] = ({ y, y2 }, month) =>
  month !== undefined && month >= 10 ? undefined : readNumber(y ?? y2 ?? '')

/** A year is looked back upon at the beginning of the next, or already at its own end. */
const yearAfter: YearEvidence['gives'] = ({ y, y2 }, month) => {
  const year = readNumber(y ?? y2 ?? '')
  return year === undefined || (month !== undefined && month >= 5) ? undefined : year + 1
}

/** The year before a feast was held first: the third was held three years after it. */
const YEAR_BEFORE_FIRST: Readonly<Record<string, number>> = {
  植树节: 1978,
  教师节: 1984,
  全国土地日: 1990,
  全国助残日: 1990,
  世界水日: 1992,
  世界读书日: 1995,
  记者节: 1999,
  安全生产月: 2001,
  防灾减灾日: 2008,
  全民健身日: 2008,
  中国旅游日: 2010,
  国家宪法日: 2013,
  中国航天日: 2015,
  国家安全教育日: 2015,
  科技工作者日: 2016,
  医师节: 2017,
  农民丰收节: 2017,
  人民警察节: 2020,
}

/** The years that are counted from. */
const COUNTED_FROM: Readonly<Record<string, number>> = {
  建党: 1921,
  中国共产党成立: 1921,
  建军: 1927,
  新中国成立: 1949,
  中华人民共和国成立: 1949,
  改革开放: 1978,
}

const COUNTED_FEAST = new RegExp(
  `第(?<n>[\\d一二三四五六七八九十]{1,4})个(?:全国|全民|国际|中国|中国人民|世界)?[“"]?(?:全国|全民|国际|中国|世界)?(?<feast>${Object.keys(YEAR_BEFORE_FIRST).join('|')})`,
)

export const YEAR_EVIDENCE: readonly YearEvidence[] = [
  {
    name: 'the year is named as this one',
    pattern: /(?:今年|本年)\(?(?:即|是|为)?(?<y>20\d{2})年\)?|(?<y2>20\d{2})年\((?:今年|本年)\)/,
    gives: ({ y, y2 }) => readNumber(y ?? y2 ?? ''),
    claims: [
      ['今年(2020年)计划修渠十里', 5, 2020],
      ['2020年(今年)计划修渠', 5, 2020],
    ],
    spares: [
      ['今年要完成2020年遗留的工程', 5],
      ['今年比2019年增长', 5],
    ],
  },
  {
    name: 'what this year is',
    pattern: new RegExp(
      `(?<![到至自从在])${YEAR},?是(?!极不|很不|极为)[^。;]{0,50}?(?:之年|元年|第[一二三四五]年|关键期|攻坚期|决胜期|开局起步)`,
    ),
    gives: sameYearUntilAutumn,
    claims: [
      ['2020年是三年修渠计划的收官之年', 5, 2020],
      ['2020年,是全面落实修渠规划的第一年', 2, 2020],
    ],
    spares: [
      ['2020年是极不平凡的一年', 1],
      ['到2030年是规划的收官之年', 5],
      ['2021年是渠道通航的关键之年', 11],
    ],
  },
  {
    name: 'what this year is, and what is due by its end',
    pattern: new RegExp(
      `(?<![到至自从在])${YEAR},?是(?!极不|很不|极为)[^。;]{0,50}?(?:之年|元年|第[一二三四五]年)[^。;]{0,80}(?:[,;:]|是)[^。]{0,80}(?:年底前|年内|今年)`,
    ),
    gives: sameYear,
    claims: [['2020年是修渠的收官之年,各镇要倒排工期,年底前必须通水', 11, 2020]],
    spares: [['2021年是渠道通航的关键之年,各镇要早谋划', 11]],
  },
  {
    name: 'numbered meeting of a year',
    pattern: new RegExp(
      `(?:召开|举行|举办|主持|参加|组织|开展|启动|召集)[^,。;]{0,12}?${YEAR}的?第[一二三四五六七八九十百\\d]+(?:次|轮|批|期|场)[^,。;]{0,20}(?:会|学习|活动|行动|检查|督查|开工|培训)`,
    ),
    gives: sameYear,
    claims: [
      ['召开2020年第12次修渠调度会', 11, 2020],
      ['全县组织召开2020年第三次全体会议', 5, 2020],
      ['举行2020年第二批项目集中开工活动', undefined, 2020],
    ],
    spares: [
      ['对照2019年第三次会议的要求', 5],
      ['2019年第一季度', 5],
    ],
  },
  {
    name: 'meeting or undertaking of a year',
    pattern: new RegExp(
      `(?:召开|举行|举办|启动|拉开)[^,。;:]{0,12}?${YEAR}(?!第|上半年|前)(?![^,。;]{0,30}(?:述职|总结|表彰|考核|考评|测评|发行|征订|谋划|务虚|预算|决算))[^,。;《]{1,34}(?:会|活动|行动|仪式|帷幕|运动会|培训班?)`,
    ),
    gives: sameYearUntilAutumn,
    claims: [
      ['全县召开2020年修渠工作推进会', 5, 2020],
      ['镇里举行2020年春季招工大会', undefined, 2020],
    ],
    spares: [
      ['全县召开2019年度述职评议会', 2],
      ['召开2021年度报刊发行工作会', 11],
      ['召开2020年修渠工作会', 12],
    ],
  },
  {
    name: 'arranging the work of a year',
    pattern: new RegExp(
      `(?:安排|部署|布置|明确|谋划|推进|抓好|做好)[^,。;]{0,10}?${YEAR}(?!上半年|下半年|第?[一二三四]季度)(?:的|全年|各项)?[^,。;]{0,14}(?:工作|任务|重点|目标)|` +
        `(?:对|就)${LATER_YEAR}[^,。;]{0,20}(?:工作|任务)[^,。;]{0,6}(?:安排|部署)`,
    ),
    gives: sameYearUntilAutumn,
    claims: [
      ['安排部署2020年修渠工作任务', undefined, 2020],
      ['部署2020年重点任务', 2, 2020],
      ['对2020年的修渠工作进行安排部署', 2, 2020],
    ],
    spares: [
      ['防汛备汛、2021年的造林谋划', 11],
      ['谋划2021年工作', 12],
    ],
  },
  {
    name: 'looking back on a year',
    pattern: new RegExp(
      `(?:回顾|总结|盘点)[^,。;]{0,10}?${YEAR}(?!上半年|前|第?[一二三]季度|以来)(?:的|全年)?[^,。;]{0,24}(?:工作|情况|成绩|成效|成果)|` +
        `对[^,。;]{0,16}?${LATER_YEAR}[^,。;]{0,24}(?:工作|成绩)[^,。;]{0,6}(?:回顾|总结|点评|肯定)`,
    ),
    gives: yearAfter,
    claims: [
      ['回顾总结2019年工作', undefined, 2020],
      ['总结了2019年修渠工作情况', 2, 2020],
      ['对各镇2019年的工作给予充分肯定', 4, 2020],
      ['对2019年修渠工作进行点评', undefined, 2020],
    ],
    spares: [
      ['总结2019年工作', 12],
      ['总结2019年上半年工作', 7],
      ['总结2015年以来的工作', 2],
    ],
  },
  {
    name: 'scheme of a year',
    pattern: new RegExp(
      `(?<![-—至])${YEAR}(?![-—至是])[^,。;、《》]{2,40}(?:方案|要点|工作计划|行动计划|责任书|责任状|任务清单|工作台账)(?![^,。;]{0,12}(?:总结|落实情况))`,
    ),
    gives: sameYearUntilAutumn,
    claims: [
      ['学习了《2020年全县修渠行动实施方案》', 5, 2020],
      ['递交2020年修渠目标责任书', undefined, 2020],
    ],
    spares: [
      ['《2020年修渠行动方案》', 11],
      ['《修渠规划(2019-2021年)实施方案》', 5],
      ['2018年-2020年修渠行动计划', 5],
    ],
  },
  {
    name: 'figures up to a month',
    pattern: /(?:截至|截止)(?<y>20\d{2})年(?<m>1[0-2]|[1-9])月/,
    gives({ y = '', m = '' }, month) {
      const [year, until] = [readNumber(y), readNumber(m)]
      if (year === undefined || until === undefined || month === undefined) return undefined
      return month >= until ? year : year + 1
    },
    claims: [
      ['截至2020年4月底,渠道完工', 5, 2020],
      ['截至2019年12月底,渠道完工', 1, 2020],
    ],
    spares: [['截至2019年底', 1]],
  },
  {
    name: 'day on which the report was sent',
    pattern:
      /^[^。]{0,30}?(?<y>20\d{2})年\d{1,2}月\d{1,2}日(?:讯(?!问)|电(?![力话子视动])|消息|报道)/,
    gives: sameYear,
    claims: [['某某新闻网2020年5月6日讯(记者 李明)渠道通水', 5, 2020]],
    spares: [['渠道2020年5月6日电力接通', 5]],
  },
  {
    name: 'day of a death that is announced',
    pattern:
      /于(?<y>20\d{2})年(?<m>1[0-2]|[1-9])月\d{1,2}日[^。;]{0,30}(?:逝世|去世|病逝)[^。;]{0,8}享年/,
    gives({ y = '', m = '' }, month) {
      const [year, died] = [readNumber(y), readNumber(m)]
      return month !== undefined && died === month ? year : undefined
    },
    claims: [['王大山同志因病于2020年5月6日在县医院逝世,享年90岁', 5, 2020]],
    spares: [
      ['王大山于2016年5月6日病逝,他的日记今天展出', 5],
      ['王大山同志于2019年12月6日在县医院逝世,享年90岁', 5],
    ],
  },
  {
    name: 'feast by its number',
    pattern: COUNTED_FEAST,
    gives: ({ n = '', feast = '' }) => {
      const [number, before] = [readNumber(n), YEAR_BEFORE_FIRST[feast]]
      return number === undefined || before === undefined ? undefined : before + number
    },
    claims: [
      ['在第36个教师节到来之际', 9, 2020],
      ['今年是第三个“中国农民丰收节”', 9, 2020],
    ],
    spares: [
      ['参加第36届运动会', 9],
      ['庆祝教师节', 9],
    ],
  },
  {
    name: 'anniversary that is kept',
    pattern: new RegExp(
      `(?:庆祝|纪念|喜迎|迎接|献礼)[^,。;]{0,6}(?<since>${Object.keys(COUNTED_FROM).join('|')})(?<n>\\d{2,3})周年(?!大会|以来)`,
    ),
    gives: ({ n = '', since = '' }) => {
      const [number, from] = [readNumber(n), COUNTED_FROM[since]]
      return number === undefined || from === undefined ? undefined : from + number
    },
    claims: [
      ['为庆祝建军93周年,镇里慰问老兵', 8, 2020],
      ['喜迎中国共产党成立99周年', 6, 2020],
    ],
    spares: [
      ['在庆祝中国共产党成立100周年大会上的讲话', 3],
      ['纪念渠道通水50周年', 5],
    ],
  },
]
