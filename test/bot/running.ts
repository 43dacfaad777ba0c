import type { Archive } from '../../src/answer/archive.ts'
import type { BotOptions, RunningBot } from '../../src/bot/bot.ts'
import { startBot } from '../../src/bot/bot.ts'
import type { Operator } from '../../src/bot/operator.ts'
import { newLog } from '../../src/cli/log.ts'
import { openState, type State } from '../../src/state/state.ts'
import { scriptedArchive } from './archive.ts'
import type { BotServer, Person } from './server.ts'
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

/** The message that is the so-manieth shown in a chat, once it is there. */
export async function shownTo(
  { server }: Pick<Stage, 'server'>,
  chat: number,
  count: number,
  what = `message ${count} to ${chat}`,
): Promise<Shown> {
  await server.until(() => server.messagesTo(chat).length >= count, what)
  return server.messagesTo(chat)[count - 1] as Shown
}

/** Somebody says something; the message that is the so-manieth they are shown. */
export async function said(
  stage: Pick<Stage, 'server'>,
  who: Person,
  text: string,
  count = 1,
): Promise<Shown> {
  stage.server.say(who, text)
  return shownTo(stage, who.id, count, `an answer to ${text}`)
}

/** Somebody presses the button of a message that says this. */
export function press(
  { server }: Pick<Stage, 'server'>,
  who: Person,
  message: Shown,
  words: string | RegExp,
): void {
  const button = message.buttons
    .flat()
    .find(({ text }) => (typeof words === 'string' ? text === words : words.test(text)))
  if (button === undefined) throw new Error(`no button ${String(words)}`)
  server.press(who, message, button.callback_data ?? '')
}

/** The same; the message that is the so-manieth they are shown. */
export async function pressed(
  stage: Pick<Stage, 'server'>,
  who: Person,
  message: Shown,
  words: string | RegExp,
  count: number,
): Promise<Shown> {
  press(stage, who, message, words)
  return shownTo(stage, who.id, count, `an answer to ${String(words)}`)
}
