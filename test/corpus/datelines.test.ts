import { expect, test } from 'vitest'
import { datelineOf, opensReport } from '../../src/corpus/datelines.ts'

const DATELINES: readonly [print: string, dateline: string | undefined, reporters: string][] = [
  ['本报讯 3月5日,云川区召开会议。', '本报讯', ''],
  ['本报讯3月5日,云川区召开会议。', '本报讯', ''],
  ['本报讯(记者 李明) 云川区召开会议。', '本报讯', '李明'],
  ['本报讯（记者　李　明）云川区召开会议。', '本报讯', '李明'],
  ['本报讯 (记者 李明 通讯员 王芳)云川区召开会议。', '本报讯', '李明'],
  ['【本报讯】云川区召开会议。', '【本报讯】', ''],
  ['本報訊 雲川區召開會議。', '本報訊', ''],
  ['云川日报讯 近日,云川区召开会议。', '云川日报讯', ''],
  ['新华社北京3月5日电 会议今天开幕。', '新华社北京3月5日电', ''],
  [
    '新华社北京３月５日电（记者 孟达 吕一凡）会议今天开幕。',
    '新华社北京３月５日电',
    '孟达、吕一凡',
  ],
  ['据新华社电 会议今天开幕。', '据新华社电', ''],
  ['中新社广州4月1日电 展会开幕。', '中新社广州4月1日电', ''],
  ['本报云川3月6日讯 云川区新增公园。', '本报云川3月6日讯', ''],
  ['本报3月6日讯(记者 李明) 云川区新增公园。', '本报3月6日讯', '李明'],
  ['本报记者了解到,公园已经开放。', undefined, ''],
  ['据新华社记者观察,市场平稳。', undefined, ''],
  ['通讯员培训班开班。', undefined, ''],
  ['3月5日,云川区召开会议。', undefined, ''],
]

for (const [print, dateline, reporters] of DATELINES) {
  test(`${print} has ${dateline ?? 'no dateline'}`, () => {
    const found = datelineOf(print)
    expect([found?.text, found?.byline.reporters.join('、') ?? '']).toEqual([dateline, reporters])
  })
}

const OPENINGS: readonly [print: string, opens: boolean][] = [
  ['3月5日上午,云川区召开会议。', true],
  ['近日,云川区召开会议。', true],
  ['2024年3月5日,云川区召开会议。', true],
  ['5月1日起公交票价调整', false],
  ['今日起地铁票价调整', false],
  ['会议强调,要抓好落实。', false],
]

for (const [print, opens] of OPENINGS) {
  test(`${print} ${opens ? 'opens' : 'does not open'} a report`, () =>
    expect(opensReport(print)).toBe(opens))
}
