import { sequentialize } from '@grammyjs/runner'
import { type Bot, type BotError, Composer, type MiddlewareFn } from 'grammy'
import { chatIdOf } from '../state/chats.ts'
import type { Acts } from './acts.ts'
import { browse } from './browse.ts'
import { correcting } from './correcting.ts'
import { digests } from './digests.ts'
import type { Desk } from './desk.ts'
import { fieldsOf, isBarred, outOfReach } from './errors.ts'
import { follows } from './follows.ts'
import { lookup } from './lookup.ts'
import { meeting } from './meeting.ts'
import { doorOf, operating } from './operator.ts'
import { pressOf } from './press.ts'
import { questions } from './questions.ts'
import { reading } from './reading.ts'
import type { Log } from './sending.ts'
import { settings } from './settings.ts'
import { start } from './start.ts'
import type { Ctx, Parts } from './talk.ts'
import { sayFor, sendPlain } from './talk.ts'
import type { Work } from './work.ts'
import { newWork } from './work.ts'

/** Installs the parts: one order of updates for each chat, one boundary for errors. */
export function install(bot: Bot<Ctx>, parts: Parts, desk: Desk): Work {
  const work = newWork(parts.state.updates)
  const pages = reading(parts)
  const settled = settings(parts)
  const daily = digests(parts, desk)
  const followed = follows(parts, desk)
  const browsed = browse(parts, desk)
  const dialogue = questions(parts, browsed)
  const features = [
    settled,
    daily,
    followed,
    browsed,
    operating(parts),
    correcting(parts),
    { composer: new Composer<Ctx>(), acts: dialogue.acts },
  ]
  const acts: Acts = Object.assign({}, ...features.map((feature) => feature.acts)) as Acts
  bot.use(work.middleware)
  bot.use(meeting(parts, desk.traces))
  bot.on('callback_query', answerPress(parts.log))
  bot.use(doorOf(parts))
  bot.use(sequentialize(orderOf))
  bot.use(start(parts, pages.open, dialogue.answerTo))
  for (const { composer } of features) bot.use(composer)
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
      case 'act':
        return acts[press.act]?.(ctx, press.about)
      case 'stay':
        return
    }
  })
  bot.use(lookup(parts))
  bot.use(dialogue.composer)
  bot.catch(boundary(parts))
  return work
}

/** Telegram orders the updates of a chat, and inline queries of a user; so do we. */
const orderOf = (ctx: Ctx): string =>
  ctx.inlineQuery === undefined
    ? `chat ${ctx.chat?.id ?? ctx.from?.id}`
    : `inline ${ctx.inlineQuery.from.id}`

/**
 * Answers every press before anything is done about it, since the button waits for that: an
 * unknown one with a friendly word. An answer that comes too late is worth nothing.
 */
const answerPress =
  (log: Log): MiddlewareFn<Ctx> =>
  async (ctx, next) => {
    const press = pressOf(ctx.callbackQuery?.data ?? '')
    const answered = ctx
      .answerCallbackQuery(press === undefined ? { text: sayFor(ctx).oldButton } : {})
      .catch((error: unknown) => {
        log.debug({ update: ctx.update.update_id, ...fieldsOf(error) }, 'press not answered')
      })
    await Promise.all([answered, next()])
  }

/** Says that something failed; who has blocked the bot is told nothing, then and later. */
const boundary =
  ({ log, state }: Parts) =>
  async ({ error, ctx }: BotError<Ctx>): Promise<void> => {
    const update = ctx.update.update_id
    if (outOfReach(error)) {
      if (ctx.chat !== undefined && isBarred(error))
        state.chats.retire(chatIdOf(ctx.chat.id), error.description)
      return log.info({ update, ...fieldsOf(error) }, 'chat out of reach')
    }
    log.error({ update, ...fieldsOf(error) }, 'update not handled')
    if (ctx.chat === undefined) return
    await sendPlain(ctx, sayFor(ctx).somethingFailed).catch((failure: unknown) => {
      log.warn({ update, ...fieldsOf(failure) }, 'could not say so')
    })
  }
