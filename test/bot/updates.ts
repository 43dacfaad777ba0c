import { Refused } from './markup.ts'
import type { Fields } from './telegram.ts'

/** How a call for updates ends. */
export interface Ending {
  readonly answer: (result: unknown) => void
  readonly refuse: (refusal: Refused) => void
  /** Calls back when the bot has hung up. */
  readonly gone: (then: () => void) => void
}

/** Updates that wait for the bot, and the call that waits for updates: at most one. */
export function updateQueue() {
  const updates: Fields[] = []
  let poller: { answer: () => void; conflict: () => void } | undefined
  let lastUpdate = 1000

  function push(update: Fields): number {
    lastUpdate += 1
    updates.push({ update_id: lastUpdate, ...update })
    poller?.answer()
    return lastUpdate
  }

  function getUpdates(fields: Fields, { answer, refuse, gone }: Ending): void {
    const offset = Number(fields.offset ?? 0)
    while (updates.length > 0 && Number(updates[0]?.update_id) < offset) updates.shift()
    poller?.conflict()
    const give = (): void => {
      poller = undefined
      clearTimeout(limit)
      answer(updates.slice(0, Number(fields.limit ?? 100)))
    }
    const limit = setTimeout(give, Number(fields.timeout ?? 0) * 1000)
    const conflict = (): void => {
      poller = undefined
      clearTimeout(limit)
      refuse(new Refused(409, 'Conflict: terminated by other getUpdates request'))
    }
    const mine = { answer: give, conflict }
    poller = mine
    gone(() => {
      clearTimeout(limit)
      if (poller === mine) poller = undefined
    })
    if (updates.length > 0) give()
  }

  /** Delivers an update once more under its own id, as after a lost confirmation. */
  function redeliver(update: Fields): void {
    updates.push(update)
    poller?.answer()
  }

  return {
    push,
    redeliver,
    getUpdates,
    waiting: (): readonly Fields[] => updates,
    isPolled: (): boolean => poller !== undefined,
  }
}
