import { isoOf } from '../corpus/day.ts'
import type { ReadArticle } from '../facts/reading.ts'
import { daysFit, type DayMention, sayWhen } from '../language/days.ts'
import { pieces } from '../language/clauses.ts'
import { coreOf, sameDistrict } from '../language/districts.ts'
import { prints } from '../language/wide.ts'
import type { District } from '../language/districtsNamed.ts'
import type { Question } from '../language/question.ts'
import type { Reason } from './answer.ts'
import type { Library } from './library.ts'

/** The articles that meet every condition of a question, or the condition that none met. */
export type Scope =
  | { readonly articles: readonly ReadArticle[]; readonly failed: undefined }
  | { readonly articles: readonly ReadArticle[]; readonly failed: Reason }

/** Narrows articles to those that meet the question's districts, days, people and ordinals. */
export function scopeOf(question: Question, library: Library, all: readonly ReadArticle[]): Scope {
  let articles = all
  const narrow = (
    keep: (article: ReadArticle) => boolean,
    reason: (before: readonly ReadArticle[]) => Reason,
  ): Reason | undefined => {
    const kept = articles.filter(keep)
    if (kept.length === 0) return reason(articles)
    articles = kept
    return undefined
  }
  const checks: (() => Reason | undefined)[] = [
    ...question.districts.map(
      (district) => () =>
        narrow(
          (article) =>
            district.known.some((name) => inDistrict(article, name, library)) ||
            namesMore(article, district, question) ||
            district.known.some((name) => tellsOf(article, name, question)) ||
            comparesAll(article, question),
          () => ({ why: 'body', asked: district.said }),
        ) &&
        // No article is about it: one that tells in passing what happened there.
        narrow(
          (article) => district.known.some((name) => library.districtsOf(article).includes(name)),
          () => ({ why: 'body', asked: district.said }),
        ),
    ),
    ...question.days
      .filter((day) => isExact(day) && !isBound(day, question))
      .map(
        (day) => () =>
          narrow(
            (article) => hasDay(article, day, library),
            (before) => dayReason(day, question, library, before),
          ),
      ),
    // No page knows the tomorrow of who asks, only what it calls so itself.
    ...question.days
      .filter(({ when }) => when.relative === 'tomorrow')
      .map(
        (day) => () =>
          narrow(
            ({ folded }) => /明[天日]/.test(folded),
            (before) => dayReason(day, question, library, before),
          ),
      ),
    ...yearsOf(question).map(
      (days) => () =>
        narrow(
          (article) =>
            days.some(
              ({ when }) =>
                library.yearOf(article) === when.year || article.folded.includes(`${when.year}年`),
            ),
          () => ({ why: 'year', asked: days[0]?.said ?? '', nearest: [] }),
        ),
    ),
    ...question.people.map(
      ({ said, names }) =>
        () =>
          narrow(
            (article) => names.some((name) => prints(article.folded, name)),
            (before) =>
              names.length === 0 || before.length === all.length
                ? { why: 'person', asked: said }
                : { why: 'not in event', asked: said, event: before[0]?.article.headline ?? '' },
          ),
    ),
    ...question.terms
      .filter(({ sort }) => sort === 'number')
      .map(
        ({ word, forms }) =>
          () =>
            narrow(
              ({ folded }) => forms.some((form) => folded.includes(form)),
              () => ({ why: 'words', asked: word }),
            ),
      ),
  ]
  for (const check of checks) {
    const failed = check()
    if (failed !== undefined) return { articles, failed }
  }
  return { articles, failed: undefined }
}

/** Whether an article is about a district: it is the one named most, or stands in head or lead. */
function inDistrict(article: ReadArticle, name: string, library: Library): boolean {
  const [main] = library.districtsOf(article)
  if (main !== undefined && sameDistrict(main, name)) return true
  const { head, body } = article.article
  return `${head.folded}\n${body[0]?.folded ?? ''}`.includes(coreOf(name))
}

/** Of what is asked so much must stand in one sentence with the name of a place. */
const MOST = 0.7

/**
 * Whether a sentence prints a city beside nearly all that is asked: 助力某某市创建…城市, in an
 * article about one of its districts.
 */
function tellsOf(
  { reads }: ReadArticle,
  name: string,
  { terms: all, districts }: Question,
): boolean {
  const terms = all.filter(({ sort }) => sort === 'noun')
  const whole = terms.reduce((sum, { weight }) => sum + weight, 0)
  if (!name.endsWith('市') || districts.length > 1 || terms.length < 2) return false
  return reads.some(
    ({ paragraph: { folded } }) =>
      folded.includes(coreOf(name)) &&
      pieces(folded, 'sentence').some(({ start, end }) => {
        const text = folded.slice(start, end)
        const told = terms.filter(({ forms }) => forms.some((form) => text.includes(form)))
        return (
          text.includes(coreOf(name)) &&
          told.reduce((sum, { weight }) => sum + weight, 0) >= MOST * whole
        )
      }),
  )
}

/** 两区哪个多: of several districts one article may tell, which is about none of them alone. */
const comparesAll = ({ folded }: ReadArticle, { districts }: Question): boolean =>
  districts.length > 1 && districts.every(({ said }) => folded.includes(coreOf(said)))

/** The years that hold a question to articles; 2018年和2021年分别 asks for those of either. */
function yearsOf({ asked, days, folded }: Question): (readonly DayMention[])[] {
  const years = asked === 'number' ? [] : days.filter(isYear)
  return years.length > 1 && /分别|各|(?:和|与|跟|、)/.test(folded)
    ? [years]
    : years.map((day) => [day])
}

/**
 * Whether the district is part of a longer name that the article prints (某某博览会), or the end of
 * a way (甲到乙) that it names: then it says what is told of, not where.
 */
function namesMore(article: ReadArticle, { said, span }: District, { folded }: Question): boolean {
  const behind = folded.slice(span.end)
  const longer = /^[\u4e00-\u9fff]{2}/.exec(behind)?.[0]
  if (longer !== undefined && !/[区县市]$/.test(said) && article.folded.includes(said + longer))
    return true
  const isEnd = /^(?:到|至|—|-)/.test(behind) || /(?:到|至|—|-)$/.test(folded.slice(0, span.start))
  return isEnd && article.folded.includes(coreOf(said))
}

/** Whether a mention narrows to days, not to a year or a period beside the asked thing. */
export const isExact = ({ when, vague }: DayMention): boolean =>
  !vague && (when.dates !== undefined || when.month !== undefined)

/** 4月以来, 9月底前: until or since when something holds, not when it happened. */
const isBound = ({ when, end }: DayMention, { folded }: Question): boolean =>
  when.dates === undefined
    ? /^(?:份)?(?:以来|[底末]?(?:之?前|以前))/.test(folded.slice(end))
    : /[底末]$/.test(folded.slice(0, end)) && /^(?:之?前|以前)/.test(folded.slice(end))

/** A printed year and nothing finer. */
export const isYear = ({ when }: DayMention): boolean =>
  when.year !== undefined && when.month === undefined && when.dates === undefined

/** Whether an article tells of the day: as the day of its event, or somewhere in its text. */
export function hasDay(
  article: ReadArticle,
  { when, part }: DayMention,
  library: Library,
): boolean {
  const day = library.dayOf(article)
  if (day !== undefined && daysFit(when, day) === 'yes') return partFits(article, part)
  if (day === undefined && when.dates === undefined && isOfMonth(article, when)) return true
  if (when.year !== undefined && library.yearOf(article) !== when.year) return false
  return article.reads.some(({ days }) =>
    days.some(
      (mention) =>
        isExact(mention) &&
        mention.when.dates !== undefined &&
        (when.month === undefined || mention.when.month === when.month) &&
        within(mention.when.dates, when.dates) &&
        (part === undefined || mention.part === undefined || samePart(mention.part, part)),
    ),
  )
}

/** 近日: what tells no day happened in the month in which it was printed. */
function isOfMonth({ article }: ReadArticle, { year, month }: DayMention['when']): boolean {
  const [printedYear, printedMonth] = (article.page.published ?? '').split('-').map(Number)
  return month === printedMonth && (year === undefined || year === printedYear)
}

const within = (
  printed: readonly [number, number],
  asked: readonly [number, number] | undefined,
): boolean => asked === undefined || (printed[0] >= asked[0] && printed[1] <= asked[1])

const HALVES = [/上午|早|晨/, /下午|午后/, /晚|夜/] as const

const samePart = (a: string, b: string): boolean => {
  const half = (part: string): number => HALVES.findIndex((pattern) => pattern.test(part))
  return half(a) === half(b) || half(a) < 0 || half(b) < 0
}

function partFits(article: ReadArticle, part: string | undefined): boolean {
  if (part === undefined) return true
  const printed = article.reads
    .flatMap(({ days }) => days)
    .find((mention) => isExact(mention) && mention.when.dates !== undefined)?.part
  return printed === undefined || samePart(printed, part)
}

function dayReason(
  mention: DayMention,
  { language }: Question,
  library: Library,
  before: readonly ReadArticle[],
): Reason {
  const { when } = mention
  const target = (when.month ?? 0) * 31 + (when.dates?.[0] ?? 15)
  const days = before
    .flatMap((article) => library.dayOf(article) ?? [])
    .sort(
      (a, b) => Math.abs(a.month * 31 + a.date - target) - Math.abs(b.month * 31 + b.date - target),
    )
  return {
    why: 'day',
    asked: sayWhen(when, language),
    nearest: [...new Set(days.map(isoOf))].slice(0, 2),
  }
}
