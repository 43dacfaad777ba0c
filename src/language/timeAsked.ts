/** What a question wants to know of a time, beyond the day: see the rows. */
export type TimeAspect = 'clock' | 'until' | 'before' | 'span' | 'weekly' | 'rest' | 'half'

/** One way of asking for a time. Rows are tried from the top. */
export interface TimeAskedRule {
  readonly aspect: TimeAspect
  readonly pattern: RegExp
  readonly claims: readonly string[]
  readonly spares: readonly string[]
}

const WHEN = '(?:几点|几时|几号|几月几[日号]|哪一?天|什么时候|啥时候|何时|多会儿)'

export const TIME_ASKED: readonly TimeAskedRule[] = [
  {
    aspect: 'half',
    pattern: /(?:上午|早上|白天|中午)还是|还是(?:上午|下午|晚上)/,
    claims: ['上午还是下午到的', '是白天还是晚上开会'],
    spares: ['几点到的'],
  },
  {
    aspect: 'weekly',
    pattern:
      /(?:周|星期|礼拜)几|(?:每周|每个?星期|一周).*哪(?:几|一|[两三四])?天|哪(?:几|[两三四])天(?:来|去|坐诊|出诊|上班|值班|开门|开放|有人|教)|哪天教/,
    claims: ['门诊周几开', '大夫哪几天来', '每周哪天开放', '礼拜几有课'],
    spares: ['哪几天办庙会', '哪天开幕'],
  },
  {
    aspect: 'rest',
    pattern:
      /(?:哪一?天|什么时候|啥时候|何时)\s?(?:都|会|是)?(?:闭[馆园]|休[馆园市诊息]|停[诊业]|封?关?闭|关门|不开[放门]|不营业)/,
    claims: ['博物馆哪天闭馆', '门诊什么时候停诊', '大桥什么时候封闭'],
    spares: ['博物馆哪天开馆', '几点闭馆', '闭馆到哪天'],
  },
  {
    aspect: 'span',
    pattern: new RegExp(
      `哪(?:几|些|[两三四五六七])天|哪段时间|什么时间段|哪个时间段|(?:从)?${WHEN}[^,。]{0,6}(?:到|至)(?:了)?${WHEN}|起止`,
    ),
    claims: ['庙会办哪几天', '大桥啥时候封到啥时候', '下午几点到几点', '从几号到几号'],
    spares: ['开到几点', '几点开始'],
  },
  {
    aspect: 'until',
    pattern: new RegExp(
      `(?:到|至)${WHEN}|截止|最后一天|末班|${WHEN}(?:截止|收车|收班|关门|打烊|下班|结束|到期)`,
    ),
    claims: ['索道开到几点', '报名最后一天是几号', '末班车几点', '封到几号', '几点收车'],
    spares: ['几点开门', '到了几个人'],
  },
  {
    aspect: 'before',
    pattern: new RegExp(`${WHEN}(?:之|以)?前|最迟|最晚|限期|期限|限[^,。]{0,8}${WHEN}|多久之前`),
    claims: ['啥时候前整改完', '最迟哪天建成', '镇长限什么时候把图纸交出来'],
    spares: ['什么时候建成', '什么时候限行'],
  },
  {
    aspect: 'clock',
    pattern: /几点|(?:哪个|什么|啥)时间(?!段)/,
    claims: ['几点开门', '什么时间最堵'],
    spares: ['哪天开门', '时间是哪天'],
  },
]

/** What a folded question wants to know of a time; `undefined` where it asks for the day alone. */
export const timeAsked = (folded: string): TimeAspect | undefined =>
  TIME_ASKED.find(({ pattern }) => pattern.test(folded))?.aspect
