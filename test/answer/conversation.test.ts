import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Answer, findingsOf } from '../../src/answer/answer.ts'
import { type OpenArchive, openArchive } from '../../src/answer/open.ts'

const SPRING = `# 云山区召开河道治理推进会

本报讯 5月18日上午,云山区召开河道治理推进会。区委书记林远之出席会议并讲话,区委副书记、区长陈立言作工作部署,区委常委、纪委书记韩冬梅,副区长苏启明出席会议,会议由区委常委、常务副区长周明礼主持。

会议通报了第一季度河道治理情况。去年,云山区共治理河道36公里,完成投资2.4亿元;今年计划治理河道52公里,清淤18万立方米。

会上,清水街道、白塔街道、柳湾镇作了表态发言。

记者 王晓舟 通讯员 李春燕

# 清石县举办春季招聘会

本报讯 5月16日,清石县在文化广场举办春季招聘会。县人社局局长郑家栋介绍,本次招聘会共有52家企业参加,提供岗位1300个。

记者 高一鸣

# 清石县发放助餐补贴

本报讯 5月17日,清石县发放助餐补贴。70岁以上老人午餐每份补贴4元,80岁以上老人6元。丰河镇设有3个助餐点和2个配送站,柳岸镇设有5个助餐点和4个配送站。

记者 高一鸣
`
const AUTUMN = `# 云山区开展冬季防火督导

本报讯 11月3日,云山区委副书记、代区长陈立言带队到白塔街道、柳湾镇督导冬季防火工作,副区长苏启明陪同。

在柳湾粮库,陈立言询问了值守人员配备情况。柳湾粮库共有值守人员24名,白塔商场有值守人员15名。

记者 王晓舟

# 云山区政协视察老旧小区改造

本报讯 11月2日,云山区政协主席方国强带领部分政协委员视察老旧小区改造。委员们先后视察了桃园小区、锦绣小区、机床厂家属院。

记者 孙可心 通讯员 丁一凡
`

let dir: string
let archive: OpenArchive

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'wenbao-talk-'))
  writeFileSync(join(dir, '2023-05-20.txt'), SPRING)
  writeFileSync(join(dir, '2022-11-05.txt'), AUTUMN)
  archive = await openArchive({ dir, now: () => 0 })
})
afterAll(async () => {
  await archive.close()
  rmSync(dir, { recursive: true })
})

/** The words of an answer, or that it claims nothing. */
const said = (answer: Answer): string =>
  findingsOf(answer)
    .map(({ quote }) => quote.text)
    .join('、') || 'no claim'

type Turns = readonly (readonly [question: string, expected: string])[]

const DIALOGS: Readonly<Record<string, Turns>> = {
  'an event is spoken of until another is named': [
    ['云山区河道治理推进会谁主持的?', '周明礼'],
    ['谁讲的话?', '林远之'],
    ['他什么职务?', '区委书记'],
    ['那次会几号开的?', '5月18日上午'],
    ['通讯员呢?', '李春燕'],
    ['招聘会有多少家企业参加?', '52家企业'],
    ['在哪里办的?', '文化广场'],
  ],
  'those who were told are not told again': [
    ['5月18日云山区的会谁主持?', '周明礼'],
    ['谁讲话?', '林远之'],
    ['还有谁出席了?', '韩冬梅、苏启明'],
  ],
  'a condition is swapped': [
    ['云山区去年治理河道多少公里?', '36公里'],
    ['今年呢?', '52公里'],
    ['那清石县呢?', 'no claim'],
  ],
  'what is planned is asked of another year': [
    ['云山区去年治理了多少公里河道?', '36公里'],
    ['今年计划呢?', '52公里'],
  ],
  'the next day is the day behind the one spoken of': [
    ['11月2日谁视察了老旧小区?', '方国强'],
    ['第二天谁带队督导冬季防火?', '陈立言'],
    ['前一天谁视察了老旧小区?', '方国强'],
  ],
  'a thing is swapped, never for one of another event': [
    ['柳湾粮库有多少值守人员?', '24名'],
    ['白塔商场呢?', '15名'],
    ['桃园小区呢?', 'no claim'],
    ['这次督导谁带队?', '陈立言'],
    ['2023年5月他是什么职务?', '区委副书记、区长'],
  ],
  'a correction corrects what nothing answered': [
    ['5月19日云山区的会谁主持?', 'no claim'],
    ['我记错了,是5月18日', '周明礼'],
  ],
  'what nothing answered is not answered from another event': [
    ['5月19日云山区的会谁主持?', 'no claim'],
    ['谁讲话?', 'no claim'],
    ['前一个会的记者是谁?', 'no claim'],
  ],
  'an office at another time, and another’s': [
    ['周明礼是什么职务?', '区委常委、常务副区长'],
    ['他现在呢?', '区委常委、常务副区长'],
    ['11月3日陈立言呢?', '云山区委副书记、代区长'],
  ],
  'a deed alone asks who did it': [
    ['云山区河道治理推进会谁主持的?', '周明礼'],
    ['讲话的呢?', '林远之'],
    ['她是什么职务?', '区委书记'],
  ],
  'an apology corrects, too': [
    ['5月19日云山区的会谁主持?', 'no claim'],
    ['不好意思,是5月18日', '周明礼'],
  ],
  'a pronoun stands before the question': [
    ['云山区河道治理推进会谁主持的?', '周明礼'],
    ['谁讲的话?', '林远之'],
    ['她呢,什么职务?', '区委书记'],
  ],
  'somebody is told by what he did': [
    ['11月3日谁带队督导冬季防火?', '陈立言'],
    ['带队视察老旧小区的那位', '方国强'],
    ['他叫什么?', '方国强'],
    ['第二天陈立言去干什么?', '带队到白塔街道、柳湾镇督导冬季防火工作'],
    ['陪同的副区长呢?', '苏启明'],
  ],
  'somebody is asked about by his office': [
    ['云山区河道治理推进会谁主持的?', '周明礼'],
    ['讲话的那位呢?', '林远之'],
    ['副主任怎么说的?', 'no claim'],
  ],
  'two are spoken of': [
    ['林远之是什么职务?', '区委书记'],
    ['韩冬梅呢?', '区委常委、纪委书记'],
    ['他俩出席了什么会?', '河道治理推进会'],
  ],
  'another figure is asked after': [
    ['清石县70岁以上老人午餐补贴多少钱?', '4元'],
    ['80岁以上呢?', '6元'],
    ['丰河镇有几个配送站?', '2个'],
    ['柳岸呢?', '4个'],
  ],
  'what was done last year is planned this year': [
    ['云山区去年治理了多少公里河道?', '36公里'],
    ['今年呢?', '52公里'],
  ],
  'languages may change': [
    ['云山区河道治理推进会谁主持的?', '周明礼'],
    ['And who gave a speech?', '林远之'],
    ['What is his position?', '区委书记'],
  ],
  'who did something at an event is not told of another': [
    ['清石县春季招聘会在哪里办的?', '文化广场'],
    ['and who led it from the district committee?', 'no claim'],
  ],
  'a question that names somebody and something else stands alone': [
    ['云山区河道治理推进会谁主持的?', '周明礼'],
    ['When did Fang Guoqiang inspect the renovation of old neighbourhoods?', '11月2日'],
    ['Who was the correspondent?', '丁一凡'],
  ],
}

describe.each(Object.entries(DIALOGS))('%s', (name, turns) => {
  turns.forEach(([question, expected], at) =>
    test(`${question} → ${expected}`, async () => {
      const chat = `${name}/${at}`
      for (const [before] of turns.slice(0, at)) await archive.ask(before, { chat, now: at })
      expect(said(await archive.ask(question, { chat, now: at }))).toBe(expected)
    }),
  )
})

const minutes = (n: number): number => n * 60_000

test.each([
  ['within 15 minutes', minutes(15), ['接着问:5月18日 河道治理推进会']],
  ['not after them', minutes(15) + 1, []],
])('a chat is remembered %s', async (name, now, understood) => {
  await archive.ask('5月18日云山区的会谁主持?', { chat: name, now: 0 })
  await archive.ask('11月2日政协视察了哪些小区?', { chat: `${name}, another chat`, now: 0 })
  const answer = await archive.ask('谁讲话?', { chat: name, now })
  expect(answer.understood).toEqual(understood)
})

test('what was carried over is shown in one line, in the language of the question', async () => {
  const ask = (question: string) => archive.ask(question, { chat: 'shown', now: 0 })
  expect((await ask('云山区河道治理推进会谁主持的?')).understood).toEqual([])
  expect((await ask('谁讲的话?')).understood).toEqual(['接着问:5月18日 河道治理推进会'])
  expect((await ask('他什么职务?')).understood).toEqual(['接着问:林远之 · 5月18日 河道治理推进会'])
  expect((await ask('Who was the correspondent?')).understood).toEqual([
    'following on: 5月18日 河道治理推进会',
  ])
  expect((await ask('清石县的招聘会在哪里办的?')).understood).toEqual([])
})

test('a question that stands alone carries nothing', async () => {
  const ask = (question: string) => archive.ask(question, { chat: 'alone', now: 0 })
  await ask('11月3日云山区谁带队督导?')
  expect(said(await ask('清石县招聘会提供多少岗位?'))).not.toContain('24')
  expect(said(await ask('5月18日的会谁主持?'))).toBe('周明礼')
})
