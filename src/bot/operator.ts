import { Composer, type MiddlewareFn } from 'grammy'
import type { Document } from 'grammy/types'
import { utcDay } from '../corpus/day.ts'
import type { Acts, Pressed } from './acts.ts'
import { actButton } from './acts.ts'
import { addPages, MOST_BYTES, undoAdding, type Added } from './adding.ts'
import { wishOf } from './addressed.ts'
import { correctionIn, undoButton } from './correcting.ts'
import { fieldsOf } from './errors.ts'
import { clip, escape } from './html.ts'
import { inRows } from './message.ts'
import type { Ctx, Parts } from './talk.ts'
import { send, sendPlain } from './talk.ts'

/** Who runs the bot, and who may use it. */
export interface Operator {
  /** People who may add pages and see how the bot is used. */
  readonly admins: ReadonlySet<number>
  /** Chats and people the bot answers; empty for everyone. */
  readonly allowed: ReadonlySet<number>
  /** Where pages are added. */
  readonly archiveDir: string
}

const WEEK_MS = 7 * 86_400_000
/** Lines that one message shows of a list. */
const LINES = 20

/** Turns away whoever the bot is not for: a sentence where they spoke to it, else nothing. */
export const doorOf =
  ({ operator: { admins, allowed } }: Parts): MiddlewareFn<Ctx> =>
  async (ctx, next) => {
    const from = ctx.from?.id ?? 0
    const isIn = allowed.size === 0 || allowed.has(ctx.chat?.id ?? from) || allowed.has(from)
    if (isIn || admins.has(from)) return next()
    if (ctx.inlineQuery !== undefined)
      return void (await ctx.answerInlineQuery([], { cache_time: 0, is_personal: true }))
    const spoken = ctx.message !== undefined && wishOf(ctx.message, ctx.me).wants !== 'nothing'
    if (spoken) await sendPlain(ctx, ctx.say.operator.closed)
  }

/** What the people of ADMIN_IDS may do: add pages by sending files, `/stats`, `/report`, `/reload`. */
export function operating(parts: Parts) {
  const { archive, state, now, log, operator } = parts
  const composer = new Composer<Ctx>()
  const mine = composer.filter(
    (ctx) => operator.admins.has(ctx.from?.id ?? 0) && ctx.chat?.type === 'private',
  )

  mine.on('message:document', async (ctx) => {
    const { document } = ctx.message
    const name = document.file_name ?? 'page'
    if ((document.file_size ?? 0) > MOST_BYTES) return tell(ctx, [{ name, refused: 'too big' }])
    const bytes = await download(ctx, document)
    if (bytes === undefined) return sendPlain(ctx, ctx.say.operator.notFetched)
    await tell(ctx, addPages(operator.archiveDir, { name, bytes }))
  })

  async function download(ctx: Ctx, { file_id: id }: Document): Promise<Uint8Array | undefined> {
    try {
      const { file_path: path } = await ctx.api.getFile(id)
      const { token, options } = ctx.api
      const root = options?.apiRoot ?? 'https://api.telegram.org'
      const response = await fetch(`${root}/file/bot${token}/${path}`, {
        signal: AbortSignal.timeout(60_000),
      })
      return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined
    } catch (error) {
      log.warn(fieldsOf(error), 'file not fetched')
      return undefined
    }
  }

  /** What was understood of each file, with a button that takes it back. */
  async function tell(ctx: Ctx, all: readonly Added[]): Promise<void> {
    const { say } = ctx
    const lines = all.map((one) =>
      'refused' in one
        ? `✗ ${clip(one.name, 80)}: ${say.operator.refused[one.refused]}`
        : [
            `✓ ${clip(one.name, 80)}: ${say.operator.added(one.headlines.length, one.oddities)}`,
            ...one.headlines.slice(0, 5).map((headline) => `  · ${clip(headline, 60)}`),
          ].join('\n'),
    )
    const left = lines.length - LINES
    const text = [...lines.slice(0, LINES), ...(left > 0 ? [say.more(left)] : [])].join('\n')
    const isAny = all.some((one) => !('refused' in one))
    const key = isAny ? String(state.additions.note(JSON.stringify(all))) : ''
    const buttons = isAny ? [[actButton(say.operator.undo, 'undo', key)]] : []
    await send(ctx, { html: escape(clip(text === '' ? say.operator.empty : text, 4000)), buttons })
  }

  async function undo(ctx: Pressed, key: string): Promise<void> {
    const files = operator.admins.has(ctx.from.id) ? state.additions.get(Number(key)) : undefined
    if (files === undefined) return sendPlain(ctx, ctx.say.oldButton)
    const all = JSON.parse(files) as readonly Added[]
    const removed = undoAdding(operator.archiveDir, all)
    const { undone, undoneBefore } = ctx.say.operator
    await sendPlain(ctx, removed === 0 ? undoneBefore : undone(removed))
  }

  mine.command('stats', async (ctx) => {
    const day = utcDay(now() - WEEK_MS)
    const { byStatus, unanswered } = state.questions
    const { say } = ctx
    const vain = unanswered(day, 10).map(({ words, questions }) => `· ${words} ×${questions}`)
    const lines = [
      say.operator.stats(byStatus(day)),
      ...(vain.length === 0 ? [] : [say.operator.inVain, ...vain]),
      say.operator.outbox(
        state.settings.subscribers().length,
        state.deliveries.counts(now() - WEEK_MS),
        state.outbox.depth(),
      ),
    ]
    await sendPlain(ctx, lines.join('\n'))
  })

  mine.command('report', async (ctx) => {
    const { oddities } = archive
    const lines = oddities
      .slice(0, LINES)
      .map(({ file, line, problem }) =>
        clip(`${file}:${line} ${ctx.say.operator.oddity(problem)}`, 180),
      )
    const left = oddities.length - lines.length
    const { say } = ctx
    const corrections = state.corrections.standing().slice(-LINES)
    const text = [
      say.operator.oddities(oddities.length),
      ...lines,
      ...(left > 0 ? [say.more(left)] : []),
      ...(corrections.length === 0 ? [] : [say.operator.correct.standing(corrections.length)]),
      ...corrections.map((one, i) => `${i + 1}. ${correctionIn(say, one)}`),
    ]
    const undos = corrections.map((one, i) => undoButton(say, one, ` ${i + 1}`))
    await send(ctx, { html: escape(clip(text.join('\n'), 4000)), buttons: inRows(undos) })
  })

  mine.command('reload', async (ctx) => {
    await archive.reload?.()
    const { operator: told, browse } = ctx.say
    await sendPlain(ctx, `${told.reread}\n${browse.holds(archive.catalogue.size)}`)
  })

  const acts: Acts = { undo }
  return { composer, acts }
}
