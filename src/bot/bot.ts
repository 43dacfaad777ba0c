import { setTimeout as pause } from 'node:timers/promises'
import type { RunnerHandle } from '@grammyjs/runner'
import { run, sequentialize } from '@grammyjs/runner'
import type { BotError, Context, MiddlewareFn } from 'grammy'
import { Bot } from 'grammy'
import { fieldsOf, hopeless, outOfReach } from './errors.ts'
import { lookup } from './lookup.ts'
import { setMenu } from './menu.ts'
import type { Press } from './press.ts'
import { pressOf } from './press.ts'
import { questions } from './questions.ts'
import { reading } from './reading.ts'
import type { Log } from './sending.ts'
import { installSending, signalOf } from './sending.ts'
import { start } from './start.ts'
import type { Parts } from './talk.ts'
import { recent, sayFor, sendPlain } from './talk.ts'

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
}

const PATIENCE: Patience = { pollSeconds: 30, repollMs: 3000, retryMs: 1000, drainMs: 10_000 }

export interface BotOptions extends Parts {
  readonly token: string
  /** Without a slash at its end. */
  readonly apiRoot: string
  readonly patience?: Partial<Patience>
  /** Gives up starting when aborted. */
  readonly signal?: AbortSignal
}

/** A bot that fetches updates and answers them. */
export interface RunningBot {
  readonly username: string
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
  const bot = new Bot(token, { client: { apiRoot, timeoutSeconds } })
  installSending(bot.api, log, patience.retryMs)
  const work = install(bot, options)
  try {
    await bot.init(signal && signalOf(signal))
  } catch (error) {
    throw hopeless(error) ?? error
  }
  const { username, supports_inline_queries: inline } = bot.botInfo
  if (!inline) log.warn({}, 'inline mode is off: switch it on with /setinline at @BotFather')
  await bot.api.deleteWebhook().catch((error: unknown) => {
    log.debug(fieldsOf(error), 'no webhook removed')
  })
  const runner = poll(bot, patience)
  const polling = runner.task() ?? Promise.resolve()
  void setMenu(bot.api, log)
  log.info({ username }, 'polling')
  return {
    username,
    finished: polling.catch((error: unknown) => {
      throw hopeless(error) ?? error
    }),
    stop: async () => {
      await stopPolling(runner)
      const left = await work.drained(patience.drainMs)
      if (left > 0) log.warn({ left }, 'stopped before every answer was sent')
      await confirm(bot, work.newest())
    },
  }
}

const poll = (bot: Bot, { pollSeconds, repollMs }: Patience): RunnerHandle =>
  run(bot, {
    runner: {
      fetch: {
        timeout: pollSeconds,
        allowed_updates: ['message', 'edited_message', 'callback_query', 'inline_query'],
      },
      retryInterval: repollMs,
      silent: true,
    },
  })

async function stopPolling(runner: RunnerHandle): Promise<void> {
  if (runner.isRunning()) await runner.stop()
}

/** Tells Telegram what was handled, so that it does not come again after the next start. */
async function confirm(bot: Bot, newest: number | undefined): Promise<void> {
  if (newest === undefined) return
  await bot.api
    .getUpdates({ offset: newest + 1, limit: 1, timeout: 0 }, signalOf(AbortSignal.timeout(3000)))
    .catch(() => undefined)
}

/** Installs the parts: one order of updates for each chat, one boundary for errors. */
function install(bot: Bot, parts: Parts): Work {
  const work = newWork()
  const pages = reading(parts)
  const dialogue = questions(parts)
  bot.use(work.middleware)
  bot.on('callback_query', answerPress(parts.log))
  bot.use(sequentialize(orderOf))
  bot.use(start(parts, pages.open))
  bot.on('callback_query:data', async (ctx) => {
    const press = pressOf(ctx.callbackQuery.data)
    if (press === undefined) return
    switch (press.does) {
      case 'read':
        return pages.open(ctx, press.paragraph)
      case 'turn':
        return pages.turn(ctx, press.paragraph, press.page)
      case 'choose':
        return dialogue.choose(ctx, press.key)
      case 'stay':
        return
    }
  })
  bot.use(lookup(parts))
  bot.use(dialogue.composer)
  bot.catch(boundary(parts.log))
  return work
}

/** Telegram orders the updates of a chat, and inline queries of a user; so do we. */
const orderOf = (ctx: Context): string =>
  ctx.inlineQuery === undefined
    ? `chat ${ctx.chat?.id ?? ctx.from?.id}`
    : `inline ${ctx.inlineQuery.from.id}`

/**
 * Answers every press before anything is done about it, since the button waits for that: an
 * unknown one with a friendly word. An answer that comes too late is worth nothing.
 */
const answerPress =
  (log: Log): MiddlewareFn =>
  async (ctx, next) => {
    const press: Press | undefined = pressOf(ctx.callbackQuery?.data ?? '')
    const answered = ctx
      .answerCallbackQuery(press === undefined ? { text: sayFor(ctx).oldButton } : {})
      .catch((error: unknown) => {
        log.debug({ update: ctx.update.update_id, ...fieldsOf(error) }, 'press not answered')
      })
    await Promise.all([answered, next()])
  }

const boundary =
  (log: Log) =>
  async ({ error, ctx }: BotError): Promise<void> => {
    const update = ctx.update.update_id
    if (outOfReach(error)) return log.info({ update, ...fieldsOf(error) }, 'chat out of reach')
    log.error({ update, ...fieldsOf(error) }, 'update not handled')
    if (ctx.chat === undefined) return
    await sendPlain(ctx, sayFor(ctx).somethingFailed).catch((failure: unknown) => {
      log.warn({ update, ...fieldsOf(failure) }, 'could not say so')
    })
  }

/** The updates being worked on. */
interface Work {
  readonly middleware: MiddlewareFn
  /** The newest update that was taken. */
  readonly newest: () => number | undefined
  /** Waits until nothing is worked on, at most so long; resolves to how many are left. */
  readonly drained: (mostMs: number) => Promise<number>
}

/** Keeps count of the updates being worked on, and passes none on twice. */
function newWork(): Work {
  const running = new Set<Promise<void>>()
  const taken = recent<true>(2000)
  let newest: number | undefined
  return {
    middleware: async (ctx, next) => {
      const id = ctx.update.update_id
      if (taken.get(String(id))) return
      taken.set(String(id), true)
      newest = Math.max(newest ?? id, id)
      const work = next()
      running.add(work)
      await work.finally(() => running.delete(work))
    },
    newest: () => newest,
    drained: async (mostMs) => {
      const limit = new AbortController()
      const time = pause(mostMs, undefined, { signal: limit.signal }).catch(() => undefined)
      await Promise.race([Promise.allSettled([...running]), time])
      limit.abort()
      return running.size
    },
  }
}
