import type { RunnerHandle } from '@grammyjs/runner'
import { run } from '@grammyjs/runner'
import type { Api } from 'grammy'
import { Bot } from 'grammy'
import type { Update } from 'grammy/types'
import type { Updates } from '../state/updates.ts'
import { openDesk } from './desk.ts'
import { fieldsOf, hopeless } from './errors.ts'
import { serveHealth } from './health.ts'
import { install } from './install.ts'
import { setMenu } from './menu.ts'
import { installSending, signalOf } from './sending.ts'
import type { Ctx, Parts } from './talk.ts'

/** How long the bot waits for what. */
export interface Patience {
  /** How long Telegram may hold a call for updates open. */
  readonly pollSeconds: number
  /** Between two calls for updates when one failed. */
  readonly repollMs: number
  /** Before a call whose connection broke is made again; doubled each time. */
  readonly retryMs: number
  /** For handlers that still run when the bot is stopped. */
  readonly drainMs: number
  /** Between two looks at what is to be planned. */
  readonly lookMs: number
}

const PATIENCE: Patience = {
  pollSeconds: 30,
  repollMs: 3000,
  retryMs: 1000,
  drainMs: 10_000,
  lookMs: 1000,
}

export interface BotOptions extends Parts {
  readonly token: string
  /** Without a slash at its end. */
  readonly apiRoot: string
  readonly patience?: Partial<Patience>
  /** Where `/healthz` and `/metrics` are served; not at all without it. */
  readonly healthPort?: number | undefined
  /** Gives up starting when aborted. */
  readonly signal?: AbortSignal
}

/** A bot that fetches updates and answers them. */
export interface RunningBot {
  readonly username: string
  /** Where its health is served; `undefined` where it is not. */
  readonly healthPort: number | undefined
  /** Resolves when the bot was stopped; rejects with `BotCannotRun` when it cannot go on. */
  readonly finished: Promise<void>
  /** Fetches no more, waits for the handlers that run, with a time limit, and then resolves. */
  readonly stop: () => Promise<void>
}

/** Starts the bot with long polling; rejects with `BotCannotRun` where Telegram refuses it. */
export async function startBot(options: BotOptions): Promise<RunningBot> {
  const { token, apiRoot, log, signal } = options
  const patience = { ...PATIENCE, ...options.patience }
  const timeoutSeconds = patience.pollSeconds + 30
  const bot = new Bot<Ctx>(token, { client: { apiRoot, timeoutSeconds } })
  const username = (): string => bot.botInfo.username
  const desk = openDesk({ ...options, username, lookMs: patience.lookMs })
  installSending(bot.api, log, {
    firstPauseMs: patience.retryMs,
    pace: desk.pace,
    now: options.now,
    silence: (until) => options.state.outbox.pause(until),
  })
  let heardAt = options.now()
  keepUpdates(bot.api, options.state.updates, () => (heardAt = options.now()))
  const work = install(bot, options, desk)
  try {
    await bot.init(signal && signalOf(signal))
  } catch (error) {
    throw hopeless(error) ?? error
  }
  const { supports_inline_queries: inline, can_read_all_group_messages: open } = bot.botInfo
  if (open)
    log.warn({}, 'group privacy is off: the bot sees every message of its groups; it needs none')
  if (!inline) log.warn({}, 'inline mode is off: switch it on with /setinline at @BotFather')
  await bot.api.deleteWebhook().catch((error: unknown) => {
    log.debug(fieldsOf(error), 'no webhook removed')
  })
  for (const body of options.state.updates.left()) void bot.handleUpdate(JSON.parse(body) as Update)
  const runner = poll(bot, patience)
  const polling = runner.task() ?? Promise.resolve()
  void setMenu(bot.api, log, options.operator.admins)
  const { healthPort } = options
  const health =
    healthPort === undefined
      ? undefined
      : await serveHealth(healthPort, options, { heardAt: () => heardAt })
  const ending = new AbortController()
  const daily = desk.run(ending.signal)
  daily.catch((error: unknown) => log.error(fieldsOf(error), 'daily work ended'))
  log.info({ username: username() }, 'polling')
  return {
    username: username(),
    healthPort: health?.port,
    finished: polling.catch((error: unknown) => {
      throw hopeless(error) ?? error
    }),
    stop: async () => {
      ending.abort()
      await stopPolling(runner)
      const left = await work.drained(patience.drainMs)
      if (left > 0) log.warn({ left }, 'stopped before every answer was sent')
      await confirm(bot, work.newest())
      await daily.catch(() => undefined)
      await health?.close()
    },
  }
}

/** The updates that are handled. */
const WANTED = [
  'message',
  'edited_message',
  'callback_query',
  'inline_query',
  'my_chat_member',
] as const

/** Writes down what Telegram gives before the next call tells it that it came. */
const keepUpdates = (api: Api, updates: Updates, heard: () => void): unknown =>
  api.config.use(async (prev, method, payload, signal) => {
    const answer = await prev(method, payload, signal)
    if (method === 'getUpdates' && answer.ok) {
      heard()
      updates.keep(answer.result as Update[])
    }
    return answer
  })

const poll = (bot: Bot<Ctx>, { pollSeconds, repollMs }: Patience): RunnerHandle =>
  run(bot, {
    runner: {
      fetch: {
        timeout: pollSeconds,
        allowed_updates: [...WANTED],
      },
      retryInterval: repollMs,
      silent: true,
    },
  })

async function stopPolling(runner: RunnerHandle): Promise<void> {
  if (runner.isRunning()) await runner.stop()
}

/** Tells Telegram what was handled, so that it does not come again after the next start. */
async function confirm(bot: Bot<Ctx>, newest: number | undefined): Promise<void> {
  if (newest === undefined) return
  await bot.api
    .getUpdates({ offset: newest + 1, limit: 1, timeout: 0 }, signalOf(AbortSignal.timeout(3000)))
    .catch(() => undefined)
}
