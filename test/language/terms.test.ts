import { expect, test } from 'vitest'
import { synonymsOf } from '../../src/language/lexicon.ts'
import { termFor, termsOf } from '../../src/language/terms.ts'

/** An archive that prints these words and no others. */
const printing = (...words: readonly string[]) => ({
  contains: (text: string) => words.some((word) => word.includes(text)),
  isWord: (text: string) => words.includes(text),
})

const CONTENT: readonly [question: string, words: string][] = [
  ['请问河道治理是谁负责的', '河道治理 负责'],
  ['茶叶产量是多少', '茶叶 产量'],
  ['那篇报道说了什么', ''],
  ['谁', ''],
  ['', ''],
  // Ordinals and numbers that are names.
  ['第三轮巡查查了哪里', '第三轮 巡查 查'],
  ['第12次例会谁主持', '第12次 例会 主持'],
  ['6号线什么时候开工', '6号线 开工'],
  // Words that point, stress and chat.
  ['看园区那回去了谁', '园区'],
  ['连果树也砍,要砍多少', '果树 砍 砍'],
  ['大伙下去查什么', '查'],
  // What is not taken, beside what is taken in its place.
  ['不要摊位、直接领钱的有几户', '直接 领钱'],
  // Latin words and what is quoted.
  ['GDP增长多少', 'gdp 增长'],
  ['“清水行动”是什么', '清水行动'],
]

for (const [question, words] of CONTENT)
  test(`「${question}」 holds ${words === '' ? 'no content' : words}`, () =>
    expect(
      termsOf(question.toLowerCase(), [], printing())
        .map(({ word }) => word)
        .join(' '),
    ).toBe(words))

/** What the archive prints decides how a question is cut. */
const PRINTED: readonly [question: string, printed: readonly string[], word: string][] = [
  ['河长制办怎么回应', ['河长制办'], '河长制'],
  ['四高地怎么建', ['四高地'], '四高地'],
  ['巡护队有几支', ['巡护队'], '巡护队'],
  // A name that the dictionary cuts up stands between quotation marks in the print.
  ['防栌珥那篇是谁写的', ['台风“栌珥”登陆'], '栌珥'],
]

for (const [question, printed, word] of PRINTED)
  test(`「${question}」 holds ${word} where ${printed.join('、')} is printed`, () =>
    expect(termsOf(question, [], printing(...printed)).map((term) => term.word)).toContain(word))

test('words inside a span that says something else are no terms', () =>
  expect(termsOf('云山区河道', [{ start: 0, end: 3 }], printing()).map(({ word }) => word)).toEqual(
    ['河道'],
  ))

test('a term stands where it says', () => {
  const question = '第三轮巡查的gdp和“清水行动”'
  for (const { word, span } of termsOf(question, [], printing()))
    expect(question.slice(span.start, span.end)).toBe(word)
})

const FORMS: readonly [question: string, word: string, form: string][] = [
  ['第4轮巡查', '第4轮', '第四轮'],
  ['第四轮巡查', '第四轮', '第4轮'],
  ['第十二次例会', '第十二次', '第12次'],
  ['活动的司仪', '司仪', '主持'],
  ['有几个村子', '村子', '村'],
]

for (const [question, word, form] of FORMS)
  test(`${word} is met by ${form}`, () =>
    expect(termsOf(question, [], printing()).find((term) => term.word === word)?.forms).toContain(
      form,
    ))

/** The first of two words tells more than the second. */
const WEIGHTS: readonly [more: string, less: string][] = [
  ['水库', '会议'],
  ['水库', '召开'],
  ['合作社', '茶'],
  ['招聘会', '活动'],
]

for (const [more, less] of WEIGHTS)
  test(`${more} tells more than ${less}`, () => {
    const weight = (word: string): number => termFor(word, { start: 0, end: word.length }).weight
    expect(weight(more)).toBeGreaterThan(weight(less))
  })

test('a word the lexicon lacks has no synonyms', () => expect(synonymsOf('云山')).toEqual([]))

test('第一张 may be printed as 首张, and 第一届 not as 首届', () => {
  const forms = (question: string) => termsOf(question, [], printing())[0]?.forms
  expect(forms('第一张许可证')).toContain('首张')
  expect(forms('第一届运动会')).not.toContain('首届')
})

test('降到 may be printed as 降至', () => {
  const term = termsOf('茶价降到多少', [], printing()).find(({ word }) => word.endsWith('到'))
  expect(term?.forms).toContain(term?.word.replace('到', '至'))
})
