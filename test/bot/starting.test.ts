import { afterEach, beforeEach, expect, test } from 'vitest'
import { startBot } from '../../src/bot/bot.ts'
import { BotCannotRun } from '../../src/bot/errors.ts'
import { newLog } from '../../src/cli/log.ts'
import { openState } from '../../src/state/state.ts'
import { scriptedArchive } from './archive.ts'
import { onStage } from './running.ts'
import type { BotServer } from './server.ts'
import { startServer } from './server.ts'

let server: BotServer
beforeEach(async () => {
  server = await startServer()
})
afterEach(() => server.stop())

const startWith = (token: string, logged: string[] = []) =>
  startBot({
    token,
    apiRoot: server.root,
    archive: scriptedArchive(),
    state: openState(':memory:', () => Date.now()),
    operator: { admins: new Set(), allowed: new Set(), archiveDir: '' },
    now: () => Date.now(),
    log: newLog('debug', [token], { write: (line) => void logged.push(line) }),
    patience: { repollMs: 10, retryMs: 10 },
  })

test.each(['123456:revoked', 'no-token-at-all'])('%s is refused in one line', async (token) => {
  const refused = startWith(token)
  await expect(refused).rejects.toThrow(BotCannotRun)
  await expect(refused).rejects.toThrow(/^Telegram does not know this BOT_TOKEN; .*@BotFather/)
  await expect(refused).rejects.not.toThrow(token)
})

test('another instance that polls ends this one, and says so', async () => {
  server.fault({ method: 'getUpdates', does: 'conflict' })
  const { bot } = await onStage(undefined, server)
  await expect(bot.finished).rejects.toThrow(/^another instance is polling/)
  await bot.stop()
})

test('a server that is not there yet is waited for, and the token stays out of the log', async () => {
  const logged: string[] = []
  server.fault({ method: 'getMe', does: 'drop before', times: 2 })
  const bot = await startWith(server.token, logged)
  await bot.stop()
  await bot.finished
  expect(logged.filter((line) => line.includes('getMe'))).toHaveLength(2)
  expect(logged.join('')).toContain('/bot[hidden]/getMe')
  expect(logged.join('')).not.toContain(server.token)
})
