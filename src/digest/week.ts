import { fold } from '../corpus/text.ts'
import { EVERY_DAY, type Weekday } from '../state/settings.ts'

/** One way to name days of the week. The first row that fits reads them. */
interface WeekRule {
  readonly name: string
  readonly pattern: RegExp
  /** The days that the match names, Monday is 1. */
  readonly days: (said: RegExpMatchArray) => readonly Weekday[]
  /** Typed, and the days it names, in order. */
  readonly claims: readonly (readonly [typed: string, days: string])[]
}

const HAN = '一二三四五六日'
const EN = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const WEEK = '(?:周|星期|礼拜)'
const DAY = `(?:${EN.join('|')})(?:s|nes|rs|ur)?(?:days?)?`

/** 日, 天, `tuesday` → its number. */
function numberOf(named: string): Weekday {
  const at = named === '天' ? 6 : HAN.indexOf(named)
  return ((at < 0 ? EN.indexOf(named.slice(0, 3)) : at) + 1) as Weekday
}

const inOrder = (days: readonly Weekday[]): Weekday[] => [...new Set(days)].sort((a, b) => a - b)

/** From the first named to the last, over Sunday where that comes first. */
function run(first: string, last: string): Weekday[] {
  const from = numberOf(first)
  const length = ((numberOf(last) - from + 7) % 7) + 1
  return inOrder(Array.from({ length }, (_, i) => (((from - 1 + i) % 7) + 1) as Weekday))
}

export const WEEK_RULES: readonly WeekRule[] = [
  {
    name: 'workdays',
    pattern: /工作日|平日|week\s?days?|work(?:ing)?\s?days?/,
    days: () => [1, 2, 3, 4, 5],
    claims: [
      ['工作日', '12345'],
      ['on workdays', '12345'],
    ],
  },
  {
    name: 'the weekend',
    pattern: /周末|双休日|weekends?/,
    days: () => [6, 7],
    claims: [['周末', '67']],
  },
  {
    name: 'every day',
    pattern: /每[天日]|天天|daily|every\s?day/,
    days: () => EVERY_DAY,
    claims: [['every day', '1234567']],
  },
  {
    name: 'from one day to another',
    pattern: new RegExp(`${WEEK}([${HAN}天])\\s*(?:到|至|[-~—])\\s*${WEEK}?([${HAN}天])`),
    days: ([, first = '', last = '']) => run(first, last),
    claims: [
      ['周一到周五', '12345'],
      ['星期六至星期一', '167'],
      ['周二-四', '234'],
    ],
  },
  {
    name: 'from one day to another, in English',
    pattern: new RegExp(`\\b(${DAY})\\s*(?:to|till|until|[-~–])\\s*(${DAY})\\b`),
    days: ([, first = '', last = '']) => run(first, last),
    claims: [
      ['mon-fri', '12345'],
      ['from Thursday to Saturday', '456'],
    ],
  },
  {
    name: 'days',
    pattern: new RegExp(
      `每?${WEEK}[${HAN}天](?:(?:[、,和及\\s]|${WEEK})*[${HAN}天](?![点时\\d十]))*`,
    ),
    days: ([said]) =>
      inOrder(
        [...said.replace(/星期|礼拜/g, '').matchAll(/[一二三四五六日天]/g)].map(([day]) =>
          numberOf(day),
        ),
      ),
    claims: [
      ['周一', '1'],
      ['每周一三五', '135'],
      ['星期天、星期三', '37'],
      ['礼拜二和礼拜四', '24'],
    ],
  },
  {
    name: 'days, in English',
    pattern: new RegExp(`\\b(?:every\\s+)?${DAY}\\b(?:(?:\\s|,|and|&)+${DAY}\\b)*`),
    days: ([said]) =>
      inOrder([...said.matchAll(new RegExp(DAY, 'g'))].map(([day]) => numberOf(day))),
    claims: [
      ['Monday', '1'],
      ['every tue and thursday', '24'],
      ['Sundays, Wednesdays', '37'],
    ],
  },
]

/** The days of the week that a person typed, and what else was typed; `undefined` where none is named. */
export function weekTyped(
  typed: string,
): { readonly days: readonly Weekday[]; readonly rest: string } | undefined {
  const text = fold(typed).toLowerCase()
  for (const { pattern, days } of WEEK_RULES) {
    const said = pattern.exec(text)
    if (said === null) continue
    const rest = `${text.slice(0, said.index)} ${text.slice(said.index + said[0].length)}`
    return { days: days(said), rest: rest.replace(/\b(?:on|at|from)\b/g, ' ').trim() }
  }
  return undefined
}
