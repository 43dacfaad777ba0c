import { quote } from '../corpus/page.ts'
import type { Span } from '../corpus/text.ts'
import { type Candidate, shareIn } from './evidence.ts'
import { byScore, type Extractor, type Proposal } from './proposal.ts'

/** One way in which a body has a thing in hand, asked and printed. */
export interface HandRule {
  readonly name: string
  readonly asks: RegExp
  /** On a sentence; `bodies` holds one body, or several with 、 between them. */
  readonly told: RegExp
  /** A question, a sentence, and the bodies in it. */
  readonly claims: readonly (readonly [asked: string, printed: string, bodies: string])[]
  readonly spares: readonly (readonly [asked: string, printed: string])[]
}

const WHO =
  '(?:谁|什么(?:单位|部门|机构|公司)|哪(?:几|些|一|两)?(?:个|家|所)?(?:[\\u4e00-\\u9fff]{0,4}(?:单位|部门|机构|局|公司|企业|院|队|所|中心|银行|协会|学校))?)'
const BODY = '(?:(?!(?:主|承|协|举)办)[\\u4e00-\\u9fff()“”·\\dA-Za-z]){2,28}?'
const BODIES = `(?<bodies>${BODY}(?:、${BODY})*?)`

/** 由甲、乙联合主办,丙承办: what one of several bodies does with an event. */
const ofEvent = (deed: string): HandRule => ({
  name: deed,
  asks: new RegExp(
    `${WHO}(?:是)?(?:来|联合|共同)?${deed}|${deed}(?:单位|方|者|的)?(?:都|又)?(?:是|有)?${WHO}`,
  ),
  told: new RegExp(
    `(?:由|[,。;:\\s]|(?:主|承|协|联|合)办(?:、|,|和)|^)(?!由|并)${BODIES}(?:等)?(?:联合|共同|具体|负责)?${deed}(?!单位|方|的?城市|权)|${deed}(?:单位|方)?(?:是|为|有|:)(?<named>${BODY}(?:、${BODY})*)(?=[,。;\\s]|$)`,
  ),
  claims: [
    [
      `书画展是谁${deed}的`,
      `3月5日,由区文联、区教育局${deed},区美术馆协助的书画展开展。`,
      '区文联|区教育局',
    ],
    [`书画展哪个单位${deed}`, `书画展${deed}单位为区文化馆,为期五天。`, '区文化馆'],
  ],
  spares: [[`书画展是谁${deed}的`, '书画展由区文联发起,区领导出席。']],
})

/** What is put in the hands of a body, and the words that put it there. */
const HANDS = '由|引入|引进|委托|交由|交给|交|聘请|邀请|移交(?:给)?'
const DEEDS =
  '运营|经营|管理|承建|施工|设计|监理|投资|出资|建设|修建|维护|管护|养护|托管|代管|保管|承包|生产|研发|审理|侦办|调查|检测|鉴定|评估|审核|审批|供应|供餐|配送|收购'

export const HAND_RULES: readonly HandRule[] = [
  ...['主办', '承办', '协办'].map(ofEvent),
  {
    name: 'in the hands of a body',
    asks: new RegExp(`${WHO}(?:在|来|负责|具体)*(?<deed>${DEEDS})(?!人员|费|局|部门|单位)`),
    told: new RegExp(
      `(?:${HANDS})${BODIES}(?:等)?(?:来|负责|进行|具体|统一|独家|联合|共同)*(?<deed>${DEEDS})`,
    ),
    claims: [
      ['老年餐厅是哪家公司在运营', '老年餐厅由街道出场地,引入康乐餐饮公司运营。', '康乐餐饮公司'],
      ['大桥由哪个单位施工', '大桥由市政集团、路桥公司共同施工。', '市政集团|路桥公司'],
    ],
    spares: [
      ['大桥由哪个单位施工', '大桥由市政集团设计,全长三公里。'],
      ['大桥施工期间怎么走', '大桥由市政集团施工。'],
    ],
  },
  {
    name: 'who fines',
    asks: new RegExp(
      `(?:被|是|给)[^,。?]{0,14}?${WHO}[^,。?]{0,6}(?:罚|查处|开(?:的)?罚单)|(?:罚单|罚款?|查处)(?:了)?(?:是|的是|的)${WHO}`,
    ),
    told: /(?:^|[,。;:\s]|被)(?:日前|近日|[\d年月日上下午,]{2,16}日,?)?(?<bodies>[\u4e00-\u9fff()]{3,26}?(?:局|分局|大队|支队|执法队|综合执法[队局]|委员会|派出所|海关|税务所|监管所|法院))(?:执法人员)?(?:依法|遂|已|随后|当即|现场|最终|按照[^,。]{0,20}规定,?)*(?:对|责令|给予|作出|处以|处|开出|罚)(?=[^。]{0,90}?(?:罚款|处罚|罚单|并处))(?!情况)/,
    claims: [
      [
        '卖假酒的店是被哪个部门罚的',
        '3月5日,云山区市场监督管理局依法对这家店作出罚款2000元的行政处罚。',
        '云山区市场监督管理局',
      ],
      ['乱倒渣土的车给谁罚的款', '区城管执法局责令车主改正,并处罚款5000元。', '区城管执法局'],
    ],
    spares: [
      ['谁主持了会议', '区城管执法局责令车主改正,并处罚款5000元。'],
      ['卖假酒的店是被哪个部门罚的', '区市场监督管理局召开行政处罚案件评查会。'],
    ],
  },
]

/** Sentences further down the ranking are not read. */
const FEW = 12

/** So much of what is asked must stand in the sentence, or in the head and lead above it. */
const LEAST = 0.6

/** 哪家承办的, 由谁运营, 被谁罚的: the bodies that the print puts before the verb. */
export const organised: Extractor = ({ question: { folded }, candidates }) => {
  const rule = HAND_RULES.find(({ asks }) => asks.test(folded))
  if (rule === undefined) return []
  const deed = rule.asks.exec(folded)?.groups?.['deed']
  return candidates
    .slice(0, FEW)
    .flatMap((candidate) => handsIn(candidate, rule, deed))
    .sort(byScore)
}

function handsIn(
  { read, sentence, standing, score }: Candidate,
  rule: HandRule,
  deed: string | undefined,
): Proposal[] {
  const { folded } = read.paragraph
  const { head, body } = standing.article.article
  const text = folded.slice(sentence.start, sentence.end)
  const near = shareIn(standing.met, `${text}\n${head.folded}\n${body[0]?.folded ?? ''}`)
  const spans = bodiesIn(text, rule, deed).map(({ start, end }) => ({
    start: sentence.start + start,
    end: sentence.start + end,
  }))
  if (near < LEAST || spans.length === 0) return []
  const quotes = spans.map((span) => quote(read.paragraph, span))
  return [{ quotes, standing, score: 0.5 * score + 0.7 * near, byForm: true }]
}

/** The bodies of a sentence that have the thing in hand; by the very deed where one is asked. */
export function bodiesIn(text: string, { told }: HandRule, deed: string | undefined): Span[] {
  const match = [...text.matchAll(new RegExp(told, 'g'))].find(
    ({ groups }) => deed === undefined || groups?.['deed'] === deed,
  )
  const words = match?.groups?.['bodies'] ?? match?.groups?.['named']
  if (match === undefined || words === undefined) return []
  let at = match.index + match[0].indexOf(words)
  return words.split('、').map((one) => {
    const span = { start: at, end: at + one.length }
    at = span.end + 1
    return span
  })
}
