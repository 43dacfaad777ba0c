import type { Span } from '../corpus/text.ts'
import type { TimeAspect } from '../language/timeAsked.ts'
import type { Moment, TimePhrase } from '../language/times.ts'

const HALVES = [/上午|早|晨/, /下午|午后/, /晚|夜/] as const

/** A morning is no answer where the question says 下午; an hour alone may be. */
export const sameHalf = (printed: string, asked: string): boolean =>
  /还是/.test(asked) ||
  HALVES.every((half) => !half.test(asked)) ||
  (HALVES.every((half) => !half.test(printed)) && hourFits(printed, asked)) ||
  HALVES.some((half) => half.test(asked) && half.test(printed))

/** An hour without 上午 or 下午: 9:00 is no afternoon, 14:00 no morning. */
function hourFits(printed: string, asked: string): boolean {
  const hour = Number(/\d{1,2}(?=[:时点])/.exec(printed)?.[0] ?? 12)
  return HALVES[0].test(asked) ? hour <= 12 : hour < 7 || hour >= 12
}

type Says = (phrase: TimePhrase, asked: string, behind: string) => Span | undefined

/** 周一闭馆: what is said right behind a day on which something is closed. */
const RESTS = /^(?:全天|[上下]午|均|都|为)?(?:闭|休|停|关|不开|不营|除外|例行)/

/** 当天下午就要拿出方案: what must be done by the time before it. */
const MUST = /^(?:就|便)?(?:要|必须|务必|须|得)/

/** What a printed time says to each way of asking; `undefined` where it says nothing to it. */
export const SAYS: Readonly<Record<TimeAspect, Says>> = {
  clock({ from, until, start, end, before }, asked) {
    if (!from.has.has('clock') && until?.has.has('clock') !== true) return undefined
    const wholeDay = /哪一?天|几号|什么日子/.test(asked)
    // 几号几点: an hour alone is half of it.
    if (
      wholeDay &&
      /几点/.test(asked) &&
      !['date', 'rough', 'weekday'].some((is) => from.has.has(is as 'date'))
    )
      return undefined
    return { start: wholeDay ? start : from.hour, end: before ? from.end : end }
  },
  until({ until, before, ends, from, start, end }, asked) {
    const hourly = /几点/.test(asked)
    if (!hourly && isHour(until ?? from)) return undefined
    if (until === undefined)
      return (before || ends) && (!hourly || from.has.has('clock')) ? { start, end } : undefined
    return until.has.has('clock') || !hourly ? until : undefined
  },
  before: ({ until, before, ends, start, end }, _, behind) =>
    before || ends || MUST.test(behind) ? { start, end } : until,
  span({ until, start, end, before, from }, asked) {
    if (until === undefined || before) return undefined
    if (!/几点/.test(asked)) return { start, end }
    return until.has.has('clock') ? { start: from.hour, end } : undefined
  },
  rest: ({ from, start, end }, _, behind) =>
    from.has.has('weekday') && RESTS.test(behind) ? { start, end } : undefined,
  weekly: ({ from, start, end }) => (from.has.has('weekday') ? { start, end } : undefined),
  half: ({ from: { has, start, end } }) => (has.has('part') ? { start, end } : undefined),
}

/** No day, only an hour of one. */
const isHour = ({ has }: Moment): boolean => [...has].every((is) => is === 'part' || is === 'clock')
