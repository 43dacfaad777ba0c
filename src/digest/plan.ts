import { setImmediate as breathe } from 'node:timers/promises'
import type { ArticleId } from '../corpus/page.ts'
import type { Chat, ChatId } from '../state/chats.ts'
import type { Follow } from '../state/follows.ts'
import type { Settings } from '../state/settings.ts'
import type { State } from '../state/state.ts'
import { choose, type DigestChoice, type DigestEvent, type News, type OnThisDay } from './choose.ts'
import { afterQuiet, localTime, owedDigest, type OwedDigest } from './due.ts'
import { alertsFor, because, matcher, type Alert, type FollowedArticle } from './follow.ts'
import type { TimeZone } from '../state/zone.ts'

const DAY_MS = 86_400_000

/** A digest never looks back further, however long a chat had none. */
const LOOK_BACK_MS = 30 * DAY_MS
/** What was told is remembered for twice as long: no article comes back. */
const KEPT_MS = 2 * LOOK_BACK_MS
const ALERT_LASTS_MS = DAY_MS
const REQUEST_LASTS_MS = 3_600_000
/** After so many chats everybody else has a turn: an inline query must not wait for 2,000 digests. */
const AT_A_STRETCH = 4

/** What planning asks of the archive. */
export interface Newsroom {
  /** The lines an article gives; empty where the archive has it no more. */
  eventsOf(article: ArticleId): readonly DigestEvent[]
  /** The events of this day in any year. */
  eventsOn(month: number, date: number): readonly DigestEvent[]
  /** What following needs of an article; `undefined` where the archive has it no more. */
  followed(article: ArticleId): FollowedArticle | undefined
}

type Messages = readonly [string, ...string[]]

/** How it is said: messages in whatever form the sender's transport reads. */
export interface Wording {
  digest(chat: Chat, told: News | OnThisDay, settings: Settings): Messages
  alert(chat: Chat, alert: Alert): Messages
}

/** What a planner is made of. */
export interface Planning {
  readonly state: State
  readonly newsroom: Newsroom
  readonly wording: Wording
  /** ms since 1970. */
  readonly now: () => number
  /** Told where one chat's digest or alert could not be made; the others go on. Must not throw. */
  readonly failed: (chat: ChatId, error: unknown) => void
}

export type Planner = ReturnType<typeof planner>

/** Puts into the outbox what chats are owed. Called again and again, it puts nothing in twice. */
export function planner({ state, newsroom, wording, now, failed }: Planning) {
  const { chats, settings, follows, deliveries, arrivals } = state
  const isMatch = matcher()

  const untold = (chat: ChatId, events: readonly DigestEvent[]): readonly DigestEvent[] =>
    events.filter(({ article }) => !deliveries.wasTold(chat, article))

  const meeting = (wanted: readonly Follow[]) => (article: ArticleId) => {
    const followed = newsroom.followed(article)
    return followed === undefined ? [] : because(wanted, followed, isMatch)
  }

  function yearsAgo(chat: ChatId, zone: TimeZone): readonly DigestEvent[] {
    const [year, month, date] = localTime(now(), zone).day.split('-').map(Number)
    const events = newsroom.eventsOn(month ?? 0, date ?? 0)
    return untold(chat, events).filter(({ day }) => day?.year !== year)
  }

  /** What came since the chat's last digest, and what came before and never reached it. */
  function newFor(chat: ChatId, { digestSince }: Settings): readonly ArticleId[] {
    const earliest = now() - LOOK_BACK_MS
    const { toldUntil = digestSince } = deliveries.lastDigest(chat)
    const missed = deliveries.missed(chat, earliest)
    return [...new Set([...missed, ...arrivals.since(Math.max(toldUntil, earliest))])]
  }

  /** What is new for the chat, as it wants it. */
  function choice(chat: Chat, set: Settings): DigestChoice {
    const { zone } = chat
    return choose({
      fresh: untold(chat.id, newFor(chat.id, set).flatMap(newsroom.eventsOf)),
      because: meeting(follows.of(chat.id)),
      districts: set.districts,
      onThisDay: () => (set.onThisDay && zone !== undefined ? yearsAgo(chat.id, zone) : []),
    })
  }

  function owedTo(chat: Chat, set: Settings): OwedDigest | undefined {
    if (set.digestAt === undefined || chat.zone === undefined) return undefined
    const { weekdays, quiet } = set
    const wish = { at: set.digestAt, zone: chat.zone, weekdays, quiet, since: set.digestSince }
    return owedDigest(now(), wish, deliveries.lastDigest(chat.id).day)
  }

  /** Whether something is to be sent. */
  function planDigest(id: ChatId): boolean {
    const chat = chats.get(id)
    const set = settings.get(id)
    const owed = chat && owedTo(chat, set)
    if (chat === undefined || owed === undefined) return false
    const { day, expiresAt } = owed
    const thing = `digest:${day}`
    const told = choice(chat, set)
    if (told.kind === 'nothing') {
      deliveries.recordEmptyDigest(id, thing, day)
      return false
    }
    const payloads = wording.digest(chat, told, set)
    const owing = { chat: id, thing, digestDay: day, payloads, tells: told.tells, expiresAt }
    return deliveries.record(owing) === 'recorded'
  }

  function planAlert(alert: Alert): boolean {
    const chat = chats.get(alert.chat)
    if (chat === undefined) return false
    const { quiet } = settings.get(chat.id)
    const notBefore = chat.zone === undefined ? now() : afterQuiet(now(), chat.zone, quiet)
    const articles = alert.matches.map(({ article }) => article.id)
    const recorded = deliveries.record({
      chat: chat.id,
      thing: `alert:${articles[0]}`,
      payloads: wording.alert(chat, alert),
      tells: articles,
      notBefore,
      expiresAt: notBefore + ALERT_LASTS_MS,
    })
    return recorded === 'recorded'
  }

  /** How many of them were planned; one that fails does not stop the others. */
  async function each<T>(all: readonly T[], chatOf: (one: T) => ChatId, plan: (one: T) => boolean) {
    let planned = 0
    for (const [place, one] of all.entries()) {
      if (place % AT_A_STRETCH === AT_A_STRETCH - 1) await breathe()
      try {
        if (plan(one)) planned++
      } catch (error) {
        failed(chatOf(one), error)
      }
    }
    return planned
  }

  return {
    /** Records the digests that are owed now. To be called every minute or oftener. How many. */
    digests: (): Promise<number> => each(settings.subscribers(), (id) => id, planDigest),

    /** Records what is to be told at once of the articles that arrived. How many alerts. */
    async alerts(): Promise<number> {
      const ids = arrivals.toAnnounce()
      if (ids.length === 0) return 0
      const articles = ids.flatMap((id) => newsroom.followed(id) ?? [])
      const alerts = alertsFor(articles, follows.all(), deliveries.wasTold)
      const planned = await each(alerts, ({ chat }) => chat, planAlert)
      // Last, so that a crash before it only has the rest planned again.
      arrivals.announced(ids)
      return planned
    },

    /** What the chat's digest would tell now; changes nothing. */
    choice(id: ChatId): DigestChoice {
      const chat = chats.get(id)
      return chat === undefined ? { kind: 'nothing' } : choice(chat, settings.get(id))
    },

    /** Sends what is new now, beside the daily digest, which will not tell it again. */
    digestNow(id: ChatId): DigestChoice['kind'] {
      const chat = chats.ensure(id)
      const set = settings.get(id)
      const told = choice(chat, set)
      if (told.kind === 'nothing') return told.kind
      deliveries.record({
        chat: chat.id,
        thing: `digest now:${now()}`,
        payloads: wording.digest(chat, told, set),
        tells: told.tells,
        expiresAt: now() + REQUEST_LASTS_MS,
      })
      return told.kind
    },

    /** Forgets what no digest looks back to. To be called daily. */
    prune: (): number => deliveries.prune(now() - KEPT_MS),
  }
}
