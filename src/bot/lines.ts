import type { Archive } from '../answer/archive.ts'
import type { Paragraph } from '../corpus/page.ts'
import type { Line } from './bulletin.ts'
import { dayIn, linkTo } from './cite.ts'
import { clip, escape, join, link } from './html.ts'
import type { Ctx } from './talk.ts'

/** An article of a list: its headline, which opens it at the paragraph, and its day. */
export const lineOf = (ctx: Ctx, archive: Archive, at: Paragraph): Line => ({
  paragraph: at.id,
  html: join([
    link(linkTo(ctx.me.username, at), escape(clip(at.article.headline, 110))),
    escape(` · ${dayIn(ctx.say, archive.dayOf(at.article))}`),
  ]),
})
