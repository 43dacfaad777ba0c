import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { PAGE } from './archive.ts'
import { LI } from './running.ts'
import { startServer } from './server.ts'

/** The program as an operator starts it, in a process of its own. */
function program(typed: readonly string[], env: Readonly<Record<string, string>>) {
  const dataDir = mkdtempSync(join(tmpdir(), 'wenbao-data-'))
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
  const tsx = 'node_modules/tsx/dist/cli.mjs'
  const child = spawn(process.execPath, [tsx, 'src/main.ts', ...typed], {
    env: { PATH: process.env['PATH'], BOT_TOKEN: '', DATA_DIR: dataDir, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
  /** Resolves when it has said these words. */
  const says = (words: string): Promise<void> =>
    new Promise((resolve) => {
      const check = (): void => {
        if (said.includes(words)) resolve()
      }
      for (const stream of [child.stdout, child.stderr]) stream.on('data', check)
      check()
    })
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  return { ended, says, said: () => said, kill: (signal: NodeJS.Signals) => child.kill(signal) }
}

test('npm start answers from the real pages, reads on, and ends with SIGTERM', async () => {
  const server = await startServer()
  const env = { BOT_TOKEN: server.token, TELEGRAM_API_ROOT: server.root }
  const bot = program(['bot'], env)
  server.say(LI, '3月14日的会议谁主持的?')
  await server.until(() => server.messagesTo(LI.id).length === 1, 'an answer')
  const [answer] = server.messagesTo(LI.id)
  expect(answer?.text).toMatch(/^潘军/)
  expect(answer?.text).toContain('高新区召开安置房建设和问题楼盘攻坚化解工作推进会')
  if (answer !== undefined) server.press(LI, answer, answer.buttons[0]?.[0]?.callback_data ?? '')
  await server.until(() => server.messagesTo(LI.id).length === 2, 'the article')
  expect(server.messagesTo(LI.id)[1]?.text).toContain('2024年3月14日(年份为推断)')
  expect(server.refused()).toEqual([])
  bot.kill('SIGTERM')
  expect(await bot.ended).toBe(0)
  expect(bot.said()).not.toContain(server.token)
  await server.stop()
}, 60_000)

test('a page that comes in while the bot runs is answered from', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'wenbao-pages-'))
  const server = await startServer()
  const env = { BOT_TOKEN: server.token, TELEGRAM_API_ROOT: server.root, ARCHIVE_DIR: folder }
  const bot = program(['bot'], env)
  await server.until(() => server.isPolled(), 'polling')
  writeFileSync(join(folder, '2024-03-15.txt'), PAGE)
  await bot.says('archive changed')
  server.say(LI, '3月14日云山区的会议谁主持的?')
  await server.until(() => server.messagesTo(LI.id).length === 1, 'an answer')
  expect(server.messagesTo(LI.id)[0]?.text).toMatch(/^陈立言/)
  bot.kill('SIGINT')
  expect(await bot.ended).toBe(0)
  await server.stop()
  rmSync(folder, { recursive: true })
}, 60_000)

test('npm start without a token says what to do, and fails', async () => {
  const bot = program(['bot'], {})
  expect(await bot.ended).toBe(1)
  expect(bot.said()).toMatch(/BOT_TOKEN is missing[^]*@BotFather/)
}, 60_000)
