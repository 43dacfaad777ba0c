import { expect, test } from 'vitest'
import { library } from '../../src/answer/library.ts'
import { scopeOf } from '../../src/answer/scope.ts'
import { pageOf } from '../../src/corpus/publish.ts'
import { readQuestion } from '../../src/language/question.ts'
import { gist } from './valley.ts'

const QUESTIONS: readonly [question: string, expected: string][] = [
  ['4月8日上午青坪县开了什么会', '茶产业发展推进会'],
  ['4月8日的茶产业发展推进会谁主持', '苏映雪'],
  ['青坪县茶产业发展推进会谁主持', '苏映雪'],
  ['2024年茶产业发展推进会谁主持', '苏映雪'],
  // Another day, another half of it, another year.
  ['4月9日青坪县开了什么会', 'silent: day'],
  ['4月9日的茶产业发展推进会谁主持', 'silent: day'],
  ['4月8日下午茶产业发展推进会谁主持', 'silent: day'],
  ['2021年茶产业发展推进会谁主持', 'silent: year'],
  // Another district, a district nobody knows.
  ['远山区茶产业发展推进会谁主持', 'silent: words'],
  ['临河县茶产业发展推进会谁主持', 'silent: body'],
  // Somebody nobody knows, an ordinal that is not printed.
  ['张卫国在茶产业发展推进会上讲了什么', 'silent: person'],
  ['第三次茶产业发展推进会谁主持', 'silent: words'],
  // A topic asks nothing, but for the one article whose headline it repeats.
  ['茶产业', 'related'],
  ['青坪县 茶产业发展', '青坪县召开茶产业发展推进会 让好茶走出大山'],
  ['茶产业发展推进会 主持人', '苏映雪'],
]

for (const [question, expected] of QUESTIONS)
  test(`${question} → ${expected}`, () => expect(gist(question)).toBe(expected))

test('a city is met in an article about its district that tells of the city what is asked', () => {
  const page = pageOf(
    'a.txt',
    `# 云川区召开双拥推进会

本报讯 4月8日,云川区召开双拥推进会,区长陆青主持会议。

陆青要求,要助力江平市夺得双拥模范城“四连冠”。

# 江平市召开防汛会议

本报讯 4月9日,江平市召开防汛会议,副市长罗松主持会议。
`,
  )
  const lib = library([page])
  const scope = (question: string) => {
    const { failed, articles } = scopeOf(readQuestion(question, lib.known), lib, lib.articles)
    return failed === undefined ? articles.map(({ article }) => article.head.text) : failed.why
  }
  expect(scope('江平市双拥模范城要拿几连冠')).toContain('云川区召开双拥推进会')
  expect(scope('江平市防汛会议谁主持')).toEqual(['江平市召开防汛会议'])
  expect(scope('江平市消防演练谁主持')).toEqual(['江平市召开防汛会议'])
  expect(scope('江平市明天有防汛会议吗')).toBe('day')
})

test('what tells no day of its own happened in the month in which it was printed', () => {
  const page = pageOf(
    'a.txt',
    '云川日报 2024年12月5日 星期四\n\n云川区召开校园安全会\n\n本报讯 近日,云川区召开校园安全会,区教育局局长陆青主持会议。\n\n记者 孟达\n',
  )
  const lib = library([page])
  const asked = (question: string) => {
    const { failed } = scopeOf(readQuestion(question, lib.known), lib, lib.articles)
    return failed?.why ?? 'met'
  }
  expect(asked('2024年12月的校园安全会谁主持')).toBe('met')
  expect(asked('2024年11月的校园安全会谁主持')).toBe('day')
})
