import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { chatIdOf } from '../../src/state/chats.ts'
import { folder } from '../state/folder.ts'
import { scriptedArchive } from './archive.ts'
import type { Stage } from './running.ts'
import { ANN, LI, onStage, pressed, said } from './running.ts'
import type { Shown } from './telegram.ts'

let stage: Stage
let li = { ...LI, id: 3000 }
let ann = { ...ANN, id: 4000 }

beforeAll(async () => {
  stage = await onStage()
})
afterAll(async () => {
  expect(stage.server.refused()).toEqual([])
  await stage.end()
})
beforeEach(() => {
  li = { ...li, id: li.id + 1 }
  ann = { ...ann, id: ann.id + 1 }
})

const told = (text: string, count = 1): Promise<Shown> => said(stage, li, text, count)

const presses = (message: Shown, words: string, count: number): Promise<Shown> =>
  pressed(stage, li, message, words, count)

describe('what is said to', () => {
  const SAID: readonly [string, string][] = [
    ['/language en', 'I will speak English from now on.'],
    ['/language 英语', 'I will speak English from now on.'],
    ['/timezone 乌鲁木齐', '时区已设为乌鲁木齐时间(UTC+6)'],
    ['/timezone 火星', '不认识时区“火星”。'],
    ['/timezone', '您在哪个时区?'],
    ['/quiet 22:00-07:00', '好的,22:00到07:00不打扰您。'],
    ['/quiet 晚上10点到早上7点', '好的,22:00到07:00不打扰您。'],
    ['/quiet off', '免打扰时段已取消。'],
    ['/quiet 25:00-99', '没看懂“25:00-99”。\n写上从几点到几点不打扰'],
    ['/quiet', '写上从几点到几点不打扰'],
    ['/privacy', '问报只记住它需要的东西'],
  ]
  test.each(SAID)('%s → %s', async (text, says) => {
    expect((await told(text)).text).toContain(says)
  })

  test('a chosen language is spoken from then on, whatever the app speaks', async () => {
    const offer = await told('/language')
    await presses(offer, 'English', 2)
    expect((await told('/help', 3)).text).toContain('Send a question in your own words')
  })

  test('/quiet tells what is set', async () => {
    await told('/quiet 22:00-07:00')
    await stage.server.until(() => stage.server.messagesTo(li.id).length === 2)
    expect((await told('/quiet', 3)).text).toMatch(/^免打扰:22:00到07:00\n写上从几点到几点/)
  })

  test('a digest is confirmed before the zone is asked', async () => {
    expect((await told('/digest 8点')).text).toMatch(/^每天 08:00 给您发新报道摘要。\n您在哪个时区/)
  })

  test('a zone is chosen by a button', async () => {
    const offer = await told('/timezone')
    expect((await presses(offer, '新加坡', 2)).text).toContain('时区已设为新加坡(UTC+8)')
    expect(stage.state.chats.get(chatIdOf(li.id))?.zone).toBe('Asia/Singapore')
  })

  test('/forget erases after it was asked', async () => {
    await told('/quiet 22:00-07:00')
    await stage.server.until(() => stage.server.messagesTo(li.id).length === 2)
    await presses(await told('/forget', 3), '全部删除', 4)
    expect(stage.state.settings.get(chatIdOf(li.id)).quiet).toBeUndefined()
    expect(stage.state.chats.get(chatIdOf(li.id))).toBeUndefined()
  })
})

test('who blocks the bot is retired, and back when they write', async () => {
  await told('/privacy')
  stage.server.standing(li, 'kicked')
  const chat = () => stage.state.chats.get(chatIdOf(li.id))
  await stage.server.until(() => true)
  await expect.poll(() => chat()?.retired).toBe(true)
  await told('/privacy', 2)
  expect(chat()?.retired).toBe(false)
})

describe('in a group', () => {
  const group = () => ({ id: -li.id, type: 'group', title: '读报群' })
  const saysIn = async (text: string, count = 1): Promise<string | undefined> => {
    stage.server.write(li, { text, chat: group() })
    await stage.server.until(() => stage.server.messagesTo(-li.id).length >= count)
    return stage.server.messagesTo(-li.id)[count - 1]?.text
  }

  test('only admins change what holds for it', async () => {
    expect(await saysIn('/language en')).toBe('群里的设置只有群管理员能改。')
    stage.server.promote(li)
    expect(await saysIn('/language en', 2)).toBe('I will speak English from now on.')
  })

  test('what was set stays when it becomes a supergroup', async () => {
    stage.server.promote(li)
    await saysIn('/language en')
    const to = -1_000_000_000_000 - li.id
    stage.server.write(li, { chat: group(), migrate_to_chat_id: to })
    await expect.poll(() => stage.state.chats.get(chatIdOf(to))?.language).toBe('en')
  })
})

describe('a restart', () => {
  test('forgets no language and answers no update twice', async () => {
    const file = join(folder(), 'wenbao.db')
    const first = await onStage(undefined, undefined, file)
    await said(first, li, '/language en')
    await first.bot.stop()
    const { update_id } = first.server.say(li, '/privacy')
    first.state.updates.begin(update_id)
    first.state.updates.finish(update_id)
    first.state.close()
    const second = await onStage(scriptedArchive(), first.server, file)
    const help = await said(second, li, '/help', 2)
    expect(help.text).toContain('Send a question in your own words')
    await second.end()
  })

  test('finishes what the last run was given', async () => {
    const file = join(folder(), 'wenbao.db')
    const first = await onStage(undefined, undefined, file)
    await said(first, li, '/language en')
    await first.bot.stop()
    const message = { message_id: 7, chat: { id: li.id, type: 'private' }, from: { id: li.id } }
    const text = { text: '/privacy', entities: [{ type: 'bot_command', offset: 0, length: 8 }] }
    first.state.updates.keep([{ update_id: 77, message: { ...message, ...text } } as never])
    first.state.close()
    const second = await onStage(scriptedArchive(), first.server, file)
    await second.server.until(() => second.server.messagesTo(li.id).length === 2, 'the answer')
    await second.bot.stop()
    expect(second.state.updates.left()).toEqual([])
    second.state.close()
    await second.server.stop()
  })
})
