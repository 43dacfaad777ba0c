import { expect, test } from 'vitest'
import { library } from '../../src/answer/library.ts'
import { dayOf } from '../../src/corpus/day.ts'
import { pageOf } from '../../src/corpus/publish.ts'
import { readQuestion } from '../../src/language/question.ts'

const PAGE = `# 云山区召开河道治理推进会

本报讯 3月14日,云山区召开河道治理推进会。区委书记林远之出席会议并讲话,会议由副区长陈立言主持。区水利局局长孙若谷、柳林街道党工委书记陈望舒作了发言。

林远之强调,要抓好清淤工作。

记者 王晓舟

# 清石县举办春季招聘会

本报讯 3月18日,清石县举办春季招聘会。县长欧阳知秋宣布开幕,县人社局局长周明礼介绍了岗位情况,副县长吐尔逊·买买提参加。

记者 王晓舟
`

const { known } = library([pageOf('2024-03-20.txt', PAGE)])

const PEOPLE: readonly [question: string, people: string][] = [
  ['林远之强调了什么', '林远之'],
  ['林远之和陈立言都参加了吗', '林远之 陈立言'],
  ['欧阳知秋是什么职务', '欧阳知秋'],
  // By surname and title.
  ['林书记强调了什么', '林远之'],
  ['孙局长发言说了什么', '孙若谷'],
  ['欧阳县长宣布了什么', '欧阳知秋'],
  ['陈副区长主持了什么会', '陈立言'],
  ['陈书记发言了吗', '陈望舒'],
  // By given name and title.
  ['远之书记强调了什么', '林远之'],
  ['立言书记强调了什么', ''],
  // With a middle dot, and without.
  ['吐尔逊·买买提参加了什么', '吐尔逊·买买提'],
  ['吐尔逊买买提是什么职务', '吐尔逊·买买提'],
  ['吐尔逊是什么职务', '吐尔逊·买买提'],
  // A homophone and traditional characters.
  ['林远知强调了什么', '林远之'],
  ['陳立言主持了什麼會', '陈立言'],
  // Somebody the archive does not know, and words that are nobody's name.
  ['张卫国主持了什么会', '?'],
  ['王五是谁', '?'],
  ['丁海燕说河道要怎么治', '?'],
  ['治河道的事柏文静怎么要求的', '?'],
  ['推进会是刘洋主持的吗', '?'],
  ['跟欧阳立夏一起去的是谁', '?'],
  ['除了林远之和柏文静,还有谁参加', '林远之 ?'],
  // An office that nobody of this surname holds, and a surname that nobody has.
  ['孙副局长说了什么', '?'],
  ['马书记说了什么', '?'],
  ['王大爷说了什么', ''],
  ['全标题是什么', ''],
  ['有人不讲文明怎么办', ''],
  ['那个会说了什么', ''],
  ['校方要求怎么做', ''],
  ['高层是谁', ''],
  ['河道治理推进会谁主持', ''],
  ['高度重视什么工作', ''],
  ['主任都有谁', ''],
  ['书记是谁', ''],
]

for (const [question, people] of PEOPLE)
  test(`${question} names ${people === '' ? 'nobody' : people}`, () =>
    expect(
      readQuestion(question, known)
        .people.map(({ names }) => names.join('/') || '?')
        .join(' '),
    ).toBe(people))

const DISTRICTS: readonly [question: string, districts: string][] = [
  ['云山区开了什么会', '云山区'],
  ['云山的招聘会有多少岗位', '云山区'],
  ['清石县和云山区谁开了会', '云山区 清石县'],
  ['雲山區開了什麼會', '云山区'],
  ['临河市开了什么会', '?'],
  ['社区开了什么会', ''],
  ['园区招聘会是几号', ''],
  ['全区的清淤工作怎么抓', ''],
  // Whose hospital it is, no place.
  ['临河市立医院有哪些医生', ''],
]

for (const [question, districts] of DISTRICTS)
  test(`${question} names ${districts === '' ? 'no district' : districts}`, () =>
    expect(
      readQuestion(question, known)
        .districts.map(({ known }) => known.join('/') || '?')
        .sort()
        .join(' '),
    ).toBe(districts))

const DAYS: readonly [question: string, days: string][] = [
  ['3月14日云山区开了什么会', '3月14日'],
  ['三月十四号开了什么会', '三月十四号'],
  ['2024年3月14日开了什么会', '2024年3月14日'],
  ['3月14日到18日开了哪些会', '3月14日到18日'],
  ['3月几号开的招聘会', ''],
  ['招聘会是哪天办的', ''],
]

for (const [question, days] of DAYS)
  test(`${question} is of ${days === '' ? 'no day' : days}`, () =>
    expect(
      readQuestion(question, known)
        .days.map(({ said }) => said)
        .join(' '),
    ).toBe(days))

/** The clock says 15 March 2024. */
const CLOCK: readonly [question: string, month: number | undefined, date: number | undefined][] = [
  ['昨天开了什么会', 3, 14],
  ['今天开了什么会', 3, 15],
  ['前天开了什么会', 3, 13],
  ['去年开了什么会', undefined, undefined],
]

for (const [question, month, date] of CLOCK)
  test(`${question} is of ${date === undefined ? 'a year' : `${month}月${date}日`}`, () => {
    const [day] = readQuestion(question, known, dayOf(2024, 3, 15)).days
    expect([day?.when.month, day?.when.dates?.[0]]).toEqual([month, date])
  })

const ASKED: readonly [question: string, asked: string, roles: string][] = [
  ['河道治理推进会谁主持的', 'person', 'chair'],
  ['河道治理推进会都有哪些领导', 'person', 'attend'],
  ['河道治理推进会是几号开的', 'day', ''],
  ['招聘会提供了多少岗位', 'number', ''],
  ['孙若谷是什么职务', 'office', ''],
  ['林远之讲了什么', 'said', ''],
  ['招聘会是在哪里办的', 'place', ''],
  ['那篇报道是谁写的', 'writer', ''],
]

for (const [question, asked, roles] of ASKED)
  test(`${question} asks for a ${asked}${roles === '' ? '' : ` who did: ${roles}`}`, () => {
    const read = readQuestion(question, known)
    expect([read.asked, read.roles.join(' ')]).toEqual([asked, roles])
  })

/** What was read otherwise than typed is told. */
const READ: readonly [question: string, read: string][] = [
  ['林远知强调了什么', '林远知 → 林远之'],
  ['赵聘会是几号', '赵聘会 → 招聘会'],
  ['云山的会谁主持', ''],
  ['林远之强调了什么', ''],
]

for (const [question, read] of READ)
  test(`${question}: ${read === '' ? 'as typed' : read}`, () =>
    expect(
      readQuestion(question, known)
        .read.map(({ typed, as }) => `${typed} → ${as}`)
        .join(' '),
    ).toBe(read))

test('a person, a day and a district of one question are no words to look for', () => {
  const { terms } = readQuestion('3月14日云山区林远之强调清淤工作怎么抓', known)
  expect(terms.map(({ word }) => word)).toContain('清淤')
  for (const word of ['云山', '云山区', '林远之', '3月', '14日'])
    expect(terms.map((term) => term.word)).not.toContain(word)
})

test('the courtesy behind a name is no word of the print', () => {
  const { people, terms } = readQuestion('欧阳知秋女士宣布了什么', known)
  expect(people.map(({ said }) => said)).toEqual(['欧阳知秋'])
  expect(terms.map(({ word }) => word)).toEqual(['宣布'])
})
