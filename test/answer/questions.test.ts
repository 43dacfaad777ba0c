import { beforeAll, expect, test } from 'vitest'
import type { Answer } from '../../src/answer/answer.ts'
import type { Archive } from '../../src/answer/archive.ts'
import { openArchive } from '../../src/answer/open.ts'
import { gistOf } from './asked.ts'

/** Questions of every kind over the pages in seeds/, and what the print says to them. */
const QUESTIONS: readonly [question: string, expected: string][] = [
  ['3月14日的会议谁主持的?', '潘军'],
  ['3月14日會議誰主持', '潘军'],
  ['3/14 meeting chair', '潘军'],
  ['who chaired the March 14 meeting', '潘军'],
  ['烂尾楼推进会谁主持', '潘军'],
  ['高薪区3月14日的会谁主持', '潘军'],
  ['潘军主持了3月14日的会议吗', 'yes: 会议由党工委委员、管委会副主任潘军主持'],
  ['3月14日高新区的会谁讲话', '张红军'],
  ['管城区3月7日的会谁主持', '丁晓永'],
  ['11月17日谁带队调研', '张英才'],
  ['3月22日会议上哪些单位表态发言', '城运中心、枫杨办事处、城市管理部、建设管理部'],
  ['Which sub-district offices spoke on March 14?', '石佛办事处、沟赵办事处'],
  ['去年高新区新建成安置房多少万平方米', '116.36万平方米'],
  ['今年高新区要完成新建安置房多少', '127.65万平方米'],
  ['张红军2021年是什么职务', '高新区党工委副书记、管委会主任'],
  ['放管服推进会在哪里开的', '管委会第一会议室'],
  ['3月14日会议的记者是谁', '孙庆辉'],
  ['谁主持的会议', 'choose'],
  ['3月15日的会议谁主持的?', 'silent: day'],
  ['上海市长是谁', 'silent: body'],
]

let archive: Archive
beforeAll(async () => {
  archive = await openArchive({ dir: './seeds', now: () => 0 })
})

for (const [question, expected] of QUESTIONS)
  test(`${question} → ${expected}`, async () =>
    expect(gist(await archive.ask(question, { now: 0 }))).toBe(expected))

/** One line that tells answers apart. */
const gist = (answer: Answer): string =>
  answer.status === 'silent' || answer.status === 'related'
    ? `${answer.status}: ${answer.reason.why}`
    : gistOf(answer, '、')
