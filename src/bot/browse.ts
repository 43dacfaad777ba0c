import { Composer } from 'grammy'
import { dayOf, type EventDay } from '../corpus/day.ts'
import { fold } from '../corpus/text.ts'
import { localTime } from '../digest/due.ts'
import { readDays, resolve, sayWhen, type When } from '../language/days.ts'
import type { Acts, Pressed } from './acts.ts'
import { actButton } from './acts.ts'
import { type Line, numberButtons } from './bulletin.ts'
import { citationsOf } from './citation.ts'
import type { Desk } from './desk.ts'
import type { Html } from './html.ts'
import { bold, clip, code, escape, join } from './html.ts'
import { lineOf } from './lines.ts'
import type { Message } from './message.ts'
import { peopleNamed } from './names.ts'
import { restOf } from './once.ts'
import { persons } from './persons.ts'
import { paragraphOf } from './reading.ts'
import { chatOf } from './settings.ts'
import type { Ctx, Parts } from './talk.ts'
import { edit, inGroup, send, sendPlain } from './talk.ts'

/** Articles in one list, and what else one message lists at most. */
const MOST = { list: 10, gaps: 8, people: 25 } as const

/** `/latest`, `/person`, `/day`, `/archive`, and the buttons under an article. */
export function browse(parts: Parts, { newsroom }: Pick<Desk, 'newsroom'>) {
  const { archive, state, now } = parts
  const composer = new Composer<Ctx>()
  const { person, composer: asked } = persons(parts, { newsroom })
  composer.use(asked)

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
    if (size.articles === 0) return { html: escape(say.browse.nothingYet), buttons: [] }
    const at = from < size.articles ? from : 0
    const lines = latest(at, MOST.list).map(({ head }) => lineOf(ctx, archive, head))
    const turns = [
      ...(at === 0 ? [] : [actButton(say.previousPage, 'latest', `${at - MOST.list}`)]),
      ...(at + MOST.list >= size.articles
        ? []
        : [actButton(say.nextPage, 'latest', `${at + MOST.list}`)]),
    ]
    const list = listed(say.browse.latest(size.articles), lines)
    return { ...list, buttons: [...list.buttons, turns] }
  }

  const showLatest = async (ctx: Ctx): Promise<void> => void (await send(ctx, latest(ctx, 0)))

  composer.command('latest', showLatest)

  /** Shows the person or the day that a text names and nothing else; says whether it did. */
  async function showNamed(ctx: Ctx, text: string): Promise<boolean> {
    const [name, ...others] = peopleNamed(archive, text)
    if (name !== undefined && others.length === 0) {
      await send(ctx, person(ctx, name), inGroup(ctx) ? ctx.msg?.message_id : undefined)
      return true
    }
    const folded = fold(text.trim())
    const [day, ...more] = readDays(folded, { asked: true })
    const isAll = day !== undefined && more.length === 0 && !day.vague
    if (!isAll || day.end - day.start < folded.replace(/[\s。.?!,]+$/, '').length) return false
    const when = whenOf(ctx, folded)
    if (when === undefined || archive.catalogue.on(when, 1).all === 0) return false
    await send(ctx, onDay(ctx, when), inGroup(ctx) ? ctx.msg?.message_id : undefined)
    return true
  }

  composer.command('day', async (ctx) => {
    const typed = fold(ctx.match.trim())
    const when = whenOf(ctx, typed)
    if (when === undefined)
      return sendPlain(ctx, ctx.say.browse.whichDay(clip(ctx.match.trim(), 40)))
    const day = onDay(ctx, when)
    const isEmpty = archive.catalogue.on(when, 1).all === 0
    const how = typed === '' && isEmpty ? `\n${ctx.say.browse.whichDay('')}` : ''
    await send(ctx, { ...day, html: join([day.html, escape(how)]) })
  })

  /** The day or time that was typed; today where nothing was. */
  function whenOf(ctx: Ctx, typed: string): When | undefined {
    const today = todayOf(ctx)
    const iso = dayOf(today.year ?? 0, today.month, today.date)
    const when =
      typed === ''
        ? { month: today.month, dates: [today.date, today.date] as const }
        : dayTyped(typed)
    return when === undefined || iso === undefined ? undefined : resolve(when, iso)
  }

  function onDay(ctx: Ctx, when: When): Message {
    const { articles, all } = archive.catalogue.on(when, MOST.list)
    const title = sayWhen(when, ctx.say.zone.tag)
    if (all === 0) {
      const newest = actButton(ctx.say.commands.latest, 'latest', '0')
      return { html: escape(ctx.say.browse.nothingOn(clip(title, 40))), buttons: [[newest]] }
    }
    const lines = articles.map(({ head }) => lineOf(ctx, archive, head))
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
      size.articles === 0 ? say.browse.nothingYet : say.browse.holds(size),
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
      .map((paragraph) => lineOf(ctx, archive, paragraph))
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
  return { composer, acts, showLatest, showNamed }
}

/** The first day or time that is named; of `3月40日`, none. */
function dayTyped(typed: string): When | undefined {
  const day = readDays(typed, { asked: true }).find(({ vague }) => !vague)
  return day === undefined || /^\d/.test(typed.slice(day.end)) ? undefined : day.when
}

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
