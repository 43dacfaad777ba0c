import { run } from '@grammyjs/runner'
import type { Api, Bot } from 'grammy'
import type { Update } from 'grammy/types'
import type { Updates } from '../state/updates.ts'
import { fieldsOf, hopeless } from './errors.ts'
import type { Log } from './sending.ts'
import { signalOf } from './sending.ts'
import type { Inlet } from './taking.ts'
import { WANTED } from './taking.ts'
import type { Ctx } from './talk.ts'

interface Polling {
  /** How long Telegram may hold a call for updates open. */
  readonly pollSeconds: number
  /** Between two calls for updates when one failed. */
  readonly repollMs: number
  readonly updates: Updates
  readonly log: Log
  /** Telegram answered a call for updates. */
  readonly heard: () => void
}

/** Takes updates by asking Telegram for them. */
export async function polling(bot: Bot<Ctx>, parts: Polling): Promise<Inlet> {
  const { pollSeconds, repollMs, log } = parts
  keepUpdates(bot.api, parts)
  await bot.api.deleteWebhook().catch((error: unknown) => {
    log.debug(fieldsOf(error), 'no webhook removed')
  })
  const runner = run(bot, {
    runner: {
      fetch: { timeout: pollSeconds, allowed_updates: [...WANTED] },
      retryInterval: repollMs,
      silent: true,
    },
  })
  return {
    finished: (runner.task() ?? Promise.resolve()).catch((error: unknown) => {
      throw hopeless(error) ?? error
    }),
    stop: async () => {
      if (runner.isRunning()) await runner.stop()
    },
    confirm: async (newest) => {
      await bot.api
        .getUpdates(
          { offset: newest + 1, limit: 1, timeout: 0 },
          signalOf(AbortSignal.timeout(3000)),
        )
        .catch(() => undefined)
    },
  }
}

/** Writes down what Telegram gives before the next call tells it that it came. */
const keepUpdates = (api: Api, { updates, heard }: Polling): unknown =>
  api.config.use(async (prev, method, payload, signal) => {
    const answer = await prev(method, payload, signal)
    if (method === 'getUpdates' && answer.ok) {
      heard()
      updates.keep(answer.result as Update[])
    }
    return answer
  })
