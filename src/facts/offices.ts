import type { EventDay } from '../corpus/day.ts'
import { type Quote, quote } from '../corpus/page.ts'
import type { Span } from '../corpus/text.ts'
import { OFFICES, wordBefore } from '../language/lexicon.ts'
import type { Person } from '../language/names.ts'
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
        [person.office, officeGiven(paragraph.folded, people, at)].flatMap((span) =>
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

/** Behind a name, what gives its bearer an office: 当选为秘书长; 为 only where somebody is named to be. */
const GIVES =
  /^(?:同志)?(?:全票)?(?:当选(?:为)?|担任|出任|就任|接任|兼任|现任|被(?:任命|聘任|聘|选|推选|选举)为|任(?!职|期|务|命|何|教|意|凭))/
const NAMED_TO_BE = /(?:任命|选举|推选|聘请|聘任|增补|决定)了?[^,。;]{0,12}$/

/** The office that stands behind a name and goes to its bearer, those of a list alike. */
function officeGiven(folded: string, people: readonly Person[], at: number): Span | undefined {
  const person = people[at]
  if (person === undefined) return undefined
  const next = people[at + 1]
  if (next !== undefined && /^[、和]$/.test(folded.slice(person.end, next.start)))
    return officeGiven(folded, people, at + 1)
  const behind = folded.slice(person.end, person.end + 40)
  const named = NAMED_TO_BE.test(folded.slice(Math.max(0, person.start - 20), person.start))
  const gives = GIVES.exec(behind) ?? (named ? /^(?:同志)?为/.exec(behind) : null)
  if (gives === null) return undefined
  const start = person.end + gives[0].length
  const words = /^[^,。;(]*/.exec(folded.slice(start, start + 30))?.[0] ?? ''
  for (let length = words.length; length > 1; length--)
    if (wordBefore(OFFICES, words, length) !== undefined) return { start, end: start + length }
  return undefined
}

/** 甲组长、乙书记,丙主任 → its parts; marks inside quotation marks do not part. */
export const partsOf = (office: string): string[] =>
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
