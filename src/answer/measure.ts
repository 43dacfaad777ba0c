import type { Figure } from '../facts/figures.ts'
import { UNITS } from '../language/lexicon.ts'
import type { Question } from '../language/question.ts'
import { dictionaryWords } from '../language/segment.ts'

/** What is paid, before or behind 多少. */
const PAID =
  '[投引融筹捐耗出注]资|资金|款|税|利税|利润|收入|贷款|经费|补[贴助]|奖金|罚金|租金|工资|押金|赔偿金?|补偿金?|费用?|学费|票价|价钱|经济损失|造价|销售额|营业额'

/**
 * What sort of figure a question wants, and the words that lead to such a figure in print; rows are
 * tried from the top.
 */
const WANTS: readonly {
  readonly what: readonly string[]
  readonly asks: RegExp
  readonly leads?: RegExp
}[] = [
  { what: ['phone'], asks: /电话(?:号|是|多少)|哪个电话|热线|号码|手机号|(?<!多少(?:个)?)电话$/ },
  { what: ['ordinal'], asks: /第几|几连|是第|到第/ },
  {
    what: ['share', 'people', 'households'],
    asks: /(?:多少|几成)[^,。]{0,6}(?:同意|点头|赞成|签字|通过|表决)/,
    leads: /须|经|占|同意|达到?/,
  },
  { what: ['share'], asks: /百分之|比例|占比|率(?:是|为|达)?(?:多少|到)?|几成|百分点/ },
  {
    what: ['money'],
    asks: new RegExp(
      `[多好][少多]钱|(?:多少|几)的?(?:${PAID})|(?:${PAID})(?:总额|总数|一?共|合计)?(?:是|为|达|有|拿了?|收了?|交了?)?(?:多少|几)|(?:多少|几)(?:个)?(?:万|亿|千|百)?(?:元|亿|块)|花了多少|[投罚赔](?:了|资)?(?:多少|几)|投资(?:了)?(?:总额|更?[大多])|总投资|金额|资金|多少[\\u4e00-\\u9fff]{1,3}金(?![属融])|多少[\\u4e00-\\u9fff]{2,5}(?:${PAID})(?=$|[,?。])|工资|价格|房价|烧了(?:多少|几)(?!平|亩|公顷|[间户栋])|经费|预算|罚款|产值|基金|零售总?额|收费|收多少`,
    ),
    leads: /[投引融筹捐耗出注]资|金额|资金|费|价|额|收入|产值|补助|补贴|奖|规模|元/,
  },
  {
    what: ['area'],
    asks: /多少(?:万)?(?:平|亩|公顷|㎡)|多大面积|面积|多大(?!年)/,
    leads: /面积|占地|达/,
  },
  {
    what: ['time'],
    asks: /多久|多长时间|时间(?:有|要|是|为)?多长|多少(?:天|年|小时|个月|日子|分钟)|几(?:天|年|个月|小时|分钟|个星期|周(?!次))|多长日子|耗多长|用时|时长|多大年纪|多大岁数|几岁|多少岁/,
    leads: /历时|为期|时间|时长|工期|期限|需要?|只[要需]|就(?:能)?|用时|岁|干了|坚持/,
  },
  {
    what: ['length'],
    asks: /多长|多远|多高|多深|多宽|(?:多少|几)(?:公里|千米|米|里)/,
    leads: /[全总]?长度?|高度?|深度?|宽度?/,
  },
  { what: ['mass'], asks: /多重|(?:多少|几)(?:万)?(?:吨|公斤|斤|克|微克)/ },
  {
    what: ['people'],
    asks: /多少(?:个|名|位|口|号)?(?:人|群众|居民|学生|代表|党员|干部|村民|职工|游客|师生|老人|孩子|儿童|小?朋友|家长|志愿者|观众|市民|教师|老师|医生|护士|农[民户]|工人|选手|队员|患者|病人|旅客|乘客|司机)(?![家次])|几(?:个|名|位|口)人|人数|多少人/,
  },
  { what: ['households'], asks: /多少户|几户|户数/ },
]

/** Whether the words that lead to a figure name the very measure asked for; `undefined` where none is asked. */
export function namesMeasure(
  label: string,
  { folded }: Pick<Question, 'folded'>,
): boolean | undefined {
  return WANTS.find(({ asks }) => asks.test(folded))?.leads?.test(label)
}

/** The figure kinds asked for, and the unit typed behind 多少 or 几. */
export function wanted({ folded }: Pick<Question, 'folded'>): {
  what: readonly string[] | undefined
  unit: string | undefined
} {
  const what = WANTS.find(({ asks }) => asks.test(folded))?.what
  const behind =
    /(?:多少|好多|几)(?<unit>[\u4e00-\u9fff]{1,6})/.exec(folded)?.groups?.['unit'] ?? ''
  return { what, unit: behind === '' ? undefined : behind }
}

/** What is told in percent. */
const RATE = /[率幅速重例度]|占|同比|增长|下降|升|降|高|低/

const GENERIC_UNITS = new Set([...'个家项条次种份名位场件处支批所座'])

/** How a figure's unit fits what is asked, 0 (cannot be it) to 1. */
export function unitFit(figure: Figure, folded: string, question: Question): number {
  const { what, unit } = wanted(question)
  const words = folded.slice(figure.start, figure.end)
  if (countsOther(figure, words, question)) return OTHER_THINGS
  if (figure.what === 'money' && countsThings(question)) return OTHER_THINGS
  if (what !== undefined && !what.includes(figure.what)) {
    const { unit: printed } = figure
    if (
      !(what[0] === 'people' && /人|名|位/.test(printed)) &&
      !(what[0] === 'time' && /月|天|年|日/.test(printed)) &&
      !(what[0] === 'money' && /元|亿/.test(printed))
    )
      return 0
  }
  for (const alone of ['ordinal', 'phone'])
    if (figure.what === alone && what?.includes(alone) !== true) return 0
  if (figure.what === 'share' && what === undefined && !RATE.test(question.folded)) return 0.25
  if (what !== undefined) {
    if (/^[万亿]/.test(unit ?? '') && !words.includes(unit?.charAt(0) ?? '')) return 0.3
    const bare = unit?.replace(/^(?:个|万|亿|千|百|平均)+/, '') ?? ''
    // 面 of 面积 and 代 of 代表 are no units.
    const last = NO_UNIT.test(bare) || startsNoun(bare) ? '' : bare.charAt(0)
    const fits =
      words.includes(last) || counting(last).includes(figure.unit.replace(/^[多余万千百亿]+/, ''))
    return UNITS.has(last) && !fits ? 0.6 : 1
  }
  if (unit === undefined || ANYTHING.test(unit)) return figure.what === 'ordinal' ? 0.3 : 0.7
  // 座 of 座位 and 项 of 项目 count nothing.
  const isNoun = startsNoun(unit)
  const generic = GENERIC_UNITS.has(unit.charAt(0)) && !isNoun
  const noun = unit.length > 1 && generic ? unit.slice(1) : unit
  const known = UNITS.has(unit) || (UNITS.has(unit.charAt(0)) && !isNoun)
  const typed = words.replace(/^[第\d一二两三四五六七八九十百千万亿.,多余]+/, '')
  const measure = unit.charAt(0)
  const counted =
    pairsOf(noun).some((pair) => typed.includes(pair)) ||
    isBehind(noun, folded.slice(figure.end - figure.noun.length))
  // 项目共12个: what is counted stands before.
  const before = folded.slice(figure.label.start, figure.start)
  const led = figure.noun === '' && pairsOf(noun).some((pair) => before.includes(pair))
  if (generic && unit.length > 1) {
    if (counted || (noun.length === 1 && typed.slice(1).startsWith(noun))) return 1
    if (led) return 0.85
    if (typed.includes(noun.charAt(0)) && typed.length <= 2) return 0.8
    // 5个巡察组 are no villages.
    return typed.startsWith(measure) && figure.noun === '' ? 0.45 : 0.15
  }
  // 学位2700个: the word is a unit too, and stands before the number as what is counted.
  if (led && isNoun && /^[个名人户家所件项]?$/.test(typed)) return 0.85
  if (known)
    return typed.startsWith(measure) || typed.includes(unit.slice(0, 2))
      ? 1
      : sameSort(unit, figure)
        ? 0.5
        : 0.1
  if (counted) return 1
  if (NOT_COUNTED.has(figure.what)) return 0.15
  if (led) return 0.85
  if (unit.length === 1) return typed.endsWith(unit) && typed.length <= 2 ? 1 : 0.5
  return figure.what === 'things' ? 0.3 : 0.5
}

/** Measure words that count the same: 多少口人 is answered by 300人, 第几回 by 第8次. */
const ALIKE: readonly string[] = ['口号名位人', '次回趟遭遍届', '拨批组支队路组']

const counting = (unit: string): readonly string[] => [
  ...(ALIKE.find((row) => row.includes(unit)) ?? unit),
]

/** 多少日子, 多少工夫: what is measured, and no unit of it. */
const NO_UNIT = /^(?:日子|时间|时日|工夫|功夫)/

/** Whether words begin with a noun of two characters or more. */
const startsNoun = (words: string): boolean => (dictionaryWords(words)[0]?.word.length ?? 0) > 1

/** 29处挂牌督办, 10位品学兼优的新生: what is counted need not be a noun directly behind its measure word. */
const isBehind = (noun: string, behind: string): boolean =>
  noun.length > 1 &&
  (behind.startsWith(noun.slice(0, 2)) ||
    (/^[\u4e00-\u9fff]{2,8}的(?<head>.{2,4})/.exec(behind)?.groups?.['head'] ?? '').startsWith(
      noun.slice(0, 2),
    ))

/** Units that count what the noun behind them names. */
const THINGS: ReadonlySet<string> = new Set([
  ...['things', 'body', 'place', 'buildings', 'people'],
  ...['vehicles', 'animals', 'plants', 'documents'],
])

/** Too little for an answer. */
const OTHER_THINGS = 0.15

/** 两所学校 are no cameras: a figure that prints what it counts, and that is nothing of what is asked. */
function countsOther({ noun, unit, what }: Figure, words: string, question: Question): boolean {
  const own = unit.replace(/^[万亿千百多余几]*./, '') + noun
  if (own.length < 2 || !THINGS.has(what)) return false
  const counted = countedIn(question)
  if (counted === undefined || WIDE.test(counted.word)) return false
  const wordings = [counted.word, ...counted.forms]
  return !wordings.some(
    (word) => pairsOf(word).some((pair) => words.includes(pair)) || own.endsWith(word.slice(-1)),
  )
}

/** `how many projects`: money is no number of them. */
const countsThings = ({ noun, language }: Question): boolean =>
  language === 'en' && noun !== undefined && !/[款金资元费税]|投入|收入/.test(noun)

/** The noun right behind 多少, or the one that a question in English counts. */
const countedIn = ({ terms, words, noun }: Question): Question['terms'][number] | undefined =>
  terms.find(
    ({ word, span, sort }) =>
      sort === 'noun' &&
      word.length > 1 &&
      !UNITS.has(word.charAt(0)) &&
      (word === noun || span.start === words?.end),
  )

/** Words for things of many sorts: 多少单位 may be 12家企业. */
const WIDE =
  /(?:单位|机构|部门|项目|问题|成果|活动|地方|点位|场所|内容|情况|方面|东西|事项|任务|人员|产品|设施|主体)$/

/** 多少件东西: a measure word without a noun. */
const ANYTHING = /^[个件样种项桩份]?(?:东西|玩意|事儿?(?!项|业))|^样$/

/** What is paid, lasts or shares is no number of what is counted: 多少高企. */
const NOT_COUNTED: ReadonlySet<string> = new Set(['money', 'time', 'share', 'speed', 'temperature'])

/** Every two neighbouring characters of a word. */
const pairsOf = (word: string): string[] =>
  [...word].slice(1).map((_, at) => word.slice(at, at + 2))

const sameSort = (unit: string, figure: Figure): boolean =>
  (UNITS.get(unit) ?? UNITS.get(unit.charAt(0)))?.[0] === figure.what
