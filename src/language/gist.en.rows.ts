/** Parts of a day in English, and how print says them. */
export const PARTS_OF_DAY: readonly (readonly [english: RegExp, chinese: string])[] = [
  [/morning/, '上午'],
  [/afternoon/, '下午'],
  [/evening|night/, '晚上'],
]

/** What may stand before a name and says who of that name is meant. */
export const TITLE_WORDS =
  /^(?:(?:deputy|vice|acting|party|executive|district|county|city|town|village|bureau|committee) )*(?:mr|mrs|ms|miss|dr|granny|grandma|grandpa|uncle|aunt|auntie|teacher|nurse|doctor|coach|boss|judge|secretary|director|comrade|mayor|chief|head|governor|magistrate|chairman|chairwoman|president|manager|general manager|professor|engineer|principal|minister|inspector|officer|commissioner|captain|leader)s?$/

/** Parts an office and what it is of. */
export const OF = /\b(?:of|for|at|in|from)\b/

/** Heads that Chinese calls by what they head. */
export const LEADS: readonly {
  readonly heads: RegExp
  readonly of: RegExp
  readonly title: string
}[] = (
  [
    [/区$/, '区长'],
    [/县$/, '县长'],
    [/市$/, '市长'],
    [/镇$/, '镇长'],
    [/乡$/, '乡长'],
    [/局$/, '局长'],
    [/部$/, '部长'],
    [/(?:法院|学院|医院|研究院)$/, '院长'],
    [/(?:学校|小学|中学|大学)$/, '校长'],
    [/(?:银行|支行|分行)$/, '行长'],
    [/(?:办事处|委员会|管委会|委|办|中心|办公室|居委会|村委会)$/, '主任'],
    [/(?:小组|组|专班)$/, '组长'],
    [/大队$/, '大队长'],
    [/中队$/, '中队长'],
    [/支队$/, '支队长'],
    [/队$/, '队长'],
    [/处$/, '处长'],
    [/科$/, '科长'],
    [/所$/, '所长'],
    [/站$/, '站长'],
    [/厂$/, '厂长'],
    [/馆$/, '馆长'],
    [/(?:协会|商会|学会|联合会)$/, '会长'],
    [/省$/, '省长'],
  ] as const
).map(([of, title]) => ({
  heads:
    /^(?:deputy |vice )?(?:head|mayor|chief|director|governor|leader|boss|president|principal|magistrate)(?: of)?s?$/,
  of,
  title,
}))

/** Things that are counted with a measure word of their own, which then stands in print. */
export const COUNTED: readonly (readonly [english: RegExp, measure: string])[] = [
  [/^(?:[a-z-]+ ){0,3}(?:flats|apartments|homes|houses)\b/, '套'],
  [/^(?:[a-z-]+ ){0,3}(?:households|families)\b/, '户'],
  [/^(?:more |other |new )?(?:people|persons)\b/, '人'],
]

/** Units, which stand behind 多少 and are no words of the print. */
export const MEASURED: readonly (readonly [english: RegExp, unit: string])[] = (
  [
    ['square (?:met(?:er|re)s|m)|sqm|m2', '平方米'],
    ['square kilomet(?:er|re)s', '平方公里'],
    ['cubic met(?:er|re)s', '立方米'],
    ['millimet(?:er|re)s|mm', '毫米'],
    ['centimet(?:er|re)s|cm', '厘米'],
    ['kilomet(?:er|re)s|km|miles', '公里'],
    ['met(?:er|re)s', '米'],
    ['kilogram(?:me)?s|kilos|kg', '公斤'],
    ['ton(?:ne)?s', '吨'],
    ['mu', '亩'],
    ['hectares', '公顷'],
    ['yuan|rmb|renminbi', '元'],
    ['degrees', '度'],
    ['kilowatt(?: ?hours)?|kwh', '千瓦'],
    ['millilit(?:er|re)s|ml', '毫升'],
    ['litres|liters', '升'],
    ['grams|grammes', '克'],
    ['points', '分'],
  ] as const
).map(([english, unit]) => [new RegExp(`^(?:more |other |new )?(?:${english})\\b(?: of)?`), unit])

/** What a figure is of or beside, which must be met in these forms. */
export interface Beside {
  readonly pattern: RegExp
  readonly forms: readonly string[]
}

/** What a figure is compared with. */
const COMPARED: readonly Beside[] = [
  {
    pattern:
      /(?<=\b(?:more|less|fewer|fall|fell|rise|rose|drop|dropped|grow|grew|up|down|increased?|decreased?|change|higher|lower|decline|growth)\b[^?]*)\b(?:from|over|compared (?:with|to)|than|on) (?:the )?(?:same period (?:of |in )?)?(?:last year|the (?:previous|preceding) year|a year (?:ago|earlier))(?:['’]s)?\b/g,
    forms: ['同比', '比去年', '比上年', '较去年', '较上年', '去年同期', '上年同期'],
  },
  {
    pattern:
      /\b(?:in |during |for )?the same period (?:of |in )?(?:last year|the previous year)\b/g,
    forms: ['去年同期', '上年同期'],
  },
]

/** What a price or rate is of. */
const RATES: readonly Beside[] = (
  [
    ['square met(?:er|re)', ['每平方米', '每平米', '元/平方米', '元/平米']],
    ['mu', ['每亩', '亩均', '单产', '亩产', '一亩']],
    ['ton(?:ne)?', ['每吨', '元/吨']],
    ['kilogram', ['每公斤', '元/公斤']],
    ['(?:person|head|capita)', ['人均', '每人']],
    ['household', ['户均', '每户']],
  ] as const
).map(([unit, forms]) => ({
  pattern: new RegExp(
    `\\b(?:per|each|every) ${unit}\\b|(?<=\\b(?:does|is|was|did) )an? ${unit}\\b|(?<=\\b(?:price|cost) of )an? ${unit}\\b`,
    'g',
  ),
  forms,
}))

/** Where two of these overlap, the first is meant. */
export const PER: readonly Beside[] = [...COMPARED, ...RATES]
