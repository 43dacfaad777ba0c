import { Composer } from 'grammy'
import type { Answer } from '../answer/answer.ts'
import { citedBy } from '../answer/answer.ts'
import type { Memory } from '../answer/archive.ts'
import { utcDay } from '../corpus/day.ts'
import { beginsWithSurname } from '../corpus/surnames.ts'
import { fold } from '../corpus/text.ts'
import { segment } from '../language/segment.ts'
import type { ShownAnswer } from '../state/answers.ts'
import type { Acts, Pressed } from './acts.ts'
import { actButton } from './acts.ts'
import { wishOf } from './addressed.ts'
import type { Message } from './message.ts'
import { keyOf } from './press.ts'
import { renderAnswer } from './render.ts'
import { sayIn } from './say.ts'
import { chatOf } from './settings.ts'
import { type SmallTalk, smallTalkIn } from './smallTalk.ts'
import { greet, helpFor } from './start.ts'
import { edit, inGroup, sayFor, send, sendPlain, typing } from './talk.ts'
import type { Ctx, Parts } from './talk.ts'

/** The longest question that is answered, in UTF-16 units. */
const LONGEST_QUESTION = 500

/** An answer to a question older than this shows the question above it. */
const LATE_SECONDS = 60

/** What is shown where something was named, and nothing asked. */
export interface Browsed {
  readonly showLatest: (ctx: Ctx) => Promise<void>
  /** Shows the person or the day that this text names and nothing else; says whether it did. */
  readonly showNamed: (ctx: Ctx, text: string) => Promise<boolean>
}

/** A message asked, an answer sent; a choice pressed, its answer sent. */
export function questions(parts: Parts, browsed: Browsed) {
  const { archive, state, now, log } = parts
  const composer = new Composer<Ctx>()

  async function ask(ctx: Ctx, question: string): Promise<Answer> {
    const { language, languageChosen = false } = state.chats.get(chatOf(ctx)) ?? {}
    const asking = {
      chat: conversationOf(ctx),
      now: now(),
      memory: memoryOf(ctx),
      ...(languageChosen && language !== undefined && { language }),
    }
    const begun = performance.now()
    const answer = await archive.ask(question, asking)
    count(question, answer, performance.now() - begun)
    return answer
  }

  /** Counts the question; of what was sought in vain, the words that can be nobody's name. */
  function count(question: string, answer: Answer, tookMs: number): void {
    const { status, language } = answer
    const vain = status === 'silent' && answer.reason.why !== 'person'
    const unanswered = vain ? nameless(question, archive.books.names) : ''
    state.questions.count({ day: utcDay(now()), language, status, tookMs, unanswered })
  }

  /** Takes what a reader says of an answer. */
  async function judge(ctx: Pressed, about: string): Promise<void> {
    const messageId = ctx.msg?.message_id
    const given = messageId && state.answers.get(chatOf(ctx), messageId)
    if (!messageId || !given) return sendPlain(ctx, ctx.say.oldButton)
    const { question, status, articles } = given
    const verdict = about === 'y' ? 'right' : 'wrong'
    state.feedback.give({ chat: chatOf(ctx), messageId, question, status, articles, verdict })
    await sendPlain(ctx, ctx.say.feedback.thanks[verdict])
  }

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
    const small = smallTalkIn(question)
    if (small !== undefined) return talk(ctx, small)
    const [answer] = await Promise.all([ask(ctx, question), typing(ctx, log)])
    const isVain = answer.status === 'silent' || answer.status === 'related'
    if (isVain && (await browsed.showNamed(ctx, question))) return
    await tell(ctx, question, answer)
  }

  async function talk(ctx: Ctx, small: SmallTalk): Promise<void> {
    switch (small) {
      case 'who':
        return greet(ctx, parts)
      case 'help':
        return sendPlain(ctx, helpFor(ctx, parts))
      case 'news':
        return browsed.showLatest(ctx)
      case 'hello':
      case 'thanks':
      case 'bye':
      case 'fine':
        return sendPlain(ctx, sayFor(ctx).smallTalk[small])
    }
  }

  async function tell(ctx: Ctx, question: string, answer: Answer): Promise<void> {
    const showing = { dayOf: archive.dayOf.bind(archive), username: ctx.me.username }
    const message = withVerdicts(renderAnswer(answer, showing), answer)
    const asked = ctx.callbackQuery === undefined ? ctx.msg?.message_id : undefined
    const earlier = ctx.editedMessage && asked && state.answers.to(chatOf(ctx), asked)
    const quoted = inGroup(ctx) || answer.status === 'choose' || isLate(ctx, now())
    const id = earlier
      ? await edit(ctx, message, earlier)
      : await send(ctx, message, quoted ? ctx.msg?.message_id : undefined)
    state.answers.keep(chatOf(ctx), id, shownOf(question, answer), asked)
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
  async function choose(ctx: Pressed, key: string): Promise<void> {
    const messageId = ctx.msg?.message_id
    const question = messageId && state.answers.get(chatOf(ctx), messageId)?.choices[key]
    if (!question) return sendPlain(ctx, ctx.say.oldButton)
    await tell(ctx, question, await ask(ctx, question))
  }

  const acts: Acts = { verdict: judge }
  return { composer, choose, acts, answerTo }
}

/** What is kept of an answer, for its buttons. */
const shownOf = (question: string, answer: Answer): ShownAnswer => ({
  question,
  status: answer.status,
  articles: [...new Set(citedBy(answer).map(({ article }) => article.id))],
  choices:
    answer.status === 'choose'
      ? Object.fromEntries(answer.choices.map((one) => [keyOf(one.id), one.question]))
      : {},
})

/** The message with buttons to say whether the answer is right; a choice is none yet. */
function withVerdicts(message: Message, { status, language }: Answer): Message {
  if (status === 'choose') return message
  const say = sayIn(language)
  const row = [
    actButton(say.feedback.right, 'verdict', 'y'),
    actButton(say.feedback.wrong, 'verdict', 'n'),
  ]
  return { ...message, buttons: [...message.buttons, row] }
}

/** The words of a question without those that are, or may be, names of people. */
const nameless = (question: string, names: ReadonlySet<string>): string =>
  segment(fold(question))
    .map(({ word }) => word)
    .filter((word) => word.length > 1 && word.length < 12 && !names.has(word))
    .filter((word) => word.length > 3 || !beginsWithSurname(word))
    .join(' ')

/** Questions of a chat are one conversation, and so are those of a topic in it. */
const conversationOf = (ctx: Ctx): string => `${ctx.chat?.id}${topicOf(ctx)}`

const topicOf = (ctx: Ctx): string =>
  ctx.msg?.is_topic_message === true ? `/${ctx.msg.message_thread_id}` : ''

const isLate = (ctx: Ctx, now: number): boolean =>
  ctx.message !== undefined && now / 1000 - ctx.message.date > LATE_SECONDS
