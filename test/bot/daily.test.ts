import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Archive } from '../../src/answer/archive.ts'
import { chatIdOf } from '../../src/state/chats.ts'
import { chairs, LONG_PAGE, PAGE, scriptedArchive } from './archive.ts'
import type { Stage } from './running.ts'
import { ANN, LI, onStage, press, said, shownTo } from './running.ts'
import type { Shown } from './telegram.ts'

const HOUR = 3_600_000

let stage: Stage
let current: Archive
/** 2024-03-15 06:00 in Shanghai when a test begins; goes on from there. */
const BEGIN = Date.UTC(2024, 2, 14, 22)
let skew = 0

/** An archive whose pages change while the bot runs. */
const archive = new Proxy({} as Archive, {
  get: (_, key) => {
    const value: unknown = Reflect.get(current, key)
    return typeof value === 'function' ? (value.bind(current) as unknown) : value
  },
})

beforeEach(async () => {
  skew = BEGIN - Date.now()
  current = scriptedArchive(chairs, [LONG_PAGE])
  stage = await onStage(archive, undefined, ':memory:', () => Date.now() + skew)
})
afterEach(async () => {
  expect(stage.server.refused()).toEqual([])
  await stage.end()
})

const tells = (text: string, count = 1): Promise<Shown> => said(stage, LI, text, count)

const shown = (count: number, chat: number = LI.id): Promise<Shown> => shownTo(stage, chat, count)

const presses = (message: Shown, words: string): void => press(stage, LI, message, words)

/** A page comes in: two articles of 云山区. */
const print = (): void => void (current = scriptedArchive(chairs, [LONG_PAGE, PAGE]))

describe('/digest', () => {
  test('asks for the zone once, and comes every day there is something new', async () => {
    const ask = await tells('/digest 08:00')
    expect(ask.text).toContain('您在哪个时区?')
    presses(ask, '北京时间')
    expect((await shown(2)).text).toContain('每天 08:00 给您发新报道摘要。')
    print()
    await expect.poll(() => stage.state.arrivals.since(1)).toHaveLength(2)
    skew += 2 * HOUR
    const digest = await shown(3)
    expect(digest.text).toContain('云山区召开安置房建设推进会 · 主持:陈立言')
    expect(digest.text).toMatch(/^新报道\n\n云山区\n1\. /)
    expect(digest.buttons.map((row) => row.map(({ text }) => text))).toEqual([
      ['1', '2'],
      ['只看某些地方', '不再发摘要'],
    ])
    presses(digest, '1')
    expect((await shown(4)).text).toContain('会议听取了各部门的汇报')
    presses(digest, '不再发摘要')
    expect((await shown(5)).text).toContain('好的,不再发摘要。')
    skew += 24 * HOUR
    expect(stage.state.settings.subscribers()).toEqual([])
  })

  test('now tells what is new, once', async () => {
    await tells('/digest now')
    expect((await shown(1)).text).toBe('现在没有新报道。')
    stage.state.settings.set(chatIdOf(LI.id), { digestSince: BEGIN })
    print()
    await expect.poll(() => stage.state.arrivals.since(1)).toHaveLength(2)
    skew += HOUR
    expect((await tells('/digest now', 2)).text).toContain('安置房建设推进会')
    skew += HOUR
    expect((await tells('/digest now', 3)).text).toBe('现在没有新报道。')
  })

  test('is narrowed to districts by taps', async () => {
    stage.state.chats.setZone(chatIdOf(LI.id), 'Asia/Shanghai' as never)
    print()
    const overview = await tells('/digest 7点半 工作日')
    expect(overview.text).toContain('周一到周五 07:30 给您发新报道摘要。')
    presses(overview, '只看某些地方')
    const districts = await shown(2)
    presses(districts, '云山区')
    await stage.server.until(() => districts.edits === 1)
    expect(stage.state.settings.get(chatIdOf(LI.id)).districts).toEqual(['云山区'])
    expect(districts.buttons.flat().map(({ text }) => text)).toContain('✓ 云山区')
  })

  test.each([
    ['/digest 25:99', '没看懂“25:99”。'],
    ['/digest', '几点发给您?'],
    ['/digest 八点半 周一三五', '周一、周三、周五 08:30 给您发新报道摘要。'],
    ['/digest 8:30 周日', '周日 08:30 给您发新报道摘要。'],
    ['/digest off', '好的,不再发摘要。'],
  ])('%s → %s', async (text, says) => {
    expect((await tells(text)).text).toContain(says)
  })
})

describe('/follow', () => {
  test.each([
    ['/follow', '写上要关注的词或人'],
    ['/follow -商品房', '减号只表示不要什么,还要写上一个要关注的词。'],
    [`/follow ${'很'.repeat(100)}`, '太长了,最多80个字。'],
    ['/follow housing', '报纸是中文的,请用中文写要关注的词;人名可以用拼音。'],
  ])('%s → %s', async (text, says) => {
    current = scriptedArchive(chairs, [LONG_PAGE])
    expect((await tells(text)).text).toMatch(says)
  })

  test('shows what it would have brought, tells at once and why, and stops by a tap', async () => {
    current = scriptedArchive(chairs, [LONG_PAGE])
    const offer = await tells('/follow 安置房 -商品房')
    expect(offer.text).toContain('安置房 -商品房\n档案里还没有这样的报道。')
    presses(offer, '马上告诉我')
    expect((await shown(2)).text).toBe('好的,已关注“安置房 -商品房”,有新报道马上告诉您。')
    print()
    const alert = await shown(3)
    expect(alert.text).toBe(
      '您关注的有新报道\n1. 3月14日 云山区召开安置房建设推进会 · 主持:陈立言\n因为您关注:安置房 -商品房',
    )
    presses(alert, '不再关注“安置房 -商品房”')
    expect((await shown(4)).text).toBe('好的,不再关注“安置房 -商品房”。')
    expect((await tells('/following', 5)).text).toContain('您还没有关注什么。')
  })

  test('a person is followed as a person, or for their offices alone', async () => {
    print()
    const offer = await tells('/follow 林远之')
    expect(offer.text).toContain('档案里这样的报道有1篇')
    presses(offer, '只在职务变动时告诉我')
    expect((await shown(2)).text).toContain('已关注“林远之的职务变动”')
    const list = await tells('/following', 3)
    expect(list.text).toContain('· 林远之的职务变动(马上告诉)')
  })

  test('an office is followed for who becomes it', async () => {
    print()
    presses(await tells('/follow 区委书记'), '有新人任职时告诉我')
    expect((await shown(2)).text).toContain('已关注“新任区委书记”')
  })

  test('in the digest needs a digest, and says so', async () => {
    presses(await tells('/follow 安置房'), '放进摘要')
    expect((await shown(2)).text).toContain('您还没有订阅摘要')
  })

  test.each([
    ['/follow', '写上要关注的词或人'],
    ['/follow -商品房', '写上要关注的词或人'],
  ])('%s → %s', async (text, says) => {
    expect((await tells(text)).text).toContain(says)
  })

  test('speaks English to who speaks it', async () => {
    stage.server.say(ANN, '/follow 安置房')
    expect((await shown(1, ANN.id)).text).toContain('The archive has no such article yet.')
  })
})
