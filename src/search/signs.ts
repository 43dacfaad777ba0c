/** A way of asking, and what a paragraph that answers it shows. */
export interface Sign {
  readonly asks: RegExp
  readonly shows: RegExp
  /** A question it must claim, and words that show it. */
  readonly claims: readonly (readonly [question: string, shown: string])[]
  /** Words that do not show it. */
  readonly spares: readonly string[]
}

/** Ways of asking for what shows itself in print. Folded. */
export const ASKS = {
  day: /什么时候|何时|哪一?[年月日天]|几[年月日号]|时间|日期|年份/,
  number: /多少|几[个位名种岁次家间座条]|多[长高大远久宽深重]/,
  place: /哪里|哪儿|何处|何地|什么地方|哪[个座一]?[省市县国区地]/,
  reason: /为什么|为何|原因|缘故/,
} as const

/** Rows are tried from the top; the first whose way of asking is met counts. Folded. */
export const SIGNS: readonly Sign[] = [
  {
    asks: ASKS.day,
    shows: /\d[年月日]|世纪|年代|[〇零一二三四五六七八九]年/,
    claims: [
      ['大桥何时通车?', '大桥5月6日通车'],
      ['他是哪一年出生的?', '他生于一九五〇年'],
    ],
    spares: ['大桥已经通车'],
  },
  {
    asks: ASKS.number,
    shows: /\d|[一二三四五六七八九十百千万两][个位名种岁次家间座条]/,
    claims: [
      ['大桥有多长?', '大桥全长3200米'],
      ['来了几位代表?', '来了三位代表'],
    ],
    spares: ['大桥很长'],
  },
  {
    asks: ASKS.place,
    shows: /[省市县区州镇村国]/,
    claims: [['他是哪里人?', '他生于江宁县']],
    spares: ['他是一名教师'],
  },
  {
    asks: ASKS.reason,
    shows: /因为|由于|原因|为了|因此|所以/,
    claims: [['为什么停工?', '由于连日降雨,工地停工']],
    spares: ['工地停工三天'],
  },
]

/** What answers to a folded question show; `undefined` where nothing is known of them. */
export const signFor = (folded: string): RegExp | undefined =>
  SIGNS.find(({ asks }) => asks.test(folded))?.shows
