import type { Context } from 'grammy'
import type { Archive } from '../answer/archive.ts'
import { notEditable, notModified } from './errors.ts'
import type { Keyboard, Message } from './message.ts'
import { keyboardOf } from './message.ts'
import type { State } from '../state/state.ts'
import type { Operator } from './operator.ts'
import type { Say } from './sentences.ts'
import type { Log } from './sending.ts'
import { signalOf } from './sending.ts'

/** What every part of the bot works with. */
export interface Parts {
  readonly archive: Archive
  readonly state: State
  readonly operator: Operator
  /** Milliseconds since 1970, UTC. */
  readonly now: () => number
  readonly log: Log
}

/** An update, with the catalogue of whoever sent it. */
export type Ctx = Context & { say: Say }

/** The catalogue for whoever sent this update. */
export const sayFor = (ctx: Ctx): Say => ctx.say

/** How a message is sent; all of ours are HTML without a card for their first link. */
interface Sending {
  parse_mode: 'HTML'
  link_preview_options: { is_disabled: true }
  reply_markup?: Keyboard
  reply_parameters?: { message_id: number; allow_sending_without_reply: true }
}

const repliesTo = (message_id: number) =>
  ({ reply_parameters: { message_id, allow_sending_without_reply: true } }) as const

function sendingOf({ buttons }: Message, replyTo?: number): Sending {
  const keyboard = keyboardOf(buttons)
  return {
    parse_mode: 'HTML',
    link_preview_options: { is_disabled: true },
    ...(keyboard.inline_keyboard.length === 0 ? {} : { reply_markup: keyboard }),
    ...(replyTo === undefined ? {} : repliesTo(replyTo)),
  }
}

/** Sends a message to the chat and topic of the update; resolves to its id. */
export async function send(ctx: Ctx, message: Message, replyTo?: number): Promise<number> {
  const sent = await ctx.reply(message.html, sendingOf(message, replyTo))
  return sent.message_id
}

/** Sends a sentence of the catalogue; in groups as a reply. */
export async function sendPlain(ctx: Ctx, text: string): Promise<void> {
  const replyTo = inGroup(ctx) ? ctx.msg?.message_id : undefined
  await ctx.reply(text, {
    link_preview_options: { is_disabled: true },
    ...(replyTo === undefined ? {} : repliesTo(replyTo)),
  })
}

/**
 * Turns the message that this id names, or the pressed one, into another, or sends it anew;
 * resolves to the id of what holds it now.
 */
export async function edit(ctx: Ctx, message: Message, id?: number): Promise<number> {
  const [chat, at] = [ctx.chat?.id, id ?? ctx.msg?.message_id]
  if (chat === undefined || at === undefined) return send(ctx, message)
  try {
    await ctx.api.editMessageText(chat, at, message.html, sendingOf(message))
  } catch (error) {
    if (notEditable(error)) return send(ctx, message)
    if (!notModified(error)) throw error
  }
  return at
}

/** Whether the update comes from a chat of several people. */
export const inGroup = (ctx: Ctx): boolean =>
  ctx.chat?.type === 'group' || ctx.chat?.type === 'supergroup'

/** Shows that we are at work. Worth nothing if it comes late, so it neither waits nor fails. */
export async function typing(ctx: Ctx, log: Log): Promise<void> {
  try {
    await ctx.replyWithChatAction('typing', {}, signalOf(AbortSignal.timeout(2000)))
  } catch (error) {
    log.debug({ update: ctx.update.update_id, error: String(error) }, 'typing not shown')
  }
}
