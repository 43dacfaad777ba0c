import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Stage } from './running.ts'
import { LI, onStage, press, pressed, said } from './running.ts'
import type { Shown } from './telegram.ts'

let stage: Stage
let li = { ...LI, id: 5000 }

beforeAll(async () => {
  stage = await onStage()
})
afterAll(async () => {
  expect(stage.server.refused()).toEqual([])
  await stage.end()
})
beforeEach(() => {
  li = { ...li, id: li.id + 1 }
})

const tells = (text: string, count = 1): Promise<Shown> => said(stage, li, text, count)

const presses = (message: Shown, words: string, count: number): Promise<Shown> =>
  pressed(stage, li, message, words, count)

describe('what is said to', () => {
  const SAID: readonly [string, string | RegExp][] = [
    ['/latest', /^最新的报道\(共3篇\)\n1\. .*云山区/],
    ['/person 林远之', /^林远之 {2}见于1篇报道\n\n职务\n· 3月14日 区委书记\n\n讲话、发言\n1\. /],
    ['/person 林', '档案里没有叫“林”的人。同姓的有:林远之'],
    ['/person', '写上人名,比如:/person 林远之'],
    ['/person lin', '档案里没有叫“lin”的人。同姓的有:林远之'],
    ['/person 区长', '档案里没有叫“区长”的人。要查职务或某件事,直接发问题就行。'],
    ['/day 3月14日', /^3月14日的报道\n1\. 云山区召开安置房建设推进会 · 2024年3月14日/],
    ['/day march 14', '云山区召开安置房建设推进会'],
    ['/day 3月15日', '档案里没有3月15日的报道。'],
    ['/day 胡说', '没看懂日期“胡说”。'],
    ['/day 3月40日', '没看懂日期“3月40日”。'],
    ['/follow lin yuanzhi', /^林远之\n档案里这样的报道有1篇/],
    ['/archive', '档案里有2个版面,3篇报道。\n· 2024年:1篇\n· 年份或日期不详:2篇'],
  ]
  test.each(SAID)('%s → %s', async (text, says) => {
    expect((await tells(text)).text).toMatch(says)
  })
})

test('where a day has no reports, the newest are a tap away', async () => {
  const nothing = await tells('/day 3月15日')
  expect((await presses(nothing, '最新的报道', 2)).text).toMatch(/^最新的报道\(共3篇\)/)
})

describe('under an article', () => {
  const opened = async (): Promise<Shown> =>
    presses(await tells('3月14日的会议谁主持的?'), '全文', 2)

  test('the next article of its page is opened in place', async () => {
    const article = await opened()
    press(stage, li, article, '下一篇 »')
    await stage.server.until(() => article.edits === 1)
    expect(article.text).toContain('云山区召开一季度经济形势分析会')
    expect(article.buttons.flat().map(({ text }) => text)).toContain('« 上一篇')
  })

  test('its people are told with their offices', async () => {
    const { text } = await presses(await opened(), '文中人物', 3)
    expect(text).toContain('· 林远之  区委书记\n· 陈立言  副区长')
  })

  test('its citation is copied, plain and as GB/T 7714', async () => {
    const { text, entities } = await presses(await opened(), '复制出处', 3)
    expect(entities.filter(({ type }) => type === 'code')).toHaveLength(2)
    expect(text).toContain(
      '《云山区召开安置房建设推进会》 · 2024年3月14日(年份为推断) · 记者 王晓舟',
    )
    expect(text).toContain('王晓舟. 云山区召开安置房建设推进会[N].')
  })
})
