import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { chatIdOf } from '../../src/state/chats.ts'
import type { Fault } from './server.ts'
import { quoteOf, scriptedArchive } from './archive.ts'
import type { Stage } from './running.ts'
import { ANN, LI, onStage } from './running.ts'

let stage: Stage

/** Edits nothing, and so tells whether a message is there. */
const LOOK = 'editMessageReplyMarkup'

describe('the bot goes on', () => {
  beforeEach(async () => {
    stage = await onStage()
  })
  afterEach(async () => {
    await stage.end()
    expect(stage.logged.join('')).not.toContain(stage.server.token)
  })

  const ask = (): unknown => stage.server.say(LI, '3月14日谁主持?')
  const answers = () => stage.server.messagesTo(LI.id)

  const FAULTS: readonly [string, Fault][] = [
    ['it is told to wait', { method: 'sendMessage', does: 'wait', retryAfter: 1 }],
    ['the server fails', { method: 'sendMessage', does: 'fail' }],
    ['a proxy answers with a page', { method: 'sendMessage', does: 'html', times: 2 }],
    ['the connection breaks before the work', { method: 'sendMessage', does: 'drop before' }],
    ['updates cannot be fetched', { method: 'getUpdates', does: 'fail', times: 3 }],
    ['fetching breaks', { method: 'getUpdates', does: 'drop before', times: 3 }],
    ['fetching is answered with a page', { method: 'getUpdates', does: 'html', times: 2 }],
    ['typing cannot be shown', { method: 'sendChatAction', does: 'fail' }],
    ['showing typing breaks', { method: 'sendChatAction', does: 'drop before' }],
  ]

  test.each(FAULTS)('when %s', async (_, fault) => {
    stage.server.fault(fault)
    ask()
    await stage.server.until(() => answers().length > 0, 'an answer')
    expect(answers()[0]?.text).toContain('陈立言')
    expect(answers()).toHaveLength(1)
  })

  test('when the connection breaks after the work, and answers once', async () => {
    stage.server.fault({ method: 'sendMessage', does: 'drop after' })
    ask()
    await stage.server.until(() => stage.server.callsOf(LOOK).length > 0)
    stage.server.say(ANN, '4月2日谁主持?')
    await stage.server.until(() => stage.server.messagesTo(ANN.id).length === 1)
    expect(answers()).toHaveLength(1)
  })

  test('when looking for a message is no use: rather twice than not at all', async () => {
    stage.server.fault({ method: 'sendMessage', does: 'drop after' })
    stage.server.fault({ method: LOOK, does: 'blocked', times: 9 })
    ask()
    await stage.server.until(() => answers().length === 2)
  })

  test('when an update comes twice, and answers it once', async () => {
    ask()
    const [update] = stage.server.waiting()
    await stage.server.until(() => answers().length === 1 && stage.server.isPolled())
    if (update !== undefined) stage.server.redeliver(update)
    stage.server.say(ANN, '4月2日谁主持?')
    await stage.server.until(() => stage.server.messagesTo(ANN.id).length === 1)
    expect(answers()).toHaveLength(1)
  })

  test('when someone has blocked it, and leaves them alone', async () => {
    stage.server.fault({ method: 'sendMessage', does: 'blocked', chat: LI.id })
    ask()
    stage.server.say(ANN, '4月2日谁主持?')
    await stage.server.until(() => stage.server.messagesTo(ANN.id).length === 1)
    await expect.poll(() => stage.state.chats.get(chatIdOf(LI.id))?.retired).toBe(true)
    expect(stage.server.callsOf('sendMessage').filter(({ code }) => code === 403)).toHaveLength(1)
  })

  test('when a press can no longer be answered', async () => {
    ask()
    await stage.server.until(() => answers().length === 1)
    const [message] = answers()
    if (message === undefined) return
    for (const does of ['drop before', 'fail'] as const)
      stage.server.fault({ method: 'answerCallbackQuery', does })
    const data = message.buttons[0]?.[0]?.callback_data ?? ''
    stage.server.press(LI, message, data)
    await stage.server.until(() => answers().length === 2, 'the article')
    stage.server.press(LI, message, data)
    await stage.server.until(() => answers().length === 3, 'the article again')
  })

  test('when an inline answer fails, and still tries to answer', async () => {
    stage.server.fault({ method: 'answerInlineQuery', does: 'fail' })
    const id = stage.server.inline(LI, '安置房')
    await stage.server.until(() => stage.server.inlineState(id) === 'answered')
  })

  test('when a message to edit is gone, and sends it anew', async () => {
    const id = quoteOf(scriptedArchive(), '第1部分').from.id
    stage.server.say(LI, '3月14日谁主持?')
    await stage.server.until(() => answers().length === 1)
    const gone = {
      message_id: 999,
      chat: LI.id,
      text: 'x',
      entities: [],
      buttons: [],
      fields: {},
      edits: 0,
    }
    stage.server.press(LI, gone, `1t:1:${id}`)
    await stage.server.until(() => answers().length === 2)
    expect(answers()[1]?.text).toContain('第2页')
  })
})

/** A promise and the way to fulfil it. */
function gate() {
  let open = (): void => undefined
  const opened = new Promise<void>((resolve) => (open = resolve))
  return { opened, open: () => open() }
}

describe('updates', () => {
  test('of one chat are answered in order, and hold up no other chat', async () => {
    const slow = gate()
    const archive = scriptedArchive()
    const held = {
      ...archive,
      ask: async (question: string, asking: { now: number }) => {
        if (question.includes('慢')) await slow.opened
        return archive.ask(question, asking)
      },
    }
    const { server, end } = await onStage(held)
    server.say(LI, '慢:3月14日谁主持?')
    server.say(LI, '4月2日谁主持?')
    server.say(ANN, '4月2日谁主持?')
    await server.until(() => server.messagesTo(ANN.id).length === 1)
    expect(server.messagesTo(LI.id)).toHaveLength(0)
    slow.open()
    await server.until(() => server.messagesTo(LI.id).length === 2)
    expect(server.messagesTo(LI.id).map(({ text }) => text.slice(0, 3))).toEqual([
      '陈立言',
      '周明礼',
    ])
    await end()
  })

  test('that fail are told in one sentence, without the question in the log', async () => {
    const archive = { ...scriptedArchive(), ask: () => Promise.reject(new Error('index broken')) }
    const { server, end, logged } = await onStage(archive)
    server.say(LI, '张三的秘密是什么?')
    await server.until(() => server.messagesTo(LI.id).length === 1)
    expect(server.messagesTo(LI.id)[0]?.text).toBe('出了点问题,没能回答。请过一会儿再试。')
    expect(logged.join('')).toContain('index broken')
    expect(logged.join('')).not.toContain('张三')
    await end()
  })

  test('being answered when the bot stops are answered first, and do not come again', async () => {
    const slow = gate()
    const archive = scriptedArchive()
    const asked = gate()
    const held = {
      ...archive,
      ask: async (question: string, asking: { now: number }) => {
        asked.open()
        await slow.opened
        return archive.ask(question, asking)
      },
    }
    const first = await onStage(held)
    first.server.say(LI, '3月14日谁主持?')
    await asked.opened
    const stopped = first.bot.stop()
    slow.open()
    await stopped
    expect(first.server.messagesTo(LI.id)).toHaveLength(1)
    expect(first.server.waiting()).toHaveLength(0)
    await first.server.stop()
  })
})
