import { isFull, type Layout } from './layout.ts'
import type { Line } from './line.ts'
import { isClosed } from './sentence.ts'

const CAPTION = 'caption'
const PHOTO = 'photo credit'

/** One sort of line that a paper prints around its articles. The pattern sees the folded line. */
export interface NoiseRule {
  readonly name: string
  readonly pattern: RegExp
  /** Lines this row must take out. */
  readonly drops: readonly string[]
  /** Look-alikes that must stay. */
  readonly keeps: readonly string[]
}

export const NOISE: readonly NoiseRule[] = [
  {
    name: 'page mark',
    pattern:
      /^(?:第\s*)?[a-d]?\d{1,3}\s*版(?:(?:\s+|\s*[:·|\-]\s*)[\u4e00-\u9fff]{2,8}|要闻|综合|民生|专题|广告)?(?:\s*(?:责编|编辑|美编|校对|\d{4}年|星期).*)?$|^第[一二三四五六七八九十]{1,3}版(?:\s+\S{2,8})?$/,
    drops: [
      '第A02版 要闻',
      '第A02版:要闻',
      '03版要闻',
      'A02版',
      '第3版',
      '第三版 综合新闻',
      '第A02版 责编 王某 美编 李某',
    ],
    keeps: ['第三版教材今年秋季投入使用,全区共发放两万册。', '第3版方案获得通过'],
  },
  {
    name: 'running title',
    pattern:
      /^(?=.{6,60}$)(?!.*[,。;!?])(?:.*\s|.*[·|:])?\d{4}\s*[年.\-/]\s*\d{1,2}\s*[月.\-/]\s*\d{1,2}\s*日?\s*(?:\(?(?:星期|周)[一二三四五六日天]|农历|第\s*\d+\s*期|总第|第?[a-d]?\d{1,2}\s*版).*$|^(?=.{6,60}$)(?!.*[,。;!?]).*星期[一二三四五六日天]\s*\d{4}年\d{1,2}月\d{1,2}日.*$/,
    drops: [
      '02 要闻 2024年3月15日 星期五',
      'A03 民生 2023年11月2日 星期四',
      '2019年5月6日 星期一 农历四月初二',
      '云川日报 A02版 要闻 2022年9月16日 星期五',
      '星期五 2024年3月15日 云川日报',
      '2024.03.15 星期五 A02',
    ],
    keeps: [
      '2024年3月15日上午,云川区召开会议。',
      '2024年3月15日起公交票价调整',
      '云川区供电公司 2024年3月15日',
    ],
  },
  {
    name: 'name of the paper',
    pattern:
      /^[\u4e00-\u9fff]{2,6}(?:日报|晚报|时报|早报|晨报|商报|周报|导报|都市报)(?:[\s·|]*第?[a-d]?\d{1,3}版?)?(?:[\s·|]+[\u4e00-\u9fff]{2,6})?$/,
    drops: ['云川日报', '云川时报 · 第3版 · 民生', '云川晚报 A02'],
    keeps: ['云川日报社举行开放日活动'],
  },
  {
    name: 'navigation',
    pattern:
      /^(?:(?:上一[版篇期]|下一[版篇期]|返回(?:目录|首页|顶部)?|往期回顾|版面导航|标题导航|放大|缩小|默认|打印|收藏|分享(?:到.*)?|字号:?[大中小\s]*|第?[a-d]?\d{2}版:\S{2,6})[\s|]*)+$/,
    drops: ['上一版 下一版', '返回目录', '放大 缩小 默认', 'A01版:头版 A02版:要闻'],
    keeps: ['上一期培训班学员返回岗位'],
  },
  {
    name: 'source and rights',
    pattern:
      /^(?:(?:文章)?来源:\s*\S{2,16}|.{0,30}(?:版权所有|未经(?:书面)?(?:授权|许可).{0,6}(?:不得|禁止)).{0,40}|(?:copyright|©).*|(?:icp备|.icp备).*)$/,
    drops: [
      '来源:云川日报',
      '版权所有 © 云川日报社',
      '版权所有 未经授权不得转载',
      '© 2024 云川日报',
    ],
    keeps: ['来源广泛的投诉得到回应。'],
  },
  {
    name: 'section name',
    pattern:
      /^(?:要闻|综合|综合新闻|新闻|本地新闻|时政|时政要闻|民生|社会|经济|教育|文化|文体|体育|健康|专题|专版|副刊|广告|头版|都市|法治|国内|国际|天下|评论|理论|区县|县区|基层)$/,
    drops: ['要闻', '综合新闻'],
    keeps: ['简讯', '民生实事年底前全部完成'],
  },
  {
    name: 'editor credit',
    pattern:
      /^[【\[(]?\s*(?:本版|本期|值班)?(?:责任编辑|责编|责任校对|美编|美术编辑|版式|校对|本版编辑|编辑|值班编委|总值班|统筹|审读|版面设计)\s*(?:[:/]\s*|\s+)[\u4e00-\u9fff](?:[\u4e00-\u9fff]|[\s/:,、|;·]){0,60}[】\])]?$/,
    drops: ['责任编辑:王某', '责编 王某 美编 李某', '责编:王某 校对:李某 版式:张某', '编辑 王某'],
    keeps: ['他当了十年责任编辑。', '编辑部搬进新楼'],
  },
  {
    name: 'jump line',
    pattern:
      /^[(\[【▶▷→*]?\s*(?:紧?下转|上接|转接)\s*(?:第?\s*[a-d]?[\d一二三四五六七八九十]{1,3}\s*版|本版)?(?:[^\u4e00-\u9fff]|头条|右侧|下方){0,6}[)\]】]?$/,
    drops: ['(下转第三版)', '(上接第一版)', '(下转A03版)', '▶下转03版', '【上接1版】'],
    keeps: ['上接天线,下接地气', '下转第三版的文章已经更正。'],
  },
  {
    name: CAPTION,
    pattern:
      /^[(【]?\s*(?:[▲▼△▽◀▶↑↓←→■●]\s*)?(?:[上下左右]?图(?:[一二三四\d]|片)?(?:为|[:：](?!书))|(?:资料)?图片说明).{0,160}$/,
    drops: ['图为活动现场。 记者 李某 摄', '上图为施工现场', '图片:会议现场'],
    keeps: ['图书馆今年接待读者十万人次。', '图个吉利,老街挂起红灯笼'],
  },
  {
    name: PHOTO,
    pattern:
      /^(?!.*\/?文).{0,60}?(?:[\u4e00-\u9fff]{1,4}\s?[\u4e00-\u9fff]{1,3}|资料)\s*[/ ](?:摄(?:影)?|供图|(?:资料|配)图片?)[)】]?$|^[(【]?(?:资料图片|本报资料图|效果图|网络图片|AI制图)[)】]?$/,
    drops: [
      '记者 李某 摄',
      '居民在新公园散步。 本报记者 王某某 摄',
      '(资料图片)',
      '通讯员 赵某 供图',
    ],
    keeps: [
      '他四十年坚持摄影。',
      '老人爱上摄影,镜头里都是家乡的变化',
      '记者 李某 文/图',
      '李某/文 王某/图',
    ],
  },
  {
    name: 'post and phone',
    pattern:
      /^(?:.{0,12}(?:热线|电话|传真|邮箱|信箱|网址|投稿|邮编|e-?mail|地址|微信号|公众号|qq群?|订阅|广告|印刷|零售价|定价|发行|社址)\s*[:/]?\s*.{0,6}[\da-z@.\-()]{4,}.*|https?:\S+|www\.\S+|\S+@\S+\.\S+)$/,
    drops: [
      '新闻热线:0371-12345678',
      '投稿邮箱:news@example.com',
      'https://www.example.com/paper',
      '地址:某路12号 邮编:450000',
    ],
    keeps: ['12345热线接到群众来电两万个。', '群众可拨打电话反映问题'],
  },
  {
    name: 'code to scan',
    pattern:
      /^[(【]?(?:请|欢迎|长按|微信)?\s*(?:扫一扫|扫描?|识别|关注)(?:上方|下方|左侧|右侧|文中|本报)?.{0,8}(?:二维码|码|公众号|客户端|视频号).{0,14}$|^(?:二维码|扫码看视频|扫码阅读|更多内容请扫码)$/,
    drops: ['扫一扫二维码看视频', '扫描下方二维码 关注我们', '二维码'],
    keeps: ['居民扫码即可办理入园手续,全程不到一分钟。'],
  },
  {
    name: 'rule',
    pattern: /^[-—_=*~·.•●○◇◆□■▲△▼★☆※+|#>\s]+$|^\|?(?:\s*:?-{2,}:?\s*\|)+[-:\s]*$/,
    drops: ['---', '* * *', '————', '■', '|---|---|'],
    keeps: ['——云川区创建纪实'],
  },
  {
    name: 'page number',
    pattern:
      /^(?:[-—·\s]*\d{1,3}[-—·\s]*|[a-d]\d{1,2}|第\s*\d{1,3}\s*页(?:\s*共\s*\d+\s*页)?|page \d+)$/,
    drops: ['- 3 -', '12', 'A02', '第 3 页 共 8 页'],
    keeps: ['3人获奖'],
  },
  {
    name: 'serial number of the paper',
    pattern:
      /^(?:国内统一(?:连续出版物|刊)号|(?:国内统一)?cn\s?\d{2}-|今日\s*\d{1,3}\s*版|总第\s*\d+\s*期|第\s*\d+\s*期|农历|邮发代号).{0,60}$/,
    drops: ['国内统一连续出版物号 CN 41-0000', '今日8版', '总第1234期 今日8版', '邮发代号:35-1'],
    keeps: [
      '第3期培训班开班仪式在区委党校举行,六十名学员参加了活动,培训为期五天,课程覆盖政策解读、基层治理和应急处置三个部分,另有现场教学。',
    ],
  },
  {
    name: 'markup left over',
    pattern: /^(?:```.*|<[^>]*>?|\[\d+\]:.*|\{[^}]*\})$/,
    drops: ['```', '<div class="x"', '[1]: https://example.com'],
    keeps: ['[视频]云川区召开会议'],
  },
]

const rowNamed = (wanted: string): NoiseRule | undefined =>
  NOISE.find(({ name }) => name === wanted)
const RUNNING_TITLE = rowNamed('running title')
const CAPTION_ROW = rowNamed(CAPTION)

/** `▲某某` is an item of a list, but inside a sentence it is the caption of a photo. */
const isCaptionInside = (line: Line, above: Line | undefined): boolean =>
  /^[▲▼△▽]/.test(line.folded) &&
  above !== undefined &&
  above.mark === 0 &&
  above.text.length >= 16 &&
  !isClosed(above.folded)

/** The row that takes this line out; `undefined` when the line is print to read. */
export const noiseIn = (folded: string): NoiseRule | undefined =>
  NOISE.find(({ pattern }) => pattern.test(folded))

/** The lines worth reading. What stood behind furniture has a gap before it. */
export function withoutNoise(lines: readonly Line[], layout: Layout): readonly Line[] {
  const kept: Line[] = []
  let dropped: readonly Dropped[] = []
  for (const line of lines) {
    const rule = furniture(line, kept.at(-1), dropped.at(-1), layout)
    if (rule !== undefined) dropped = [...dropped, { rule, line }]
    else {
      kept.push(behind(dropped, line))
      dropped = []
    }
  }
  return kept
}

/** A line of furniture, and the row that knew it. */
interface Dropped {
  readonly rule: NoiseRule
  readonly line: Line
}

const JUMP = 'jump line'

function behind(dropped: readonly Dropped[], line: Line): Line {
  if (dropped.length === 0) return line
  const jump = dropped.findLast(({ rule }) => rule.name === JUMP)
  if (jump === undefined) return { ...line, gap: true }
  const resumes = /上接|转接/.test(jump.line.folded)
  return { ...line, gap: true, jump: resumes ? 'resumes' : 'leaves' }
}

/** Rows that speak of the page, and so may take out a marked line as well. */
const OF_THE_PAGE: readonly string[] = [
  'page mark',
  'running title',
  'name of the paper',
  'navigation',
  'section name',
  'rule',
  'page number',
]
const BARE_DAY = /^\d{4}\s*[年.\-/]\s*\d{1,2}\s*[月.\-/]\s*\d{1,2}\s*日?$/

function furniture(
  line: Line,
  above: Line | undefined,
  dropped: Dropped | undefined,
  layout: Layout,
) {
  if (above === undefined && BARE_DAY.test(line.folded)) return RUNNING_TITLE
  if (isCaptionInside(line, above)) return CAPTION_ROW
  if (line.mark > 0) {
    const rule = noiseIn(line.folded)
    return rule !== undefined && OF_THE_PAGE.includes(rule.name) ? rule : undefined
  }
  if (dropped !== undefined && runsOn(dropped, line, layout)) return dropped.rule
  const rule = noiseIn(line.folded)
  if (rule?.name === PHOTO && isOwnCredit(line, above, dropped)) return undefined
  return rule
}

/** The next line of a caption that the edge of the column broke. */
const runsOn = ({ rule, line }: Dropped, next: Line, layout: Layout): boolean =>
  rule.name === CAPTION &&
  (isFull(line, layout) || line.indented) &&
  !next.gap &&
  !next.indented &&
  !isClosed(line.folded)

/** `某某 摄` right under a finished sentence signs that text, not a photo beside it. */
const isOwnCredit = (line: Line, above: Line | undefined, dropped: Dropped | undefined): boolean =>
  /^\d{1,2}月\d{1,2}日|^近日|^日前/.test(line.folded) ||
  (dropped === undefined && !line.gap && above !== undefined && isClosed(above.folded))
