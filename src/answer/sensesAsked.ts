import type { Sense } from '../facts/senses.ts'
import type { Question } from '../language/question.ts'

/** What a question says of the figure it wants, besides what is counted. */
export const ASKED_SENSES: readonly {
  readonly sense: Sense
  readonly asks: RegExp
  readonly claims: readonly string[]
  readonly spares: readonly string[]
}[] = [
  {
    sense: 'growth',
    asks: /多[\u4e00-\u9fff]{1,2}了(?:多少|几)|(?:增长|增加|上升|上涨|涨|提高|提升|下降|减少|降低|降|下滑|(?<![最至])[多少])了?(?:多少|几|百分)|增速|涨幅|降幅|增幅|增长率|比(?:去年|上年|前年|往年)[^,]{0,10}(?:多|少|增|降|高|低)/,
    claims: [
      '水库多存了多少水',
      '产值同比增长多少',
      '高考人数比去年多了几个',
      '投资增速多少',
      '浓度降了多少',
    ],
    spares: ['投资提到多少', '最少多少人', '一共多少', '增长到多少亿'],
  },
  {
    sense: 'from',
    asks: /原来|原先|最初|当初|起初|一开始|以前|过去(?!一年)|从前|本来/,
    claims: ['原来要几分钟', '一开始有多少户'],
    spares: ['过去一年新增几家', '现在要几分钟'],
  },
  {
    sense: 'to',
    asks: /(?:提高?|升|降|缩短|增[加长]?|扩大?|减少?|涨)到|现在|如今|目前/,
    claims: ['强度提到多少', '现在几分钟到', '缩短到几天'],
    spares: ['提高了多少', '以前几分钟'],
  },
  {
    sense: 'most',
    asks: /最多|最高|最长|上限|顶多|封顶|不(?:能|得)?超过/,
    claims: ['一个月最多收多少', '补贴上限多少'],
    spares: ['至少几天', '一共多少'],
  },
  {
    sense: 'least',
    asks: /最少|至少|最低|起码|不(?:能|得)?(?:少|低)于/,
    claims: ['每周至少去几次'],
    spares: ['最多去几次'],
  },
  {
    sense: 'each',
    asks: /每[^,]{0,4}|人均|户均|亩均|平均|一(?:人(?!民)|台|家|件|斤|张|平|亩|个人|户|度|吨|平方?米?|个?月|天|年|次|晚|小时)[^,]{0,5}(?:多少|几)|单价/,
    claims: ['每户补多少钱', '一亩多挣多少', '平均要几分钟'],
    spares: ['一共多少亩', '第一亩'],
  },
  {
    sense: 'planned',
    asks: /打算|计划|目标|力争|准备|预计|拟|将|要(?:完成|建|新建|达到|达|做到|改造|种|招|修)|今年要|想要?/,
    claims: ['打算提到多少', '今年要建几所'],
    spares: ['已经建了几所', '需要多少钱'],
  },
  {
    sense: 'done',
    asks: /已经?(?!知)|(?:完成|建成|建好|改好|办结|种下?|修|花|投|收|卖|拆|发|盖)了(?:多少|几)|累计|到现在/,
    claims: ['已经改好多少座', '建成了多少套', '累计发了多少'],
    spares: ['打算改多少座', '要建多少套'],
  },
]

/** What a question says of the figure that it asks for. */
export const askedSenses = ({ folded }: Pick<Question, 'folded'>): ReadonlySet<Sense> =>
  new Set(ASKED_SENSES.filter(({ asks }) => asks.test(folded)).map(({ sense }) => sense))

/** 装了多少台: what is asked has happened, though no word of completion says so. */
export const asksHappened = ({ folded }: Pick<Question, 'folded'>): boolean =>
  /(?<!为|除)了(?:多少|几)/.test(folded)

/** How a figure's senses fit those asked, 0 to 1. docs/measurements.md, "figures and their senses". */
export function senseFit(
  asked: ReadonlySet<Sense>,
  printed: ReadonlySet<Sense>,
  happened = false,
): number {
  let fit = 1
  for (const { sense, without, unasked } of FITS) {
    if (asked.has(sense) && !printed.has(sense)) fit *= without
    if (!asked.has(sense) && printed.has(sense)) fit *= unasked
  }
  if (asked.has('planned') && printed.has('done') && !printed.has('planned')) fit *= 0.5
  if ((asked.has('done') || happened) && printed.has('planned')) fit *= 0.5
  if (asked.has('from') && printed.has('to') && !printed.has('from')) fit *= 0.4
  return fit
}

/** What is lost where an asked sense is not printed, and where a printed one is not asked. */
const FITS: readonly {
  readonly sense: Sense
  readonly without: number
  readonly unasked: number
}[] = [
  { sense: 'growth', without: 0.35, unasked: 0.25 },
  { sense: 'from', without: 1, unasked: 0.3 },
  { sense: 'to', without: 0.85, unasked: 1 },
  { sense: 'most', without: 0.7, unasked: 1 },
  { sense: 'least', without: 0.7, unasked: 1 },
  { sense: 'each', without: 0.7, unasked: 0.85 },
  { sense: 'planned', without: 0.9, unasked: 1 },
  { sense: 'done', without: 0.85, unasked: 1 },
]
