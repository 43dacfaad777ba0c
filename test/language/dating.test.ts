import { describe, expect, test } from 'vitest'
import { isoOf } from '../../src/corpus/day.ts'
import { pageOf } from '../../src/corpus/publish.ts'
import { fold } from '../../src/corpus/text.ts'
import { datePages } from '../../src/language/dating.ts'
import { DAY_CONTEXTS } from '../../src/language/dating.rows.ts'
import { YEAR_EVIDENCE } from '../../src/language/years.rows.ts'

describe.each(DAY_CONTEXTS)('a $name', ({ pattern, claims, spares }) => {
  const masked = (sentence: string) => fold(sentence).replace(/【.*?】/, '▢')
  test.each(claims)('is in %s', (sentence) => expect(pattern.test(masked(sentence))).toBe(true))
  test.each(spares)('is not in %s', (sentence) =>
    expect(pattern.test(masked(sentence))).toBe(false),
  )
})

describe.each(YEAR_EVIDENCE)('$name', ({ pattern, gives, claims, spares }) => {
  const given = (text: string, month: number | undefined) => {
    const match = pattern.exec(fold(text))
    return match === null ? undefined : gives(match.groups ?? {}, month)
  }
  test.each(claims)('%s, month %s: %s', (text, month, year) =>
    expect(given(text, month)).toBe(year),
  )
  test.each(spares)('%s, month %s: open', (text, month) =>
    expect(given(text, month)).toBeUndefined(),
  )
})

/** Leads without a day of issue. */
const LEADS: readonly [lead: string, day: string | undefined][] = [
  ['本报讯 5月6日,青石县召开修渠工作推进会,县长主持会议。', '--05-06'],
  ['5月6日上午,青石县召开修渠工作推进会,县长主持会议。', '--05-06'],
  ['5月6日一大早,县长一行来到柳河镇,查看渠道通水情况。', '--05-06'],
  ['为全面落实修渠部署,5月6日,青石县召开修渠工作推进会。', '--05-06'],
  ['五月六日,青石县召开修渠工作推进会,县长主持会议。', '--05-06'],
  ['2020年5月6日,青石县召开修渠工作推进会,县长主持会议。', '2020-05-06'],
  ['5月6日至8日,青石县举行修渠技能比赛,十支队伍参加比赛。', '--05-06'],
  ['近日,青石县召开修渠工作推进会,县长主持会议并作讲话。', undefined],
  ['青石县县长日前主持召开修渠工作推进会,部署下一步的工作。', undefined],
  ['近日,青石县开展修渠活动。5月6日,柳河镇的代表前来参观。', undefined],
  ['去年5月6日,渠道开工。如今渠道已经贯通,两岸百姓都很高兴。', undefined],
  ['青石县召开修渠工作推进会,要求全部渠道于5月6日前通水。', undefined],
  ['今年5月6日,青石县召开修渠工作推进会,县长主持会议。', '--05-06'],
  ['10月中旬,青石县的渠道陆续通水,两岸百姓都很高兴地来看。', undefined],
  ['1-10月,青石县的渠道平稳运行,水量比上一年有所增加。', undefined],
  ['5月4日,省里现场会结束后,县里当即部署。5月6日,全县召开推进会。', '--05-06'],
  ['5月4日,县里的现场会结束后,大家就修渠一事座谈并交换意见。', '--05-04'],
  ['5月8日微笑日到来之际,青石县志愿者走上街头为居民服务。', undefined],
  ['《修渠办法》自5月6日起施行,青石县各镇正在组织学习。', undefined],
  ['5月6日起,青石县的新渠全线启用,两岸百姓用水更有保障。', '--05-06'],
  ['继5月6日现场会之后,5月13日,青石县再次召开修渠现场会。', '--05-13'],
  ['“今年水真清!”5月6日,在石桥村,村民指着新渠高兴地说。', '--05-06'],
  ['青石县的渠道将于5月6日通水,两岸百姓都在盼着这一天。', '--05-06'],
  [
    '青石县石桥村的老渠断流多年,村里人吃水一直很难。\n\n5月6日,记者来到石桥村,看见新渠通水。',
    '--05-06',
  ],
  ['新华社青石5月6日电 记者从青石县获悉,新渠已经全线通水。', '--05-06'],
  ['新华社青石5月6日电 青石县5日召开修渠工作推进会,部署工作。', '--05-05'],
  ['新华社青石5月1日电 青石县30日召开修渠工作推进会,部署工作。', '--04-30'],
  ['青石县16日召开修渠工作推进会,县长主持会议并作讲话。', undefined],
  ['青石县昨日召开修渠工作推进会,县长主持会议并作了讲话。', undefined],
]

test.each(LEADS)('%s → %s', (lead, day) => expect(daysOf('page.txt', article(lead))).toEqual([day]))

/** The same with a day of issue in the name of the file. */
const ISSUES: readonly [issued: string, lead: string, day: string | undefined][] = [
  ['2020-05-07', '5月6日,青石县召开修渠工作推进会,县长主持会议。', '2020-05-06'],
  ['2020-05-17', '16日,青石县召开修渠工作推进会,县长主持会议并讲话。', '2020-05-16'],
  ['2020-05-02', '30日,青石县召开修渠工作推进会,县长主持会议并讲话。', '2020-04-30'],
  ['2020-01-02', '30日,青石县召开修渠工作推进会,县长主持会议并讲话。', '2019-12-30'],
  ['2020-01-02', '12月30日,青石县召开修渠工作推进会,县长主持会议。', '2019-12-30'],
  ['2019-12-31', '青石县将于1月6日召开修渠工作推进会,目前正在筹备。', '2020-01-06'],
  ['2020-05-07', '昨日,青石县召开修渠工作推进会,县长主持会议并讲话。', '2020-05-06'],
  ['2020-03-01', '昨日,青石县召开修渠工作推进会,县长主持会议并讲话。', '2020-02-29'],
  ['2020-05-07', '今日,青石县召开修渠工作推进会,县长主持会议并讲话。', '2020-05-07'],
  ['2020-05-07', '近日,青石县召开修渠工作推进会,县长主持会议并讲话。', undefined],
  ['2020-05-07', '2012年5月6日,老渠断流。2020年5月6日,青石县的新渠通水。', '2020-05-06'],
]

test.each(ISSUES)('issued on %s: %s → %s', (issued, lead, day) => {
  expect(daysOf(`${issued}.txt`, article(lead))).toEqual([day])
})

const MEETING = '青石县召开修渠工作推进会,县长主持会议。'

/** Pages of several articles: the day of each, and what is odd. */
const PAGES: readonly {
  name: string
  leads: readonly string[]
  days: readonly (string | undefined)[]
  odd: readonly string[]
}[] = [
  {
    name: 'evidence in one article serves all',
    leads: [`5月6日,${MEETING}2020年是三年修渠计划的收官之年。`, `5月7日,${MEETING}`],
    days: ['2020-05-06', '2020-05-07'],
    odd: [],
  },
  {
    name: 'a printed year serves the others',
    leads: [`2020年5月6日,${MEETING}`, `5月7日,${MEETING}`],
    days: ['2020-05-06', '2020-05-07'],
    odd: [],
  },
  {
    name: 'review and plan agree',
    leads: [`2月6日,${MEETING}会议回顾总结2019年工作,安排部署2020年工作。`],
    days: ['2020-02-06'],
    odd: [],
  },
  {
    name: 'without evidence the year stays open',
    leads: [`5月6日,${MEETING}自2015年以来,渠道延长一倍;到2030年再延长一倍。`],
    days: ['--05-06'],
    odd: ['no year'],
  },
  {
    name: "next year's plan tells nothing",
    leads: [`11月6日,${MEETING}会议要求抓好收尾,做好2021年的工作谋划。`],
    days: ['--11-06'],
    odd: ['no year'],
  },
  {
    name: 'contradictions leave the year open',
    leads: [
      `5月6日,${MEETING}2020年是三年修渠计划的收官之年。`,
      '5月7日,青石县召开2021年第3次修渠调度会,县长主持会议。',
    ],
    days: ['--05-06', '--05-07'],
    odd: ['doubtful year'],
  },
  {
    name: 'December events in an issue of January',
    leads: [
      '12月30日,青石县召开2019年第12次修渠调度会,县长主持会议。',
      `1月2日,${MEETING}2020年是三年修渠计划的收官之年。`,
    ],
    days: ['2019-12-30', '2020-01-02'],
    odd: [],
  },
  {
    name: 'an article without a day is reported',
    leads: [`近日,${MEETING}会议部署2020年修渠工作。`],
    days: [undefined],
    odd: ['no day'],
  },
]

test.each(PAGES)('$name', ({ leads, days, odd }) => {
  const page = pageOf('page.txt', leads.map(article).join('\n\n'))
  const dating = datePages([page])
  const read = page.articles.map((item) => dating.dayOf(item))
  expect(read.map((day) => day && isoOf(day))).toEqual(days)
  expect(dating.oddities.map(({ problem }) => problem.split(':')[0])).toEqual(odd)
})

test('an inferred year names its words, file and line', () => {
  const page = pageOf('a/page.txt', article(`5月6日,${MEETING}2020年是修渠的攻坚之年。`))
  const [only] = page.articles
  expect(only && datePages([page]).dayOf(only)).toEqual({
    year: 2020,
    month: 5,
    date: 6,
    yearInferred: true,
    evidence: [{ text: '2020年是修渠的攻坚之年', file: 'a/page.txt', line: 3 }],
  })
})

function article(lead: string): string {
  return `# 青石县全力推进修渠工作\n\n${lead}\n\n县长要求,各镇要抓紧修渠,保证百姓用水。\n\n记者 林小溪`
}

function daysOf(file: string, text: string): (string | undefined)[] {
  const page = pageOf(file, text)
  const dating = datePages([page])
  return page.articles.map((item) => {
    const day = dating.dayOf(item)
    return day && isoOf(day)
  })
}
