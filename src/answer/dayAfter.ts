import type { EventDay } from '../corpus/day.ts'
import { fold } from '../corpus/text.ts'
import { CARDINALS } from '../language/english.rows.ts'
import { readNumber } from '../language/numbers.ts'
import type { Library } from './library.ts'
import type { Turn } from './turn.ts'

const SEVERAL = `(?<count>a|${CARDINALS.join('|')}|\\d{1,2})`

/** Words for a day by the one spoken of, and how many days lie between; 第二天 only where it opens the question. */
export const DAYS_AWAY: readonly {
  /** Its `count` says how many times so many days. */
  readonly pattern: RegExp
  readonly days: number
  readonly claims: readonly string[]
  readonly spares: readonly string[]
}[] = [
  {
    pattern: /^(?:那么?|到了?)?(?:第二天(?!然)|次日|翌日|隔天|后一天)/,
    days: 1,
    claims: ['第二天谁来了', '那次日呢'],
    spares: ['展会第二天谁来了', '第二天然气站在哪'],
  },
  {
    pattern: /^(?:那么?)?(?:前一天|头一天|前一日)/,
    days: -1,
    claims: ['前一天去了哪'],
    spares: ['开幕前一天谁来了'],
  },
  {
    pattern: /\b(?:on )?the (?:next|following) day\b|\bthe day after\b(?=\s*\??$)/,
    days: 1,
    claims: [
      'who came the next day?',
      'And on the following day?',
      'Where did he go the day after?',
    ],
    spares: ['who spoke the day after the fair?', 'the next days'],
  },
  {
    pattern: /\b(?:on )?the (?:previous day|day before)\b(?=\s*\??$)/,
    days: -1,
    claims: ['who came the day before?'],
    spares: ['who came the day before the fair?'],
  },
  {
    pattern: new RegExp(`\\b${SEVERAL} days? (?:later|after(?:wards)?(?=\\s*(?:[,?]|$)))\\b`),
    days: 1,
    claims: ['Who came two days later?', 'And the fair 3 days after, who led it?', 'a day later'],
    spares: ['who came two days after the fair?', 'it lasted two days'],
  },
  {
    pattern: new RegExp(`\\b${SEVERAL} days? (?:earlier|before(?=\\s*(?:[,?]|$)))\\b`),
    days: -1,
    claims: ['Who came two days earlier?', 'where did he go three days before?'],
    spares: ['who came two days before the fair?', 'an earlier day'],
  },
  {
    pattern: new RegExp(`\\b${SEVERAL} weeks? later\\b`),
    days: 7,
    claims: ['And a week later, who came?', 'what was held two weeks later'],
    spares: ['later that week'],
  },
  {
    pattern: /^(?:那么?|又?过了?)?(?<count>[一两二三四五六七八九十\d]{1,2})天(?:之|以)?后/,
    days: 1,
    claims: ['两天后谁来了', '那3天之后呢', '过了三天后谁去了'],
    spares: ['开幕两天后谁来了', '第二天后来了谁', '前两天后勤谁管'],
  },
]

/** How many of the days of its row the words say. */
const timesSaid = (said = 'a'): number =>
  said === 'a' ? 1 : (readNumber(said) ?? 1 + CARDINALS.indexOf(said))

/** A question with the day that 第二天 means after what was spoken of; as typed where no day was. */
export function withDayAfter(typed: string, before: Turn, library: Library): string {
  const folded = fold(typed)
  for (const { pattern, days } of DAYS_AWAY) {
    const match = pattern.exec(folded)
    const from = match === null ? undefined : dayOfTurn(before, library)
    const said =
      from === undefined ? undefined : dayAway(from, days * timesSaid(match?.groups?.['count']))
    if (match === null || said === undefined) continue
    const end = match.index + match[0].length
    const blank = /[a-z]/.test(match[0]) ? ' ' : ''
    return `${typed.slice(0, match.index)}${blank}${said}${blank}${typed.slice(end)}`.trim()
  }
  return typed
}

interface Known {
  readonly year: number | undefined
  readonly month: number
  readonly date: number
}

/** The one day that was asked of, else that of the articles spoken of. */
function dayOfTurn({ question, articles }: Turn, library: Library): Known | undefined {
  const asked = question.days.map(({ when }) => ({ ...when, date: when.dates?.[0] }))
  const told = articles.flatMap((id) => {
    const article = library.find(id)
    const day: EventDay | undefined = article === undefined ? undefined : library.dayOf(article)
    return day === undefined ? [] : [day]
  })
  for (const { year, month, date } of [...asked, ...told])
    if (month !== undefined && date !== undefined) return { year: year ?? undefined, month, date }
  return undefined
}

/** In Chinese; without its year where that is not known, and none at the end of a February then. */
function dayAway({ year, month, date }: Known, days: number): string | undefined {
  if (year === undefined && month * 100 + date > 227 && month * 100 + date < 302) return undefined
  const at = new Date(Date.UTC(year ?? 2023, month - 1, date + days))
  const said = `${at.getUTCMonth() + 1}月${at.getUTCDate()}日`
  return year === undefined ? said : `${at.getUTCFullYear()}年${said}`
}
