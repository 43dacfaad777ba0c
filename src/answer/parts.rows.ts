import { EACH_OF_TWO, FIGURES_TOGETHER, FIRST_OF_TWO } from './partsTogether.rows.ts'

/** A question that asks several things at once, as the questions it is made of. */
export interface Parts {
  /**
   * `each`: the answers side by side. `both`: what all answers hold. `sets`: those of the first list
   * that are in the others, or are not (`except`), all at one event. `same`: whether the answers are
   * alike. `one`: a single question, freed of another that is asked along with it.
   */
  readonly makes: 'each' | 'both' | 'sets' | 'same'
  /** What each part is about, in the words of the question: 3月14日, 临河办. */
  readonly items: readonly string[]
  /** The parts as questions of their own; for `sets`, the words of what was done. */
  readonly asks: readonly string[]
  /** For `sets`: those who did these are left out. */
  readonly except?: readonly string[]
  /** For `sets`: what sort of thing the list holds (单位, 办事处). */
  readonly noun?: string
}

/** One way in which a question is several. */
export interface PartsRule {
  readonly name: string
  readonly pattern: RegExp
  readonly parts: (groups: Readonly<Record<string, string>>) => Parts
  /** A question and the questions it is made of. */
  readonly claims: readonly (readonly [question: string, asks: readonly string[]])[]
  readonly spares: readonly string[]
}

const YEAR =
  '(?:去年|上年|前年)(?:同期)?|今年|本年|明年|前年|(?:19|20)\\d\\d年(?:同期)?|(?<=年[^,。]*?)同期'

/** Nothing but that something is planned. */
const PLANS = /^(?:计划|打算|预[计期]|目标|准备|将|要)$/

/** 去年投资和今年计划: what is planned is what was done; 去年修的米数和今年要修的: 米数 too. */
function secondOf(first: string, second: string): string {
  if (second === '') return first
  if (PLANS.test(second)) return second + first
  return second.endsWith('的') ? second + (/(?<=的)[^的]+$/.exec(first)?.[0] ?? '') : second
}

/** 2023年跟上年同期: the year before the one that is named. */
const yearBefore = (two: string, one: string): string => {
  const year = /^\d{4}/.exec(one)?.[0]
  return year !== undefined && /^(?:上年|去年|同期)/.test(two) ? `${Number(year) - 1}年` : two
}

/** 哪几个办事处 before what they did. */
const WHICH = /哪(?:些|几[个家位])(?<noun>[^,。交发参出到签]{1,6})/

/** 都没Q、也没R → Q, R. */
const negated = (words: string): string[] =>
  words
    .split(/[,、\s]*(?:也|又|还|都)?(?:没有?|未|不)/)
    .map((part) => part.replace(/[,、\s的]+$/, ''))
    .filter((part) => part !== '')

export const PARTS_RULES: readonly PartsRule[] = [
  ...FIGURES_TOGETHER,
  ...FIRST_OF_TWO,
  {
    name: 'in which of two years more',
    pattern: new RegExp(
      `^(?<head>.*?)(?<one>${YEAR})(?:和|跟|与|同|比|、|,)(?<two>${YEAR})(?<what>[^,。]*?)(?:是)?哪一?年(?<deed>[^,。]*?)得?(?:更|比较)?(?:[多大高长快少小低短慢])(?:一?些|一?点)?(?:[,\\s]*(?:分别|各自?)(?:是|有)?(?<much>(?:多少|几)[\\u4e00-\\u9fff]{1,3})|[,\\s].*)?$`,
    ),
    parts: ({ head = '', one = '', two = '', what = '', deed = '', much = '' }) => ({
      makes: 'each',
      items: [one, two],
      asks: [one, yearBefore(two, one)].map((year) =>
        [head.trim(), year, what, deed, much === '' ? '了多少' : much].join(''),
      ),
    }),
    claims: [
      ['水渠2020年和2021年哪年修得多,各多少', ['水渠2020年修了多少', '水渠2021年修了多少']],
      ['去年跟今年种树哪年种得多', ['去年种树种了多少', '今年种树种了多少']],
      ['种树 去年和今年哪年多 各多少棵', ['种树去年多少棵', '种树今年多少棵']],
    ],
    spares: ['哪年修得多', '2020年和谁签了约'],
  },
  {
    name: 'an office in two years',
    pattern:
      /^(?<head>[^,。]*?)(?:在)?(?<one>(?:19|20)\d\d)年?(?:和|跟|与|、)(?<two>(?:19|20)\d\d)年?(?:的时候)?(?:分别|各自?)?(?:是|任|当|担任)?(?:的)?(?:什么|啥|哪个)(?<what>职务|职位|职|官|身份|头衔)[?]?$/,
    parts: ({ head = '', one = '', two = '', what = '' }) => ({
      makes: 'each',
      items: [`${one}年`, `${two}年`],
      asks: [`${head}${one}年是什么${what}`, `${head}${two}年是什么${what}`],
    }),
    claims: [
      ['孔大同2018年和2021年分别任什么职务', ['孔大同2018年是什么职务', '孔大同2021年是什么职务']],
      ['孔大同2018和2021年各是啥职务', ['孔大同2018年是什么职务', '孔大同2021年是什么职务']],
    ],
    spares: ['孔大同2018年是什么职务'],
  },
  {
    name: 'two years side by side',
    pattern: new RegExp(
      `^(?<head>.*?)(?<one>${YEAR})(?<first>[^,。]*?)(?:和|跟|与|同|比|、|,)(?<two>${YEAR})(?<second>[^,。]*?)[,\\s]*(?:(?:分别|各自?)(?:是|有|为)?(?<much>(?:多少|几)[\\u4e00-\\u9fff]{0,3})|分别|哪个|哪一个|谁)`,
    ),
    parts: ({ head = '', one = '', first = '', two = '', second = '', much = '' }) => {
      const rest = /^(?:多少)?$/.test(much) ? '是多少' : much
      // 去年和今年计划各多少: only this year's is planned.
      const before = first === '' && !PLANS.test(second) ? second : first
      return {
        makes: 'each',
        items: [one, two],
        asks: [
          `${head}${one}${before}${rest}`,
          `${head}${yearBefore(two, one)}${secondOf(first, second)}${rest}`,
        ],
      }
    },
    claims: [
      ['水库去年修的和今年要修的各是多少', ['水库去年修的是多少', '水库今年要修的是多少']],
      ['2022年和2023年粮食产量哪个高', ['2022年粮食产量是多少', '2023年粮食产量是多少']],
      ['粮食产量,2023年跟上年同期各是多少', ['粮食产量,2023年是多少', '粮食产量,2022年是多少']],
      ['水库加固去年和今年计划各是多少座', ['水库加固去年多少座', '水库加固今年计划多少座']],
      ['水渠去年投资和今年预期各是多少', ['水渠去年投资是多少', '水渠今年预期投资是多少']],
      [
        '水渠去年修的米数和今年要修的各是多少',
        ['水渠去年修的米数是多少', '水渠今年要修的米数是多少'],
      ],
    ],
    spares: ['去年修了多少', '水库比去年多了多少', '今年和谁签了约'],
  },
  {
    name: 'before and now',
    pattern:
      /^(?<head>.*?)(?:原来|以前|之前|过去|当初|现在|目前)(?<first>[^,。]*?(?:多少|几)[^,。]{0,4})[,、\s]+(?:那)?(?:现在|如今|目前|以后|今后|后来|将来)(?<second>[^,。]*(?:多少|几)[^,。]*)$/,
    parts: ({ head = '', first = '', second = '' }) => ({
      makes: 'each',
      items: [first, second],
      asks: [`${head}原来${first}`, `${head}现在${second === '多少' ? first : second}`],
    }),
    claims: [
      ['水费原来多少,现在多少', ['水费原来多少', '水费现在多少']],
      ['路灯现在一盏补多少钱,以后补多少', ['路灯原来一盏补多少钱', '路灯现在补多少']],
    ],
    spares: ['现在多少钱一斤'],
  },
  {
    name: 'planned and done',
    pattern:
      /^(?<head>.*?)(?:年初|原来?|最初|当初|起初|开始)?(?<plan>计划|打算|原定|预计|目标是?)(?<deed>[^,。多几]*?)(?<much>(?:多少|几)[\u4e00-\u9fff]?)[^,。多几]{0,4}?[,、\s]*(?:最后|最终|实际上?|结果|后来|到头来|年底)(?<done>[^,。多几]*?)(?<many>(?:多少|几)[\u4e00-\u9fff]{0,3})$/,
    parts: ({ head = '', plan = '', deed = '', much = '', done = '', many = '' }) => ({
      makes: 'each',
      items: [`${plan}${deed}`, `${done}${many}`],
      asks: [
        `${head}${plan}${deed}${much}`,
        `${head}${done === '' ? deed : done}${done.endsWith('了') ? '' : '了'}${much}`,
      ],
    }),
    claims: [
      ['水渠年初计划修多少米最后修了多少', ['水渠计划修多少米', '水渠修了多少米']],
      ['原定招几人,实际招了几人', ['原定招几人', '招了几人']],
    ],
    spares: ['计划修多少米', '最后修了多少米'],
  },
  {
    name: 'of two of a sort',
    pattern:
      /^(?<one>[^,。的\s]{2,10}?)(?:和|跟|与|、)(?<two>[\u4e00-\u9fff\da-z“”]{2,10}?)(?:这)?(?:两|2|俩)(?:次|个|场|家|座|届|轮|所|条|位|名)?(?<what>[\u4e00-\u9fff][^,。]*?)(?:分别|各自?)(?:是|有|为)?(?<much>(?:多少|几)[\u4e00-\u9fff]{0,6})(?:[,\s].*)?$/,
    parts: ({ one = '', two = '', what = '', much = '' }) => ({
      makes: 'each',
      items: [one, two],
      asks: [one, two].map((item) => `${item}${what}${much}`),
    }),
    claims: [
      ['甲子和乙丑两次台风转移群众各多少,哪次多', ['甲子台风转移群众多少', '乙丑台风转移群众多少']],
      ['东湖、西湖这两个小区分别有几栋楼', ['东湖小区几栋楼', '西湖小区几栋楼']],
    ],
    spares: ['两个小区分别有几栋楼', '东湖和西湖两个小区谁管'],
  },
  {
    name: 'one office or two',
    pattern:
      /^(?<one>[^,。的]{2,8}?)(?:和|跟|与|、)(?<two>[\u4e00-\u9fff]{2,8}?)的?(?:职务|职位|身份|官职)(?:是不是|是否)?(?:一样|相同|同样|一致)/,
    parts: ({ one = '', two = '' }) => ({
      makes: 'same',
      items: [one, two],
      asks: [`${one}是什么职务`, `${two}是什么职务`],
    }),
    claims: [['王芳和李大山的职务一样吗', ['王芳是什么职务', '李大山是什么职务']]],
    spares: ['王芳和李大山分别是什么职务'],
  },
  {
    name: 'which of two has more',
    pattern:
      /^(?<one>[^,。的]{2,10}?)(?:和|跟|与|、)(?<two>[\u4e00-\u9fff]{2,8}?)(?:相比|比)?,?(?:是)?(?:哪一?[个家]|谁)(?<what>[^,。]*?)(?:更)?(?:多|大|高|少|长|快)(?:一?些|一点)?(?:[,\s]*(?:各自?|分别)(?:是|有)?(?<ask>几个|几家|多少[\u4e00-\u9fff]{0,3}|几[\u4e00-\u9fff]))?$/,
    parts: ({ one = '', two = '', what = '', ask }) => ({
      makes: 'each',
      items: [one, two],
      asks: [one, two].map((item) => `${item}${what}${ask ?? '多少'}`),
    }),
    claims: [
      ['东村和西村哪个村种的树多 各几棵', ['东村村种的树几棵', '西村村种的树几棵']],
      ['甲公司和乙公司谁的投资大', ['甲公司的投资多少', '乙公司的投资多少']],
    ],
    spares: ['哪个村种的树多', '王芳和李大山谁主持的会'],
  },
  {
    name: 'in both lists',
    pattern:
      /^(?<head>.*?)既(?<first>[^,。]+?)[,、]?(?:又|也|还|并且?)(?<second>[^,。的]+?)(?:的(?<noun>[^,。的]{1,8}?))?(?:都)?(?:有|是)?(?:哪些|哪几[个家位]|谁|哪[两俩三]个)?$/,
    parts: ({ head = '', first = '', second = '', noun }) => ({
      makes: 'sets',
      items: [first, second],
      asks: [first, second],
      ...nounOf(noun ?? /(?:哪些|哪几个|哪几家)(?<noun>[^,。]+)$/.exec(head)?.groups?.['noun']),
    }),
    claims: [
      ['会上既发言又递交承诺书的单位', ['发言', '递交承诺书']],
      ['哪些公司既汇报了又签了约', ['汇报了', '签约']],
    ],
    spares: ['既然开了会,谁讲的话'],
  },
  {
    name: 'in one list and not in the other',
    pattern:
      /^(?!.*吗$)(?<first>.+?)[,、\s]*(?:但是?|却|可是?|不过|而)(?:也|都|又)?(?<rest>(?:没有?|未).+?)(?:的(?<noun>(?!都?(?:有|是|叫)?哪)[^,。的]{1,8}?)?)?(?:都)?(?:有|是|叫)?(?:谁|(?:哪些|哪几[个家位]|哪[两俩三][个位家])(?<sort>[^,。的]{2,6})?)?$/,
    parts: ({ first = '', rest = '', noun, sort }) => ({
      makes: 'sets',
      items: [first],
      asks: [first.replace(WHICH, '')],
      except: negated(rest),
      ...nounOf(
        (noun ?? sort)?.replace(/^[两俩三四几]?[个位名家]/, '') ??
          WHICH.exec(first)?.groups?.['noun'],
      ),
    }),
    claims: [
      ['哪几个镇交了材料但没发言', ['交了材料']],
      ['到了会、但没讲话、也没主持的领导是谁', ['到了会']],
      ['上台汇报了、却没签约的有哪几家', ['上台汇报了']],
    ],
    spares: ['会开了但没说什么时候结束吗', '有没有发言'],
  },
  ...EACH_OF_TWO,
]

const nounOf = (noun: string | undefined): Pick<Parts, 'noun'> =>
  noun === undefined || noun === '' ? {} : { noun }
