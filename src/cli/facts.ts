import { library } from '../answer/library.ts'
import type { EventDay } from '../corpus/day.ts'
import type { Paragraph, Quote } from '../corpus/page.ts'
import { quote } from '../corpus/page.ts'
import type { Span } from '../corpus/text.ts'
import type { Holding } from '../facts/offices.ts'
import type { ReadArticle } from '../facts/reading.ts'
import type { ExitCode, Given, World } from './command.ts'
import { dateOf } from './json.ts'

/** `facts`: who did what, and who held which office, each with the words that say so. */
export async function facts(world: World, given: Given): Promise<ExitCode> {
  const archive = await world.openArchive()
  const { articles, holdings } = library(archive.pages)
  const events = articles.map((read) => eventOf(read, archive.dayOf(read.article)))
  const offices = holdings.map((one) => officeOf(one, archive.dayOf(one.in.article)))
  const text = given.has('--json')
    ? JSON.stringify({ events: events.filter(({ acts }) => acts.length > 0), offices })
    : [...events.flatMap(actLines), ...offices.map(officeLine)].join('\n')
  await world.out(`${text}\n`)
  return 0
}

interface Evidence {
  readonly paragraph: string
  readonly file: string
  readonly lines: Paragraph['lines']
  readonly text: string
  readonly span: readonly [start: number, end: number]
}

/** The sentence that says it, and where in its paragraph the words stand. */
const evidenceOf = ({ from, span }: Quote, sentence: Span): Evidence => ({
  paragraph: from.id,
  file: from.article.page.file,
  lines: from.lines,
  text: quote(from, sentence).text,
  span: [span.start, span.end],
})

const eventOf = ({ article, reads }: ReadArticle, day: EventDay | undefined) => ({
  article: article.id,
  headline: article.headline,
  date: dateOf(day),
  yearInferred: day?.yearInferred ?? false,
  acts: reads.flatMap(({ paragraph, acts }) =>
    acts.flatMap(({ roles, agents, verb, sentence }) =>
      agents.map((agent) => {
        const who = quote(paragraph, agent)
        const evidence = evidenceOf(who, sentence)
        return { roles, who: who.text, verb: quote(paragraph, verb).text, evidence }
      }),
    ),
  ),
})

const officeOf = ({ name, office, person }: Holding, day: EventDay | undefined) => ({
  name,
  office: office.text,
  date: dateOf(day),
  evidence: evidenceOf(office, { start: office.span.start, end: person.span.end }),
})

const actLines = ({ headline, date, acts }: ReturnType<typeof eventOf>): readonly string[] =>
  acts.map(({ who, verb }) => `${date ?? '-'}  ${who} ${verb}  《${headline}》`)

const officeLine = ({ name, office, date }: ReturnType<typeof officeOf>): string =>
  `${date ?? '-'}  ${name}: ${office}`
