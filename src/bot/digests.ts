import { Composer } from 'grammy'
import { minuteTyped } from '../digest/clock.ts'
import { nextDigestAt, localTime } from '../digest/due.ts'
import { weekTyped } from '../digest/week.ts'
import { minuteOfDay, type Settings, type Weekday } from '../state/settings.ts'
import type { Acts, Pressed } from './acts.ts'
import { actButton, mayChange } from './acts.ts'
import type { Desk } from './desk.ts'
import { clip, escape } from './html.ts'
import { type Button, inRows, type Message } from './message.ts'
import type { Say } from './sentences.ts'
import { askZone, chatOf, clockOf } from './settings.ts'
import type { Ctx, Parts } from './talk.ts'
import { edit, inGroup, send, sendPlain } from './talk.ts'
import { zoneIn } from './zones.ts'

/** Times to choose from where none is typed. */
const TIMES = [7, 8, 12, 18] as const
/** Districts to narrow to. */
const MOST_DISTRICTS = 12

const OFF = /^(?:off|stop|关|停|取消|退订|不要)/i
const NOW = /^(?:now|现在|马上|立刻)/i

/** `/digest 08:00`, `off`, `now`, weekdays, districts and "on this day". */
export function digests(parts: Parts, { planner }: Pick<Desk, 'planner'>) {
  const { archive, state, now } = parts
  const { chats, settings } = state
  const composer = new Composer<Ctx>()

  composer.command('digest', async (ctx) => {
    const typed = ctx.match.trim()
    if (typed === '') return void (await send(ctx, overview(ctx)))
    if (!(await mayChange(ctx))) return
    if (OFF.test(typed)) return stop(ctx)
    if (NOW.test(typed)) return sendNow(ctx)
    await choose(ctx, typed)
  })

  async function choose(ctx: Ctx, typed: string): Promise<void> {
    const week = weekTyped(typed)
    const time = week?.rest ?? typed
    const known = settings.get(chatOf(ctx)).digestAt
    const at = time === '' ? (known ?? minuteOfDay(8, 0)) : minuteTyped(time)
    if (at === undefined) return sendPlain(ctx, ctx.say.digest.how(clip(typed, 40)))
    await change(ctx, { digestAt: at, digestSince: now(), ...(week && { weekdays: week.days }) })
  }

  /** Changes the wish, then shows it; whoever has no zone yet is asked for it. */
  async function change(ctx: Ctx, wish: Partial<Settings>): Promise<void> {
    const topic = ctx.msg?.is_topic_message === true ? ctx.msg.message_thread_id : undefined
    settings.set(chatOf(ctx), inGroup(ctx) ? { ...wish, topic } : wish)
    if (chats.get(chatOf(ctx))?.zone === undefined) {
      const { digestAt: at, weekdays } = settings.get(chatOf(ctx))
      const lead = at === undefined ? '' : `${ctx.say.digest.at(clockOf(at), weekdays)}\n`
      return void (await askZone(ctx, lead))
    }
    await send(ctx, overview(ctx))
  }

  async function stop(ctx: Ctx): Promise<void> {
    settings.set(chatOf(ctx), { digestAt: undefined })
    await sendPlain(ctx, ctx.say.digest.off)
  }

  async function sendNow(ctx: Ctx): Promise<void> {
    if (planner.digestNow(chatOf(ctx)) === 'nothing') await sendPlain(ctx, ctx.say.digest.nothing)
  }

  /** What is set, with buttons to change it. */
  function overview(ctx: Ctx): Message {
    const { say } = ctx
    const chat = chatOf(ctx)
    const set = settings.get(chat)
    const { digestAt: at, weekdays, quiet, digestSince: since } = set
    if (at === undefined) return { html: escape(say.digest.none), buttons: [timeButtons()] }
    const zone = chats.get(chat)?.zone
    const last = state.deliveries.lastDigest(chat).day
    const next = zone && nextDigestAt(now(), { at, zone, weekdays, quiet, since }, last)
    const lines = [
      say.digest.at(clockOf(at), weekdays),
      ...(set.districts.length > 0 ? [say.digest.narrowedTo(set.districts)] : []),
      ...(quiet === undefined
        ? []
        : [say.quiet.between(clockOf(quiet.from), clockOf(quiet.until))]),
      ...(zone === undefined || next === undefined ? [] : [nextLine(say, next, zone)]),
    ]
    return { html: escape(lines.join('\n')), buttons: wishButtons(say, set) }
  }

  const nextLine = (say: Say, next: number, zone: Parameters<typeof localTime>[1]): string => {
    const { day, minute } = localTime(next, zone)
    const [, month = 0, date = 0] = day.split('-').map(Number)
    const told = { year: undefined, month, date, yearInferred: false, evidence: [] }
    return say.digest.next(say.day(told), clockOf(minute), zoneIn(say, zone, now()))
  }

  /** The districts of the archive, those chosen marked; a tap changes one. */
  function narrowing(ctx: Ctx): Message {
    const { districts } = settings.get(chatOf(ctx))
    const known = archive.books.known.districts.slice(0, MOST_DISTRICTS)
    const all = [...new Set([...districts, ...known])]
    const mark = (on: boolean, text: string): string => (on ? `✓ ${text}` : text)
    const buttons = all.map((one) => actButton(mark(districts.includes(one), one), 'district', one))
    const everything = actButton(mark(districts.length === 0, ctx.say.digest.all), 'district')
    return { html: escape(ctx.say.digest.which), buttons: [[everything], ...inRows(buttons, 2)] }
  }

  async function toggle(ctx: Pressed, district: string): Promise<void> {
    if (!(await mayChange(ctx))) return
    const { districts } = settings.get(chatOf(ctx))
    const rest = districts.filter((one) => one !== district)
    const added = rest.length < districts.length ? rest : [...districts, district]
    settings.set(chatOf(ctx), { districts: district === '' ? [] : added })
    await edit(ctx, narrowing(ctx))
  }

  async function press(ctx: Pressed, about: string): Promise<void> {
    if (!(await mayChange(ctx))) return
    const { onThisDay } = settings.get(chatOf(ctx))
    const [, days] = /^w([1-7]{1,7})$/.exec(about) ?? []
    const [, hour] = /^at(\d{1,2})$/.exec(about) ?? []
    if (about === 'off') return stop(ctx)
    if (about === 'now') return sendNow(ctx)
    if (about === 'narrow') return void (await send(ctx, narrowing(ctx)))
    if (about === 'years') return change(ctx, { onThisDay: !onThisDay })
    if (days !== undefined) return change(ctx, { weekdays: [...days].map(Number) as Weekday[] })
    if (hour !== undefined)
      await change(ctx, { digestAt: minuteOfDay(Number(hour), 0), digestSince: now() })
  }

  const acts: Acts = { digest: press, district: toggle }
  return { composer, acts }
}

const timeButtons = (): readonly Button[] =>
  TIMES.map((hour) => actButton(`${String(hour).padStart(2, '0')}:00`, 'digest', `at${hour}`))

const wishButtons = ({ digest }: Say, { onThisDay }: Settings): Message['buttons'] => [
  [
    actButton(digest.everyDay, 'digest', 'w1234567'),
    actButton(digest.workdays, 'digest', 'w12345'),
    actButton(digest.weekend, 'digest', 'w67'),
  ],
  [
    actButton(onThisDay ? digest.withoutYears : digest.withYears, 'digest', 'years'),
    actButton(digest.narrow, 'digest', 'narrow'),
  ],
  [actButton(digest.now, 'digest', 'now'), actButton(digest.stop, 'digest', 'off')],
]
