import { expect, test } from 'vitest'
import { askerOf, booksOf, gistOf } from './asked.ts'

const PAGE = `# 松原区召开护林防火工作会

本报讯 3月8日,松原区召开护林防火工作会。副区长罗北辰主持会议。区森林资源保护领导小组副组长兼办公室主任顾长河、区林业局总工程师钟小雨参加会议。

记者 何其多

# 松原区举行职工技能比赛

本报讯 4月9日,松原区举行职工技能比赛。区委副书记简正出席,市妇女联合会副主席田守拙、松原综合保税区党工委书记、管委会主任白千帆观看比赛。

松原电缆厂厂长丁一帆感谢企业捐来奖品。

记者 何其多
`

const ask = askerOf(booksOf({ '2024-04-10.txt': PAGE }))

const QUESTIONS: readonly [question: string, expected: string][] = [
  ['森林资源小组里兼着办公室主任的是哪位', '顾长河'],
  ['综合保税区书记主任都是他,这人是谁', '白千帆'],
  // Nobody with such an office is printed.
  ['档案馆里兼着办公室主任的是哪位', 'related'],
]

for (const [question, expected] of QUESTIONS)
  test(`${question} → ${expected}`, () => expect(gistOf(ask(question))).toBe(expected))
