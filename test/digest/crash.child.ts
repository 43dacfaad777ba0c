// A bot reduced to what it sends unasked, for crash.test.ts to kill. Its clock runs fast.

import { setTimeout as pause } from 'node:timers/promises'
import { planner, type Newsroom, type Wording } from '../../src/digest/plan.ts'
import { sender, type Send } from '../../src/digest/sender.ts'
import { openState } from '../../src/state/state.ts'
import { article, articleId, event } from './events.ts'
import type { Life, Said } from './crash.test.ts'

const { file, sink, clock, articles } = JSON.parse(process.argv[2] ?? '') as Life

const now = (): number => Math.floor(clock.shown + (Date.now() - clock.at) * clock.speed)
const sleep = (ms: number): Promise<void> => pause(ms / clock.speed)

const post = (path: string, body: string) => fetch(`${sink}/${path}`, { method: 'POST', body })

const newsroom: Newsroom = {
  eventsOf: (id) => [event(id, '惠济', '2024-03-14', `事 ${id}`)],
  eventsOn: () => [],
  followed: (id) => article(id, id.endsWith('0') ? '安置房' : '别的'),
}

const said = (words: Said): readonly [string] => [JSON.stringify(words)]

const wording: Wording = {
  digest: (_, { tells }) => said({ kind: 'digest', articles: tells }),
  alert: (_, { matches }) => said({ kind: 'alert', articles: matches.map((m) => m.article.id) }),
}

const send: Send = async ({ chat, payload }) => {
  await post('message', JSON.stringify({ chat, ...(JSON.parse(payload) as Said) }))
  return { kind: 'sent', messageId: 1 }
}

const state = openState(file, now)
state.holdAlone()
await post('hello', '')
const stop = new AbortController()
const failed = (_: unknown, error: unknown) => {
  throw error
}
const plan = planner({ state, newsroom, wording, now, failed })
const sending = sender({ ...state, send, now, sleep }).run(stop.signal)
state.arrivals.note(articles.map(articleId))
await plan.alerts()
await plan.digests()
for (let depth = state.outbox.depth(); depth.ready + depth.later + depth.sending > 0;) {
  await pause(20)
  depth = state.outbox.depth()
}
stop.abort()
await sending
state.close()
