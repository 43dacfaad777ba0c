import type { PartsRule } from './parts.rows.ts'

const MUCH = '(?:多少|几(?![号月点日分时])|多[大高长远重宽深久])'

/** Questions for two figures of one thing. */
export const FIGURES_TOGETHER: readonly PartsRule[] = [
  {
    name: 'two counts in a row',
    pattern: new RegExp(
      `^(?!.*(?:分别|各|哪|谁|每))(?<head>.*?)(?<one>${MUCH}[^,。\\s、多几和跟与了过]{1,6}?)(?:[,、和](?<deed>[^,。\\s、多几]{0,3}?))?(?:一?共|总共|合计)?(?<two>${MUCH}[^,。?\\s多几]{1,7})(?:[?,\\s]+(?<tail>[^多几,。]{2,8}))?$`,
    ),
    // Without labels, so that 3处 and 60平方米 of 3处60平方米 are told as one.
    parts: ({ head = '', one = '', deed = '', two = '', tail = '' }) => ({
      makes: 'each',
      items: [],
      asks: [`${tail}${head}${one}`, `${tail}${head}${deed}${two}`],
    }),
    claims: [
      ['山北镇要腾退几处库房多少平方米', ['山北镇要腾退几处库房', '山北镇要腾退多少平方米']],
      ['搬了多少户多少人', ['搬了多少户', '搬了多少人']],
      ['偷渔网的被判了几年、罚多少钱', ['偷渔网的被判了几年', '偷渔网的被判了罚多少钱']],
      ['要修几条路多少公里?山北镇', ['山北镇要修几条路', '山北镇要修多少公里']],
    ],
    spares: [
      '搬了多少户',
      '要修几条路',
      '哪几个村种了多少树',
      '几个村分别种了多少树',
      '几个村种了多少树',
      '庙会几号到几号',
      '几月几号开幕',
    ],
  },
  {
    name: 'a figure and how much more it is',
    pattern:
      /^(?<head>.*?)(?<much>(?:多少|几)[\u4e00-\u9fff]{0,4})[,、\s]+(?<grown>(?:比|较)?(?:去年|上年|前年|往年|上月|上季度|同期|原来|年初)?(?:同期|增加|增长|减少|下降|上升|提高|同比|[多少增降涨])[^,。多几]{0,4}(?:多少|几)[^,。多几]*)$/,
    parts: ({ head = '', much = '', grown = '' }) => ({
      makes: 'each',
      items: [much, grown],
      asks: [`${head}${much}`, `${head}${grown}`],
    }),
    claims: [
      ['水渠今年要修多少米,比去年多多少', ['水渠今年要修多少米', '水渠今年要修比去年多多少']],
      ['产值多少,增长百分之几', ['产值多少', '产值增长百分之几']],
    ],
    spares: ['比去年多多少', '种了多少树'],
  },
]

/** 去年第五届 behind 今年第六届灯会: the fifth of what the sixth is of. */
const inFull = (one: string, two: string): string => {
  const event = /第[^届次期批轮]{1,4}[届次期批轮](?<of>.+)$/.exec(one)?.groups?.['of'] ?? ''
  return /第[^届次期批轮]{1,4}[届次期批轮]$/.test(two) ? two + event : two
}

/** Behind what is asked of each of two. */
const REST =
  '(?<rest>(?:[是有为在达占用花]|都)*[^,。]{0,6}(?:多少|几(?![号点])|多[大高长远久]|谁|哪|什么|啥)[^,。]*)'

/** What is measured, as the last word of a question for its figure. */
const MEASURE =
  '(?:总?(?:投资|面积|产量|产值|收入|人数|户数|长度|高度|价格|票价|工期|数量|金额|额度?|规模)|增速|增幅|占地)'

/** Questions for the same of two things, each told in words of its own. */
export const EACH_OF_TWO: readonly PartsRule[] = [
  {
    name: 'of two things, set apart from what is asked of each',
    pattern: new RegExp(
      `^(?<one>[^,。和跟与及谁哪]{2,24})(?:和|跟|与)(?<two>[^,。和跟与及谁哪的\\s]{2,24}(?:的[^,。和跟与及谁哪\\s]{1,8})?)[,\\s]+(?<what>(?:(?!第[一二两三\\d]|[哪谁什啥几多])[^,。]){0,12}?)(?:分别|各自?)${REST}$`,
    ),
    parts: ({ one = '', two = '', what = '', rest = '' }) => ({
      makes: 'each',
      items: [one, two],
      asks: [one, inFull(one, two)].map((item) => `${item}${what}${rest}`),
    }),
    claims: [
      ['东湖的会和西湖的会,主持人分别是谁', ['东湖的会主持人是谁', '西湖的会主持人是谁']],
      [
        '今年第二届灯会和去年第一届,接待游客分别多少人次',
        ['今年第二届灯会接待游客多少人次', '去年第一届灯会接待游客多少人次'],
      ],
      [
        '县长看粮库和书记看水厂 分别是哪个副县长陪的',
        ['县长看粮库是哪个副县长陪的', '书记看水厂是哪个副县长陪的'],
      ],
    ],
    spares: ['东湖和西湖,谁先开的会', '东湖和西湖,在县里哪个位置'],
  },
  {
    name: 'of two of one matter',
    pattern: new RegExp(
      `^(?<head>[^,。]{3,16})[,\\s](?<one>[^,。和跟与及谁哪几\\s]{2,12})(?:和|跟|与)(?<two>[^,。和跟与及谁哪几\\s]{2,12}?)(?:分别|各自?)${REST}$`,
    ),
    parts: ({ head = '', one = '', two = '', rest = '' }) => ({
      makes: 'each',
      items: [one, two],
      asks: [one, two].map((item) => `${head},${item}${rest}`),
    }),
    claims: [
      ['今年的西瓜,全县和沙岭各是多少亩', ['今年的西瓜,全县是多少亩', '今年的西瓜,沙岭是多少亩']],
      ['沙岭的路 新修和改造各多少公里', ['沙岭的路,新修多少公里', '沙岭的路,改造多少公里']],
    ],
    spares: ['县长和哪个乡的书记,谁和谁去了几次'],
  },
  {
    name: 'two measures of one thing',
    pattern: new RegExp(
      `^(?<head>[^,。和跟与]{2,20}?)的?(?<one>${MEASURE})(?:和|跟|与|、)(?<two>${MEASURE})(?:分别|各自?)${REST}$`,
    ),
    parts: ({ head = '', one = '', two = '', rest = '' }) => ({
      makes: 'each',
      items: [one, two],
      asks: [one, two].map((item) => `${head}${item}${rest}`),
    }),
    claims: [
      ['水厂的总投资和工期分别是多少', ['水厂总投资是多少', '水厂工期是多少']],
      ['西瓜面积、产量各多少', ['西瓜面积多少', '西瓜产量多少']],
    ],
    spares: ['水厂总投资是多少'],
  },
  {
    name: 'two that end in one word',
    pattern: new RegExp(
      `^(?<one>[^,。和跟与及\\s]{2,20}(?<last>(?!时候|的)[^,。\\s的]{2}))(?:和|跟|与)(?<two>[^,。和跟与及\\s]{2,20}\\k<last>)(?:分别|各自?)${REST}$`,
    ),
    parts: ({ one = '', two = '', rest = '' }) => ({
      makes: 'each',
      items: [one, two],
      asks: [one, two].map((item) => `${item}${rest}`),
    }),
    claims: [
      [
        '水渠计划投资和到9月底完成的投资各是多少',
        ['水渠计划投资是多少', '到9月底完成的投资是多少'],
      ],
    ],
    spares: ['水渠计划投资和到9月底完成的长度各是多少'],
  },
]

/** Questions which of two events was first. */
export const FIRST_OF_TWO: readonly PartsRule[] = [
  {
    name: 'which of two was first, and when',
    pattern:
      /^(?<one>[^,。]{2,24}?)(?:和|跟|与)(?<two>[^,。和跟与]{2,16}?)[,\s]*(?:是)?(?:哪一?[个场次回件]|谁)(?:会)?(?:[开办搞]|举行)?(?:得|的)?(?:在|更)?(?:先|前|早|靠前|晚|后|靠后)(?:[开办搞]|举行)?的?[,\s]*(?:分别|各自?)(?:都)?(?:是)?(?:在)?(?<when>几号|哪一?[天日]|什么时候|几月几[号日])$/,
    parts: ({ one = '', two = '', when = '' }) => ({
      makes: 'each',
      items: [one, two],
      asks: [`${one}是${when}`, `${two}是${when}`],
    }),
    claims: [
      ['拥军座谈会和老人看桥哪个在前,各是几号', ['拥军座谈会是几号', '老人看桥是几号']],
      ['水库开工和大桥通车 哪个早,分别哪天', ['水库开工是哪天', '大桥通车是哪天']],
    ],
    spares: ['拥军座谈会是几号', '谁先讲的话,各是几点'],
  },
]
