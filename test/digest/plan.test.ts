import { expect, test } from 'vitest'
import type { ArticleId } from '../../src/corpus/page.ts'
import type { DigestEvent } from '../../src/digest/choose.ts'
import type { FollowedArticle } from '../../src/digest/follow.ts'
import { planner, type Newsroom, type Wording } from '../../src/digest/plan.ts'
import type { ChatId } from '../../src/state/chats.ts'
import { minuteOfDay, type MinuteOfDay } from '../../src/state/settings.ts'
import type { TimeZone } from '../../src/state/zone.ts'
import { ANN, fresh, GROUP, LI, SUPERGROUP } from '../state/folder.ts'
import { article, articleId, event } from './events.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const SHANGHAI = 'Asia/Shanghai' as TimeZone
/** The clock of `fresh` shows 2024-03-14 00:00 UTC, eight in the morning in Shanghai. */
const EIGHT = minuteOfDay(8, 0) as MinuteOfDay

/** A planner over an archive that pages can be added to; what it says is kind and articles. */
function desk() {
  const { state, clock } = fresh()
  const events = new Map<ArticleId, readonly DigestEvent[]>()
  const articles = new Map<ArticleId, FollowedArticle>()
  const failed: unknown[] = []
  const newsroom: Newsroom = {
    eventsOf: (id) => events.get(id) ?? [],
    eventsOn: (month, date) =>
      [...events.values()].flat().filter(({ day }) => day?.month === month && day.date === date),
    followed: (id) => articles.get(id),
  }
  const wording: Wording = {
    digest: (chat, told) => {
      if (chat.id === GROUP) throw new Error('no words')
      return [`${told.kind}: ${told.tells.join(' ')}`]
    },
    alert: (_, { matches }) => [`alert: ${matches.map((m) => m.article.id).join(' ')}`],
  }
  const plan = planner({
    state,
    newsroom,
    wording,
    now: () => clock.now,
    failed: (_, error) => failed.push(error),
  })
  state.arrivals.note([])
  return {
    plan,
    state,
    clock,
    failed,
    /** An article comes to the archive, now. */
    prints(id: string, text: string, iso = '2024-03-13'): void {
      events.set(articleId(id), [event(id, '惠济', iso, `事 ${id}`)])
      articles.set(articleId(id), article(id, text))
      state.arrivals.note([...events.keys()])
    },
    /** The chat wants a digest at eight, since yesterday. */
    subscribes(chat: ChatId): void {
      state.chats.setZone(chat, SHANGHAI)
      state.settings.set(chat, { digestAt: EIGHT, digestSince: clock.now - DAY })
    },
    follows: (chat: ChatId, word: string) =>
      state.follows.add(chat, { kind: 'words', words: [word], without: [] }, 'at once'),
    /** What goes out now, in order. */
    sends(): readonly string[] {
      const sent: string[] = []
      for (let next = state.outbox.claim([]); next; next = state.outbox.claim([])) {
        sent.push(`${next.chat} ${next.payload}`)
        state.outbox.settle(next.id, { state: 'sent', messageId: undefined })
      }
      return sent
    },
  }
}

test('a digest tells what came since the last one, once', async () => {
  const { plan, prints, subscribes, sends, clock } = desk()
  subscribes(ANN)
  prints('a', '开会')
  expect(await plan.digests()).toBe(1)
  expect(await plan.digests()).toBe(0)
  expect(sends()).toEqual(['101 news: a'])
  clock.now += DAY / 2
  prints('b', '开会')
  expect(await plan.digests()).toBe(0)
  clock.now += DAY / 2
  expect(await plan.digests()).toBe(1)
  expect(sends()).toEqual(['101 news: b'])
})

test('where nothing is new nothing is sent, and news of the forenoon waits for tomorrow', async () => {
  const { plan, prints, subscribes, sends, clock } = desk()
  subscribes(ANN)
  expect(await plan.digests()).toBe(0)
  clock.now += HOUR
  prints('a', '开会')
  expect(await plan.digests()).toBe(0)
  clock.now += DAY - HOUR
  await plan.digests()
  expect(sends()).toEqual(['101 news: a'])
})

test('on this day is sent to who wants it, and tells of earlier years only', async () => {
  const { plan, prints, subscribes, sends, clock, state } = desk()
  prints('old', '开会', '2019-03-14')
  prints('today', '开会', '2024-03-14')
  prints('other', '开会', '2019-03-15')
  clock.now = Date.UTC(2025, 2, 14)
  subscribes(ANN)
  subscribes(LI)
  state.settings.set(LI, { onThisDay: true })
  await plan.digests()
  expect(sends()).toEqual(['102 on this day: old today'])
})

test('an article told at once is not told again in the digest', async () => {
  const { plan, prints, subscribes, follows, sends } = desk()
  subscribes(ANN)
  subscribes(LI)
  follows(ANN, '安置房')
  prints('a', '安置房交付')
  prints('b', '开会')
  expect(await plan.alerts()).toBe(1)
  expect(await plan.alerts()).toBe(0)
  expect(await plan.digests()).toBe(2)
  expect(sends()).toEqual(['101 alert: a', '101 news: b', '102 news: a b'])
})

test('what matches in quiet hours waits for their end', async () => {
  const { plan, prints, follows, sends, clock, state } = desk()
  state.chats.setZone(ANN, SHANGHAI)
  const nine = minuteOfDay(9, 0) as MinuteOfDay
  state.settings.set(ANN, { quiet: { from: EIGHT, until: nine } })
  follows(ANN, '安置房')
  prints('a', '安置房交付')
  await plan.alerts()
  expect(sends()).toEqual([])
  clock.now += HOUR
  expect(sends()).toEqual(['101 alert: a'])
})

test('an alert that a crash left out is made up for, the others are not repeated', async () => {
  const { plan, prints, follows, sends, state } = desk()
  follows(ANN, '安置房')
  follows(LI, '安置房')
  prints('a', '安置房交付')
  const alert = { chat: ANN, thing: 'alert:a', payloads: ['before the crash'] } as const
  state.deliveries.record({ ...alert, tells: [articleId('a')], expiresAt: Infinity })
  expect(await plan.alerts()).toBe(1)
  expect(sends()).toEqual(['101 before the crash', '102 alert: a'])
})

test('what could not be sent after the next digest was planned is told in the one after', async () => {
  const { plan, prints, subscribes, follows, sends, clock, state } = desk()
  subscribes(ANN)
  follows(ANN, '安置房')
  prints('a', '安置房交付')
  await plan.alerts()
  prints('b', '开会')
  await plan.digests()
  const alert = state.outbox.claim([])
  state.outbox.settle(alert?.id ?? 0, { state: 'refused', problem: 'too long' })
  expect(sends()).toEqual(['101 news: b'])
  clock.now += DAY
  await plan.digests()
  expect(sends()).toEqual(['101 news: a'])
  clock.now += DAY
  expect(await plan.digests()).toBe(0)
})

test('a digest asked for now leaves tomorrow’s to tell the rest', async () => {
  const { plan, prints, subscribes, sends, clock } = desk()
  subscribes(ANN)
  await plan.digests()
  clock.now += HOUR
  expect(plan.digestNow(ANN)).toBe('nothing')
  prints('a', '开会')
  expect(plan.choice(ANN)).toMatchObject({ kind: 'news', tells: ['a'] })
  expect(plan.digestNow(ANN)).toBe('news')
  expect(plan.digestNow(ANN)).toBe('nothing')
  expect(sends()).toEqual(['101 news: a'])
  prints('b', '开会')
  clock.now += DAY - HOUR
  await plan.digests()
  expect(sends()).toEqual(['101 news: b'])
})

test('one chat whose digest cannot be worded does not keep the others from theirs', async () => {
  const { plan, prints, subscribes, sends, failed } = desk()
  for (const chat of [GROUP, ANN, LI]) subscribes(chat)
  prints('a', '开会')
  expect(await plan.digests()).toBe(2)
  expect(failed).toEqual([new Error('no words')])
  expect(sends()).toEqual(['101 news: a', '102 news: a'])
})

test('a group that was told under its old id is not told again under the new one', async () => {
  const { plan, prints, subscribes, sends, state, clock } = desk()
  subscribes(SUPERGROUP)
  prints('a', '开会')
  await plan.digests()
  const moved = -1_009_999_999_999 as ChatId
  expect(sends()).toHaveLength(1)
  state.chats.move(SUPERGROUP, moved)
  expect(await plan.digests()).toBe(0)
  clock.now += DAY
  prints('b', '开会')
  expect(await plan.digests()).toBe(1)
  expect(sends()).toEqual([`${moved} news: b`])
})

test('a digest that could not be sent in time is told the next day', async () => {
  const { plan, prints, subscribes, sends, clock } = desk()
  subscribes(ANN)
  prints('a', '开会')
  await plan.digests()
  clock.now += DAY
  prints('b', '开会')
  expect(sends()).toEqual([])
  await plan.digests()
  expect(sends()).toEqual(['101 news: a b'])
})

test('a chat without a zone, a blocked one and a stranger get none', async () => {
  const { plan, prints, subscribes, state } = desk()
  state.settings.set(ANN, { digestAt: EIGHT })
  subscribes(LI)
  state.chats.retire(LI, 'blocked')
  prints('a', '开会')
  expect(await plan.digests()).toBe(0)
  expect(plan.choice(GROUP)).toEqual({ kind: 'nothing' })
})
