import type { Pace } from '../digest/pace.ts'
import type { ChatId } from '../state/chats.ts'

/** How long a wait goes on before it is seen again whether it is over. */
const LOOK_MS = 250

interface Waiting {
  readonly pace: Pace
  readonly now: () => number
  readonly sleep: (ms: number) => Promise<unknown>
}

/** Makes one call to the chat whose turn it is, when the pace allows; more may follow. */
export type Once = <T>(call: () => Promise<T>) => Promise<T>

/**
 * Lets calls to a chat wait for the pace that is shared with all that is sent unasked. Those of
 * one chat go in the order they came; one that must wait holds up no other chat.
 */
export function turns({ pace, now, sleep }: Waiting) {
  const last = new Map<ChatId, Promise<unknown>>()

  async function run<T>(chat: ChatId, call: () => Promise<T>): Promise<T> {
    for (let ms = 1; ms > 0;) {
      ms = pace.answerAt(chat) - now()
      if (ms > 0) await sleep(Math.min(ms, LOOK_MS))
    }
    const turn = pace.take(chat, now())
    try {
      return await call()
    } finally {
      turn.end(now())
    }
  }

  return async <T>(chat: ChatId, calls: (once: Once) => Promise<T>): Promise<T> => {
    const before = last.get(chat) ?? Promise.resolve()
    const mine = before.catch(() => undefined).then(() => calls((call) => run(chat, call)))
    last.set(chat, mine)
    try {
      return await mine
    } finally {
      if (last.get(chat) === mine) last.delete(chat)
    }
  }
}
