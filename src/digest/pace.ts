import type { ChatId } from '../state/chats.ts'

/** At most so many messages in so long a time. */
interface Limit {
  readonly messages: number
  readonly withinMs: number
}

/**
 * Telegram says about 30 a second over all (TELEGRAM.md, 1). What is sent unasked keeps below, so
 * that answers have room.
 */
const UNASKED: Limit = { messages: 25, withinMs: 1_000 }
const ANSWERS: Limit = { messages: 29, withinMs: 1_000 }
const PER_CHAT: Limit = { messages: 1, withinMs: 1_000 }
const PER_GROUP: Limit = { messages: 20, withinMs: 60_000 }

/** How far back a pace remembers. */
export const MEMORY_MS = 60_000

/** Groups and channels have ids below zero. */
const limitsOf = (chat: ChatId): readonly Limit[] => (chat < 0 ? [PER_CHAT, PER_GROUP] : [PER_CHAT])

/** One message: when it was answered for; Infinity while it is underway. */
interface Word {
  at: number
}

/** A message that is underway. To be ended, whatever became of it. */
export interface Turn {
  readonly end: (at: number) => void
}

/** When one more message keeps the limit, given those before in any order. */
function freeAt(words: readonly Word[], { messages, withinMs }: Limit): number {
  const times = words.map(({ at }) => at).sort((a, b) => a - b)
  const before = times.at(-messages)
  return before === undefined ? 0 : before + withinMs
}

export type Pace = ReturnType<typeof pace>

/**
 * When the next message may go out; one for all that is sent, asked or unasked. Times count from
 * the answer of Telegram to the next request, so that no delay on the way brings two messages
 * closer to each other than they should be.
 */
export function pace() {
  const overall: Word[] = []
  const chats = new Map<ChatId, Word[]>()

  /** Forgets what no limit looks at; a clock that was set back does not make anybody wait. */
  function tidy(now: number): void {
    for (const [chat, words] of chats) {
      const kept = current(words, now, MEMORY_MS)
      if (kept.length === 0) chats.delete(chat)
      else chats.set(chat, kept)
    }
    overall.splice(0, overall.length, ...current(overall, now, ANSWERS.withinMs))
  }

  const chatFreeAt = (chat: ChatId): number =>
    Math.max(0, ...limitsOf(chat).map((limit) => freeAt(chats.get(chat) ?? [], limit)))

  /** A message to this chat begins its way. */
  function take(chat: ChatId, now: number): Turn {
    tidy(now)
    const word: Word = { at: Infinity }
    overall.push(word)
    chats.set(chat, [...(chats.get(chat) ?? []), word])
    return { end: (at) => void (word.at = at) }
  }

  return {
    take,

    /** A message went to this chat. */
    spoke: (chat: ChatId, at: number): void => take(chat, at).end(at),

    /** When something may be sent unasked: ms since 1970, in the past where it may be now. */
    freeAt: (): number => freeAt(overall, UNASKED),

    /** When this chat may be answered. */
    answerAt: (chat: ChatId): number => Math.max(chatFreeAt(chat), freeAt(overall, ANSWERS)),

    /** When this chat may be written to, as far as its own limits go. */
    chatFreeAt,

    /** The chats that may not be written to now. */
    resting(now: number): readonly ChatId[] {
      tidy(now)
      return [...chats.keys()].filter((chat) => chatFreeAt(chat) > now)
    },
  }
}

/** The words that a limit may still look at; none of them later than now, but those underway. */
function current(words: readonly Word[], now: number, withinMs: number): Word[] {
  for (const word of words) if (word.at !== Infinity && word.at > now) word.at = now
  return words.filter(({ at }) => at > now - withinMs)
}
