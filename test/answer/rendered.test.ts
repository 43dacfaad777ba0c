import { describe, expect, test } from 'vitest'
import { answer } from '../../src/answer/ask.ts'
import { renderedOtherwise } from '../../src/answer/rendered.ts'
import { readEither } from '../../src/language/bilingual.ts'
import { booksOf, gistOf } from './asked.ts'

const PAGE = `# 梧岭商会举行年会

本报讯 5月6日,梧岭商会举行年会。商会领导班子成员述职。商会现有会员320家。

记者 闻笛

# 梧岭图书馆有了夜读室

本报讯 从7月2日起,梧岭图书馆开设夜读室,设座位80个,藏书6万册。夜读室周三闭馆。

记者 闻笛
`

const books = booksOf({ 'page.md': PAGE })
const read = (question: string) => readEither(question, books.known, books.english)
const ask = (question: string): string => gistOf(answer(read(question), books, books.articles))

describe('a noun in other words of the print', () => {
  test('is tried where nothing is told of the usual one', () =>
    expect(ask('How many members does the Wuling chamber of commerce have?')).toBe('320家'))
  test('stands where the noun stood, and all behind it moves', () => {
    const question = read('How many members does the Wuling chamber of commerce have?')
    for (const other of renderedOtherwise(question, books.known)) {
      expect(other.folded).toContain(other.noun)
      for (const { word, span } of other.terms)
        expect(other.folded.slice(span.start, span.end)).toBe(word)
    }
  })
  test('counts what the noun is called where it stands', () =>
    expect(ask('How many books does the Wuling library hold?')).toBe('6万册'))
  test('is not tried for Chinese questions', () =>
    expect(renderedOtherwise(read('梧岭商会有多少成员'), books.known)).toEqual([]))
})

describe('a verb in other words', () => {
  test('is tried where nothing is told in the usual one', () =>
    expect(ask('What day did the night reading room of the Wuling library start?')).toBe('7月2日'))
  test('stands where the verb stood', () => {
    const question = read('When did the Wuling library close?')
    for (const other of renderedOtherwise(question, books.known))
      for (const { word, span } of other.terms)
        expect(other.folded.slice(span.start, span.end)).toBe(word)
  })
})

test('how much of a thing is no sum of money', () => {
  const farms = booksOf({
    'page.md': '# 梧岭粮仓\n\n本报讯 去年梧岭粮仓收购稻谷3.2万吨,收购资金1.1亿元。\n\n记者 闻笛\n',
  })
  const said = answer(
    readEither(
      'How much rice did the Wuling granary purchase last year?',
      farms.known,
      farms.english,
    ),
    farms,
    farms.articles,
  )
  expect(gistOf(said)).toBe('3.2万吨')
})
