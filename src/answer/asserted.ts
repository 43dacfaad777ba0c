import { type Quote, quote } from '../corpus/page.ts'
import { fold } from '../corpus/text.ts'
import { figuresIn } from '../facts/figures.ts'
import { isOffice } from '../facts/offices.ts'
import { pieceAt } from '../language/clauses.ts'
import { readDays } from '../language/days.ts'
import { OFFICES, wordBefore } from '../language/lexicon.ts'
import type { Question } from '../language/question.ts'
import { sameName } from './doing.ts'
import type { Library } from './library.ts'
import { lasting } from './lasting.ts'
import { folded as foldedOf } from './refusal.ts'
import { isExact } from './scope.ts'
import { readNumber } from '../language/numbers.ts'

/** A thing that a question takes for true, and the question that asks for it openly. */
export interface Asserted {
  /** 会是3月5日开的吗 → 会是几号开的. */
  readonly asks: string
  /** Whether words that answer are those asserted; `undefined` where they do not tell. */
  readonly agrees: (
    found: Quote,
    detail: string | undefined,
    /** The day of the event that the words are printed of. */
    of?: ReturnType<Library['dayOf']>,
  ) => boolean | undefined
  /** Another answer makes the assertion false. */
  readonly excludes: boolean
  /** The words of the answer that decide, where they are not its whole clause. */
  readonly deciding?: (found: Quote) => Quote
}

/** One sort of thing that is asserted. */
export interface AssertedRule {
  readonly name: string
  readonly asserted: (text: string, question: Question) => Asserted | undefined
}

/** Verbs of holding an event. */
export const HELD = '召开|举行|举办|开会|开幕|开|办|进行|座谈|签约|签订|签'

const PLACE = new RegExp(
  `^(?<head>.*?)(?:是)?在(?<said>[^,。在]{2,24}?)(?<tail>(?:(?:${HELD})(?:的)?)?)$`,
)

const ORDINAL =
  /^(?<head>.*?是(?:\d{4}年)?)第(?<said>[\d一二三四五六七八九十百]+)(?<unit>次|届|轮|期|批|场|季度)(?<tail>.*)$/

const SURNAMED = /^(?<head>.*?)(?:是)?姓(?<said>[\u4e00-\u9fff]{1,2})的?$/

/** Roles that one person has at an event: if another has it, this one has not. */
const ALONE = new Set(['chair'])

export const ASSERTED_RULES: readonly AssertedRule[] = [
  {
    name: 'surname',
    asserted: (text, { people }) => {
      const { head, said = '' } = SURNAMED.exec(text)?.groups ?? {}
      return head === undefined || people.length > 0
        ? undefined
        : {
            asks: `${head}是谁`,
            agrees: (name) => (name.text.length > 4 ? undefined : foldedOf(name).startsWith(said)),
            excludes: true,
          }
    },
  },
  {
    name: 'place',
    asserted: (text) => {
      const { head, said = '', tail } = PLACE.exec(text)?.groups ?? {}
      if (head === undefined || /(?:会|会议|活动|仪式)上|时候?$/.test(said)) return undefined
      if (readDays(said, { asked: true }).length > 0) return undefined
      return {
        asks: `${head}在哪里${tail ?? ''}`,
        agrees: (place) =>
          sameName(place.text, said) ||
          place.text.includes(said) ||
          (isHeldAt(place) ? false : undefined),
        excludes: true,
      }
    },
  },
  {
    name: 'day',
    asserted: (text) => {
      const mention = readDays(text, { asked: true }).filter(isExact).at(-1)
      if (mention === undefined) return undefined
      const { start, end, when, part } = mention
      const head = text.slice(0, start)
      const tail = text.slice(part === undefined ? end : text.indexOf(part, end) + part.length)
      if (!/(?:是|在)$/.test(head) || !/^(?:[去来到][^,。会]{0,8}|[^,。的会]{0,6}的?)$/.test(tail))
        return undefined
      return {
        asks: `${head.replace(/(?:是)?在$/, '是')}几号${tail}`,
        agrees: (found, _, of) => {
          const [day] = readDays(found.text, { asked: false })
          if (day === undefined) return undefined
          // 11日 is of the month that the page makes plain, 昨天 the very day.
          const date = day.when.dates?.[0] ?? of?.date
          if (day.when.month === undefined)
            return of && of.month === when.month && date === when.dates?.[0]
          return day.when.month === when.month && day.when.dates?.[0] === when.dates?.[0]
        },
        excludes: true,
      }
    },
  },
  {
    name: 'ordinal',
    asserted: (text) => {
      const { head, said = '', unit, tail } = ORDINAL.exec(text)?.groups ?? {}
      return head === undefined
        ? undefined
        : {
            asks: `${head}第几${unit ?? ''}${tail ?? ''}`,
            agrees: (found) => {
              const printed = /第(?<number>[\d一二三四五六七八九十百]+)/.exec(found.text)
              return printed === null ? undefined : sameNumber(printed[1] ?? '', said)
            },
            excludes: true,
          }
    },
  },
  {
    name: 'who, by name',
    asserted: (text, { people, roles }) => {
      const [one] = people
      const at = one === undefined ? -1 : text.indexOf(one.said)
      if (one === undefined || people.length > 1 || at < 0) return undefined
      const tail = text.slice(at + one.said.length)
      const alone =
        roles.some((role) => ALONE.has(role)) || (tail === '' && text.charAt(at - 1) === '是')
      return alone && !/^(?:的时候|时)/.test(tail)
        ? {
            asks: `${text.slice(0, at)}谁${tail}`,
            agrees: (name) => foldedOf(name) === one.said || one.names.includes(foldedOf(name)),
            excludes: true,
          }
        : undefined
    },
  },
  {
    name: 'who, by office',
    asserted: (text, { people, roles }) => {
      if (people.length > 0 || !roles.some((role) => ALONE.has(role))) return undefined
      const match = /^(?<head>.*?是)(?<said>[\u4e00-\u9fff]{2,12}?)(?<tail>主持.*)$/.exec(text)
      const { head = '', said = '', tail = '' } = match?.groups ?? {}
      if (wordBefore(OFFICES, said, said.length) === undefined) return undefined
      return {
        asks: `${head}谁${tail}`,
        agrees: (_, office) => (office === undefined ? undefined : holds(fold(office), said)),
        excludes: true,
      }
    },
  },
  {
    name: 'office of a person',
    asserted: (text, { people }) => {
      const [one] = people
      if (one === undefined || people.length > 1) return undefined
      const at = text.indexOf(one.said) + one.said.length
      const match =
        /^(?<when>.*?)(?:还)?(?:是|当|担任|(?<!主)任)(?:了|过)?(?<year>(?:19|20)\d\d年的?)?(?<said>[^是\s,。]{2,16})$/.exec(
          text.slice(at),
        )
      const { when = '', year = '', said = '' } = match?.groups ?? {}
      if (officesIn(said).length === 0) return undefined
      return {
        asks: `${text.slice(0, at)}${when}${year.replace('的', '')}是什么职务`,
        agrees: (office) => officesIn(said).every((title) => holds(foldedOf(office), title)),
        excludes: true,
        deciding: (office) => partsWith(office, officesIn(said)),
      }
    },
  },
  lasting,
  {
    name: 'number',
    asserted: (text) => {
      const figures = figuresIn(text).filter(
        ({ what, unit }) => what !== 'ordinal' && !/^[次届轮期号路版度]$/.test(unit),
      )
      const [figure] = figures
      if (figure === undefined || figures.length > 1) return undefined
      const said = text.slice(figure.start, figure.end - figure.noun.length)
      const counted =
        /^[\d一二两三四五六七八九十百千]+(?<things>[个家名位项条组件][\u4e00-\u9fff]*)$/.exec(said)
      const things = counted?.groups?.['things']
      const asking = things === undefined ? '多少' : `几${things}`
      return {
        asks: `${text.slice(0, figure.start)}${asking}${text.slice(figure.start + said.length)}`,
        agrees: (found) => {
          const [printed] = figuresIn(found.text)
          if (printed?.unit !== figure.unit) return undefined
          return numberOf(found.text) === numberOf(said)
        },
        excludes: true,
      }
    },
  },
]

/** 在…召开: that a place is printed as the place of the event, not as any place. */
function isHeldAt({ from, span }: Quote): boolean {
  const { folded } = from
  const { end } = pieceAt(folded, 'clause', span.start)
  return /[在于]$/.test(folded.slice(0, span.start)) && HOLDING.test(folded.slice(span.end, end))
}

const HOLDING = new RegExp(HELD)

const numberOf = (words: string): string =>
  /[\d.]+|[一二两三四五六七八九十百千]+/.exec(words)?.[0] ?? ''

/** 30 and 三十. */
function sameNumber(a: string, b: string): boolean {
  const number = readNumber(a)
  return number !== undefined && number === readNumber(b)
}

/** 书记主任一肩挑 → 书记, 主任. */
function officesIn(said: string): string[] {
  const words = said.replace(/一肩挑|一身兼|[的了]$/g, '')
  if (wordBefore(OFFICES, words, words.length) === undefined) return []
  const parted = words.split(/[、兼和]/).flatMap((part) => {
    const short = /^(书记|主任|区长|县长|市长)(书记|主任|区长|县长|市长|局长)$/.exec(part)
    return short === null ? [part] : [short[1] ?? '', short[2] ?? '']
  })
  return parted.filter((part) => part !== '')
}

/** Whether an office as printed, of one part or several, is or holds the one asked for. */
const holds = (office: string, asked: string): boolean =>
  office.split(/[、,]|兼(?!职)/).some((part) => isOffice(part, asked))

/** The parts of a printed office that are those asked for, from the first to the last. */
function partsWith(office: Quote, titles: readonly string[]): Quote {
  const parts = [...foldedOf(office).matchAll(/[^、,]+/g)].filter(({ 0: part }) =>
    titles.some((title) => isOffice(part, title)),
  )
  const [first] = parts
  const last = parts.at(-1)
  if (first === undefined || last === undefined) return office
  const { start } = office.span
  return quote(office.from, {
    start: start + first.index,
    end: start + last.index + last[0].length,
  })
}
