import { setTimeout as pause } from 'node:timers/promises'
import { utcDay } from '../corpus/day.ts'
import { newsroomOf, type ArchiveNewsroom } from '../digest/newsroom.ts'
import { pace as newPace, type Pace } from '../digest/pace.ts'
import { planner, type Planner } from '../digest/plan.ts'
import { PATIENCE, sender } from '../digest/sender.ts'
import type { ChatId } from '../state/chats.ts'
import type { State } from '../state/state.ts'
import { wordingOf } from './bulletin.ts'
import { fieldsOf } from './errors.ts'
import { seekOnce, sendOnce } from './once.ts'
import type { Parts } from './talk.ts'
import { traces as newTraces, type Traces } from './traces.ts'

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000
/** Counts of questions, and words sought in vain, are kept so long. */
const QUESTIONS_DAYS = 90

/** What the daily work is made of. */
export interface Desk {
  readonly newsroom: ArchiveNewsroom
  readonly planner: Planner
  readonly pace: Pace
  readonly traces: Traces
  /** Plans and sends until it is stopped; resolves when nothing is in flight. */
  readonly run: (stop: AbortSignal) => Promise<void>
}

export interface DeskParts extends Parts {
  readonly token: string
  readonly apiRoot: string
  /** The bot's name, once it is known. */
  readonly username: () => string
  /** How often it is seen whether something is to be planned. */
  readonly lookMs: number
}

/** Where digests and alerts are planned and sent: everything that is not a reply. */
export function openDesk(parts: DeskParts): Desk {
  const { archive, state, now, log, token, apiRoot, username, lookMs } = parts
  const newsroom = newsroomOf(archive)
  const pace = newPace()
  const traces = newTraces({
    lastMessage: lastMessageIn(state),
    known: [...state.outbox.lastIds(), ...state.replies.lastIds()],
  })
  const transport = { token, apiRoot, settings: state.settings, traces }
  const plan = planner({
    state,
    newsroom,
    wording: wordingOf(username, (id) => newsroom.eventsOf(id)[0]),
    now,
    failed: (chat, error) => log.error({ chat, ...fieldsOf(error) }, 'not planned'),
  })
  const sending = sender({
    outbox: state.outbox,
    chats: state.chats,
    send: sendOnce(transport),
    seek: seekOnce(transport),
    now,
    sleep: (ms) => pause(ms),
    pace,
    patience: { ...PATIENCE, unknownRepeats: 3 },
    tried: ({ id, thing }, { kind }) => log.debug({ delivery: id, thing, kind }, 'tried'),
  })
  let seen: unknown
  let plannedAt = -Infinity
  let prunedAt = -Infinity

  async function look(): Promise<void> {
    if (archive.books !== seen) {
      seen = archive.books
      const added = state.arrivals.note(archive.catalogue.ids())
      if (added.length > 0) log.info({ articles: added.length }, 'new articles')
      await plan.alerts()
    }
    if (Math.abs(now() - plannedAt) < MINUTE_MS) return
    plannedAt = now()
    const planned = await plan.digests()
    if (planned > 0) log.info({ digests: planned }, 'planned')
    if (now() - prunedAt < DAY_MS) return
    prunedAt = now()
    plan.prune()
    state.answers.prune()
    state.questions.prune(utcDay(now() - QUESTIONS_DAYS * DAY_MS))
  }

  async function planning(stop: AbortSignal): Promise<void> {
    while (!stop.aborted) {
      await look().catch((error: unknown) => log.error(fieldsOf(error), 'planning failed'))
      await pause(lookMs, undefined, { signal: stop }).catch(() => undefined)
    }
  }

  return {
    newsroom,
    planner: plan,
    pace,
    traces,
    run: async (stop) => {
      await Promise.all([planning(stop), sending.run(stop)])
    },
  }
}

/** The newest message known from runs before: in a chat, or in any. */
const lastMessageIn =
  ({ outbox, replies }: State) =>
  (chat?: ChatId): number | undefined =>
    chat === undefined
      ? Math.max(outbox.lastMessage() ?? 0, replies.newest() ?? 0) || undefined
      : outbox.lastMessage(chat)
