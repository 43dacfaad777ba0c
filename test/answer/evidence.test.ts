import { expect, test } from 'vitest'
import { candidates, sharedRuns, standings, weighedByRarity } from '../../src/answer/evidence.ts'
import { readQuestion } from '../../src/language/question.ts'
import { termFor } from '../../src/language/terms.ts'
import { books } from './valley.ts'

const ranked = (typed: string) => {
  const question = readQuestion(typed, books.known)
  return { question, all: standings(question, books.articles) }
}

/** The article that answers to the question best. */
const BEST: readonly [question: string, head: string][] = [
  ['茶产业发展推进会谁主持', '青坪县召开茶产业发展推进会'],
  ['雾岭镇调研去了哪里', '罗北辰到雾岭镇调研'],
  ['采茶劳动课有多少学生', '青坪县中小学开展劳动课'],
  ['消防演练出动了多少消防车', '远山区举行消防演练'],
]

for (const [question, head] of BEST)
  test(`${question}: 「${head}」`, () =>
    expect(ranked(question).all[0]?.article.article.headline).toBe(head))

/** Words of the sentence that answers to the question best. */
const SENTENCES: readonly [question: string, words: string][] = [
  ['茶园排水怎么做', '要做好茶园排水'],
  ['龙头企业怎么培育', '培育龙头企业'],
  ['茶叶产量是多少', '茶叶产量3200吨'],
  ['消防车出动了多少辆', '出动消防车15辆'],
]

for (const [typed, words] of SENTENCES)
  test(`${typed}: …${words}…`, () => {
    const { question, all } = ranked(typed)
    const [best] = candidates(question, all)
    expect(best?.read.paragraph.folded.slice(best.sentence.start, best.sentence.end)).toContain(
      words,
    )
  })

/** The first stands in fewer articles and weighs more than the second. */
const RARER: readonly [rarer: string, commoner: string][] = [
  ['消防', '采茶'],
  ['劳动', '茶园'],
]

for (const [rarer, commoner] of RARER)
  test(`${rarer} is rarer than ${commoner}`, () => {
    const even = [rarer, commoner].map((word, at) => ({
      ...termFor(word, { start: 3 * at, end: 3 * at + 2 }),
      forms: [word],
      weight: 1,
    }))
    const [one, other] = weighedByRarity(even, books.articles)
    expect(one?.weight).toBeGreaterThan(other?.weight ?? 1)
  })

const RUNS: readonly [asked: string, text: string, shared: number][] = [
  ['茶园排水怎么做', '要做好茶园排水。', 2],
  ['茶园怎么排水', '要做好茶园排水。', 0],
  ['茶园排水', '', 0],
  ['', '要做好茶园排水。', 0],
]

for (const [asked, text, shared] of RUNS)
  test(`「${asked}」 and 「${text}」 share ${shared} beyond the second`, () =>
    expect(sharedRuns(asked, text)).toBe(shared))
