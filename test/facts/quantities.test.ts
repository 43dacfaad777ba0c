import { expect, test } from 'vitest'
import { pageOf } from '../../src/corpus/publish.ts'
import { quantitiesOf } from '../../src/facts/quantities.ts'
import { readPages } from '../../src/facts/reading.ts'

/** Each quantity as `figure | counted | year | state`, on a page of 2024. */
const QUANTITIES: readonly [text: string, quantities: readonly string[]][] = [
  [
    '去年,全区建成安置房38.5万平方米,完成率为101.2%。',
    ['38.5万平方米 | 全区建成安置房 | 2023 | done', '101.2% | 完成率为 | 2023 | rate'],
  ],
  [
    '今年要完成新建安置房40万平方米、改造小区26个。',
    ['40万平方米 | 要完成新建安置房 | 2024 | planned', '26个 | 改造小区 | 2024 | planned'],
  ],
  ['目前已办结31件,未办结1件。', ['31件 | 目前已办结 | - | done', '1件 | 未办结 | - | open']],
  ['2022年,产值增长7.4%。', ['7.4% | 产值增长 | 2022 | rate']],
  ['三家企业先后发言。', ['三家企业 | - | - | open']],
  // Names, ordinals, telephones and 一个 count nothing.
  ['打造“三个高地”,拨打12345热线,这是第三次,也是一个好的开始。', []],
  ['学习《2024年9个重点项目方案》。', []],
]

for (const [text, quantities] of QUANTITIES)
  test(text, () => {
    const page = pageOf('0.txt', `# 云山区召开推进会\n\n${text}\n`)
    const [article] = readPages([page]).articles
    if (article === undefined) throw new Error('no article')
    expect(
      quantitiesOf(article, 2024).map(({ figure, counted, year, state }) =>
        [figure.text, counted?.text ?? '-', year ?? '-', state].join(' | '),
      ),
    ).toEqual(quantities)
  })

test('where the year of the page is not known, 去年 is past all the same', () => {
  const page = pageOf('0.txt', '# 云山区召开推进会\n\n去年建成学校6所。2022年建成5所。\n')
  const [article] = readPages([page]).articles
  if (article === undefined) throw new Error('no article')
  expect(quantitiesOf(article, undefined).map(({ year, state }) => [year, state])).toEqual([
    [undefined, 'done'],
    [2022, 'done'],
  ])
})
