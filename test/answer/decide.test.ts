import { expect, test } from 'vitest'
import { askerOf, booksOf, gistOf } from './asked.ts'

const PAGE = `# 岭东县人大常委会到沙坪街道调研养老服务

本报讯 8月2日,岭东县人大常委会调研组到沙坪街道调研养老服务,县人大常委会副主任骆明川带队。

记者 谷一鸣

# 岭东县政协到沙坪街道调研养老服务

本报讯 8月9日,岭东县政协调研组到沙坪街道调研养老服务,县政协副主席简若兰带队。

记者 谷一鸣

# 岭东县观摩垃圾分类

本报讯 近日,副县长米青禾带队对全县垃圾分类工作实地观摩。县城管局局长罗小舟参加活动。青石水库目前蓄水820万立方米。

记者 谷一鸣

# 岭东县教育系统开展观摩交流活动

本报讯 近日,县教育局局长白千帆带队集中开展阅读课观摩交流活动。青石水库目前蓄水910万立方米。

记者 谷一鸣

# 强台风“木棉”登陆

本报讯 9月3日,台风“木棉”在沿海登陆,倒塌房屋37间。

记者 谷一鸣

# 防御台风“石竹”

本报讯 7月22日,台风“石竹”在沿海登陆,全县转移群众800人。

记者 谷一鸣
`

const ask = askerOf(booksOf({ '2024-09-04.txt': PAGE }))

const QUESTIONS: readonly [question: string, expected: string][] = [
  // Two visits fit; what tells them apart decides.
  ['沙坪街道养老服务调研是谁带队的', 'choose'],
  ['8月9日沙坪街道养老服务调研是谁带队的', '简若兰'],
  ['县政协的沙坪街道养老服务调研是谁带队的', '简若兰'],
  ['观摩活动是谁带的队', 'choose'],
  ['垃圾分类观摩是谁带的队', '米青禾'],
  ['阅读课观摩活动是谁带的队', '白千帆'],
  // Two figures of one thing that answer alike.
  ['青石水库蓄水多少', 'choose'],
  // A name that the print puts in marks.
  ['石竹台风几号登陆的', '7月22日'],
  ['台风木棉倒塌房屋多少间', '37间'],
  ['台风石竹倒塌房屋多少间', 'related'],
]

for (const [question, expected] of QUESTIONS)
  test(`${question} → ${expected}`, () => expect(gistOf(ask(question), ' ')).toBe(expected))
