import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Archive } from '../../src/answer/archive.ts'
import { quoteOf, scriptedArchive } from './archive.ts'
import type { Stage } from './running.ts'
import { ANN, LI, onStage } from './running.ts'
import type { Shown } from './telegram.ts'

let stage: Stage
let archive: Archive
/** Everyone who speaks in a test is new, so that tests do not wait for one another's pace. */
let li = { ...LI }
let ann = { ...ANN }

beforeAll(async () => {
  archive = scriptedArchive()
  stage = await onStage(archive)
})
afterAll(async () => {
  expect(stage.server.refused()).toEqual([])
  await stage.end()
})
beforeEach(() => {
  li = { ...li, id: li.id + 1 } as typeof li
  ann = { ...ann, id: ann.id + 1 } as typeof ann
})

/** The messages in a chat, once there are so many. */
async function shownTo(chat: number, count = 1): Promise<readonly Shown[]> {
  const { server } = stage
  await server.until(() => server.messagesTo(chat).length >= count, `message ${count} to ${chat}`)
  return server.messagesTo(chat)
}

async function answerTo(text: string): Promise<Shown> {
  stage.server.say(li, text)
  const [message] = await shownTo(li.id)
  if (message === undefined) throw new Error('no message')
  return message
}

const wordsIn = ({ text, entities }: Shown, type: string): readonly string[] =>
  entities
    .filter((entity) => entity.type === type)
    .map(({ offset, length }) => text.slice(offset, offset + length))

interface Content {
  readonly message_text: string
}

describe('a question', () => {
  test('is answered with the words, the passage and the citation', async () => {
    const message = await answerTo('3月14日的会议谁主持的?')
    expect(wordsIn(message, 'bold')).toEqual(['陈立言', '陈立言'])
    expect(wordsIn(message, 'blockquote')[0]).toContain('会议由副区长陈立言主持。')
    expect(message.text).toContain(
      '《云山区召开安置房建设推进会》 · 2024年3月14日(年份为推断) · 记者 王晓舟 · 第1段',
    )
    const at = quoteOf(archive, '陈立言').from.id
    expect(message.entities).toContainEqual(
      expect.objectContaining({ url: `https://t.me/wenbao_test_bot?start=${at}` }),
    )
  })

  test('shows that the bot is at work before the answer', async () => {
    await answerTo('3月14日的会议谁主持的?')
    const mine = stage.server.calls.filter(({ fields }) => fields.chat_id === li.id)
    expect(mine.map(({ method }) => method)).toEqual(['sendChatAction', 'sendMessage'])
  })

  test('that the archive does not answer is told why', async () => {
    const message = await answerTo('火星上有<水>吗?')
    expect(message.text).toContain('档案里没有提到“火星上有<水>吗?”。')
    expect(message.text).toContain('查了3篇报道(2024年3月14日至2024年5月6日)。')
  })

  test('that fits several meetings offers them, and the one pressed is answered', async () => {
    const offer = await answerTo('会议谁主持?')
    const data = offer.buttons.map(([button]) => button?.callback_data ?? '')
    const press = stage.server.press(li, offer, data[1] ?? '')
    const [, answer] = await shownTo(li.id, 2)
    expect(wordsIn(answer as Shown, 'bold')).toEqual(['周明礼', '周明礼'])
    expect(stage.server.pressState(press)).toBe('answered')
  })

  test.each([
    ['问'.repeat(501), '问题太长了'],
    ['/nosuch thing', '没有这个命令'],
    ['@wenbao_test_bot', '想问什么?'],
  ])('that cannot be one: %.12s → %s', async (text, says) => {
    expect((await answerTo(text)).text).toContain(says)
  })

  test('set right by an edit has its answer set right', async () => {
    const { message_id } = stage.server.say(li, '3月14日谁主持?')
    const [first] = await shownTo(li.id)
    stage.server.write(li, { message_id, text: '4月2日谁主持?' }, 'edited_message')
    await stage.server.until(() => first?.edits === 1)
    expect(first?.text).toContain('周明礼')
    expect(stage.server.messagesTo(li.id)).toHaveLength(1)
  })
})

describe('what is no text', () => {
  test('is politely refused', async () => {
    stage.server.write(li, { sticker: { file_id: 'x' } })
    expect((await shownTo(li.id))[0]?.text).toContain('我只看得懂文字')
  })

  test('but has a caption is read', async () => {
    stage.server.write(li, { photo: [], caption: '3月14日谁主持?' })
    expect((await shownTo(li.id))[0]?.text).toContain('陈立言')
  })

  test('nor content is passed over, and so are our own cards', async () => {
    stage.server.write(li, { pinned_message: {} })
    stage.server.write(li, { text: '4月2日谁主持?', via_bot: stage.server.me })
    stage.server.say(li, '3月14日谁主持?')
    expect((await shownTo(li.id))[0]?.text).toContain('陈立言')
  })
})

describe('/start and /help', () => {
  test('/start greets with questions this archive answers', async () => {
    const { text } = await answerTo('/start')
    expect(text).toContain('您好,我是问报')
    expect(text).toContain('3月14日的会议谁主持的?')
  })

  test('/start with the link of a paragraph opens the article there', async () => {
    const message = await answerTo(`/start ${quoteOf(archive, '倒排工期').from.id}`)
    expect(wordsIn(message, 'blockquote')).toEqual([
      '会议指出,要倒排工期,A&B两个标段<6月底>前完工。',
    ])
  })

  test('/start with the link of an article that is gone says so', async () => {
    expect((await answerTo('/start 0123456789ab-3')).text).toBe('档案里现在没有这篇报道了。')
  })

  test('/start ask only asks what for', async () => {
    expect((await answerTo('/start ask')).text).toContain('想问什么?')
  })

  test('/help speaks the language of the app', async () => {
    stage.server.say(ann, '/help')
    expect((await shownTo(ann.id))[0]?.text).toContain('Send a question in your own words')
  })
})

describe('reading', () => {
  test('the button under an answer opens the whole article', async () => {
    const answer = await answerTo('3月14日的会议谁主持的?')
    const [[button] = []] = answer.buttons
    expect(button?.text).toBe('全文')
    stage.server.press(li, answer, button?.callback_data ?? '')
    const [, article] = await shownTo(li.id, 2)
    expect(article?.text).toContain('林远之要求,各单位要把群众的事办好。')
  })

  test('a long article is turned page by page, in place', async () => {
    const id = quoteOf(archive, '第1部分').from.id
    const page = await answerTo(`/start ${id}`)
    const seen = [page.text]
    for (let next = true; next;) {
      const button = page.buttons.flat().find(({ text }) => text === '下一页 ›')
      next = button !== undefined
      if (button === undefined) break
      const { edits } = page
      stage.server.press(li, page, button.callback_data ?? '')
      await stage.server.until(() => page.edits > edits)
      seen.push(page.text)
    }
    expect(seen.length).toBeGreaterThan(3)
    for (const part of Array.from({ length: 12 }, (_, i) => `第${i + 1}部分。`))
      expect(seen.some((text) => text.includes(part))).toBe(true)
    expect(page.buttons.flat().map(({ text }) => text)).toEqual([
      '‹ 上一页',
      `${seen.length}/${seen.length}`,
      '文中人物',
      '复制出处',
    ])
  }, 60_000)

  test('an old or foreign button gets a friendly answer', async () => {
    const answer = await answerTo('3月14日的会议谁主持的?')
    const press = stage.server.press(li, answer, '0|article|7')
    await stage.server.until(() => stage.server.pressState(press) === 'answered')
    const call = stage.server.callsOf('answerCallbackQuery').at(-1)
    expect(call?.fields.text).toContain('这个按钮已经失效了')
  })
})

describe('in a group', () => {
  const group = () => ({ id: -li.id, type: 'supergroup', title: '读报群' })
  const in_ = (text: string, more = {}) => stage.server.write(li, { text, chat: group(), ...more })

  test.each([
    ['a mention', '@Wenbao_Test_Bot 3月14日谁主持?', {}],
    ['/ask', '/ask 3月14日谁主持?', {}],
    ['/ask to us by name', '/ask@wenbao_test_bot 3月14日谁主持?', {}],
  ])('%s is answered as a reply', async (_, text, more) => {
    const { message_id } = in_(text, more)
    const [message] = await shownTo(-li.id)
    expect(message?.text).toContain('陈立言')
    expect(message?.fields.reply_parameters).toMatchObject({ message_id })
  })

  test('a reply to the bot is answered', async () => {
    in_('3月14日谁主持?', { reply_to_message: { from: { id: 4242 }, chat: group() } })
    expect((await shownTo(-li.id))[0]?.text).toContain('陈立言')
  })

  test('a topic is answered in that topic', async () => {
    in_('/ask 3月14日谁主持?', { is_topic_message: true, message_thread_id: 7 })
    expect((await shownTo(-li.id))[0]?.fields.message_thread_id).toBe(7)
  })

  test('everything else is passed over', async () => {
    in_('3月14日谁主持?')
    in_('/ask@other_bot 3月14日谁主持?')
    in_('/nosuch')
    in_('@wenbao_test_botany 3月14日谁主持?')
    in_('/ask 4月2日谁主持?')
    expect((await shownTo(-li.id))[0]?.text).toContain('周明礼')
    expect(stage.server.messagesTo(-li.id)).toHaveLength(1)
  })

  test('/ask alone says how', async () => {
    in_('/ask')
    expect((await shownTo(-li.id))[0]?.text).toContain('把问题写在 /ask 后面')
  })
})

describe('inline lookup', () => {
  async function rowsFor(query: string, offset = '') {
    const { server } = stage
    const id = server.inline(li, query, offset)
    await server.until(() => server.inlineState(id) === 'answered', `answer to ${query}`)
    return server.inlineAnswer(id) ?? {}
  }

  test('shows articles with cards that stand by themselves', async () => {
    const { results } = await rowsFor('安置房')
    expect(results).toHaveLength(1)
    expect(results).toMatchObject([
      {
        title: '云山区召开安置房建设推进会',
        description: expect.stringContaining('2024年3月14日') as string,
        reply_markup: {
          inline_keyboard: [
            [{ url: expect.stringMatching(/^https:\/\/t\.me\/.*start=/) as string }],
          ],
        },
      },
    ])
  })

  test('shows cards that stand by themselves, the words marked', async () => {
    const [card] = (await rowsFor('安置房')).results as { input_message_content: Content }[]
    const { message_text: text } = card?.input_message_content ?? { message_text: '' }
    expect(text).toContain('<b>云山区召开安置房建设推进会</b>')
    expect(text).toMatch(/<blockquote>[^]*<b>安置房<\/b>[^]*<\/blockquote>/)
    expect(text).toContain('2024年3月14日')
  })

  test('that is a question has its exact answer first, with the question', async () => {
    const { results } = await rowsFor('3月14日的会议谁主持的?')
    const [first] = results as { id: string; title: string; input_message_content: Content }[]
    expect(first).toMatchObject({ id: 'answer', title: '陈立言' })
    expect(first?.input_message_content.message_text).toMatch(
      /^<i>3月14日的会议谁主持的\?<\/i>[^]*<b>陈立言<\/b>/,
    )
    expect((await rowsFor('火星上谁主持的春晚?')).results).toHaveLength(0)
  })

  test('is kept for everyone only where it is the same for everyone', async () => {
    expect(await rowsFor('安置房')).toMatchObject({ is_personal: false })
    expect(await rowsFor('')).toMatchObject({ is_personal: true })
    expect(await rowsFor('飞船')).toMatchObject({ is_personal: true })
  })

  test('that finds nothing offers to ask, which leads back', async () => {
    const { results, button } = await rowsFor('飞船')
    expect(results).toEqual([])
    const { start_parameter: parameter } = button as { start_parameter: string }
    const visitor = { ...LI, id: 7301 }
    stage.server.say(visitor, `/start ${parameter}`)
    await stage.server.until(() => stage.server.messagesTo(visitor.id).length === 2)
    const [told, answer] = stage.server.messagesTo(visitor.id)
    expect(told?.buttons).toEqual([[{ text: '回到刚才的聊天', switch_inline_query: '飞船' }]])
    expect(answer?.text).toContain('飞船')
  })

  test('with a foreign offset begins at the beginning', async () => {
    expect((await rowsFor('', 'x')).results).toHaveLength(3)
  })
})

test('menus and descriptions are set in both languages', async () => {
  const { server } = stage
  await server.until(() => server.callsOf('setMyShortDescription').length === 2)
  const languages = server.callsOf('setMyCommands').map(({ fields }) => fields.language_code)
  expect(languages).toEqual([undefined, undefined, 'zh', 'zh'])
})
