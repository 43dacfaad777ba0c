import { isoOf, type EventDay } from '../corpus/day.ts'
import type { ArticleId, ParagraphId } from '../corpus/page.ts'
import type { Follow } from '../state/follows.ts'
import { grouped } from './grouped.ts'

/**
 * One line of a digest. An article that tells of no event is given one with its headline, so that
 * it is not passed over.
 */
export interface DigestEvent {
  readonly article: ArticleId
  /** The paragraph that says so. */
  readonly paragraph: ParagraphId
  readonly day: EventDay | undefined
  /** What happened, as the reader shall see it. */
  readonly what: string
  readonly chairedBy: string | undefined
  readonly district: string | undefined
}

/** An event of a topic that the chat follows, and the follows it meets. */
export interface FollowedEvent {
  readonly event: DigestEvent
  readonly because: readonly Follow[]
}

/** The events of one district; `undefined` where the paper names none. */
export interface DistrictNews {
  readonly district: string | undefined
  readonly events: readonly DigestEvent[]
}

/** What is new. */
export interface News {
  readonly kind: 'news'
  /** What the chat follows, newest day first. */
  readonly followed: readonly FollowedEvent[]
  /** All else, the district with most news first, each with its newest day first. */
  readonly districts: readonly DistrictNews[]
  /** How many events did not fit. */
  readonly rest: number
  /** Those that did not fit, in order. */
  readonly more: readonly DigestEvent[]
  /** Every article of it, also of what did not fit. */
  readonly tells: readonly ArticleId[]
}

/** What happened on this day of earlier years. */
export interface OnThisDay {
  readonly kind: 'on this day'
  /** Newest year first. */
  readonly events: readonly DigestEvent[]
  readonly rest: number
  readonly more: readonly DigestEvent[]
  readonly tells: readonly ArticleId[]
}

/** What a digest tells, if anything. */
export type DigestChoice = News | OnThisDay | { readonly kind: 'nothing' }

/** What there is to choose from. */
export interface Choosing {
  /** Events of the articles that came since the chat's last digest and were not told to it. */
  readonly fresh: readonly DigestEvent[]
  /** Which of the chat's follows an article meets. */
  readonly because: (article: ArticleId) => readonly Follow[]
  /** Districts the chat narrowed its digest to; empty for all. What it follows is told anyway. */
  readonly districts: readonly string[]
  /** Events of this day in earlier years, not told to the chat; asked only where nothing is new. */
  readonly onThisDay: () => readonly DigestEvent[]
  /** How many lines a digest has at most; 1 or more. */
  readonly limit?: number
}

/** A phone shows about so many lines on two screens. */
const LINES = 15

/** What a chat's digest tells now. */
export function choose(choosing: Choosing): DigestChoice {
  const { fresh, because, districts, onThisDay, limit = LINES } = choosing
  const marked = inOrder(once(fresh)).map((event) => ({ event, because: because(event.article) }))
  const followed = marked.filter((line) => line.because.length > 0)
  const others = marked
    .filter((line) => line.because.length === 0)
    .map(({ event }) => event)
    .filter(({ district }) => isWanted(district, districts))
  if (followed.length + others.length === 0) return yearsAgo(once(onThisDay()), limit)
  const all = byDistrict(others)
  const shown = fairShare(all, limit - Math.min(followed.length, limit))
  const told = new Set(shown.flatMap(({ events }) => events))
  const more = [
    ...followed.slice(limit).map(({ event }) => event),
    ...all.flatMap(({ events }) => events).filter((event) => !told.has(event)),
  ]
  return {
    kind: 'news',
    followed: followed.slice(0, limit),
    districts: shown,
    rest: more.length,
    more,
    tells: articlesOf(fresh, [...followed.map(({ event }) => event), ...others]),
  }
}

function yearsAgo(events: readonly DigestEvent[], limit: number): DigestChoice {
  if (events.length === 0) return { kind: 'nothing' }
  return {
    kind: 'on this day',
    events: inOrder(events).slice(0, limit),
    rest: Math.max(0, events.length - limit),
    more: inOrder(events).slice(limit),
    tells: [...new Set(events.map(({ article }) => article))],
  }
}

const isWanted = (district: string | undefined, wanted: readonly string[]): boolean =>
  wanted.length === 0 || (district !== undefined && wanted.includes(district))

/** What makes two articles tell of the same event. */
const sameness = ({ day, what, district }: DigestEvent): string =>
  JSON.stringify([day && isoOf(day), what, district])

/** The same event once, as the first article has it. */
function once(events: readonly DigestEvent[]): readonly DigestEvent[] {
  const first = new Map<string, DigestEvent>()
  for (const event of events) {
    if (!first.has(sameness(event))) first.set(sameness(event), event)
  }
  return [...first.values()]
}

/** The articles of these events, and those among `all` that tell of the same. */
function articlesOf(
  all: readonly DigestEvent[],
  chosen: readonly DigestEvent[],
): readonly ArticleId[] {
  const told = new Set(chosen.map(sameness))
  return [...new Set(all.filter((event) => told.has(sameness(event))).map((e) => e.article))]
}

/** Newest day first; days without a year after those with one, no day last; else as given. */
function inOrder(events: readonly DigestEvent[]): readonly DigestEvent[] {
  const key = ({ day }: DigestEvent) => (day === undefined ? '' : isoOf(day))
  return events.toSorted((a, b) => (key(a) < key(b) ? 1 : key(a) > key(b) ? -1 : 0))
}

/** Most news first, then by name; events without a district last. */
function byDistrict(events: readonly DigestEvent[]): readonly DistrictNews[] {
  const districts = grouped(events, ({ district }) => district)
  return [...districts]
    .map(([district, events]) => ({ district, events }))
    .toSorted(
      (a, b) =>
        Number(a.district === undefined) - Number(b.district === undefined) ||
        b.events.length - a.events.length ||
        (a.district ?? '').localeCompare(b.district ?? '', 'zh'),
    )
}

/** At most `limit` events: the first of each district, then the second of each, and so on. */
function fairShare(districts: readonly DistrictNews[], limit: number): readonly DistrictNews[] {
  const turns = districts
    .flatMap(({ events }, place) => events.map((_, turn) => ({ place, turn })))
    .toSorted((a, b) => a.turn - b.turn || a.place - b.place)
    .slice(0, limit)
  return districts
    .map(({ district, events }, place) => ({
      district,
      events: events.slice(0, turns.filter((turn) => turn.place === place).length),
    }))
    .filter(({ events }) => events.length > 0)
}
