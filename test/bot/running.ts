import type { Archive } from '../../src/answer/archive.ts'
import type { BotOptions, RunningBot } from '../../src/bot/bot.ts'
import { startBot } from '../../src/bot/bot.ts'
import type { Operator } from '../../src/bot/operator.ts'
import { newLog } from '../../src/cli/log.ts'
import { openState, type State } from '../../src/state/state.ts'
import { scriptedArchive } from './archive.ts'
import type { BotServer } from './server.ts'
import { startServer } from './server.ts'
import type { Shown } from './telegram.ts'

/** A bot that runs against a server of its own, and what it logged. */
export interface Stage {
  readonly server: BotServer
  readonly bot: RunningBot
  readonly state: State
  readonly logged: readonly string[]
  readonly end: () => Promise<void>
}

const OPEN: Operator = { admins: new Set(), allowed: new Set(), archiveDir: '' }

/** Starts the real bot, over real HTTP, with patience that suits a test. */
export async function onStage(
  archive: Archive = scriptedArchive(),
  server?: BotServer,
  file = ':memory:',
  now = () => Date.now(),
  operator: Operator = OPEN,
  more: Partial<BotOptions> = {},
): Promise<Stage> {
  const at = server ?? (await startServer())
  const logged: string[] = []
  const log = newLog('debug', [at.token], { write: (line) => void logged.push(line) })
  const state = openState(file, now)
  const bot = await startBot({
    token: at.token,
    apiRoot: at.root,
    archive,
    state,
    operator,
    healthPort: 0,
    now,
    log,
    patience: { repollMs: 20, retryMs: 20, drainMs: 5000, pollSeconds: 20, lookMs: 20 },
    ...more,
  })
  bot.finished.catch(() => undefined)
  return {
    server: at,
    bot,
    state,
    logged,
    end: async () => {
      await bot.stop()
      state.close()
      await at.stop()
    },
  }
}

export const LI = { id: 100, language_code: 'zh-hans' } as const
export const ANN = { id: 200, language_code: 'en' } as const

/** Somebody says something; the message that is the so-manieth they are shown. */
export async function said(
  { server }: Pick<Stage, 'server'>,
  who: { readonly id: number },
  text: string,
  count = 1,
): Promise<Shown> {
  server.say(who, text)
  await server.until(() => server.messagesTo(who.id).length >= count, `an answer to ${text}`)
  return server.messagesTo(who.id)[count - 1] as Shown
}
