import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Archive } from '../../src/answer/archive.ts'
import { startBot } from '../../src/bot/bot.ts'
import { BotCannotRun } from '../../src/bot/errors.ts'
import { MOST_AT_ONCE, MOST_BYTES, secretFrom } from '../../src/bot/webhook.ts'
import { scriptedArchive, silent } from './archive.ts'
import type { Stage } from './running.ts'
import { LI, onStage } from './running.ts'
import { startServer } from './server.ts'

const URL_SET = 'https://news.example.org/telegram'
const secret = secretFrom('123456:a-token-of-the-tests')

/** The real bot, to which updates are sent instead of being asked for. */
const hooked = (
  url = URL_SET,
  server?: Stage['server'],
  healthPort: number | undefined = 0,
  archive?: Archive,
) =>
  onStage(archive, server, ':memory:', () => Date.now(), undefined, {
    webhook: { url, secret },
    healthPort,
  })

let stage: Stage
beforeEach(async () => {
  stage = await hooked()
}, 60_000)
afterEach(() => stage.end())

const at = (path: string) => `http://127.0.0.1:${stage.bot.healthPort}${path}`

const post = (body: string, word: string | undefined = secret, path = '/telegram') =>
  fetch(at(path), {
    method: 'POST',
    headers: word === '' ? {} : { 'X-Telegram-Bot-Api-Secret-Token': word },
    body,
  })

/** What Telegram would send of what somebody writes. */
function written(text: string): string {
  stage.server.say(LI, text)
  return JSON.stringify(stage.server.waiting().at(-1))
}

const shown = () => stage.server.messagesTo(LI.id)

test('Telegram is told where to send what, and is not asked', () => {
  const [call] = stage.server.callsOf('setWebhook')
  expect(call?.fields).toMatchObject({ url: URL_SET, secret_token: secret })
  expect(call?.fields.allowed_updates).toContain('callback_query')
  expect(stage.server.callsOf('getUpdates')).toEqual([])
  expect(stage.server.callsOf('deleteWebhook')).toEqual([])
  expect(stage.logged.join('')).not.toContain(secret)
})

test('an update that is sent is answered, once, however often it comes', async () => {
  const update = written('3月14日的会议谁主持的?')
  const codes = await Promise.all([post(update), post(update)])
  expect(codes.map(({ status }) => status)).toEqual([200, 200])
  await stage.server.until(() => shown().length === 1, 'an answer')
  expect(shown()[0]?.text).toMatch(/^陈立言/)
  expect((await post(update)).status).toBe(200)
  expect((await post(written('4月2日的会议谁主持的?'))).status).toBe(200)
  await stage.server.until(() => shown().length === 2, 'the second answer')
  expect(shown()[1]?.text).toMatch(/^周明礼/)
})

test('what one chat sends is answered in its order', async () => {
  for (const text of ['4月2日的会议谁主持的?', '3月14日的会议谁主持的?', '4月2日的会议谁主持的?'])
    await post(written(text))
  await stage.server.until(() => shown().length === 3, 'three answers')
  expect(shown().map(({ text }) => text.slice(0, 3))).toEqual(['周明礼', '陈立言', '周明礼'])
})

test.each([
  ['a wrong secret', 'x'.repeat(64)],
  ['a part of the secret', secret.slice(0, 20)],
  ['no secret', ''],
])('%s gets 401 and nothing', async (_, word) => {
  expect((await post(written('3月14日的会议谁主持的?'), word)).status).toBe(401)
  expect(stage.state.updates.left()).toEqual([])
  await stage.bot.stop()
  expect(shown()).toEqual([])
})

test('a body too large gets 413, told beforehand or not', async () => {
  expect((await post('x'.repeat(MOST_BYTES + 1))).status).toBe(413)
  const half = new TextEncoder().encode(' '.repeat(MOST_BYTES / 2 + 1))
  const stream = new ReadableStream({
    start(to) {
      to.enqueue(half)
      to.enqueue(half)
      to.close()
    },
  })
  const headers = { 'X-Telegram-Bot-Api-Secret-Token': secret }
  const sent = { method: 'POST', headers, body: stream, duplex: 'half' } as RequestInit
  expect((await fetch(at('/telegram'), sent)).status).toBe(413)
})

test('what is no update gets 400, another path 404', async () => {
  for (const body of ['', '{', '[]', '{"update_id":"1"}'])
    expect((await post(body)).status).toBe(400)
  expect((await post('{}', secret, '/')).status).toBe(404)
  expect((await fetch(at('/telegram'))).status).toBe(404)
})

test('behind a proxy that adds a query or a slash, updates come in all the same', async () => {
  for (const path of ['/telegram/', '/telegram?from=proxy', '/telegram/?x'])
    expect((await post(written('你好'), secret, path)).status).toBe(200)
  expect((await post('{}', secret, '/telegram/more')).status).toBe(404)
})

test('what comes while too much is being handled is left to Telegram', async () => {
  await stage.end()
  let open = (): void => undefined
  const gate = new Promise<void>((resolve) => (open = resolve))
  const slow = scriptedArchive(async (question) => {
    await gate
    return silent(question)
  })
  stage = await hooked(URL_SET, undefined, 0, slow)
  const from = (id: number, text: string): string => {
    stage.server.say({ ...LI, id }, text)
    return JSON.stringify(stage.server.waiting().at(-1))
  }
  for (let i = 0; i < MOST_AT_ONCE; i++)
    expect((await post(from(9000 + i, '谁主持?'))).status).toBe(200)
  const late = from(9999, '谁主持?')
  expect((await post(late)).status).toBe(503)
  open()
  await stage.server.until(() => stage.server.messagesTo(9000).length === 1)
  await vi.waitFor(async () => expect((await post(late)).status).toBe(200), { timeout: 20_000 })
  await stage.server.until(() => stage.server.messagesTo(9999).length === 1)
}, 60_000)

test('an update that cannot be kept is left to Telegram', async () => {
  const update = written('3月14日的会议谁主持的?')
  stage.state.close()
  expect((await post(update)).status).toBe(500)
})

test('an address that Telegram refuses, and one without a port, end the start in one line', async () => {
  const server = await startServer()
  await expect(hooked('http://example.org/', server)).rejects.toThrow(/^Telegram refuses this WEB/)
  const parts = { token: server.token, apiRoot: server.root, webhook: { url: URL_SET, secret } }
  const refused = startBot(parts as unknown as Parameters<typeof startBot>[0])
  await expect(refused).rejects.toThrow(BotCannotRun)
  await expect(refused).rejects.toThrow(/^WEBHOOK_URL needs HEALTH_PORT/)
  await server.stop()
})

test('whoever polls again has the webhook removed', async () => {
  const polling = await onStage()
  expect(polling.server.callsOf('deleteWebhook')).toHaveLength(1)
  await polling.end()
})
