import { expect, test } from 'vitest'
import { pageOf } from '../../src/corpus/publish.ts'
import { readPages } from '../../src/facts/reading.ts'

const PAGES = [
  pageOf(
    '2024-03-15.txt',
    `# 云山区召开河道治理推进会

本报讯 3月14日,云山区召开河道治理推进会。区委书记林远之出席会议并讲话,会议由副区长陈立言主持。

林远之强调,要抓好清淤工作。

记者 王晓舟

# 春耕有序开展

近日,各镇抢抓农时开展春耕,田间一片繁忙。

通讯员 罗小满
`,
  ),
  pageOf(
    '2024-03-20.txt',
    `# 清石县举办春季招聘会

本报讯 3月18日,清石县举办春季招聘会。县长欧阳知秋介绍了岗位情况,林远之观摩了活动。

记者 王晓舟
`,
  ),
]

const reading = readPages(PAGES)

const NAMES: readonly [name: string, found: boolean][] = [
  ['林远之', true],
  ['陈立言', true],
  ['欧阳知秋', true],
  ['王晓舟', true],
  ['罗小满', true],
  ['云山区', false],
  ['春耕', false],
]

for (const [name, found] of NAMES)
  test(`${name} is ${found ? 'somebody' : 'nobody'}`, () =>
    expect(reading.names.has(name)).toBe(found))

/** What is read of each article: its districts, its people, its days and who did what. */
const ARTICLES: readonly [head: string, read: Readonly<Record<string, string>>][] = [
  [
    '云山区召开河道治理推进会',
    {
      districts: '云山区',
      people: '林远之 陈立言 林远之 王晓舟',
      days: '3月14日',
      acts: '林远之 出席会议, 林远之 并讲话, 陈立言 主持, 林远之 强调',
    },
  ],
  ['春耕有序开展', { districts: '', people: '罗小满', days: '近日', acts: '' }],
  [
    '清石县举办春季招聘会',
    {
      districts: '清石县',
      people: '欧阳知秋 林远之 王晓舟',
      days: '3月18日',
      acts: '欧阳知秋 介绍, 林远之 观摩',
    },
  ],
]

for (const [head, expected] of ARTICLES)
  test(head, () => {
    const read = reading.articles.find(({ article }) => article.headline === head)
    const reads = read?.reads ?? []
    expect({
      districts: read?.districts.join(' '),
      people: reads.flatMap(({ people }) => people.map(({ name }) => name)).join(' '),
      days: reads.flatMap(({ days }) => days.map(({ said }) => said)).join(' '),
      acts: reads
        .flatMap(({ acts, paragraph }) =>
          acts.map(
            ({ agents, verb }) =>
              `${agents.map(({ start, end }) => paragraph.folded.slice(start, end)).join('、')} ${verb.word}`,
          ),
        )
        .filter((act) => !/^(?:云山区|清石县|各镇|会议)/.test(act))
        .join(', '),
    }).toEqual(expected)
  })

test('a name known from one article is read in another, without an office', () => {
  const fair = reading.articles.at(-1)
  const people = fair?.reads.flatMap(({ people }) => people) ?? []
  expect(people.find(({ name }) => name === '林远之')?.office).toBeUndefined()
})

test('sentences tile their paragraph', () => {
  for (const { reads } of reading.articles)
    for (const { paragraph, sentences } of reads)
      expect(sentences.map(({ start, end }) => paragraph.folded.slice(start, end)).join('')).toBe(
        paragraph.folded,
      )
})
