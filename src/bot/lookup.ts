import { Composer } from 'grammy'
import type { Found } from '../answer/archive.ts'
import { fieldsOf, tooLate } from './errors.ts'
import { answerRow, articleRow, asksSomething } from './inlineCards.ts'
import { sayIn } from './say.ts'
import { askLink } from './start.ts'
import type { Ctx, Parts } from './talk.ts'
import { sayFor } from './talk.ts'

/** Articles in one answer; Telegram takes at most 50. */
const LIMIT = 20
/** An archive that is open to everyone may be kept for everyone; but pages come in. */
const CACHE_SECONDS = 60

/** `@bot 安置房` in any chat: articles to post, best first. Every query is answered. */
export function lookup(parts: Parts) {
  const { archive, log, now } = parts
  const composer = new Composer<Ctx>()

  composer.on('inline_query', async (ctx) => {
    const { query } = ctx.inlineQuery
    const offset = offsetOf(ctx.inlineQuery.offset)
    // What everyone is given must not depend on whose app asked first.
    const isShared = parts.operator.allowed.size === 0 && /\p{Script=Han}/u.test(query)
    const say = isShared ? sayIn('zh') : sayFor(ctx)
    const showing = { dayOf: archive.dayOf.bind(archive), username: ctx.me.username }
    const button = (text: string) => ({ text, start_parameter: askLink(query) })
    try {
      const found = await archive.lookup(query, { offset, limit: LIMIT })
      const rows = [
        ...(offset === 0 ? await exact(query, showing) : []),
        ...found.map((row: Found) => articleRow(row, say, showing)),
      ]
      const isEmpty = rows.length === 0 && offset === 0
      await ctx.answerInlineQuery(rows, {
        cache_time: CACHE_SECONDS,
        is_personal: !isShared || isEmpty,
        next_offset: found.length < LIMIT ? '' : String(offset + LIMIT),
        ...(isEmpty ? { button: button(sayFor(ctx).lookupFoundNothing) } : {}),
      })
    } catch (error) {
      if (tooLate(error)) return
      log.warn({ update: ctx.update.update_id, ...fieldsOf(error) }, 'lookup not answered')
      await ctx
        .answerInlineQuery([], { cache_time: 0, button: button(sayFor(ctx).lookupFailed) })
        .catch(() => undefined)
    }
  })

  /** The row with the exact answer, where a question was typed; lookup goes on without it. */
  async function exact(query: string, showing: Parameters<typeof answerRow>[2]) {
    if (!asksSomething(query)) return []
    try {
      return answerRow(query, await archive.ask(query, { now: now() }), showing)
    } catch (error) {
      log.warn(fieldsOf(error), 'question of a lookup not answered')
      return []
    }
  }

  return composer
}

/** Offsets are ours, but they come back from outside. */
const offsetOf = (text: string): number => (/^\d{1,6}$/.test(text) ? Number(text) : 0)
