/**
 * Counts the tries to write to people who block the bot, beyond what the bot cannot help: the one
 * that tells it so, and one more where it was killed before it can have written that down. It sends
 * one digest after the other, so that at a kill this is true of the last one alone; after its start
 * others may come first, as a chat rests a second after each try.
 */
export function blockers() {
  const blocked = new Set<number>()
  const refused = new Set<number>()
  /** Whose message was the last one when the bot was killed. */
  const inFlight = new Set<number>()
  let last: number | undefined
  let toBlocked = 0
  return {
    block: (chat: number): void => void blocked.add(chat),
    has: (chat: number): boolean => blocked.has(chat),
    /** The bot was killed. */
    killed(): void {
      if (last !== undefined) inFlight.add(last)
    },
    /** Something is sent unasked; says whether Telegram refuses it because it is blocked. */
    tried(chat: number): boolean {
      last = chat
      const isForgiven = inFlight.delete(chat)
      if (!blocked.has(chat)) return false
      if (refused.has(chat) && !isForgiven) toBlocked += 1
      refused.add(chat)
      return true
    },
    /** How many tries were too many. */
    tooMany: (): number => toBlocked,
  }
}
