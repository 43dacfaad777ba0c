import type { EventDay } from '../corpus/day.ts'
import { type Quote, quote } from '../corpus/page.ts'
import type { Span } from '../corpus/text.ts'
import { officesBehind } from './behind.ts'
import type { ReadArticle } from './reading.ts'

/** That a page prints this office before this name. */
export interface Holding {
  readonly name: string
  /** The whole office as printed (`党工委委员、管委会副主任`). */
  readonly office: Quote
  /** The person's name behind it. */
  readonly person: Quote
  /** Its parts: `党工委委员`, `管委会副主任`. */
  readonly parts: readonly string[]
  readonly in: ReadArticle
  readonly day: EventDay | undefined
  readonly year: number | undefined
}

/** Every office printed before a name, in the order of the articles. */
export const holdingsOf = (
  articles: readonly ReadArticle[],
  dayOf: (article: ReadArticle) => EventDay | undefined,
  yearOf: (article: ReadArticle) => number | undefined,
): Holding[] =>
  articles.flatMap((article) => {
    const when = { day: dayOf(article), year: yearOf(article) }
    return holdingsIn(article).map((holding) => ({ ...holding, ...when }))
  })

/** Every office printed before a name, or given to its bearer, in the body of an article. */
export const holdingsIn = (article: ReadArticle): Omit<Holding, 'day' | 'year'>[] =>
  article.reads
    .filter(({ paragraph }) => paragraph.part === 'body')
    .flatMap(({ paragraph, people }) =>
      people.flatMap((person, at) =>
        [person.office, ...officesBehind(paragraph.folded, people, at)].flatMap((span) =>
          span === undefined
            ? []
            : [
                {
                  name: person.name,
                  office: quote(paragraph, span),
                  person: quote(paragraph, { start: person.start, end: person.end }),
                  parts: partsOf(paragraph.folded.slice(span.start, span.end)),
                  in: article,
                },
              ],
        ),
      ),
    )

/** 2019年,某某任局长: the year that a life told in years gives to an office. */
const TOLD_YEAR = /(?:^|[。;,(])(?<year>(?:19|20)\d\d)年(?:\d{1,2}月)?(?:起|以来|底|初)?,?$/

/** 2015年起任…: the year printed before an office that stands behind its name. */
export function toldYear({ office: { from, span }, person }: Holding): number | undefined {
  if (span.start < person.span.end) return undefined
  const year = TOLD_YEAR.exec(from.folded.slice(0, person.span.start))?.groups?.['year']
  return year === undefined ? undefined : Number(year)
}

/** Words between a name and an office behind it that tell of the past: 免去某某的局长职务, 某某原是局长. */
const OF_PAST = /不再|辞去|卸任|^(?:同志)?的$|原[是系为任]|曾|此前|^在担任/

/** Whether the print tells that somebody holds the office behind his name no more. */
export const isPast = (folded: string, name: Span, office: Span): boolean =>
  office.start > name.start && OF_PAST.test(folded.slice(name.end, office.start))

/** Whether the person holds the office no more, as far as the page tells. */
export const isTaken = ({ office: { from, span }, person }: Holding): boolean =>
  isPast(from.folded, person.span, span)

/** Whether the print tells that the person was given the office, by a verb between the two. */
export const isGiven = ({ office: { from, span }, person }: Holding): boolean =>
  span.start > person.span.start &&
  /(?<!现|时)任|选|(?<!现)为/.test(from.folded.slice(person.span.end, span.start)) &&
  !isPast(from.folded, person.span, span)

/** 甲组长、乙书记,丙主任 → its parts; marks inside quotation marks do not part. */
const partsOf = (office: string): string[] =>
  office
    .replace(/“[^”]*”/g, (words) => words.replaceAll('、', '\u0001'))
    .split(/[、,]|兼(?!职)/)
    .map((part) => part.replaceAll('\u0001', '、'))

/** Whether a printed office is the one asked for: 管委会主任 is not 管委会副主任. */
export function isOffice(part: string, asked: string): boolean {
  if (part === asked) return true
  const longer = part.length > asked.length ? part : asked
  const shorter = part.length > asked.length ? asked : part
  if (!longer.endsWith(shorter)) return false
  return !/(?:副|常务|助理|前|原)$/.test(longer.slice(0, -shorter.length))
}
