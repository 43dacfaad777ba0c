import { dayIn } from '../bot/cite.ts'
import { sayIn } from '../bot/say.ts'
import type { EventDay } from '../corpus/day.ts'
import type { Lines, Quote } from '../corpus/page.ts'
import { type Event, eventsOf, type Part } from '../facts/events.ts'
import type { Holding } from '../facts/offices.ts'
import { type Quantity, quantitiesOf } from '../facts/quantities.ts'
import type { ReadArticle } from '../facts/reading.ts'
import type { ExitCode, Given, World } from './command.ts'
import { dateOf } from './json.ts'

/** `facts`: what happened, who held which office, how much of what, each with the words that say so; who wrote. */
export async function facts(world: World, given: Given): Promise<ExitCode> {
  const archive = await world.openArchive()
  const { books } = archive
  const all = [...books.all()]
  const events = all.flatMap((read) => eventsOf(read, archive.dayOf(read.article)))
  const offices = [...books.held.all()].map((one): Held => ({
    one,
    day: archive.dayOf(one.in.article),
  }))
  const text = given.has('--json')
    ? JSON.stringify({
        events: events.map(eventJson),
        offices: offices.map(officeJson),
        quantities: all.flatMap((read) => quantitiesOf(read, books.yearOf(read)).map(quantityJson)),
        writers: all.map(writersJson),
      })
    : [...events.flatMap(eventLines), ...offices.map(officeLine)].join('\n')
  await world.out(`${text}\n`)
  return 0
}

/** Words and where they stand: the paragraph, their span in it, and its lines in the file. */
interface Evidence {
  readonly words: string
  readonly paragraph: string
  readonly span: readonly [start: number, end: number]
  readonly file: string
  readonly lines: Lines
}

const evidenceOf = ({ text, span, from }: Quote): Evidence => ({
  words: text,
  paragraph: from.id,
  span: [span.start, span.end],
  file: from.article.page.file,
  lines: from.lines,
})

const evidenceOrNull = (quote: Quote | undefined): Evidence | null =>
  quote === undefined ? null : evidenceOf(quote)

const partJson = ({ who, name, office, verb, sentence }: Part): object => ({
  name: name ?? null,
  who: evidenceOf(who),
  office: evidenceOrNull(office),
  verb: evidenceOf(verb),
  sentence: sentence.text,
})

const eventJson = (event: Event): object => ({
  article: event.in.article.id,
  headline: event.in.article.headline,
  name: evidenceOf(event.name),
  kind: event.kind ?? null,
  date: dateOf(event.day),
  dayKind: event.dayKind,
  yearInferred: event.day?.yearInferred ?? false,
  when: evidenceOrNull(event.when),
  timeOfDay: evidenceOrNull(event.timeOfDay),
  place: evidenceOrNull(event.place),
  convener: evidenceOrNull(event.convener),
  chair: event.chair.map(partJson),
  led: event.led.map(partJson),
  speakers: event.speakers.map(partJson),
  attendees: event.attendees.map(partJson),
  bodies: event.bodies.map(partJson),
  documents: event.documents.map(evidenceOf),
  decisions: event.decisions.map(evidenceOf),
  deadlines: event.deadlines.map(evidenceOf),
})

/** An office, and the day of the article that prints it. */
interface Held {
  readonly one: Holding
  readonly day: EventDay | undefined
}

const officeJson = ({ one: { name, office, person, parts, year }, day }: Held): object => ({
  name,
  office: office.text,
  parts,
  date: dateOf(day),
  year: year ?? null,
  evidence: {
    office: evidenceOf(office),
    name: evidenceOf(person),
  },
})

const quantityJson = (one: Quantity): object => ({
  figure: evidenceOf(one.figure),
  what: one.what,
  unit: one.unit,
  counted: evidenceOrNull(one.counted),
  period: evidenceOrNull(one.period),
  year: one.year ?? null,
  state: one.state,
})

/** Who wrote an article and took its pictures, as its byline says. */
const writersJson = ({ article: { id, headline, byline } }: ReadArticle): object => ({
  article: id,
  headline,
  reporters: byline.reporters,
  correspondents: byline.correspondents,
  photoBy: byline.photoBy,
})

/** How the parts of an event are called in a terminal. */
const PARTS = {
  chair: '主持',
  led: '带队',
  speakers: '讲话',
  attendees: '参加',
  bodies: '单位',
} as const

function eventLines(event: Event): string[] {
  const { name, day, place, in: read } = event
  const head = [name.text, dayIn(sayIn('zh'), day), ...(place === undefined ? [] : [place.text])]
  const parts = (Object.keys(PARTS) as (keyof typeof PARTS)[]).flatMap((part) => {
    const who = [...new Set(event[part].map((one) => one.who.text))]
    return who.length === 0 ? [] : [`  ${PARTS[part]}: ${who.join('、')}`]
  })
  const papers = event.documents.map(({ text }) => `  ${text}`)
  const { page, lines } = read.article
  return [head.join(' · '), ...parts, ...papers, `  ${page.file}:${lines[0]}-${lines[1]}`]
}

const officeLine = ({ one: { name, office }, day }: Held): string =>
  `${dateOf(day) ?? '-'}  ${name}: ${office.text}`
