import { Composer } from 'grammy'
import type { InlineQueryResultArticle } from 'grammy/types'
import type { Found } from '../answer/archive.ts'
import { dayIn } from './cite.ts'
import { excerptOf } from './excerpt.ts'
import { fieldsOf, tooLate } from './errors.ts'
import { clip } from './html.ts'
import { keyboardOf } from './message.ts'
import { renderCard } from './render.ts'
import type { Say } from './say.ts'
import { ASK_LINK } from './start.ts'
import type { Ctx, Parts } from './talk.ts'
import { sayFor } from './talk.ts'

/** Articles in one answer; Telegram takes at most 50. */
const LIMIT = 20
/** An archive that is open to everyone may be kept for everyone; but pages come in. */
const CACHE_SECONDS = 60

/** `@bot 安置房` in any chat: articles to post, best first. Every query is answered. */
export function lookup(parts: Parts) {
  const { archive, log } = parts
  const composer = new Composer<Ctx>()

  composer.on('inline_query', async (ctx) => {
    const say = sayFor(ctx)
    const offset = offsetOf(ctx.inlineQuery.offset)
    try {
      const found = await archive.lookup(ctx.inlineQuery.query, { offset, limit: LIMIT })
      const rows = found.map((row) => rowOf(row, ctx.me.username, say, parts))
      await ctx.answerInlineQuery(rows, {
        cache_time: CACHE_SECONDS,
        is_personal: parts.operator.allowed.size > 0,
        next_offset: found.length < LIMIT ? '' : String(offset + LIMIT),
        ...(rows.length > 0 || offset > 0 ? {} : { button: askButton(say.lookupFoundNothing) }),
      })
    } catch (error) {
      if (tooLate(error)) return
      log.warn({ update: ctx.update.update_id, ...fieldsOf(error) }, 'lookup not answered')
      await ctx
        .answerInlineQuery([], { cache_time: 0, button: askButton(say.lookupFailed) })
        .catch(() => undefined)
    }
  })

  return composer
}

const askButton = (text: string) => ({ text, start_parameter: ASK_LINK })

/** Offsets are ours, but they come back from outside. */
const offsetOf = (text: string): number => (/^\d{1,6}$/.test(text) ? Number(text) : 0)

function rowOf(
  { article, quote }: Found,
  username: string,
  say: Say,
  { archive }: Parts,
): InlineQueryResultArticle {
  const dayOf = archive.dayOf.bind(archive)
  const card = renderCard(quote, { say, showing: { dayOf, username } })
  const sentence = excerptOf(quote.text, [], 120).text
  return {
    type: 'article',
    id: article.id,
    title: clip(article.headline, 120),
    description: `${dayIn(say, dayOf(article))} · ${clip(sentence, 120)}`,
    input_message_content: {
      message_text: card.html,
      parse_mode: 'HTML',
      link_preview_options: { is_disabled: true },
    },
    reply_markup: keyboardOf(card.buttons),
  }
}
