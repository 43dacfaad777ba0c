import { Composer } from 'grammy'
import { isoOf } from '../corpus/day.ts'
import { fold } from '../corpus/text.ts'
import { grouped } from '../digest/grouped.ts'
import type { Event, Part } from '../facts/events.ts'
import type { Holding } from '../facts/offices.ts'
import type { ReadArticle } from '../facts/reading.ts'
import { actButton } from './acts.ts'
import { type Line, numberButtons } from './bulletin.ts'
import { dayIn } from './cite.ts'
import type { Desk } from './desk.ts'
import type { Html } from './html.ts'
import { bold, clip, escape, join } from './html.ts'
import { lineOf } from './lines.ts'
import type { Message } from './message.ts'
import { namesakes, peopleNamed, somebodyIn } from './names.ts'
import type { Ctx, Parts } from './talk.ts'
import { send, sendPlain } from './talk.ts'

/** What one message lists at most. */
const MOST = { offices: 12, events: 8, people: 25 } as const

/** The parts people have in events, in the order they are told. */
const ROLES = ['chair', 'led', 'speakers', 'attendees'] as const

/** `/person 李大山`: offices over time, events by role. */
export function persons(parts: Parts, { newsroom }: Pick<Desk, 'newsroom'>) {
  const { archive } = parts
  const composer = new Composer<Ctx>()

  composer.command('person', async (ctx) => {
    const typed = ctx.match.trim()
    if (typed === '') return sendPlain(ctx, ctx.say.browse.whichPerson(somebodyIn(archive)))
    const [name, ...others] = peopleNamed(archive, typed)
    if (name !== undefined && others.length > 0) return choose(ctx, [name, ...others])
    if (name !== undefined) return void (await send(ctx, person(ctx, name)))
    const names = clip(ctx.say.list(namesakes(archive, typed).slice(0, MOST.people)), 300)
    await sendPlain(ctx, ctx.say.browse.noPerson(clip(typed, 40), names))
  })

  /** People whose names sound alike: each with the command that shows them. */
  const choose = (ctx: Ctx, names: readonly string[]): Promise<void> =>
    sendPlain(
      ctx,
      [
        ctx.say.choose,
        ...names.slice(0, MOST.people).map((one) => `· ${one}: /person ${one}`),
      ].join('\n'),
    )

  /** What the archive prints of a person: offices over time, then events by role. */
  function person(ctx: Ctx, name: string): Message {
    const { say } = ctx
    const articles = archive.books.naming(name)
    const happenings = newestFirst(articles).flatMap((read) => newsroom.happenings(read))
    const lines: Line[] = []
    const blocks = ROLES.flatMap((role): Html[] => {
      const those = happenings.filter((event) => has(event[role], name))
      if (those.length === 0) return []
      const shown = those.slice(0, MOST.events).map((event) => {
        lines.push(lineOf(ctx, archive, event.name.from))
        return join([escape(`${lines.length}. `), lines.at(-1)?.html ?? escape('')])
      })
      const left = those.length - shown.length
      const more = left === 0 ? [] : [escape(say.more(left))]
      return [join([bold(escape(say.browse.roles[role])), ...shown, ...more], '\n')]
    })
    const follow = actButton(say.browse.follow(name), 'follow', `ap${name}`)
    return {
      html: join(
        [
          join([bold(escape(name)), escape(say.browse.mentions(articles.length))], '  '),
          ...offices(ctx, name),
          ...blocks,
        ],
        '\n\n',
      ),
      buttons: [...numberButtons(lines), [follow]],
    }
  }

  /** Each office once, with the days it is printed from and to. */
  function offices(ctx: Ctx, name: string): readonly Html[] {
    const { say } = ctx
    const held = archive.books.held.by([name])
    const byOffice = [...grouped(held, ({ office }) => fold(office.text))]
    if (byOffice.length === 0) return []
    const rows = byOffice
      .map(([, all]) => ({ all: all.toSorted((a, b) => (timeOf(a) < timeOf(b) ? -1 : 1)) }))
      .toSorted((a, b) => (timeOf(a.all[0]) < timeOf(b.all[0]) ? -1 : 1))
      .slice(0, MOST.offices)
      .map(({ all }) => {
        const [from, to] = [all[0], all.at(-1)].map((one) => timeIn(say, one))
        const when = from === to ? (from ?? '') : `${from}—${to}`
        return escape(`· ${when} ${clip(all[0]?.office.text ?? '', 80)}`)
      })
    return [join([bold(escape(say.browse.offices)), ...rows], '\n')]
  }
  return { composer, person }
}

const has = (parts: Event['chair'], name: string): boolean =>
  parts.some((part: Part) => part.name === name)

const newestFirst = (articles: readonly ReadArticle[]): readonly ReadArticle[] =>
  articles.toReversed()

/** When an office is printed: a day with the mark of an inferred year, else the year. */
const timeIn = (say: Ctx['say'], holding: Holding | undefined): string =>
  holding?.day === undefined ? say.browse.year(holding?.year) : dayIn(say, holding.day)

/** A sortable time of a printed office; without any it comes first. */
const timeOf = (holding: Holding | undefined): string =>
  holding?.day?.year === undefined ? String(holding?.year ?? '') : isoOf(holding.day)
