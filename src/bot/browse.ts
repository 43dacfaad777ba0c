import { Composer } from 'grammy'
import { dayOf, isoOf, type EventDay } from '../corpus/day.ts'
import type { Article } from '../corpus/page.ts'
import { fold } from '../corpus/text.ts'
import { grouped } from '../digest/grouped.ts'
import { localTime } from '../digest/due.ts'
import type { Event, Part } from '../facts/events.ts'
import type { Holding } from '../facts/offices.ts'
import type { ReadArticle } from '../facts/reading.ts'
import { readDays, resolve, type When } from '../language/days.ts'
import type { Acts, Pressed } from './acts.ts'
import { actButton } from './acts.ts'
import { type Line, numberButtons } from './bulletin.ts'
import { dayIn, linkTo } from './cite.ts'
import { citationsOf } from './citation.ts'
import type { Desk } from './desk.ts'
import type { Html } from './html.ts'
import { bold, clip, code, escape, join, link } from './html.ts'
import type { Message } from './message.ts'
import { restOf } from './once.ts'
import { paragraphOf } from './reading.ts'
import { chatOf } from './settings.ts'
import type { Ctx, Parts } from './talk.ts'
import { edit, send, sendPlain } from './talk.ts'

/** Articles in one list, and what else one message lists at most. */
const MOST = { list: 10, offices: 12, events: 8, gaps: 8, people: 25 } as const

/** The parts people have in events, in the order they are told. */
const ROLES = ['chair', 'led', 'speakers', 'attendees'] as const

/** `/latest`, `/person`, `/day`, `/archive`, and the buttons under an article. */
export function browse(parts: Parts, { newsroom }: Pick<Desk, 'newsroom'>) {
  const { archive, state, now } = parts
  const composer = new Composer<Ctx>()

  const lineOf = (ctx: Ctx, article: Article, at = article.head): Line => ({
    paragraph: at.id,
    html: join([
      link(linkTo(ctx.me.username, at), escape(clip(article.headline, 110))),
      escape(` · ${dayIn(ctx.say, archive.dayOf(article))}`),
    ]),
  })

  const numbered = (lines: readonly Line[]): readonly Html[] =>
    lines.map(({ html }, i) => join([escape(`${i + 1}. `), html]))

  /** A list under a title; one article from each line is read by its number. */
  const listed = (title: string, lines: readonly Line[], left = 0, say?: Ctx['say']): Message => ({
    html: join(
      [
        bold(escape(title)),
        ...numbered(lines),
        ...(left > 0 && say !== undefined ? [escape(say.more(left))] : []),
      ],
      '\n',
    ),
    buttons: numberButtons(lines),
  })

  function latest(ctx: Ctx, from: number): Message {
    const { say } = ctx
    const { size, latest } = archive.catalogue
    const at = from < size.articles ? from : 0
    const lines = latest(at, MOST.list).map((article) => lineOf(ctx, article))
    const turns = [
      ...(at === 0 ? [] : [actButton(say.previousPage, 'latest', `${at - MOST.list}`)]),
      ...(at + MOST.list >= size.articles
        ? []
        : [actButton(say.nextPage, 'latest', `${at + MOST.list}`)]),
    ]
    const list = listed(say.browse.latest(size.articles), lines)
    return { ...list, buttons: [...list.buttons, turns] }
  }

  composer.command('latest', async (ctx) => void (await send(ctx, latest(ctx, 0))))

  composer.command('person', async (ctx) => {
    const name = fold(ctx.match).replace(/\s/g, '')
    const { books } = archive
    if (name === '') return sendPlain(ctx, ctx.say.browse.whichPerson)
    if (books.names.has(name)) return void (await send(ctx, person(ctx, name)))
    const near = [...books.names].filter((one) => one.startsWith(name.charAt(0))).sort()
    const names = clip(ctx.say.list(near.slice(0, MOST.people)), 300)
    await sendPlain(ctx, ctx.say.browse.noPerson(clip(name, 40), names))
  })

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
        lines.push(lineOf(ctx, event.in.article, event.name.from))
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

  composer.command('day', async (ctx) => {
    const typed = fold(ctx.match.trim())
    const today = todayOf(ctx)
    const when =
      typed === ''
        ? { month: today.month, dates: [today.date, today.date] as const }
        : readDays(typed, { asked: true }).find(({ vague }) => !vague)?.when
    const iso = dayOf(today.year ?? 0, today.month, today.date)
    if (when === undefined || iso === undefined)
      return sendPlain(ctx, ctx.say.browse.whichDay(clip(typed, 40)))
    await send(ctx, onDay(ctx, typed, resolve(when, iso)))
  })

  function onDay(ctx: Ctx, typed: string, when: When): Message {
    const { articles, all } = archive.catalogue.on(when, MOST.list)
    const { month = 0, dates, year } = when
    const told = { year, month, date: dates?.[0] ?? 0, yearInferred: false, evidence: [] }
    const title = dates?.[0] === dates?.[1] && month > 0 ? ctx.say.day(told) : typed
    if (all === 0) return { html: escape(ctx.say.browse.nothingOn(clip(title, 40))), buttons: [] }
    const lines = articles.map((article) => lineOf(ctx, article))
    return listed(ctx.say.browse.on(title), lines, all - lines.length, ctx.say)
  }

  function todayOf(ctx: Ctx): EventDay {
    const zone = state.chats.get(chatOf(ctx))?.zone ?? 'Asia/Shanghai'
    const [year, month = 0, date = 0] = localTime(now(), zone as never)
      .day.split('-')
      .map(Number)
    return { year, month, date, yearInferred: false, evidence: [] }
  }

  composer.command('archive', async (ctx) => {
    const { say } = ctx
    const { size, years, issues } = archive.catalogue
    const dated = years()
    const undated = dated.reduce((left, { articles }) => left - articles, size.articles)
    const published = issues()
    const { gaps, missing } = gapsIn(published)
    const lines = [
      say.browse.holds(size),
      ...dated.toSorted((a, b) => b.year - a.year).map((row) => say.browse.inYear(row)),
      ...(undated === 0 ? [] : [say.browse.undated(undated)]),
      ...(published.length < 2 || missing === 0
        ? []
        : [say.browse.missing(missing, gaps.slice(-MOST.gaps))]),
    ]
    await sendPlain(ctx, lines.join('\n'))
  })

  /** What did not fit into a digest: of the pressed message, else of the delivery it names. */
  async function rest(ctx: Pressed, about: string): Promise<void> {
    const [, id, at = '0'] = /^(\d+)\.(\d{1,5})$/.exec(about) ?? []
    const { deliveries } = state
    const digest =
      id === undefined
        ? deliveries.sentAs(chatOf(ctx), ctx.msg?.message_id ?? 0)
        : deliveries.sent(chatOf(ctx), Number(id))
    const all = restOf(digest?.payload ?? '').flatMap((one) => paragraphOf(archive, one) ?? [])
    if (digest === undefined || all.length === 0) return sendPlain(ctx, ctx.say.oldButton)
    const from = Number(at)
    const lines = all
      .slice(from, from + MOST.list)
      .map((paragraph) => lineOf(ctx, paragraph.article, paragraph))
    const turn = (text: string, to: number) => actButton(text, 'rest', `${digest.id}.${to}`)
    const turns = [
      ...(from === 0 ? [] : [turn(ctx.say.previousPage, from - MOST.list)]),
      ...(from + MOST.list >= all.length ? [] : [turn(ctx.say.nextPage, from + MOST.list)]),
    ]
    const list = listed(ctx.say.digest.others(all.length), lines)
    const message = { ...list, buttons: [...list.buttons, turns] }
    await (id === undefined ? send(ctx, message) : edit(ctx, message))
  }

  async function cite(ctx: Pressed, id: string): Promise<void> {
    const cited = paragraphOf(archive, id)
    if (cited === undefined) return sendPlain(ctx, ctx.say.articleGone)
    const { plain, gbt } = citationsOf(cited, archive.dayOf(cited.article), ctx.say)
    const html = join([escape(ctx.say.browse.copy), code(escape(plain)), code(escape(gbt))], '\n\n')
    await send(ctx, { html, buttons: [] })
  }

  async function people(ctx: Pressed, id: string): Promise<void> {
    const cited = paragraphOf(archive, id)
    const read = cited && archive.books.find(cited.article.id)
    if (read === undefined) return sendPlain(ctx, ctx.say.articleGone)
    const named = new Map<string, string>()
    for (const { paragraph, people: all } of read.reads)
      for (const { name, office } of all) {
        const words = office === undefined ? '' : paragraph.text.slice(office.start, office.end)
        if ((named.get(name) ?? '') === '') named.set(name, words)
      }
    if (named.size === 0) return sendPlain(ctx, ctx.say.browse.nobody)
    const lines = [...named]
      .slice(0, MOST.people)
      .map(([name, office]) =>
        join([
          escape('· '),
          bold(escape(name)),
          escape(office === '' ? '' : `  ${clip(office, 80)}`),
        ]),
      )
    await send(ctx, { html: join(lines, '\n'), buttons: [] })
  }

  const acts: Acts = {
    cite,
    people,
    rest,
    latest: async (ctx, about) => {
      const from = /^\d{1,6}$/.test(about) ? Number(about) : 0
      const list = latest(ctx, from)
      await (from === 0 ? send(ctx, list) : edit(ctx, list))
    },
  }
  return { composer, acts }
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

/** The days of issue that lie between the first and the last and are not there. */
function gapsIn(issues: readonly string[]): { gaps: readonly string[]; missing: number } {
  const gaps: string[] = []
  let missing = 0
  for (const [i, issue] of issues.entries()) {
    const before = issues[i - 1]
    if (before === undefined) continue
    const days = Math.round((Date.parse(issue) - Date.parse(before)) / 86_400_000) - 1
    if (days < 1) continue
    missing += days
    const [from, to] = [Date.parse(before) + 86_400_000, Date.parse(issue) - 86_400_000].map((at) =>
      new Date(at).toISOString().slice(0, 10),
    )
    gaps.push(from === to ? String(from) : `${from}—${to}`)
  }
  return { gaps, missing }
}
