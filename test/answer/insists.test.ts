import { expect, test } from 'vitest'
import { askerOf, booksOf, gistOf } from './asked.ts'

const PAGE = `# 河口县举办第三届柑橘节

本报讯 11月6日,河口县第三届柑橘节开幕,贯彻落实省委、市委有关部署。县长段云帆出席活动,作具体安排部署。现场签约项目9个、合同金额3.6亿元,展出新品种4个36箱。段云帆先来到临江街望湖路交叉口查看道路,叮嘱营造良好社区环境。

县总工会走访果农22户,每户送去慰问金800元。

记者 白若溪 通讯员 谭小北 覃一鸣

# 青石镇转移群众

本报讯 11月8日,青石镇遭遇暴雨,转移群众512人,无人员伤亡。省农科院专家曲向南应邀作了专题讲座。

《河口县柑橘保护条例》7月28日经县人大通过。

记者 白若溪

# 渡口管理有了办法

本报讯 《河口县渡口管理办法》自9月1日起施行。

记者 白若溪
`

const ask = askerOf(booksOf({ '2024-11-09.txt': PAGE }))

/** What a question insists on must be said by the print that answers it. */
const QUESTIONS: readonly [question: string, expected: string][] = [
  ['第三届柑橘节签约了几个项目', '9个'],
  ['上一届柑橘节签约了几个项目', 'related'],
  ['青石镇暴雨转移了多少人', '512人'],
  ['青石镇暴雨死了几个人', 'related'],
  ['县总工会给每户果农送多少慰问金', '800元'],
  ['柑橘节展出了几个新品种,多少箱', '4个36箱'],
  ['11月6日段云帆先到哪个路口看道路', '临江街望湖路交叉口'],
  ['柑橘节上谁作的具体安排部署', '段云帆'],
  ['段云帆去没去柑橘节活动', 'yes: 县长段云帆出席活动'],
  ['曲向南的专题讲座题目', 'related'],
  ['柑橘保护条例哪天施行', 'related'],
  ['柑橘保护条例哪天通过的', '7月28日'],
  ['渡口管理办法哪天施行', '9月1日'],
  ['柑橘节那篇通讯员姓谭的叫啥', '谭小北'],
  ['跟谭小北一起写柑橘节那篇的通讯员是谁', '覃一鸣'],
]

for (const [question, expected] of QUESTIONS)
  test(`${question} → ${expected}`, () => expect(gistOf(ask(question))).toBe(expected))
