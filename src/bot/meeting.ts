import type { MiddlewareFn } from 'grammy'
import { chatIdOf, type ChatLanguage, type ChatKind } from '../state/chats.ts'
import type { State } from '../state/state.ts'
import { languageOf, sayIn } from './say.ts'
import type { Ctx, Parts } from './talk.ts'
import type { Traces } from './traces.ts'

/**
 * Remembers the chat of an update, follows a group to its new id, retires who blocked the bot, and
 * gives the update its catalogue: of the language that was chosen, else of the app's.
 */
export const meeting =
  ({ state }: Pick<Parts, 'state'>, traces: Traces): MiddlewareFn<Ctx> =>
  async (ctx, next) => {
    if (ctx.message !== undefined) traces.met(chatIdOf(ctx.chat?.id ?? 0), ctx.message.message_id)
    ctx.say = sayIn(languageOf(ctx.from?.language_code))
    const moved = move(ctx, state)
    if (!moved) meet(ctx, state)
    ctx.say = sayIn(languageFor(ctx, state))
    if (!moved && !ctx.has('my_chat_member')) await next()
  }

/** Whether the update only told that the chat has another id. */
function move(ctx: Ctx, { chats }: State): boolean {
  const { migrate_to_chat_id: to, migrate_from_chat_id: from } = ctx.message ?? {}
  const here = ctx.chat?.id
  if (here === undefined || (to === undefined && from === undefined)) return false
  chats.move(chatIdOf(from ?? here), chatIdOf(to ?? here))
  return true
}

function meet(ctx: Ctx, { chats }: State): void {
  const { chat, from } = ctx
  if (chat === undefined || chat.type === 'channel') return
  const id = chatIdOf(chat.id)
  // The app of whoever speaks in a group tells nothing about the group.
  const tag = chat.type === 'private' ? from?.language_code : undefined
  const language = tag === undefined ? undefined : languageOf(tag)
  chats.meet(id, { kind: chat.type satisfies ChatKind, language })
  const status = ctx.myChatMember?.new_chat_member.status
  if (status === 'kicked' || status === 'left') chats.retire(id, `the bot was ${status}`)
}

/** What was chosen for the chat, else for the person in private; else what their app speaks. */
function languageFor(ctx: Ctx, { chats }: State): ChatLanguage {
  const own = ctx.chat?.id ?? ctx.from?.id
  const known = own === undefined ? undefined : chats.get(chatIdOf(own))?.language
  return known ?? languageOf(ctx.from?.language_code)
}
