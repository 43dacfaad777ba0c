import type { Archive } from '../answer/archive.ts'
import type { Paragraph } from '../corpus/page.ts'
import { blocksOf } from '../corpus/page.ts'
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
export function reading({ archive }: Parts) {
  /** Opens an article in a message of its own. */
  async function open(ctx: Ctx, id: string): Promise<void> {
    const cited = paragraphOf(archive, id)
    const say = sayFor(ctx)
    if (cited === undefined) return sendPlain(ctx, say.articleGone)
    const message = renderPage(cited, undefined, { say, day: archive.dayOf(cited.article) })
    await send(ctx, message, inGroup(ctx) ? ctx.msg?.message_id : undefined)
  }

  /** Turns the pressed message to another page. */
  async function turn(ctx: Ctx, id: string, page: number): Promise<void> {
    const cited = paragraphOf(archive, id)
    const say = sayFor(ctx)
    if (cited === undefined) return sendPlain(ctx, say.articleGone)
    await edit(ctx, renderPage(cited, page, { say, day: archive.dayOf(cited.article) }))
  }

  return { open, turn }
}
