import { fold } from '../corpus/text.ts'
import { readNumber } from '../language/numbers.ts'
import { minuteOfDay, type MinuteOfDay } from '../state/settings.ts'
import { timeZoneOf, type TimeZone } from '../state/zone.ts'

/** One way to write a time of day. The first row that fits reads it. */
interface ClockRule {
  readonly name: string
  readonly pattern: RegExp
  /** Typed, and the 24-hour time it is. */
  readonly claims: readonly (readonly [typed: string, time: string])[]
}

// Every row names `hour`, and `minute`, `half` and `part` (of the day) where it has them.
export const CLOCK_RULES: readonly ClockRule[] = [
  {
    name: 'hour, colon, minutes',
    pattern: /^(?<hour>\d{1,2})[:.](?<minute>\d{2})\s*(?<part>am|pm)?$/,
    claims: [
      ['08:00', '08:00'],
      ['8：05', '08:05'],
      ['8:30 PM', '20:30'],
      ['12:15am', '00:15'],
    ],
  },
  {
    name: 'four digits',
    pattern: /^(?<hour>\d{2})(?<minute>\d{2})$/,
    claims: [['0730', '07:30']],
  },
  {
    name: 'hour alone',
    pattern: /^(?<hour>\d{1,2})\s*(?<part>am|pm)?$/,
    claims: [
      ['8', '08:00'],
      ['9 pm', '21:00'],
      ['12pm', '12:00'],
    ],
  },
  {
    name: 'Chinese',
    pattern:
      /^(?<part>凌晨|早上|早晨|早|上午|中午|下午|傍晚|晚上|晚)?(?<hour>\d{1,2}|[一二两三四五六七八九十]{1,3})[点时](?:钟|整|(?<half>半)|(?<minute>\d{1,2}|[一二三四五六七八九十]{1,3})分?)?$/,
    claims: [
      ['八点半', '08:30'],
      ['晚上十点二十', '22:20'],
      ['早上8点', '08:00'],
      ['8点半', '08:30'],
      ['晚上9点05分', '21:05'],
      ['中午12点', '12:00'],
      ['下午3时', '15:00'],
    ],
  },
]

/** Parts of the day after noon; 12 in them is noon itself. */
const AFTERNOON = /^(pm|中午|下午|傍晚|晚上|晚)$/
/** In these, 12 is midnight. */
const NIGHT = /^(am|凌晨)$/

function hourOf(hour: number, part: string): number {
  if (AFTERNOON.test(part) && hour < 12 && !(part === '中午' && hour === 11)) return hour + 12
  return NIGHT.test(part) && hour === 12 ? 0 : hour
}

/** The time of day a person typed; `undefined` where it is none. */
export function minuteTyped(typed: string): MinuteOfDay | undefined {
  const text = fold(typed).trim()
  for (const { pattern } of CLOCK_RULES) {
    const said = pattern.exec(text)?.groups
    if (said === undefined) continue
    const minute = said.half === undefined ? (readNumber(said.minute ?? '0') ?? NaN) : 30
    return minuteOfDay(hourOf(readNumber(said.hour ?? '') ?? NaN, said.part ?? ''), minute)
  }
  return undefined
}

/** Cities as readers name them, where IANA has another name or script for their time. */
const CITIES: readonly (readonly [zone: string, names: readonly string[]])[] = [
  ['Asia/Shanghai', ['北京', '上海', '郑州', '中国', 'beijing', 'zhengzhou', 'china']],
  ['Asia/Urumqi', ['乌鲁木齐', '新疆']],
  ['Asia/Hong_Kong', ['香港']],
  ['Asia/Macau', ['澳门']],
  ['Asia/Taipei', ['台北']],
  ['Asia/Singapore', ['新加坡']],
  ['Asia/Kuala_Lumpur', ['吉隆坡']],
  ['Asia/Tokyo', ['东京', '日本', 'japan']],
  ['Asia/Seoul', ['首尔', '韩国', 'korea']],
  ['Asia/Dubai', ['迪拜']],
  ['Europe/Moscow', ['莫斯科']],
  ['Europe/Berlin', ['柏林', '德国', 'germany']],
  ['Europe/Paris', ['巴黎', '法国', 'france']],
  ['Europe/London', ['伦敦', '英国', 'uk']],
  ['America/New_York', ['纽约', '华盛顿', 'washington', 'boston']],
  ['America/Los_Angeles', ['洛杉矶', '旧金山', 'san francisco', 'seattle']],
  ['America/Vancouver', ['温哥华']],
  ['America/Toronto', ['多伦多']],
  ['Australia/Sydney', ['悉尼']],
  ['Australia/Melbourne', ['墨尔本']],
]

/** The zone of a city: of the table above, or the last part of an IANA name (`new york`). */
function zoneOfCity(city: string): string | undefined {
  const named = CITIES.find(([, names]) => names.includes(city))?.[0]
  const ending = `/${city.replaceAll(' ', '_')}`
  return named ?? Intl.supportedValuesOf('timeZone').find((z) => z.toLowerCase().endsWith(ending))
}

/** `utc+8`, `gmt-5`, `+08:00`, `8` and 东八区: whole hours, which is what IANA names zones for. */
const OFFSETS: readonly RegExp[] = [
  /^(?:utc|gmt)?\s*(?<sign>[+-]?)(?<hours>\d{1,2})(?::?00)?$/,
  /^(?<sign>[东西])(?<hours>十[一二]?|[一二三四五六七八九]|\d{1,2})(?:时?区)$/,
]

/** Zones of half and quarter hours by the offset they keep all year. */
const HALVES: readonly (readonly [offset: string, zone: string])[] = [
  ['+3:30', 'Asia/Tehran'],
  ['+4:30', 'Asia/Kabul'],
  ['+5:30', 'Asia/Kolkata'],
  ['+5:45', 'Asia/Kathmandu'],
  ['+6:30', 'Asia/Yangon'],
  ['+8:45', 'Australia/Eucla'],
  ['+9:30', 'Australia/Darwin'],
]

/** The zone of `utc+5:30`, `gmt+0530`; `undefined` where none keeps such a time. */
function zoneOfHalf(text: string): string | undefined {
  const [, hours, minutes = ''] = /^(?:utc|gmt)?\s*\+0?(\d{1,2}):?(30|45)$/.exec(text) ?? []
  return HALVES.find(([offset]) => offset === `+${hours}:${minutes}`)?.[1]
}

/** The time zone a person typed: a city, an offset or IANA's own name; `undefined` where it is none. */
export function zoneTyped(typed: string): TimeZone | undefined {
  const text = fold(typed).trim()
  const said = OFFSETS.map((form) => form.exec(text)?.groups).find((one) => one !== undefined)
  // The names of these zones count westward: Etc/GMT-8 is eight hours before Greenwich.
  if (said !== undefined) {
    const hours = readNumber(said.hours ?? '') ?? NaN
    const west = said.sign === '-' || said.sign === '西'
    return timeZoneOf(hours === 0 ? 'UTC' : `Etc/GMT${west ? '+' : '-'}${hours}`)
  }
  const city = zoneOfHalf(text) ?? zoneOfCity(text)
  return timeZoneOf(city ?? text)
}
