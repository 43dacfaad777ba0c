import { expect, test } from 'vitest'
import { pageOf } from '../../src/corpus/publish.ts'
import { holdingsOf, isOffice } from '../../src/facts/offices.ts'
import { readPages } from '../../src/facts/reading.ts'

/** The first is printed, the second is asked for. */
const SAME: readonly [printed: string, asked: string, same: boolean][] = [
  ['区长', '区长', true],
  ['云山区区长', '区长', true],
  ['区长', '云山区区长', true],
  ['管委会主任', '主任', true],
  ['副区长', '区长', false],
  ['管委会副主任', '主任', false],
  ['常务副区长', '副区长', false],
  ['前区长', '区长', false],
  ['原局长', '局长', false],
  ['区长助理', '区长', false],
  ['书记', '区长', false],
]

for (const [printed, asked, same] of SAME)
  test(`${printed} is ${same ? '' : 'not '}${asked}`, () =>
    expect(isOffice(printed, asked)).toBe(same))

/** Who holds what, the parts of an office parted by a bar. */
const HOLDINGS: readonly [text: string, holdings: readonly string[]][] = [
  ['区委书记林远之主持会议。', ['林远之: 区委书记']],
  ['区委副书记、区长林远之主持会议。', ['林远之: 区委副书记 | 区长']],
  [
    '区委书记林远之,区委常委、副区长陈立言出席会议。',
    ['林远之: 区委书记', '陈立言: 区委常委 | 副区长'],
  ],
  ['镇党委书记兼镇长林远之主持会议。', ['林远之: 镇党委书记 | 镇长']],
  ['“清水、绿岸”专班组长林远之主持会议。', ['林远之: “清水、绿岸”专班组长']],
  ['区长林远之主持会议。林远之强调,要抓落实。', ['林远之: 区长']],
  // An office that stands behind the name and goes to its bearer.
  ['区一中校长林远之当选为学会秘书长。', ['林远之: 区一中校长', '林远之: 学会秘书长']],
  ['林远之、陈立言当选为名誉理事长。', ['林远之: 名誉理事长', '陈立言: 名誉理事长']],
  ['区人民医院禹东川当选区医学会理事长。', ['禹东川: 区医学会理事长']],
  [
    '副区长林远之说,会议任命陈立言为区水利局局长。陈立言表示服从。',
    ['林远之: 副区长', '陈立言: 区水利局局长'],
  ],
  ['区长林远之任务很重。', ['林远之: 区长']],
]

for (const [text, expected] of HOLDINGS)
  test(`「${text}」`, () => {
    const page = pageOf('2024-03-15.txt', `# 云山区近期工作\n\n本报讯 ${text}\n\n记者 王晓舟\n`)
    const holdings = holdingsOf(
      readPages([page]).articles,
      () => undefined,
      () => 2024,
    )
    expect(holdings.map(({ name, parts }) => `${name}: ${parts.join(' | ')}`)).toEqual(expected)
    for (const { office } of holdings)
      expect(office.from.text.slice(office.span.start, office.span.end)).toBe(office.text)
  })
