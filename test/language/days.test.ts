import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayOf, type Day, type EventDay } from '../../src/corpus/day.ts'
import { fold } from '../../src/corpus/text.ts'
import { DAY_RULES } from '../../src/language/days.rows.ts'
import { daysFit, readBy, readDays, resolve, sayWhen } from '../../src/language/days.ts'
import type { When } from '../../src/language/days.ts'

describe.each(DAY_RULES)('the row $name', (rule) => {
  test.each(rule.claims)('claims %s', (example) => {
    const said = [...example.matchAll(/【(.*?)】/g)].map(([, words]) => words)
    const read = readBy(rule, fold(example.replaceAll(/[【】]/g, '')))
    expect(read.map((reading) => reading.said)).toEqual(said)
  })
  test.each(rule.spares)('spares %s', (text) => {
    expect(readBy(rule, fold(text)).filter(({ when }) => when !== undefined)).toEqual([])
  })
})

/** Days of a text in one line: `said=year|relative/month/first-last(→…)(part)`. */
const gist = (text: string, asked: boolean): string =>
  readDays(fold(text), { asked })
    .map(({ said, when, part, vague }) =>
      [said, '=', vague ? '?' : brief(when), part === undefined ? '' : `(${part})`].join(''),
    )
    .join(' ')

const brief = ({ year, relative, month, dates, to }: When): string =>
  [year ?? relative, month === undefined ? undefined : `m${month}`, dates && `d${dates.join('-')}`]
    .filter((part) => part !== undefined)
    .join(' ') + (to === undefined ? '' : `→${brief(to)}`)

const PRINTED: readonly [text: string, days: string][] = [
  ['5月6日,全县召开大会', '5月6日=m5 d6-6'],
  ['５月６日上午,', '5月6日=m5 d6-6(上午)'],
  ['5月6日一大早,', '5月6日=m5 d6-6(一大早)'],
  ['5月6日上午9时30分,', '5月6日=m5 d6-6(上午9时30分)'],
  ['5月6日晚,', '5月6日=m5 d6-6(晚)'],
  ['五月十六号', '五月十六号=m5 d16-16'],
  ['2020年5月6日', '2020年5月6日=2020 m5 d6-6'],
  ['二〇二〇年五月', '二〇二〇年五月=2020 m5'],
  ['6日下午,', '6日=d6-6(下午)'],
  ['16号,', '16号=d16-16'],
  ['5月6日至8日', '5月6日至8日=m5 d6-8'],
  ['5月30日—6月2日', '5月30日—6月2日=m5 d30-30→m6 d2-2'],
  ['5月6、7日', '5月6、7日=m5 d6-7'],
  ['5月6日、8日', '5月6日=m5 d6-6 8日=m5 d8-8'],
  ['10月中旬', '10月中旬=m10 d11-20'],
  ['10月底前完成', '10月底=m10 d21-31'],
  ['去年5月,', '去年5月=last year m5'],
  ['今年以来', '今年=this year'],
  ['上一年同期', '上一年=last year'],
  ['本月16日', '本月16日=this month d16-16'],
  ['昨日,', '昨日=yesterday'],
  ['昨晚', '昨=yesterday(晚)'],
  ['近日,', '近日=?'],
  ['1-10月,全县', ''],
  ['2020年1—10月', '2020年=2020'],
  ['一季度', ''],
  ['2020年第一季度', '2020年=2020'],
  ['116.36万平方米', ''],
  ['增长12.5%', ''],
  ['第14次会议', ''],
  ['14名代表', ''],
  ['4055套', ''],
  ['24小时', ''],
  ['PM2.5', ''],
  ['5G', ''],
  ['3.14万元', ''],
  ['3.14', ''],
  ['电话65551234', ''],
  ['比例为1:3', ''],
  ['2月30日', ''],
  ['3个月内', ''],
  ['30日内办结', ''],
  ['“一号工程”', ''],
  ['二十条措施', ''],
  ['十九届六中全会', ''],
  ['百日攻坚', ''],
  ['5月6日,全县召开2020年第3次例会', '5月6日=m5 d6-6 2020年=2020'],
]

describe('in print', () => {
  test.each(PRINTED)('%s → %s', (text, days) => expect(gist(text, false)).toBe(days))
})

const ASKED: readonly [question: string, days: string][] = [
  ['5月6日的会议谁主持的?', '5月6日=m5 d6-6'],
  ['5月6号谁去了', '5月6号=m5 d6-6'],
  ['5.16的会谁主持', '5.16=m5 d16-16'],
  ['5-16 会议', '5-16=m5 d16-16'],
  ['5/16 会议', '5/16=m5 d16-16'],
  ['16/5 会议', '16/5=m5 d16-16'],
  ['5。16谁主持', '5。16=m5 d16-16'],
  ['五月16谁主持', '五月16=m5 d16-16'],
  ['5月16谁主持', '5月16=m5 d16-16'],
  ['2020-05-16开的什么会', '2020-05-16=2020 m5 d16-16'],
  ['2020.5.16', '2020.5.16=2020 m5 d16-16'],
  ['20200516', '20200516=2020 m5 d16-16'],
  ['2020年5.16', '2020年5.16=2020 m5 d16-16'],
  ['20年5月16日', '20年5月16日=2020 m5 d16-16'],
  ['0516的会', '0516=m5 d16-16'],
  ['20年第3次例会', '20年=2020'],
  ['5/16/2020', '5/16/2020=2020 m5 d16-16'],
  ['16/5/2020', '16/5/2020=2020 m5 d16-16'],
  ['2021年1-10月安全生产', '2021年=2021'],
  ['去年三月开了什么会', '去年三月=last year m3'],
  ['去年完成多少', '去年=last year'],
  ['10月中旬有哪些活动', '10月中旬=m10 d11-20'],
  ['3月到5月的会', '3月到5月=m3→m5'],
  ['5月6-8日的活动', '5月6-8日=m5 d6-8'],
  ['16号下午谁来了', '16号=d16-16(下午)'],
  ['十六号谁来了', '十六号=d16-16'],
  ['2020重点项目例会', '2020=2020'],
  ['完成了116.36万平方米吗', ''],
  ['投资43.1亿元是哪个项目', ''],
  ['增长12.5%', ''],
  ['4055套是什么', ''],
  ['第30次例会', ''],
  ['PM2.5专家组', ''],
  ['5G', ''],
  ['电话0371-65551234', ''],
  ['1:3', ''],
  ['光明路16号', ''],
  ['一号工程是什么', ''],
  ['5月一共开了几次会', '5月=m5'],
  ['5月16个项目', '5月=m5'],
  ['who chaired the March 14 meeting', 'march 14=m3 d14-14'],
  ['who spoke on the 14th of March?', '14th of march=m3 d14-14'],
  ['Mar. 14', 'mar. 14=m3 d14-14'],
  ['14 March 2024', '14 march 2024=2024 m3 d14-14'],
  ['March 14, 2024', 'march 14, 2024=2024 m3 d14-14'],
  ['on 3/14', '3/14=m3 d14-14'],
  ['on 14/3', '14/3=m3 d14-14'],
  ['the 22nd of March', '22nd of march=m3 d22-22'],
  ['who spoke on the 22nd?', 'on the 22nd=d22-22'],
  ['meetings in November 2021', 'november 2021=2021 m11'],
  ['how many were built last year', 'last year=last year'],
  ['the Nov 16th session', 'nov 16th=m11 d16-16'],
  ['March 14-16', 'march 14-16=m3 d14-16'],
  ['from March 30 to April 2', 'march 30 to april 2=m3 d30-30→m4 d2-2'],
  ['in mid-November', 'mid-november=m11 d11-20'],
  ['what happened in March?', 'march=m3'],
  ['the 2021 regular meeting', '2021=2021'],
  ['on Nov 5 in the morning', 'nov 5=m11 d5-5'],
  ['March 14 at 9am', 'march 14=m3 d14-14'],
  ['November 4 morning', 'november 4=m11 d4-4(morning)'],
  ['may I ask who will march', ''],
  ['who may 4 people meet', ''],
  ['the 22nd meeting', ''],
  ['at 5pm', ''],
  ['which 5 subdistricts', ''],
  ['2021 households moved', ''],
  ['4055 sets', ''],
]

describe('in questions', () => {
  test.each(ASKED)('%s → %s', (question, days) => expect(gist(question, true)).toBe(days))
})

test('words stand where the mention says, whatever the text', () => {
  const piece = fc.constantFrom(
    '5月',
    '6日',
    '至',
    '2020年',
    '3.14',
    '去年',
    '号',
    'march',
    ' ',
    '14',
  )
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const folded = fold(pieces.join(''))
      for (const { start, end, said } of readDays(folded, { asked: true })) {
        if (folded.slice(start, end) !== said || said === '') return false
      }
      return true
    }),
  )
})

const onDay = (month: number, date: number, year?: number): EventDay => ({
  year,
  month,
  date,
  yearInferred: false,
  evidence: [],
})

const FITS: readonly [words: string, day: EventDay, fits: 'yes' | 'no' | 'open'][] = [
  ['5月6日', onDay(5, 6, 2020), 'yes'],
  ['5月6日', onDay(5, 6), 'yes'],
  ['5月6日', onDay(5, 7, 2020), 'no'],
  ['2020年5月6日', onDay(5, 6), 'open'],
  ['2020年5月6日', onDay(5, 6, 2021), 'no'],
  ['2020年', onDay(5, 6, 2020), 'yes'],
  ['6日', onDay(5, 6), 'yes'],
  ['5月中旬', onDay(5, 12), 'yes'],
  ['5月中旬', onDay(5, 21), 'no'],
  ['5月30日—6月2日', onDay(6, 1), 'yes'],
  ['5月30日—6月2日', onDay(6, 3), 'no'],
  ['2020年12月30日至2021年1月3日', onDay(1, 2, 2021), 'yes'],
  ['2020年12月30日至2021年1月3日', onDay(1, 2, 2020), 'no'],
  ['2020年12月30日至2021年1月3日', onDay(1, 2), 'open'],
  ['去年5月', onDay(5, 6, 2020), 'open'],
  ['去年5月', onDay(6, 6, 2020), 'no'],
  ['3月到5月', onDay(4, 6, 2020), 'yes'],
]

test.each(FITS)('%s and %j: %s', (words, day, fits) => {
  expect(daysFit(firstOf(words), day)).toBe(fits)
})

const SAID: readonly [words: string, zh: string, en: string][] = [
  ['二〇二〇年五月六号', '2020年5月6日', 'May 6, 2020'],
  ['5.16', '5月16日', 'May 16'],
  ['16号', '16日', 'day 16'],
  ['5月6日至8日', '5月6日至8日', 'May 6–8'],
  ['5月30日—6月2日', '5月30日至6月2日', 'May 30 to June 2'],
  ['2020年10月中旬', '2020年10月中旬', 'mid-October 2020'],
  ['2020年5月', '2020年5月', 'May 2020'],
  ['2020年', '2020年', '2020'],
  ['去年', '去年', 'last year'],
  ['去年三月', '去年3月', 'March, last year'],
]

test.each(SAID)('%s is said as %s, %s', (words, zh, en) => {
  expect([sayWhen(firstOf(words), 'zh'), sayWhen(firstOf(words), 'en')]).toEqual([zh, en])
})

const RESOLVED: readonly [words: string, zh: string][] = [
  ['今年', '2020年'],
  ['去年三月', '2019年3月'],
  ['前年', '2018年'],
  ['上个月', '2019年12月'],
  ['本月6日', '2020年1月6日'],
  ['昨天', '2019年12月31日'],
  ['前天', '2019年12月30日'],
  ['本周', '2019年12月30日至2020年1月5日'],
  ['5月6日', '5月6日'],
]

test.each(RESOLVED)('%s, asked on 1 January 2020, is %s', (words, zh) => {
  expect(sayWhen(resolve(firstOf(words), day(2020, 1, 1)), 'zh')).toBe(zh)
})

function firstOf(words: string): When {
  const when = readDays(fold(words), { asked: true })[0]?.when
  if (when === undefined) throw new Error(`no day in ${words}`)
  return when
}

function day(year: number, month: number, date: number): Day {
  const made = dayOf(year, month, date)
  if (made === undefined) throw new Error('no such day')
  return made
}
