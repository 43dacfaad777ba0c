/** One thing that print tells apart by a word: of the members of a row, a thing has one. */
export interface ContrastRule {
  readonly name: string
  /** Finds the members in a folded text; group 1 is the member. */
  readonly members: RegExp
  /** Tells figures apart, not what is said: a plan for the autumn looks back at the spring. */
  readonly ofFigures?: true
  /** Different words for one member: 一季度 is 1至3月. */
  readonly same?: Readonly<Record<string, string>>
  /** Texts, and the members they name. */
  readonly claims: readonly (readonly [text: string, members: readonly string[]])[]
  readonly spares: readonly string[]
}

const HAN_DIGITS = { 一: '1', 二: '2', 三: '3', 四: '4', 五: '5', 六: '6' } as const

export const CONTRAST_RULES: readonly ContrastRule[] = [
  {
    name: 'phase of a project',
    members: /(?<![\d一二三四五六七八九十几])([一二三四五六1-6])期(?![间限待货末盼中刊])/g,
    same: HAN_DIGITS,
    claims: [
      ['大桥二期投资多少', ['2']],
      ['第一期工程建了2个泊位', ['1']],
    ],
    spares: ['学期投资', '一期间', '第十二期'],
  },
  {
    name: 'grade of a prize',
    members: /([特一二三123])等奖/g,
    same: HAN_DIGITS,
    claims: [['一等奖1名,三等奖5名', ['1', '3']]],
    spares: ['一等功', '得了奖'],
  },
  {
    name: 'medal',
    members: /([金银铜])[牌奖](?!照|子)/g,
    claims: [['夺得3枚金牌、2枚银牌', ['金', '银']]],
    spares: ['奖金', '金字招牌'],
  },
  {
    name: 'rank in a contest',
    members: /([冠亚季])军/g,
    claims: [['甲队夺冠军,乙队获亚军', ['冠', '亚']]],
    spares: ['参军'],
  },
  {
    name: 'part of a year',
    ofFigures: true,
    members:
      /([上下]半年|前三季度|第?[一二三四]季度|1\d?月?(?:至|到|-|—|~)\d{1,2}月|前\d{1,2}个月)(?!底|末)/g,
    same: {
      一季度: '1-3',
      第一季度: '1-3',
      '1至3月': '1-3',
      上半年: '1-6',
      '1至6月': '1-6',
      前三季度: '1-9',
      '1至9月': '1-9',
      二季度: '4-6',
      第二季度: '4-6',
    },
    claims: [
      ['上半年产值多少', ['1-6']],
      ['1-6月完成5亿元,1至9月完成8亿元', ['1-6', '1-9']],
    ],
    spares: ['半年过去', '上半场'],
  },
  {
    name: 'town or country',
    members: /(城镇|农村)(?=[\u4e00-\u9fff]{0,2}(?:居民|人口|人均|新增|低保|户籍|就业|住户))/g,
    claims: [['城镇居民收入4万元,农村居民2万元', ['城镇', '农村']]],
    spares: ['农村公路', '城镇化率'],
  },
  {
    name: 'in or out of the country',
    members: /(进口|出口)(?=额|总|商品|货物|值|了|多少|\d)/g,
    claims: [['出口额5亿元,进口额3亿元', ['出口', '进口']]],
    spares: ['出口处', '隧道出口'],
  },
  {
    name: 'who runs it',
    members: /(公办|民办|公立|私立)/g,
    same: { 公立: '公办', 私立: '民办' },
    claims: [['公办园20所,民办园12所', ['公办', '民办']]],
    spares: ['公事公了'],
  },
  {
    name: 'online or not',
    members: /(线上|线下|[到来]现场|现场(?:参会|参加|观看|参与)|到场)(?!缆|检|抽|查|办|指)/g,
    same: {
      ...{ 到现场: '线下', 来现场: '线下', 到场: '线下' },
      ...{ 现场参会: '线下', 现场参加: '线下', 现场观看: '线下', 现场参与: '线下' },
    },
    claims: [
      ['线上销售3万元,线下销售5万元', ['线上', '线下']],
      ['到场80家,另有120家线上参会', ['线下', '线上']],
    ],
    spares: ['防线'],
  },
  {
    name: 'level of an award or a project',
    members: /(国家|省|市|区|县)级(?!以上|机关|部门|领导|干部)/g,
    claims: [['省级3个,市级12个', ['省', '市']]],
    spares: ['县级以上', '市里'],
  },
  {
    name: 'level of a response',
    members: /([ⅰⅱⅲⅳ一二三四])级(?:应急)?响应/g,
    same: { ⅰ: '1', ⅱ: '2', ⅲ: '3', ⅳ: '4', ...HAN_DIGITS },
    claims: [['启动ⅱ级应急响应', ['2']]],
    spares: ['三级医院'],
  },
  {
    name: 'which side of a place',
    members: /([东南西北])[园岸区院校](?![\u4e00-\u9fff]?(?:路|街|大道))/g,
    claims: [['公园北园开放,南园在建', ['北', '南']]],
    spares: ['北岸路', '东园街'],
  },
  {
    name: 'old or new',
    members: /([新老旧])(?:院区|校区|城区|馆|址|大楼)/g,
    same: { 旧: '老' },
    claims: [['新院区启用,老院区改建', ['新', '老']]],
    spares: ['老年大学', '新城'],
  },
  {
    name: 'opening or closing',
    members: /([开闭])幕/g,
    claims: [['闭幕式上致辞', ['闭']]],
    spares: ['幕后', '夜幕'],
  },
  {
    name: 'which session of a meeting',
    members: /第([一二三四五六])次(?=全体会|会议)/g,
    claims: [['第一次全体会议和第二次全体会议', ['一', '二']]],
    spares: ['第十二次会议', '第一次见面'],
  },
]

/** The members of a row that a folded text names, in its order. */
export const membersIn = (
  { members, same = {} }: Pick<ContrastRule, 'members' | 'same'>,
  folded: string,
): string[] =>
  [...folded.matchAll(members)].map(([, member = '']) => {
    const plain = member
      .replace(/(?:月)?(?:到|-|—|~|至)(?=\d)/, '至')
      .replace(/^前(\d+)个月/, '1至$1月')
    return same[plain] ?? plain
  })

/**
 * Whether words speak of another member than the one asked: of all they name (`any`), or of the one
 * they name last, next to a figure (`last`).
 */
export const isOfOther = (asked: string, words: string, by: 'any' | 'last'): boolean =>
  CONTRAST_RULES.some((rule) => {
    const wanted = rule.ofFigures && by === 'any' ? [] : membersIn(rule, asked)
    if (wanted.length === 0) return false
    const named = membersIn(rule, words)
    const telling = by === 'last' ? named.slice(-1) : named
    return telling.length > 0 && !telling.some((member) => wanted.includes(member))
  })

/**
 * Whether an article names the member asked of, and neither words of it nor those around them do: the
 * 80家 that came are no answer to how many took part 线上.
 */
export const lacksMember = (asked: string, near: string, all: string): boolean =>
  CONTRAST_RULES.some((rule) => {
    const wanted = membersIn(rule, asked)
    const holds = (words: string): boolean =>
      membersIn(rule, words).some((member) => wanted.includes(member))
    return wanted.length === 1 && holds(all) && !holds(near)
  })

/** Whether words name, last of its row, a member that is asked of: 1至8月 of 1到8月投资多少. */
export const namesSame = (asked: string, words: string): boolean =>
  CONTRAST_RULES.some((rule) => {
    const wanted = membersIn(rule, asked)
    if (wanted.length === 0) return false
    const last = membersIn(rule, words).at(-1)
    return last !== undefined && wanted.includes(last)
  })
