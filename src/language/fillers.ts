import { type Span, spanOf } from '../corpus/text.ts'

/**
 * What speakers say that tells nothing of an event: where a verb leads (报出来), who is spoken of
 * (那帮人), how a name is told apart (名字里带“部”字的).
 */
export const FILLERS: ReadonlySet<string> = new Set(
  '出来 下来 上来 上去 进去 进来 回来 回去 出去 坐下 同一个 之外 以外 唯一 名字里 名字里头 字 俩字 眼下 一帮人 那帮人 一拨人 那拨人 一伙人 一块 一块儿 一起 一道 一同 一起干 一块干 一块儿干 一起搞 里边 外头 头里 那头 这头 这摊 那摊 那摊子 这摊子 那一片 那片 来着 好不好 行不行 干嘛 一遍 一趟 一回 挨个 挨个儿 一个个 一五一十 上台 上了台 大家伙儿 老百姓们'.split(
    ' ',
  ),
)

/** Words that point or stress, which the dictionary joins to others, and what they leave to ask. */
const POINTING: readonly RegExp[] = [
  // 那回去了几个人, 第一站看哪.
  /(?:第一|头一|首|最后一)站|[那这]回/g,
  // 怎么个修法.
  /怎么个(?=[\u4e00-\u9fff]{1,2}法)|(?<=怎么个[\u4e00-\u9fff]{1,2})法/g,
  // 哪条路, 哪个位置.
  /(?<=哪一?)条(?=[路街巷河线])|(?<=哪一?[个处])(?:位置|地段|方位)/g,
  // 开了个什么会, 办了场啥活动.
  /(?<=[\u4e00-\u9fff][了过])一?[个场次](?=什么|啥)/g,
  // 哪间屋.
  /(?<=哪)间/g,
  // 凑一块开会, 放到一起说.
  /(?:凑|聚|坐|围|挤|拢|搁|放)(?:到|在)?(?:一块儿?|一起|一堆儿?|一处|一道)/g,
  // 连村里也查.
  /连(?=[^,。连]{1,6}[也都])/g,
  // 会上学的文件 is no 上学, 点名叫谁 no 名叫.
  /会上(?=[学念])|点名(?=[叫让要])/g,
  // 表态的四家里头: no home.
  /(?<=[两三四五六七八九十几\d])家里头?(?=[,的有]|哪|唯)/g,
  // 一帮人, 那拨人, 那摊子活.
  /[一这那][拨帮伙群](?:子)?人|[这那]摊(?:子)?(?:活儿?|事儿?)?/g,
  // 教育口, 党群口的头头.
  /(?<=教育|环保|党群|政法|文教|卫生|宣传|组织|统战|城建|住建|交通|农业|水利|民政|公安|安全|安监|财政|纪检|文化|文旅|工业|商务|发改|人社|信访|政务)口/g,
]

/** Where the words stand that only point or stress. */
export const pointedAt = (folded: string): Span[] =>
  POINTING.flatMap((pattern) => [...folded.matchAll(pattern)].map(spanOf))
