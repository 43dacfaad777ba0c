import { expect, test } from 'vitest'
import { issueOf } from '../../src/corpus/masthead.ts'

const ARTICLE = '\n云川区召开会议\n\n本报讯 3月5日,云川区召开会议。\n'

const ISSUES: readonly [file: string, head: string, issue: string][] = [
  ['a.txt', '云川日报 2024年3月15日 星期五', '2024-03-15 masthead'],
  ['a.txt', '２０２４年３月１５日　星期五　第３版', '2024-03-15 masthead'],
  [
    'a.txt',
    '云川日报\n第3版\n乡村振兴\n\n２０２３年９月１２日　星期二　农历七月廿八',
    '2023-09-12 masthead',
  ],
  ['a.txt', '2023.9.12 癸卯年七月廿八', '2023-09-12 masthead'],
  ['a.txt', '2024-03-15 A02 要闻', '2024-03-15 masthead'],
  ['a.txt', '<p>2024年3月15日 星期五</p>', '2024-03-15 masthead'],
  ['a.txt', '### 云川晨报 · 2024年3月15日 星期五', '2024-03-15 masthead'],
  ['a.txt', '二〇二四年三月十五日 星期五', '2024-03-15 masthead'],
  ['a.txt', '二○二四年十一月二十一日 第三版', '2024-11-21 masthead'],
  ['a.md', '<!-- page: 2024-03-15 A02 -->', '2024-03-15 masthead'],
  ['a.md', '<!-- 云川区 -->', 'unknown'],
  ['a.md', '# 2024年3月15日公交票价调整', 'unknown'],
  ['2019-03-14.md', '', '2019-03-14 file name'],
  ['20190314-A02.txt', '', '2019-03-14 file name'],
  ['A02_20190314.txt', '', '2019-03-14 file name'],
  ['2019/03/14/a02.txt', '', '2019-03-14 file name'],
  ['2019年3月14日.txt', '', '2019-03-14 file name'],
  ['2019-03-14.md', '2024年3月15日 星期五', '2024-03-15 masthead'],
  ['a.txt', '2024年3月15日,云川区召开会议。', 'unknown'],
  ['a.txt', '2024年3月15日起公交票价调整', 'unknown'],
  ['a.txt', '2024年2月30日 星期五', 'unknown'],
  ['000_20190314a66a20b2.txt', '', 'unknown'],
  ['201903149.txt', '', 'unknown'],
  ['page-12.txt', '', 'unknown'],
]

for (const [file, head, issue] of ISSUES) {
  test(`${file} under ${head || 'nothing'} is of ${issue}`, () => {
    const { published, publishedBy } = issueOf(file, head + ARTICLE)
    expect(published === undefined ? 'unknown' : `${published} ${publishedBy}`).toBe(issue)
  })
}

/** Running heads that a conversion left in the middle or at the foot of the page. */
const FURTHER_DOWN: readonly [foot: string, issue: string | undefined][] = [
  ['2024年3月15日 星期五 第03版 城市要闻', '2024-03-15'],
  ['2024年3月15日　星期五\n编辑 沈某 组版 岑某', '2024-03-15'],
  ['2024年3月15日 星期五 责任编辑 林某 版式 苏某 第B02版', '2024-03-15'],
  ['A06 国内 2024年3月15日/星期五/编辑 方某/美编 陈某', '2024-03-15'],
  ['2024-03-15 A05 责编:陆某', '2024-03-15'],
  ['云川区供电公司\n2024年3月15日', undefined],
  ['2024年3月15日(星期五)上午停水,请提前储水。', undefined],
  ['2024年3月15日 星期五\n\n2024年3月16日 星期六', undefined],
]

for (const [foot, issue] of FURTHER_DOWN) {
  test(`a page with ${foot.replaceAll('\n', ' ')} at its foot is of ${issue ?? 'an unknown day'}`, () => {
    const body = Array.from({ length: 6 }, (_, at) => `会议指出,第${at + 1}件事要办好。\n\n`).join(
      '',
    )
    expect(issueOf('a.txt', `${ARTICLE}\n${body}${foot}\n`).published).toBe(issue)
  })
}
