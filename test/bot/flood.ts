import type { Fields } from './telegram.ts'

/** What Telegram's FAQ asks of bots: so many messages in so long a time. */
const LIMITS = {
  overall: { messages: 30, withinMs: 1000 },
  chat: { messages: 1, withinMs: 1000 },
  group: { messages: 20, withinMs: 60_000 },
} as const

/** A timer may be a little early. */
const TOLERANCE_MS = 10

/** Watches the pace of what is sent and edited; gives how long to wait where it is too fast. */
export function floodGate(clock: () => number) {
  const times = new Map<string, number[]>()
  const violations: string[] = []

  function isOver(key: string, { messages, withinMs }: (typeof LIMITS)[keyof typeof LIMITS]) {
    const before = times.get(key)?.at(-messages)
    return before !== undefined && clock() - before < withinMs - TOLERANCE_MS
  }

  function note(key: string, most: number): void {
    const mine = times.get(key) ?? []
    times.set(key, mine)
    mine.push(clock())
    mine.splice(0, mine.length - most)
  }

  return {
    violations,
    /** Seconds to wait; `undefined` where the call may pass. */
    check(method: string, { chat_id: chat }: Fields): number | undefined {
      if (!/^(?:send|edit)Message/.test(method)) return undefined
      const rows = [
        ['overall', LIMITS.overall],
        [`chat ${String(chat)}`, LIMITS.chat],
        ...(Number(chat) < 0 ? [[`group ${String(chat)}`, LIMITS.group] as const] : []),
      ] as const
      const over = rows.find(([key, limit]) => isOver(key, limit))
      if (over !== undefined) {
        violations.push(`${method}: ${over[0]}`)
        return 1
      }
      for (const [key, { messages }] of rows) note(key, messages)
      return undefined
    },
  }
}
