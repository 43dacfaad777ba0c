import { Composer } from 'grammy'
import { dayOf } from '../corpus/day.ts'
import type { Correction } from '../corpus/correct.ts'
import { type Article, blocksOf } from '../corpus/page.ts'
import type { Correction as Standing } from '../state/corrections.ts'
import type { Acts, Pressed } from './acts.ts'
import { actButton } from './acts.ts'
import { dayIn } from './cite.ts'
import { clip, code, escape, join } from './html.ts'
import type { Button } from './message.ts'
import { paragraphOf } from './reading.ts'
import type { Say } from './sentences.ts'
import type { Ctx, Parts } from './talk.ts'
import { send, sendPlain } from './talk.ts'

/** What can be set right, and how it is typed. */
const FIELDS: readonly { readonly field: Correction['field']; readonly typed: RegExp }[] = [
  { field: 'name', typed: /^(?:name|人名|姓名|名字)$/i },
  { field: 'day', typed: /^(?:day|date|日期|日子)$/i },
  { field: 'headline', typed: /^(?:headline|title|标题|题目)$/i },
]

/** A correction as typed behind `/correct`: an article's number or link, a field, and the words. */
const FORM = /^(?:\S*[?&]start=)?(?<id>[0-9a-f]{12})(?:-\d+)?\s+(?<field>\S+)\s+(?<words>\S.*)$/s

/** The longest name or headline that is taken. */
const LONGEST = 120

/** One correction in a line. */
export const correctionIn = (say: Say, { field, printed, corrected }: Standing): string =>
  `${say.operator.correct.field[field]}: ${clip(printed, 40)} → ${clip(corrected, 60)}`

/** Takes a correction back, by a tap. */
export const undoButton = (say: Say, { id }: Standing, text = ''): Button =>
  actButton(`${say.operator.undo}${text}`, 'uncorrect', String(id))

/** `/correct`, for the people who run the bot: a wrong name, day or headline of an article. */
export function correcting({ archive, state, operator }: Parts) {
  const composer = new Composer<Ctx>()
  const isAdmin = (ctx: Ctx): boolean => operator.admins.has(ctx.from?.id ?? 0)
  const mine = composer.filter((ctx) => isAdmin(ctx) && ctx.chat?.type === 'private')

  mine.command('correct', async (ctx) => {
    const { correct } = ctx.say.operator
    const { id = '', field: word = '', words = '' } = FORM.exec(ctx.match.trim())?.groups ?? {}
    const field = FIELDS.find(({ typed }) => typed.test(word))?.field
    const unread = (): string => {
      const typed = clip(ctx.match.trim(), 60)
      return typed === '' ? correct.how : `${correct.unread(typed)}\n${correct.how}`
    }
    if (field === undefined) return sendPlain(ctx, unread())
    const article = archive.article(id)
    if (article === undefined) return sendPlain(ctx, ctx.say.articleGone)
    const read = readAs(ctx.say, field, article, words.trim())
    if (read === undefined) return sendPlain(ctx, unread())
    await (typeof read === 'string' ? sendPlain(ctx, read) : make(ctx, read))
  })

  /** What is to be corrected; or why it cannot be; `undefined` where the words are none. */
  function readAs(say: Say, field: Correction['field'], article: Article, words: string) {
    const { correct } = say.operator
    const told = { article: article.id, field }
    switch (field) {
      case 'headline':
        return { ...told, printed: article.headline, corrected: clip(words, LONGEST) }
      case 'day': {
        const [, year, month, date] =
          /^(\d{4})\s*[-年./]\s*(\d{1,2})\s*[-月./]\s*(\d{1,2})日?$/.exec(words) ?? []
        const day = dayOf(Number(year), Number(month), Number(date))
        if (year === undefined || day === undefined) return correct.noDay(clip(words, 40))
        return { ...told, printed: dayIn(say, archive.dayOf(article)), corrected: day }
      }
      case 'name': {
        const [printed = '', corrected = '', ...more] = words.split(/\s*(?:→|->)\s*|\s+/)
        if (corrected === '' || more.length > 0) return undefined
        const isThere = blocksOf(article).some(({ text }) => text.includes(printed))
        return isThere
          ? { ...told, printed, corrected: clip(corrected, LONGEST) }
          : correct.notThere(clip(printed, 40))
      }
    }
  }

  async function make(ctx: Ctx, correction: Correction): Promise<void> {
    const made = state.corrections.make(correction)
    await archive.reload?.()
    const { say } = ctx
    const lines = [say.operator.correct.done, correctionIn(say, made)]
    const open: Button = {
      text: say.wholeArticle,
      press: { does: 'read', paragraph: `${made.article}-0` },
    }
    await send(ctx, {
      html: escape(lines.join('\n')),
      buttons: [[open, undoButton(say, made)]],
    })
  }

  async function uncorrect(ctx: Pressed, id: string): Promise<void> {
    if (!isAdmin(ctx)) return
    const { correct } = ctx.say.operator
    if (!state.corrections.undo(Number(id))) return sendPlain(ctx, correct.undoneBefore)
    await archive.reload?.()
    await sendPlain(ctx, correct.undone)
  }

  /** The commands for an article, to copy and complete. */
  async function offer(ctx: Pressed, id: string): Promise<void> {
    const article = isAdmin(ctx) ? paragraphOf(archive, id)?.article : undefined
    if (article === undefined) return sendPlain(ctx, ctx.say.articleGone)
    const { correct } = ctx.say.operator
    const forms = correct.forms.map((form) => code(escape(`/correct ${article.id} ${form}`)))
    await send(ctx, { html: join([escape(correct.copy), ...forms], '\n'), buttons: [] })
  }

  const acts: Acts = { correct: offer, uncorrect }
  return { composer, acts }
}
