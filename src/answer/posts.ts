import { type Paragraph, quote } from '../corpus/page.ts'
import type { Span } from '../corpus/text.ts'
import { readDays } from '../language/days.ts'
import { pieceAt, trim } from '../language/clauses.ts'
import type { Extractor, Proposal } from './proposal.ts'

/** 2011年至2014年,某某利用担任甲局局长的职务之便: an office told by the years of what was done in it. */
const POST =
  /(?:担任|在任|作为)(?<office>[\u4e00-\u9fff“”()、]{3,90}?)(?:的?职务(?:上的?)?(?:之便|便利)|期间|(?<=[长任理记席员]),)/g

/** 2011年至2014年, the years of a sentence from one to the other. */
const YEARS = /(?<from>\d{4})年?(?:\d{1,2}月)?(?:至|到|-|—+|~)(?<to>\d{4})年/

/** What office somebody held in a year: one that is told beside the years in which he held it. */
export const posts: Extractor = ({ question, standings }) => {
  const names = question.people.flatMap((person) => person.names)
  const years = question.days.flatMap(({ when }) => when.year ?? [])
  if (names.length === 0 || years.length === 0) return []
  const found = standings.flatMap((standing) =>
    standing.article.reads.flatMap(({ paragraph }) =>
      postsIn(paragraph, names, years).map(({ span, told }) => ({
        told,
        proposal: {
          quotes: [quote(paragraph, span)],
          details: names.slice(0, 1),
          standing,
          score: 1,
        },
      })),
    ),
  )
  // What is told of the very year is nearer than what is told of all years around it.
  const exact = found.filter(({ told }) => told === 'named')
  return (exact.length > 0 ? exact : found).map(({ proposal }): Proposal => proposal)
}

interface Post {
  readonly span: Span
  readonly told: Told
}

function postsIn(
  { folded }: Paragraph,
  names: readonly string[],
  years: readonly number[],
): Post[] {
  return [...folded.matchAll(POST)].flatMap(({ index, 0: words, groups }) => {
    const before = folded.slice(pieceAt(folded, 'segment', index).start, index)
    const told = toldOf(before, years)
    if (told === undefined || !names.some((name) => before.includes(name))) return []
    const office = groups?.['office'] ?? ''
    const start = index + words.indexOf(office)
    return [{ span: trim(folded, { start, end: start + office.length }), told }]
  })
}

/** Whether the years before an office are those asked of, or hold them; `undefined` for neither. */
type Told = 'named' | 'within'

function toldOf(before: string, years: readonly number[]): Told | undefined {
  const { from, to } = YEARS.exec(before)?.groups ?? {}
  const named = readDays(before, { asked: false }).flatMap(({ when }) => when.year ?? [])
  const range = from === undefined || to === undefined ? named : [Number(from), Number(to)]
  if (range.length === 0) return undefined
  if (years.every((year) => range.includes(year))) return 'named'
  const isWithin = (year: number): boolean =>
    Math.min(...range) <= year && year <= Math.max(...range)
  return from !== undefined && years.every(isWithin) ? 'within' : undefined
}
