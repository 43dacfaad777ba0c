import type { EventDay } from '../corpus/day.ts'
import type { Article, Paragraph } from '../corpus/page.ts'
import type { Say } from './sentences.ts'

/** The link that opens the bot at a paragraph; without the bot's name, the part after its link. */
export const linkTo = (username: string, paragraph: Pick<Paragraph, 'id'>): string =>
  `${username === '' ? '' : `https://t.me/${username}`}?start=${paragraph.id}`

/** A day in words, with the mark of an inferred year. */
export function dayIn(say: Say, day: EventDay | undefined): string {
  if (day === undefined) return say.noDay
  return day.yearInferred ? `${say.day(day)}${say.yearInferred}` : say.day(day)
}

/** Who made the article, as far as its byline says; empty without a byline. */
export function creditIn(say: Say, { byline }: Article): readonly string[] {
  const { reporters, correspondents } = byline
  return [
    ...(reporters.length === 0 ? [] : [say.reporters(reporters)]),
    ...(correspondents.length === 0 ? [] : [say.correspondents(correspondents)]),
  ]
}

/** Day, reporters and place of a cited paragraph: all of a citation but the headline. */
export const sourceIn = (
  say: Say,
  paragraph: Paragraph,
  day: EventDay | undefined,
): readonly string[] => [dayIn(say, day), ...creditIn(say, paragraph.article), say.place(paragraph)]
