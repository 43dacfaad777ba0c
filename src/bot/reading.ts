import type { Archive } from '../answer/archive.ts'
import type { Paragraph } from '../corpus/page.ts'
import { blocksOf } from '../corpus/page.ts'
import { actButton } from './acts.ts'
import type { Message } from './message.ts'
import { renderPage } from './pages.ts'
import type { Ctx, Parts } from './talk.ts'
import { edit, inGroup, sayFor, send, sendPlain } from './talk.ts'

/** The paragraph that an id from a link or a button names: `<article id>-<place>`. */
export function paragraphOf(archive: Archive, id: string): Paragraph | undefined {
  const whole = archive.article(id)
  if (whole !== undefined) return whole.head
  const article = archive.article(id.slice(0, Math.max(0, id.lastIndexOf('-'))))
  return article && blocksOf(article).find((block) => block.id === id)
}

/** Articles in pages: opened at a paragraph, turned in place. */
export function reading({ archive, operator }: Parts) {
  /** A page of the article; whoever runs the bot may set it right. */
  function pageOf(ctx: Ctx, cited: Paragraph, page?: number): Message {
    const { say } = ctx
    const shown = renderPage(cited, page, { say, day: archive.dayOf(cited.article) })
    if (inGroup(ctx) || !operator.admins.has(ctx.from?.id ?? 0)) return shown
    const correct = actButton(say.operator.correct.button, 'correct', cited.article.id)
    return { ...shown, buttons: [...shown.buttons, [correct]] }
  }

  /** Opens an article in a message of its own. */
  async function open(ctx: Ctx, id: string): Promise<void> {
    const cited = paragraphOf(archive, id)
    const say = sayFor(ctx)
    if (cited === undefined) return sendPlain(ctx, say.articleGone)
    await send(ctx, pageOf(ctx, cited), inGroup(ctx) ? ctx.msg?.message_id : undefined)
  }

  /** Turns the pressed message to another page. */
  async function turn(ctx: Ctx, id: string, page: number): Promise<void> {
    const cited = paragraphOf(archive, id)
    const say = sayFor(ctx)
    if (cited === undefined) return sendPlain(ctx, say.articleGone)
    await edit(ctx, pageOf(ctx, cited, page))
  }

  return { open, turn }
}
