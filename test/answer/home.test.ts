import { describe, expect, test } from 'vitest'
import { districtsAt } from '../../src/answer/home.ts'

const at = (folded: string, districts: string[], ofPage: string[]) =>
  districtsAt({ folded, districts }, ofPage)

describe('the districts of an article', () => {
  test('are those of its page where it names none', () =>
    expect(at('大桥通车', [], ['梧岭县'])).toEqual(['梧岭县']))
  test('begin with the county whose paper it is where it tells of 我县 in a new area', () => {
    expect(at('县图书馆迁到河东新区。', ['河东新区'], ['梧岭县'])).toEqual(['梧岭县', '河东新区'])
    expect(at('我县开工,地在河东新区。', [], ['河东新区', '梧岭县'])).toEqual([
      '梧岭县',
      '河东新区',
    ])
  })
  test('keep the district that is told of before that of the paper', () =>
    expect(at('全市推广东山区经验', ['东山区'], ['梧江市'])).toEqual(['东山区', '梧江市']))
  test('hold no county that the page does not settle', () =>
    expect(at('县医院搬到河东新区', ['河东新区'], ['梧岭县', '柳坪县'])).toEqual(['河东新区']))
})
