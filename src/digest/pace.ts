import type { ChatId } from '../state/chats.ts'

/** At most so many messages in so long a time. */
interface Limit {
  readonly messages: number
  readonly withinMs: number
}

/** Telegram says about 30 a second over all; these keep below (TELEGRAM.md, 1). */
const OVERALL: Limit = { messages: 25, withinMs: 1_000 }
const PER_CHAT: Limit = { messages: 1, withinMs: 1_000 }
const PER_GROUP: Limit = { messages: 20, withinMs: 60_000 }

/** How far back a pace remembers. */
export const MEMORY_MS = 60_000

/** Groups and channels have ids below zero. */
const limitsOf = (chat: ChatId): readonly Limit[] => (chat < 0 ? [PER_CHAT, PER_GROUP] : [PER_CHAT])

/** When one more message keeps the limit, given the times of those before, oldest first. */
function freeAt(times: readonly number[], { messages, withinMs }: Limit): number {
  const before = times.at(-messages)
  return before === undefined ? 0 : before + withinMs
}

export type Pace = ReturnType<typeof pace>

/**
 * When the next message may go out. Times count from the answer of Telegram to the next request,
 * so that no delay on the way brings two messages closer to each other than they should be.
 */
export function pace() {
  const overall: number[] = []
  const chats = new Map<ChatId, number[]>()

  /** Forgets what no limit looks at; a clock that was set back does not make anybody wait. */
  function tidy(now: number): void {
    for (const [chat, times] of chats) {
      clamp(times, now)
      while (times[0] !== undefined && times[0] <= now - MEMORY_MS) times.shift()
      if (times.length === 0) chats.delete(chat)
    }
    clamp(overall, now)
    overall.splice(0, overall.length - OVERALL.messages)
  }

  const chatFreeAt = (chat: ChatId): number =>
    Math.max(0, ...limitsOf(chat).map((limit) => freeAt(chats.get(chat) ?? [], limit)))

  return {
    /** A message went to this chat: an answer, too, if it is told of here. */
    spoke(chat: ChatId, at: number): void {
      tidy(at)
      overall.push(at)
      chats.set(chat, [...(chats.get(chat) ?? []), at])
    },

    /** When some chat may be written to: ms since 1970, in the past where one may be now. */
    freeAt: (): number => freeAt(overall, OVERALL),

    /** When this chat may be written to, as far as its own limits go. */
    chatFreeAt,

    /** The chats that may not be written to now. */
    resting(now: number): readonly ChatId[] {
      tidy(now)
      return [...chats.keys()].filter((chat) => chatFreeAt(chat) > now)
    },
  }
}

function clamp(times: number[], now: number): void {
  for (let i = times.length - 1; i >= 0 && (times[i] ?? 0) > now; i--) times[i] = now
}
