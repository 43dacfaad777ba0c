import type { Filter } from 'grammy'
import { Composer } from 'grammy'
import type { Answer } from '../answer/answer.ts'
import type { Memory } from '../answer/archive.ts'
import { wishOf } from './addressed.ts'
import { keyOf } from './press.ts'
import { renderAnswer } from './render.ts'
import { chatOf } from './settings.ts'
import { edit, inGroup, recent, sayFor, send, sendPlain, typing } from './talk.ts'
import type { Ctx, Parts } from './talk.ts'

/** The longest question that is answered, in UTF-16 units. */
export const LONGEST_QUESTION = 500

/** An answer to a question older than this shows the question above it. */
const LATE_SECONDS = 60

/** A message asked, an answer sent; a choice pressed, its answer sent. */
export function questions(parts: Parts) {
  const { archive, state, now, log } = parts
  const composer = new Composer<Ctx>()
  /** What the choices offered so far would ask, by chat and key. */
  const offered = recent<string>(5000)
  /** Which message answers which, so that a question set right sets its answer right. */
  const answers = recent<number>(2000)

  const ask = (ctx: Ctx, question: string): Promise<Answer> =>
    archive.ask(question, { chat: conversationOf(ctx), now: now(), memory: memoryOf(ctx) })

  /** What is spoken of in a chat, or in a topic of it, over restarts. */
  function memoryOf(ctx: Ctx): Memory {
    const { conversations } = state
    const [chat, strand] = [chatOf(ctx), topicOf(ctx)]
    return {
      recall: () => conversations.recall(chat, strand),
      keep: (context) => conversations.keep(chat, strand, context),
    }
  }

  async function answerTo(ctx: Ctx, question: string): Promise<void> {
    if (question.length > LONGEST_QUESTION)
      return sendPlain(ctx, sayFor(ctx).tooLong(LONGEST_QUESTION))
    const [answer] = await Promise.all([ask(ctx, question), typing(ctx, log)])
    await tell(ctx, answer)
  }

  async function tell(ctx: Ctx, answer: Answer): Promise<void> {
    if (answer.status === 'choose')
      for (const choice of answer.choices) offered.set(offerKey(ctx, choice.id), choice.question)
    const showing = { dayOf: archive.dayOf.bind(archive), username: ctx.me.username }
    const message = renderAnswer(answer, showing)
    const earlier = ctx.editedMessage && answers.get(messageKey(ctx))
    if (earlier !== undefined) return edit(ctx, message, earlier)
    const quoted = inGroup(ctx) || answer.status === 'choose' || isLate(ctx, now())
    const id = await send(ctx, message, quoted ? ctx.msg?.message_id : undefined)
    if (ctx.callbackQuery === undefined) answers.set(messageKey(ctx), id)
  }

  composer.command('ask', async (ctx) => {
    const question = ctx.match.trim() || (ctx.msg.reply_to_message?.text ?? '').trim()
    const say = sayFor(ctx)
    if (question === '') return sendPlain(ctx, inGroup(ctx) ? say.askInGroup : say.askWhat)
    await answerTo(ctx, question)
  })

  composer.on(['message', 'edited_message'], async (ctx) => {
    const wish = wishOf(ctx.msg, ctx.me)
    const say = sayFor(ctx)
    switch (wish.wants) {
      case 'answer':
        return answerTo(ctx, wish.question)
      case 'prompt':
        return sendPlain(ctx, inGroup(ctx) ? say.askInGroup : say.askWhat)
      case 'words':
        return sendPlain(ctx, say.textOnly)
      case 'unknown command':
        return sendPlain(ctx, say.unknownCommand)
      case 'nothing':
        return
    }
  })

  /** Asks what a pressed choice stands for. */
  async function choose(ctx: Filter<Ctx, 'callback_query:data'>, key: string): Promise<void> {
    const question = offered.get(offerKey(ctx, key)) ?? (await offeredAgain(ctx, key))
    if (question === undefined) return sendPlain(ctx, sayFor(ctx).oldButton)
    await tell(ctx, await ask(ctx, question))
  }

  /** After a restart the offers are forgotten; the question they answered is asked once more. */
  async function offeredAgain(ctx: Ctx, key: string): Promise<string | undefined> {
    const question = ctx.msg?.reply_to_message?.text
    if (question === undefined) return undefined
    const answer = await archive.ask(question, { now: now() })
    return answer.status === 'choose'
      ? answer.choices.find(({ id }) => keyOf(id) === key)?.question
      : undefined
  }

  return { composer, choose }
}

/** Questions of a chat are one conversation, and so are those of a topic in it. */
const conversationOf = (ctx: Ctx): string => `${ctx.chat?.id}${topicOf(ctx)}`

const topicOf = (ctx: Ctx): string =>
  ctx.msg?.is_topic_message === true ? `/${ctx.msg.message_thread_id}` : ''

const offerKey = (ctx: Ctx, id: string): string => `${ctx.chat?.id}/${keyOf(id)}`

const messageKey = (ctx: Ctx): string => `${ctx.chat?.id}/${ctx.msg?.message_id}`

const isLate = (ctx: Ctx, now: number): boolean =>
  ctx.message !== undefined && now / 1000 - ctx.message.date > LATE_SECONDS
