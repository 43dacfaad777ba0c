import type { Bot } from 'grammy'
import { BotError } from 'grammy'
import type { Update } from 'grammy/types'
import type { Ctx } from './talk.ts'

/** The updates that are handled. */
export const WANTED = [
  'message',
  'edited_message',
  'callback_query',
  'inline_query',
  'my_chat_member',
] as const

/** Where updates come in: they are asked for, or sent to us. */
export interface Inlet {
  /** Resolves when it was stopped; rejects with `BotCannotRun` when it cannot go on. */
  readonly finished: Promise<void>
  /** Takes no more. */
  readonly stop: () => Promise<void>
  /** Tells Telegram what was handled, so that it does not come again after the next start. */
  readonly confirm: (newest: number) => Promise<void>
}

/** Handles an update that is kept; what fails goes to the bot's boundary, as where it polls. */
export async function handle(bot: Bot<Ctx>, update: Update): Promise<void> {
  try {
    await bot.handleUpdate(update)
  } catch (error) {
    if (!(error instanceof BotError)) throw error
    await bot.errorHandler(error as BotError<Ctx>)
  }
}
