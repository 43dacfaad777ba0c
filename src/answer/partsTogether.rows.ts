import type { PartsRule } from './parts.rows.ts'

const MUCH = '(?:多少|几(?![号月点日分时])|多[大高长远重宽深久])'

/** Questions for two figures of one thing. */
export const FIGURES_TOGETHER: readonly PartsRule[] = [
  {
    name: 'two counts in a row',
    pattern: new RegExp(
      `^(?!.*(?:分别|各|哪|谁|每))(?<head>.*?)(?<one>${MUCH}[^,。\\s、多几和跟与了过]{1,6}?)(?:[,、和](?<deed>[^,。\\s、多几]{0,3}?))?(?:一?共|总共|合计)?(?<two>${MUCH}[^,。\\s多几]{1,4})(?:[?,\\s]+(?<tail>[^多几,。]{2,8}))?$`,
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
