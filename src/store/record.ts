import type { Article, Lines, Page, Paragraph } from '../corpus/page.ts'
import { articleFrom } from '../corpus/article.ts'
import { fold } from '../corpus/text.ts'
import type { ArticleId } from '../corpus/page.ts'
import { blocksOf } from '../corpus/page.ts'
import type { Act } from '../facts/acts.ts'
import type { Read } from '../facts/reading.ts'
import type { DayMention } from '../language/days.ts'
import type { Person } from '../language/names.ts'

// Articles and what was read of them, as text for the database. Whatever is words of a paragraph is
// kept as its span.

type Block = readonly [text: string, first: number, last: number]

interface KeptText {
  readonly lines: Lines
  readonly place: number
  readonly kicker?: string | undefined
  readonly headline: string
  readonly subhead?: string | undefined
  readonly dateline?: string | undefined
  readonly by: readonly [
    reporters: readonly string[],
    correspondents: readonly string[],
    photoBy: readonly string[],
  ]
  /** Head and body; the byline last where `credited`. */
  readonly blocks: readonly Block[]
  readonly credited: boolean
}

const blockOf = ({ text, lines }: Paragraph): Block => [text, lines[0], lines[1]]

/** An article as text; its page and its id are kept beside it. */
export function packArticle(article: Article): string {
  const { lines, place, kicker, headline, subhead, dateline, byline, credit } = article
  const kept: KeptText = {
    lines,
    place,
    kicker,
    headline,
    subhead,
    dateline,
    by: [byline.reporters, byline.correspondents, byline.photoBy],
    blocks: blocksOf(article).map(blockOf),
    credited: credit !== undefined,
  }
  return JSON.stringify(kept)
}

/** An article, and all its paragraphs folded, a line each. */
interface Unpacked {
  readonly article: Article
  readonly folded: string
}

/** The article that was kept as this text. It is folded in one go, which leaves fewer texts to make. */
export function unpackArticle(text: string, id: ArticleId, page: Page): Unpacked {
  const { blocks, credited, by, ...kept } = JSON.parse(text) as KeptText
  const [reporters, correspondents, photoBy] = by
  const folded = fold(blocks.map(([text]) => text).join('\n'))
  let end = -1
  const printed = blocks.map(([text, first, last]) => {
    const start = end + 1
    end = start + text.length
    return { text, lines: [first, last] as const, folded: folded.slice(start, end) }
  })
  const [head, ...body] = printed
  const credit = credited ? body.pop() : undefined
  const article = articleFrom({
    id,
    page,
    lines: kept.lines,
    place: kept.place,
    kicker: kept.kicker,
    headline: kept.headline,
    subhead: kept.subhead,
    dateline: kept.dateline,
    byline: { reporters, correspondents, photoBy },
    blocks: { head: head ?? { text: '', lines: kept.lines }, body, credit },
  })
  return { article, folded }
}

/** One block of an article that was kept as this text, folded. */
export function foldedBlock(text: string | undefined, place: number): string | undefined {
  const block = text === undefined ? undefined : (JSON.parse(text) as KeptText).blocks[place]
  return block && fold(block[0])
}

type PackedPerson = readonly [start: number, end: number, officeStart?: number, officeEnd?: number]
type PackedDay = readonly [
  start: number,
  end: number,
  when: DayMention['when'],
  vague: 0 | 1,
  part?: string | null,
  said?: string,
]
type PackedAct = readonly [
  roles: readonly string[],
  verb: readonly [start: number, end: number, word?: string],
  /** The place of the person among the people of the paragraph; -1 for none. */
  agents: readonly (readonly [start: number, end: number, person: number])[],
  clause: readonly [start: number, end: number],
  sentence: readonly [start: number, end: number],
]
type PackedRead = readonly [
  people: readonly PackedPerson[],
  days: readonly PackedDay[],
  acts: readonly PackedAct[],
  sentences: readonly number[],
]

const packPerson = ({ start, end, office }: Person): PackedPerson =>
  office === undefined ? [start, end] : [start, end, office.start, office.end]

function packDay({ start, end, when, vague, part, said }: DayMention, folded: string): PackedDay {
  const head = [start, end, when, vague ? 1 : 0] as const
  if (said !== folded.slice(start, end)) return [...head, part ?? null, said]
  return part === undefined ? head : [...head, part]
}

function packAct(act: Act, { people, paragraph }: Read): PackedAct {
  const { roles, verb, agents, clause, sentence } = act
  const word = paragraph.folded.slice(verb.start, verb.end)
  return [
    roles,
    word === verb.word ? [verb.start, verb.end] : [verb.start, verb.end, verb.word],
    agents.map(({ start, end, person }) => [
      start,
      end,
      person === undefined ? -1 : people.findIndex((one) => one.start === person.start),
    ]),
    [clause.start, clause.end],
    [sentence.start, sentence.end],
  ]
}

/** What was read of an article, as text. */
export function packReads(reads: readonly Read[]): string {
  return JSON.stringify(
    reads.map((read): PackedRead => [
      read.people.map(packPerson),
      read.days.map((day) => packDay(day, read.paragraph.folded)),
      read.acts.map((act) => packAct(act, read)),
      read.sentences.flatMap(({ start, end }) => [start, end]),
    ]),
  )
}

/** What was read of an article, from the text it was kept as. */
export function unpackReads(packed: string, article: Article): Read[] {
  const blocks = blocksOf(article)
  return (JSON.parse(packed) as readonly PackedRead[]).flatMap((read, at) => {
    const paragraph = blocks[at]
    return paragraph === undefined ? [] : [unpackRead(read, paragraph)]
  })
}

function unpackRead([named, days, acts, ends]: PackedRead, paragraph: Paragraph): Read {
  const { folded } = paragraph
  const people = named.map(([start, end, from, to]): Person => ({
    name: folded.slice(start, end),
    start,
    end,
    office: from === undefined || to === undefined ? undefined : { start: from, end: to },
  }))
  return {
    paragraph,
    people,
    days: days.map(([start, end, when, vague, part, said]) => ({
      start,
      end,
      said: said ?? folded.slice(start, end),
      when,
      ...(part === undefined || part === null ? {} : { part }),
      vague: vague === 1,
    })),
    acts: acts.map(([roles, [start, end, word], agents, clause, sentence]) => ({
      roles,
      verb: { word: word ?? folded.slice(start, end), start, end },
      agents: agents.map(([start, end, person]) => ({ start, end, person: people[person] })),
      clause: { start: clause[0], end: clause[1] },
      sentence: { start: sentence[0], end: sentence[1] },
    })),
    sentences: pairs(ends),
  }
}

function pairs(ends: readonly number[]): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = []
  for (let at = 0; at + 1 < ends.length; at += 2)
    spans.push({ start: ends[at] ?? 0, end: ends[at + 1] ?? 0 })
  return spans
}
