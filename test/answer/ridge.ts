import { askerOf, booksOf, gistOf } from './asked.ts'

const JUNE = `岱川日报 2024年6月12日 星期三 第01版

# 岱川县召开工业运行调度会

本报讯 6月11日,岱川县召开工业运行调度会。会议通报,一季度全县规模以上工业增加值同比增长9.3%,比上年同期提高2.1个百分点。上半年,全县累计兑付各类稳岗资金3.6亿元,惠及企业410家。

# 一饭店售卖过期食品被罚

本报讯 近日,岱川县市场监督管理局公布一批处罚决定,信息显示岱川县禾香餐饮有限公司因售卖过期食品,被处以罚款6.5万元。

# 岱川二中校园里的老树

岱川二中校园里有31株登记的古树,其中银杏19株,国槐12株。

# 石浦湿地一期开建

石浦湿地一期投资2.3亿元,占地900亩。湿地管护项目获得低息贷款4.2亿元。今年共有来自各镇的14名品学兼优的大学新生得到石浦助学金资助。

县应急管理局通报,1至5月全县共排查隐患832处,已整改806处,还有26处挂牌督办。

# 沙岭村一仓库起火

6月8日凌晨,沙岭村一仓库起火,过火面积约320平方米,没有人员伤亡。
`

const ask = askerOf(booksOf({ '2024-06-12.txt': JUNE }))

/** One line that tells answers to a ridge of our own apart: words joined by ;, or what else. */
export const gist = (question: string): string => gistOf(ask(question))

/** The same of a page that nothing dates. */
const undated = askerOf(
  booksOf({
    'page.txt': `# 沙岭乡:西瓜熟了

近日,走进沙岭乡田湾村的大棚,瓜农正忙着摘瓜。

2023年,全乡栽种西瓜2600余亩,亩产3000斤。

记者 江一鸣
`,
  }),
)

export const gistUndated = (question: string): string => gistOf(undated(question))
