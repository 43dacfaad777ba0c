import type { Message, UserFromGetMe } from 'grammy/types'

/** What a message wants of the bot. */
export type Wish =
  | { readonly wants: 'answer'; readonly question: string }
  /** It speaks to the bot, but asks nothing. */
  | { readonly wants: 'prompt' }
  /** It speaks to the bot in something other than words. */
  | { readonly wants: 'words' }
  | { readonly wants: 'unknown command' }
  /** It is not for the bot. */
  | { readonly wants: 'nothing' }

const NOTHING: Wish = { wants: 'nothing' }

/**
 * What a message wants. In private every message is for the bot; in groups only one that names
 * it or replies to it. What the bot itself wrote, through whomever, is never a question.
 */
export function wishOf(message: Message, me: UserFromGetMe): Wish {
  if (message.via_bot?.id === me.id || message.from?.id === me.id) return NOTHING
  const text = message.text ?? message.caption
  if (message.chat.type === 'private')
    return text === undefined ? wordless(message) : asked(text, me)
  if (text === undefined || !isAddressed(message, text, me)) return NOTHING
  return text.startsWith('/') ? NOTHING : asked(text, me)
}

function asked(text: string, me: UserFromGetMe): Wish {
  const question = text.replace(mentionOf(me), ' ').trim()
  if (/^[/／][\p{L}\p{N}_]/u.test(question)) return { wants: 'unknown command' }
  return /[\p{L}\p{N}]/u.test(question) ? { wants: 'answer', question } : { wants: 'prompt' }
}

const isAddressed = (message: Message, text: string, me: UserFromGetMe): boolean =>
  message.reply_to_message?.from?.id === me.id || mentionOf(me).test(text)

const mentionOf = ({ username }: UserFromGetMe): RegExp =>
  new RegExp(`@${username}(?![A-Za-z0-9_])`, 'i')

/** What people send that is no words; anything else is Telegram telling what happened. */
const CONTENT = [
  'animation',
  'audio',
  'contact',
  'dice',
  'document',
  'game',
  'location',
  'paid_media',
  'photo',
  'poll',
  'sticker',
  'story',
  'venue',
  'video',
  'video_note',
  'voice',
] as const

const wordless = (message: Message): Wish =>
  CONTENT.some((kind) => kind in message) ? { wants: 'words' } : NOTHING
