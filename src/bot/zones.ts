import type { TimeZone } from '../state/zone.ts'
import type { Say } from './sentences.ts'

/** A time zone as people call it, and how far it is from Greenwich: `北京时间(UTC+8)`. */
export function zoneIn(say: Say, zone: TimeZone, now: number): string {
  const away = part(say, zone, { now, style: 'shortOffset' }).replace('GMT', 'UTC')
  const offset = away === 'UTC' ? 'UTC+0' : away
  const name =
    (say.zone.cities as Readonly<Record<string, string>>)[zone] ??
    part(say, zone, { now, style: 'longGeneric' })
  return /^(?:GMT|UTC)/.test(name) ? offset : say.zone.named(name, offset)
}

function part(
  { zone: { tag } }: Say,
  timeZone: TimeZone,
  { now, style }: { now: number; style: 'shortOffset' | 'longGeneric' },
): string {
  const format = new Intl.DateTimeFormat(tag, { timeZone, timeZoneName: style })
  return format.formatToParts(now).find(({ type }) => type === 'timeZoneName')?.value ?? timeZone
}
