import { Bot } from 'grammy'
import type { Update } from 'grammy/types'
import { openDesk } from './desk.ts'
import { BotCannotRun, fieldsOf, hopeless } from './errors.ts'
import { serveHealth } from './health.ts'
import { install } from './install.ts'
import { setMenu } from './menu.ts'
import { polling } from './polling.ts'
import { installSending, signalOf } from './sending.ts'
import { handle } from './taking.ts'
import type { Ctx, Parts } from './talk.ts'
import { doorFor, type Webhook, webhooking } from './webhook.ts'

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
  /** Has updates sent to the health port instead of polling for them. */
  readonly webhook?: Webhook | undefined
  /** Gives up starting when aborted. */
  readonly signal?: AbortSignal
}

/** A bot that takes updates and answers them. */
export interface RunningBot {
  readonly username: string
  /** Where its health is served; `undefined` where it is not. */
  readonly healthPort: number | undefined
  /** Resolves when the bot was stopped; rejects with `BotCannotRun` when it cannot go on. */
  readonly finished: Promise<void>
  /** Takes no more, waits for the handlers that run, with a time limit, and then resolves. */
  readonly stop: () => Promise<void>
}

/** Starts the bot, polling or by webhook; rejects with `BotCannotRun` where Telegram refuses it. */
export async function startBot(options: BotOptions): Promise<RunningBot> {
  const { token, apiRoot, log, signal, webhook, healthPort } = options
  if (webhook !== undefined && healthPort === undefined) throw new BotCannotRun(NO_PORT)
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
    traces: desk.traces,
    replies: options.state.replies,
  })
  let heardAt = options.now()
  const { updates } = options.state
  const taking = { updates, log, heard: () => void (heardAt = options.now()) }
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
  for (const body of updates.left()) void handle(bot, JSON.parse(body) as Update)
  const door = webhook && doorFor(bot, webhook, taking)
  const health =
    healthPort === undefined
      ? undefined
      : await serveHealth(healthPort, options, { heardAt: () => heardAt, door })
  const inlet = await (
    webhook === undefined
      ? polling(bot, { ...patience, ...taking })
      : webhooking(bot, webhook, signal)
  ).catch(async (error: unknown) => {
    await health?.close()
    throw error
  })
  void setMenu(bot.api, log, options.operator.admins)
  const ending = new AbortController()
  const daily = desk.run(ending.signal)
  daily.catch((error: unknown) => log.error(fieldsOf(error), 'daily work ended'))
  log.info(
    { username: username() },
    webhook === undefined ? 'polling' : 'taking updates by webhook',
  )
  return {
    username: username(),
    healthPort: health?.port,
    finished: inlet.finished,
    stop: async () => {
      ending.abort()
      await inlet.stop()
      if (webhook !== undefined) await health?.close()
      const left = await work.drained(patience.drainMs)
      if (left > 0) log.warn({ left }, 'stopped before every answer was sent')
      const newest = work.newest()
      if (newest !== undefined) await inlet.confirm(newest)
      await daily.catch(() => undefined)
      await health?.close()
    },
  }
}

const NO_PORT = 'WEBHOOK_URL needs HEALTH_PORT, the port at which updates are taken; set both'
