import type { Archive } from '../../src/answer/archive.ts'
import type { RunningBot } from '../../src/bot/bot.ts'
import { startBot } from '../../src/bot/bot.ts'
import { newLog } from '../../src/cli/log.ts'
import { scriptedArchive } from './archive.ts'
import type { BotServer } from './server.ts'
import { startServer } from './server.ts'

/** A bot that runs against a server of its own, and what it logged. */
export interface Stage {
  readonly server: BotServer
  readonly bot: RunningBot
  readonly logged: readonly string[]
  readonly end: () => Promise<void>
}

/** Starts the real bot, over real HTTP, with patience that suits a test. */
export async function onStage(
  archive: Archive = scriptedArchive(),
  server?: BotServer,
): Promise<Stage> {
  const at = server ?? (await startServer())
  const logged: string[] = []
  const log = newLog('debug', [at.token], { write: (line) => void logged.push(line) })
  const bot = await startBot({
    token: at.token,
    apiRoot: at.root,
    archive,
    now: () => Date.now(),
    log,
    patience: { repollMs: 20, retryMs: 20, drainMs: 5000, pollSeconds: 20 },
  })
  bot.finished.catch(() => undefined)
  return {
    server: at,
    bot,
    logged,
    end: async () => {
      await bot.stop()
      await at.stop()
    },
  }
}

export const LI = { id: 100, language_code: 'zh-hans' } as const
export const ANN = { id: 200, language_code: 'en' } as const
