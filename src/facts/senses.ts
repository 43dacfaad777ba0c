import type { Span } from '../corpus/text.ts'

/** What a printed figure says of the thing it measures, besides how much. */
export type Sense = 'growth' | 'from' | 'to' | 'most' | 'least' | 'each' | 'planned' | 'done'

interface Row {
  readonly name: string
  readonly sense: Sense
  /** The words that lead to the figure, their end at its first character. */
  readonly before?: RegExp
  /** Its own words. */
  readonly within?: RegExp
  /** The words directly behind it. */
  readonly behind?: RegExp
  /** Texts whose last figure has the sense, and texts whose last figure has not. */
  readonly claims: readonly string[]
  readonly spares: readonly string[]
}

const ADVERB = '(?:了|约|近|超|超过|达|达到|将近|至少|分别|各)?'

export const SENSE_ROWS: readonly Row[] = [
  {
    name: 'grew by',
    sense: 'growth',
    before: new RegExp(
      `(?:增长|增加|增|上升|上涨|涨|提高|提升|(?<!最|至)多|下降|减少|减|降低|降|下滑|回落|(?<!至|最|不)少|压缩|扩大)${ADVERB}$`,
    ),
    claims: ['产值同比增长9.8%', '人数比去年增加183人', '浓度同比下降了9.3%', '增速提高2个百分点'],
    spares: ['投资增长到5亿元', '增速达9.8%', '新增岗位500个', '缩短到9分钟', '至少3天', '最多5人'],
  },
  {
    name: 'rose as two did',
    sense: 'growth',
    before: /(?:分别|各)(?:同比)?(?:增长|下降|增加|减少)[^,。;]{0,12}和$/,
    claims: ['同比分别增长97%和112%'],
    spares: ['投资5亿元和3亿元'],
  },
  {
    name: 'from a value',
    sense: 'from',
    before: /(?:由|从)[^,。;、\d]{0,9}$/,
    behind: /^(?:[^,。;\d]{0,14})(?:到|至|为|成)/,
    claims: ['由12分钟缩短到', '从最初的3户发展到', '从35家增加至', '由原来的载客45人增加到'],
    spares: ['从3月起供应5万吨', '缩短到9分钟', '由5个组承担'],
  },
  {
    name: 'to a value',
    sense: 'to',
    before: /(?:到|至|为|成)(?:了|现在的?|如今的?|目前的?|今年的?|约|近)?$/,
    claims: ['由12分钟缩短到9分钟', '提高到6%', '从3户发展到如今的62户', '扩建为40张'],
    spares: ['由12分钟', '开展5次'],
  },
  {
    name: 'at most',
    sense: 'most',
    before:
      /(?:不(?:得)?超过|不高于|不多于|不大于|最多|最高|最长|最大|至多|上限为?|控制在|限于|封顶)[^,。;\d]{0,6}$/,
    claims: ['每生每月不超过120元', '最多一天接了97个', '最高可补贴5000元'],
    spares: ['超过120元', '最近的5家', '至少3次'],
  },
  {
    name: 'kept within',
    sense: 'most',
    behind: /^(?:以内|以下|之内|封顶|为限)/,
    claims: ['补贴5000元以内', '浓度35微克以下'],
    spares: ['补贴5000元', '补贴5000元以上'],
  },
  {
    name: 'at least',
    sense: 'least',
    before: /(?:不(?:得)?少于|不低于|不小于|至少|最少|最低|起步)[^,。;\d]{0,6}$/,
    claims: ['每周至少上门40次', '不少于60天', '最低1.5元'],
    spares: ['不超过120元', '超过60天'],
  },
  {
    name: 'and more',
    sense: 'least',
    behind: /^(?:以上|起)/,
    claims: ['种植500亩以上', '三分之二以上'],
    spares: ['种植500亩', '5人以下'],
  },
  {
    name: 'of one of them',
    sense: 'each',
    before: /(?:每|人均|户均|亩均|平均|单价|单产|均)[^,。;\d]{0,14}$/,
    claims: [
      '亩均增收1800元',
      '每生每月不超过120元',
      '平均到达时间由12分钟',
      '每座改造费用约4.2万元',
    ],
    spares: ['均衡发展,投资5亿元', '共投资5亿元', '5座改造费用'],
  },
  {
    name: 'of every year',
    sense: 'each',
    before: /每(?:年|季度|月|周|天|日)[^。!?]*$/,
    claims: ['每年收结案件约900件,其中刑事案件约150件'],
    spares: ['收结案件约900件'],
  },
  {
    name: 'by its unit',
    sense: 'each',
    within: /[/每]/,
    claims: ['租金20元/平方米', '租金20元每平方米'],
    spares: ['收费3元'],
  },
  {
    name: 'meant to be',
    sense: 'planned',
    before:
      /(?:计划|规划|力争|争取|目标|预计|拟|将|确保|(?:今年|明年|年底前?|本轮)(?:[^,。;]{0,6})要)[^,。;]{0,20}$/,
    claims: [
      '今年计划新建6所',
      '力争突破100亿元',
      '将派出5个',
      '总投资预计3亿元',
      '今年要完成新建36套',
    ],
    spares: ['已建成6所', '去年新建6所', '规划局有6人。建成8所', '完成计划,新建8所'],
  },
  {
    name: 'done already',
    sense: 'done',
    before:
      /(?:已经?|累计|至今|截至[^,。;]{0,10},?(?:共|全[市区县])?)[^,。;]{0,12}$|(?<![未没不]|没有)(?:完成|建成|办结|实现|兑现|整改|拆除)了?$/,
    claims: ['目前已完成267座', '已累计发放300万元', '办结139件', '累计接待5万人次'],
    spares: ['计划改造380座', '共380座', '已办结3件,未办结1件'],
  },
]

/** What the words around a figure say of it. `sentence` is the piece of `folded` it stands in. */
export function sensesOf(folded: string, figure: Span, sentence: Span): ReadonlySet<Sense> {
  const before = folded.slice(sentence.start, figure.start)
  const behind = folded.slice(figure.end, sentence.end)
  return new Set(
    SENSE_ROWS.filter(
      (row) =>
        (row.before === undefined || row.before.test(before)) &&
        (row.within === undefined || row.within.test(folded.slice(figure.start, figure.end))) &&
        (row.behind === undefined || row.behind.test(behind)),
    ).map(({ sense }) => sense),
  )
}
