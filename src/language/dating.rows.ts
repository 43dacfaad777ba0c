import { readNumber } from './numbers.ts'

/** What a day is that is not simply the day of the event. */
export interface DayContext {
  readonly name: string
  /** On the sentence, with ▢ in the place of the day. */
  readonly pattern: RegExp
  /** `never` the day of the event, or only where the lead has none that is told more plainly. */
  readonly makes: 'never' | 'second choice'
  /** Sentences, the day in 【】. */
  readonly claims: readonly string[]
  readonly spares: readonly string[]
}

export const DAY_CONTEXTS: readonly DayContext[] = [
  {
    name: 'deadline',
    pattern:
      /▢\S{0,2}?(?:之?前|止|截止)|(?:截至|截止到?|最迟|务必于?|确保(?:在|于)?|力争(?:在|于)?)▢/,
    makes: 'never',
    claims: ['全部于【5月6日】前交付。', '截至【5月6日】,已有十户签约。', '力争【5月6日】通水。'],
    spares: ['【5月6日】,镇政府前广场开工。', '【5月6日】上午,全县开会。'],
  },
  {
    name: 'beginning of what a rule says or of a long time',
    pattern:
      /(?:自|从)?▢(?:起|开始)?(?:正式)?(?:施行|实施|执行|生效)|▢[^,。;]{0,12}以来|(?:自|从)▢[^。;]{0,12}(?:以来|至今)/,
    makes: 'never',
    claims: ['《办法》自【5月6日】起施行。', '自【5月6日】开工以来,无一事故。'],
    spares: ['【5月6日】起,全线启用。', '【5月6日】,实施方案印发。'],
  },
  {
    name: 'beginning of something that lasts',
    pattern: /(?:自|从)▢|▢(?:起|开始)/,
    makes: 'second choice',
    claims: ['从【5月6日】开始,全线清淤。', '【5月6日】起,全线启用新闸。'],
    spares: ['【5月6日】,渠道起重机安装完成。'],
  },
  {
    name: 'date of a document',
    pattern: /▢(?:印发|下发|出台|颁布|公布|发布|通过|签订)的/,
    makes: 'never',
    claims: ['会议学习了【5月6日】印发的通知。'],
    spares: ['【5月6日】,县里印发的通知进村入户。'],
  },
  {
    name: 'named in a title or a quotation',
    pattern: /《[^》]*▢[^》]*》|“[^”]*▢[^”]*”|‘[^’]*▢[^’]*’/,
    makes: 'never',
    claims: ['《关于【5月6日】演练的通知》下发。', '他说:“【5月6日】我就来了。”'],
    spares: ['【5月6日】,“送戏下乡”开演。'],
  },
  {
    name: 'feast that is near',
    pattern: /▢[^,。;]{0,14}(?:到来|来临|前夕|之际|临近|将至)|(?:迎接|喜迎|庆祝)▢/,
    makes: 'never',
    claims: ['【5月8日】微笑日到来之际,志愿者上街。', '为迎接【5月8日】微笑日,全县开会。'],
    spares: ['【5月8日】,志愿者上街迎接来客。'],
  },
  {
    name: 'feast explained',
    pattern: /▢是[^。;]{0,20}[日节](?![^。;]*(?:当天|当日|这一天|这天))/,
    makes: 'second choice',
    claims: ['【5月8日】是第十个微笑日,全县开会。'],
    spares: ['【5月8日】是微笑日,当天志愿者上街。'],
  },
  {
    name: 'plan',
    pattern: /(?:将于|将在|拟于|定于|预计|计划于?|约定)▢|▢[^,。;]{0,3}将(?!军|士)/,
    makes: 'second choice',
    claims: ['桥梁将于【5月6日】通车。', '【5月6日】,将举行发车仪式。'.replace(',', '')],
    spares: ['【5月6日】,全县开会,将任务分到人。'],
  },
  {
    name: 'what went before',
    pattern:
      /(?:继|早在)▢|▢[^,。;]{0,6}(?:召开|举行|举办|发生)的|▢[^。;]{0,60}[^前今以然最随背幕身落先之](?:之后|以后|后),/,
    makes: 'second choice',
    claims: [
      '【5月6日】,县里现场会结束后,镇里当即部署。',
      '继【5月6日】试水之后,渠道通航。',
      '根据【5月6日】召开的大会的要求,村里动工。',
    ],
    spares: ['【5月6日】,全县开会。随后,代表参观。', '【5月6日】,先后走访三村。'],
  },
]

/** Whether it is certain that the days read so are history or the future: 去年, 明年. */
export const ELSEWHERE: ReadonlySet<string> = new Set([
  'last year',
  'next year',
  'year before last',
  'last month',
  'next month',
  'tomorrow',
  'last week',
])

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
      ['安全生产、2021年的工作谋划', 11],
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
]
