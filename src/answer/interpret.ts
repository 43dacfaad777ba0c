import { dayOf, type Day, type EventDay } from '../corpus/day.ts'
import type { ArticleId } from '../corpus/page.ts'
import { daysFit, type DayMention, readDays, resolve, type When } from '../language/days.ts'
import { type EnglishTerm, readEnglish } from '../language/english.ts'
import { nameIndex, type PinyinIndex } from '../language/pinyin.ts'
import type { Interpreters } from '../search/typed.ts'
import type { Library } from './library.ts'
import type { Conditions } from './narrow.ts'

/** Reads days, pinyin and English for lookup. */
export function interpretersOf(
  books: Library,
  conditions: Conditions,
  now: () => number,
): Interpreters {
  let people: PinyinIndex | undefined
  return {
    expand: (folded) => {
      if (!/[a-z]/.test(folded)) return []
      const meant = inChinese(readEnglish(folded, books.english()))
      if (meant.length > 0) return meant
      const slip = (people ??= nameIndex(books.names)).near(folded)
      return slip === undefined ? [] : [slip]
    },
    days: (folded) => {
      const mentions = onlyDays(folded)
      return mentions === undefined
        ? undefined
        : articlesOf(mentions, conditions, dayAt(now()), /[年月日号]/.test(folded))
    },
  }
}

/** More wordings than this of one text are never meant. */
const MOST_WORDINGS = 12

/** What English words and pinyin stand for, best first; nothing where one of them is unknown. */
function inChinese({ terms }: { readonly terms: readonly EnglishTerm[] }): string[] {
  const wordings = terms.map(({ chinese, near }) => [
    ...chinese,
    ...(near === undefined ? [] : [near]),
  ])
  if (wordings.length === 0) return []
  return wordings.reduce<string[]>(
    (heads, words) =>
      heads
        .flatMap((head) => words.map((word) => (head === '' ? word : `${head} ${word}`)))
        .slice(0, MOST_WORDINGS),
    [''],
  )
}

/** The days of a text that names days and nothing else. */
function onlyDays(folded: string): readonly DayMention[] | undefined {
  const mentions = readDays(folded, { asked: true })
  const rest = [...mentions]
    .reverse()
    .reduce((text, { start, end, part = '' }) => {
      const behind = text.slice(end).trimStart()
      return text.slice(0, start) + (behind.startsWith(part) ? behind.slice(part.length) : behind)
    }, folded)
    .replace(/[\s的、,]/g, '')
  return mentions.length > 0 && rest === '' && mentions.every(({ vague }) => !vague)
    ? mentions
    : undefined
}

/** A newspaper's day is China's. */
const CHINA_MILLISECONDS = 8 * 60 * 60 * 1000

/** The day it is in China at a moment. */
function dayAt(now: number): Day | undefined {
  const at = new Date(now + CHINA_MILLISECONDS)
  return dayOf(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate())
}

/**
 * The articles that tell of one of these days, or came out on it; those that mention one where no
 * article does. `undefined` where there are none and the words may be a mere number (12.5).
 */
function articlesOf(
  mentions: readonly DayMention[],
  { dated, telling }: Conditions,
  today: Day | undefined,
  certain: boolean,
): ReadonlySet<ArticleId> | undefined {
  const whens = mentions.map(({ when }) => (today === undefined ? when : resolve(when, today)))
  const told = whens.flatMap(dated)
  const found = told.length > 0 ? told : mentions.flatMap(telling)
  const ids = new Set(found)
  return ids.size > 0 || certain ? ids : undefined
}

/** Whether something that was on this day, or is of this year, or came out then, is meant. */
export function isOf(
  when: When,
  day: EventDay | undefined,
  year: number | undefined,
  published: Day | undefined,
): boolean {
  if (when.month === undefined && when.dates === undefined) return when.year === year
  const issued = published === undefined ? undefined : eventDayOf(published)
  return [day, issued].some((one) => one !== undefined && daysFit(when, one) !== 'no')
}

const eventDayOf = (day: Day): EventDay => ({
  year: Number(day.slice(0, 4)),
  month: Number(day.slice(5, 7)),
  date: Number(day.slice(8, 10)),
  yearInferred: false,
  evidence: [],
})
