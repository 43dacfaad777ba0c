import { Composer } from 'grammy'
import { minuteTyped, zoneTyped } from '../digest/clock.ts'
import { localTime } from '../digest/due.ts'
import { chatIdOf, type ChatId, type ChatLanguage } from '../state/chats.ts'
import type { MinuteOfDay, QuietHours } from '../state/settings.ts'
import { timeZoneOf, type TimeZone } from '../state/zone.ts'
import type { Acts, Pressed } from './acts.ts'
import { actButton, mayChange } from './acts.ts'
import { clip, escape } from './html.ts'
import type { Button } from './message.ts'
import { sayIn } from './say.ts'
import type { Ctx, Parts } from './talk.ts'
import { send, sendPlain } from './talk.ts'
import { zoneIn } from './zones.ts'

/** How the languages call themselves, and how people type them. */
const LANGUAGES: Readonly<Record<ChatLanguage, { name: string; typed: RegExp }>> = {
  zh: { name: '中文', typed: /^(?:zh|中文|汉语|chinese)/i },
  en: { name: 'English', typed: /^(?:en|英文|英语)/i },
}

/** Zones that most readers live in. */
const ZONES = ['Asia/Shanghai', 'Asia/Singapore', 'Europe/London', 'America/New_York'] as const

/** The chat an update came from. */
export const chatOf = (ctx: Ctx): ChatId => chatIdOf(ctx.chat?.id ?? ctx.from?.id ?? 0)

/** A time of day as a clock shows it. */
export const clockOf = (minute: MinuteOfDay): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/** Asks for the time zone, by buttons; whoever lives elsewhere types one. */
export const askZone = (ctx: Ctx, lead = ''): Promise<unknown> =>
  send(ctx, {
    html: escape(`${lead}${ctx.say.zone.ask}`),
    buttons: ZONES.map((zone): readonly Button[] => [
      actButton(ctx.say.zone.cities[zone], 'zone', zone),
    ]),
  })

/** `/language`, `/timezone`, `/quiet`, `/privacy` and `/forget`. */
export function settings({ state, now }: Parts) {
  const { chats, settings: store } = state
  const composer = new Composer<Ctx>()

  composer.command('language', async (ctx) => {
    const typed = ctx.match.trim()
    const language = (Object.keys(LANGUAGES) as ChatLanguage[]).find((one) =>
      LANGUAGES[one].typed.test(typed),
    )
    if (language !== undefined) return speak(ctx, language)
    if (!(await mayChange(ctx))) return
    const buttons = (['zh', 'en'] as const).map((one) =>
      actButton(LANGUAGES[one].name, 'language', one),
    )
    await send(ctx, { html: escape(ctx.say.chooseLanguage), buttons: [buttons] })
  })

  async function speak(ctx: Ctx, language: ChatLanguage): Promise<void> {
    if (!(await mayChange(ctx))) return
    chats.setLanguage(chatOf(ctx), language)
    await sendPlain(ctx, sayIn(language).languageSet)
  }

  composer.command('timezone', async (ctx) => {
    const typed = ctx.match.trim()
    const zone = typed === '' ? undefined : zoneTyped(typed)
    if (zone !== undefined) return settle(ctx, zone)
    await askZone(ctx, typed === '' ? '' : `${ctx.say.zone.unknown(clip(typed, 60))}\n`)
  })

  async function settle(ctx: Ctx, zone: TimeZone): Promise<void> {
    if (!(await mayChange(ctx))) return
    const chat = chatOf(ctx)
    chats.setZone(chat, zone)
    const { digestAt, weekdays } = store.set(chat, { digestSince: now() })
    const { minute } = localTime(now(), zone)
    const digest =
      digestAt === undefined ? '' : `\n${ctx.say.digest.at(clockOf(digestAt), weekdays)}`
    const named = zoneIn(ctx.say, zone, now())
    await sendPlain(ctx, `${ctx.say.zone.set(named, clockOf(minute))}${digest}`)
  }

  composer.command('quiet', async (ctx) => {
    const typed = ctx.match.trim()
    if (!(await mayChange(ctx))) return
    if (/^(?:off|关|取消|不要)/i.test(typed)) {
      store.set(chatOf(ctx), { quiet: undefined })
      return sendPlain(ctx, ctx.say.quiet.off)
    }
    const quiet = quietTyped(typed)
    if (quiet === undefined) return sendPlain(ctx, howQuiet(ctx, typed))
    store.set(chatOf(ctx), { quiet })
    await sendPlain(ctx, ctx.say.quiet.set(clockOf(quiet.from), clockOf(quiet.until)))
    if (chats.get(chatOf(ctx))?.zone === undefined) await askZone(ctx)
  })

  /** How it is typed, behind what is set or what was not understood. */
  function howQuiet(ctx: Ctx, typed: string): string {
    const { how, between, unread } = ctx.say.quiet
    const { quiet } = store.get(chatOf(ctx))
    if (typed !== '') return `${unread(clip(typed, 40))}\n${how}`
    return quiet === undefined
      ? how
      : `${between(clockOf(quiet.from), clockOf(quiet.until))}\n${how}`
  }

  composer.command('privacy', (ctx) => sendPlain(ctx, ctx.say.privacy))

  composer.command('forget', async (ctx) => {
    if (!(await mayChange(ctx))) return
    const { ask, yes } = ctx.say.forget
    await send(ctx, { html: escape(ask), buttons: [[actButton(yes, 'forget')]] })
  })

  async function forget(ctx: Pressed): Promise<void> {
    if (!(await mayChange(ctx))) return
    chats.forget(chatOf(ctx))
    await sendPlain(ctx, ctx.say.forget.done)
  }

  const acts: Acts = {
    language: (ctx, about) => speak(ctx, about === 'en' ? 'en' : 'zh'),
    zone: async (ctx, about) => {
      const zone = timeZoneOf(about)
      if (zone !== undefined) await settle(ctx, zone)
    },
    forget,
  }

  return { composer, acts }
}

/** `22:00-07:00`, `22:00 到 7:00`; `undefined` where it is no such thing. */
function quietTyped(typed: string): QuietHours | undefined {
  const [from, until] = typed.split(/\s*(?:-|–|—|~|～|到|至|\bto\b)\s*/).map(minuteTyped)
  if (from === undefined || until === undefined || from === until) return undefined
  return { from, until }
}
