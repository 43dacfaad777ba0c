import type { Context, Filter } from 'grammy'
import type { Act, Press } from './press.ts'
import type { Button } from './message.ts'
import type { Ctx } from './talk.ts'
import { inGroup, sendPlain } from './talk.ts'

/** An update that is the press of a button. */
export type Pressed = Filter<Ctx, 'callback_query:data'>

/** What is done when a button with this act is pressed. */
export type Acts = Partial<Record<Act, (ctx: Pressed, about: string) => Promise<void>>>

/** A button that does an act. */
export const actButton = (text: string, act: Act, about = ''): Button => ({
  text,
  press: { does: 'act', act, about } satisfies Press,
})

/** Whether whoever sent this may change what holds for the chat: in groups, its admins only. */
export async function mayChange(ctx: Ctx): Promise<boolean> {
  if (!inGroup(ctx) || (await isAdmin(ctx))) return true
  await sendPlain(ctx, ctx.say.onlyAdmins)
  return false
}

/** Anonymous admins write as the group itself. A failure to find out counts as no. */
async function isAdmin(ctx: Context): Promise<boolean> {
  const { chat, from } = ctx
  if (chat !== undefined && ctx.msg?.sender_chat?.id === chat.id && !ctx.callbackQuery) return true
  if (chat === undefined || from === undefined) return false
  const member = await ctx.api.getChatMember(chat.id, from.id).catch(() => undefined)
  return member?.status === 'creator' || member?.status === 'administrator'
}
