import { expect, test } from 'vitest'
import { timeZoneOf } from '../../src/state/zone.ts'
import { CLOCK_RULES, minuteTyped, zoneTyped } from '../../src/digest/clock.ts'

const shown = (minute: number | undefined): string | undefined =>
  minute === undefined
    ? undefined
    : [Math.floor(minute / 60), minute % 60].map((n) => String(n).padStart(2, '0')).join(':')

for (const { name, claims } of CLOCK_RULES) {
  for (const [typed, time] of claims) {
    test(`${name}: ${typed} is ${time}`, () => expect(shown(minuteTyped(typed))).toBe(time))
  }
}

for (const typed of ['', '24:00', '8:60', '25点', 'off', '08:00:00', '3月14日', '-8']) {
  test(`${typed || 'nothing'} is no time of day`, () => expect(minuteTyped(typed)).toBeUndefined())
}

const ZONES: readonly [typed: string, zone: string | undefined][] = [
  ['Asia/Shanghai', 'Asia/Shanghai'],
  ['北京', 'Asia/Shanghai'],
  ['Beijing', 'Asia/Shanghai'],
  ['紐約', 'America/New_York'],
  ['new york', 'America/New_York'],
  ['São Paulo', undefined],
  ['Sao Paulo', 'America/Sao_Paulo'],
  ['UTC+8', 'Etc/GMT-8'],
  ['＋８', 'Etc/GMT-8'],
  ['+08:00', 'Etc/GMT-8'],
  ['GMT-5', 'Etc/GMT+5'],
  ['8', 'Etc/GMT-8'],
  ['UTC 8', 'Etc/GMT-8'],
  ['东八区', 'Etc/GMT-8'],
  ['西5区', 'Etc/GMT+5'],
  ['东十六区', undefined],
  ['UTC', 'UTC'],
  ['utc+0', 'UTC'],
  ['+5:30', timeZoneOf('Asia/Kolkata')],
  ['GMT+0545', timeZoneOf('Asia/Kathmandu')],
  ['+5:15', undefined],
  ['+20', undefined],
  ['', undefined],
  ['明天', undefined],
]

for (const [typed, zone] of ZONES) {
  test(`the zone of ${typed || 'nothing'} is ${zone}`, () => expect(zoneTyped(typed)).toBe(zone))
}
