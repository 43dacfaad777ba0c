import type { Id } from '../corpus/id.ts'

/** A time zone in IANA's spelling (`Asia/Shanghai`). Made only by `timeZoneOf`. */
export type TimeZone = Id<'TimeZone'>

/** The zone of this name; `undefined` where this machine's tables have none such. */
export function timeZoneOf(name: string): TimeZone | undefined {
  // Newer engines also take offsets such as +08:00; a stored zone must mean the same on each.
  if (!/^[A-Za-z]/.test(name)) return undefined
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone as TimeZone
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}
