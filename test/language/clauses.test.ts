import { expect, test } from 'vitest'
import { type Grain, items, pieces } from '../../src/language/clauses.ts'

const CUTS: readonly [grain: Grain, cut: string][] = [
  ['sentence', '他说:“好。”|会议结束。'],
  ['sentence', '一是抓早;二是抓小。|三是抓实。'],
  ['segment', '一是抓早;|二是抓小。'],
  ['clause', '会上,|要让“多跑一次,少跑十次”成为常态,|抓好《关于水,电的通知》落实。'],
  ['clause', '新增11,777人,|到8:30开会。'],
]

for (const [grain, cut] of CUTS) {
  test(`${grain}: ${cut}`, () => {
    const text = cut.replaceAll('|', '')
    expect(
      pieces(text, grain)
        .map(({ start, end }) => text.slice(start, end))
        .join('|'),
    ).toBe(cut)
  })
}

const LISTS: readonly [list: string, items: string][] = [
  ['甲局、乙局和丙局', '甲局|乙局|丙局'],
  ['“一号工程”“头雁工程”', '“一号工程”|“头雁工程”'],
  ['《甲、乙办法》《丙办法》', '《甲、乙办法》|《丙办法》'],
  ['由居民代表参与验收', '由居民代表参与验收'],
  ['及时研判困难和瓶颈', '及时研判困难|瓶颈'],
  ['温和防御与和谐社区', '温和防御|和谐社区'],
]

for (const [list, expected] of LISTS) {
  test(`${list} has the items ${expected}`, () =>
    expect(
      items(list, { start: 0, end: list.length })
        .map(({ start, end }) => list.slice(start, end))
        .join('|'),
    ).toBe(expected))
}
