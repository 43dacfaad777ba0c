import type { Archive } from '../answer/archive.ts'
import type { Library } from '../answer/library.ts'
import { dayOf, isoOf, type Day } from '../corpus/day.ts'
import type { ArticleId } from '../corpus/page.ts'
import { type Event, eventsOf } from '../facts/events.ts'
import { type Holding, isOffice } from '../facts/offices.ts'
import type { ReadArticle } from '../facts/reading.ts'
import type { DigestEvent } from './choose.ts'
import type { Appointment, FollowedArticle } from './follow.ts'
import type { Newsroom } from './plan.ts'

/** What the daily work asks of the archive, and what the reading commands ask besides. */
export interface ArchiveNewsroom extends Newsroom {
  /** What happened, as the article tells it. */
  happenings(article: ReadArticle): readonly Event[]
  /** Every article as followers see it, with its day. */
  all(): readonly { readonly article: FollowedArticle; readonly published: Day | undefined }[]
}

/** The newsroom of an archive. What it worked out is kept until the archive changes. */
export function newsroomOf(archive: Archive): ArchiveNewsroom {
  let room: ReturnType<typeof roomOf> | undefined
  const now = (): ReturnType<typeof roomOf> =>
    room?.books === archive.books ? room : (room = roomOf(archive.books))
  return {
    eventsOf: (id) => now().lines(id),
    eventsOn: (month, date) => now().on(month, date),
    followed: (id) => now().followed(id),
    happenings: (article) => now().happenings(article),
    all: () => now().all(),
  }
}

function roomOf(books: Library) {
  const events = kept((article: ReadArticle) => eventsOf(article, books.dayOf(article)))
  const lines = kept((article: ReadArticle) => linesOf(article, events(article), books))
  const followed = kept((article: ReadArticle) =>
    followedOf(article, appointmentsIn(article, books)),
  )

  return {
    books,
    on: (month: number, date: number) => books.ofDay(month, date).flatMap(lines),
    happenings: events,
    lines(id: ArticleId): readonly DigestEvent[] {
      const article = books.find(id)
      return article === undefined ? [] : lines(article)
    },
    followed(id: ArticleId): FollowedArticle | undefined {
      const article = books.find(id)
      return article && followed(article)
    },
    all: () =>
      [...books.all()].map((article) => ({
        article: followed(article),
        published: publishedOf(article, books),
      })),
  }
}

/** Works something out once for each article. */
function kept<T>(work: (article: ReadArticle) => T): (article: ReadArticle) => T {
  const known = new WeakMap<ReadArticle, T>()
  return (article) => {
    const had = known.get(article)
    if (had !== undefined) return had
    const made = work(article)
    known.set(article, made)
    return made
  }
}

/** The day of what the article tells, where its year is known; else its day of issue. */
function publishedOf(article: ReadArticle, books: Library): Day | undefined {
  const day = books.dayOf(article)
  const told = day?.year === undefined ? undefined : dayOf(day.year, day.month, day.date)
  return told ?? article.article.page.published
}

/** One line for each event; the headline where the article tells of none by name. */
function linesOf(
  read: ReadArticle,
  events: readonly Event[],
  books: Library,
): readonly DigestEvent[] {
  const { article } = read
  const [district] = books.districtsOf(read)
  const own = { article: article.id, district }
  const named = events.filter(({ name }) => name.from.part !== 'head')
  if (named.length < 2)
    return [
      {
        ...own,
        paragraph: named[0]?.name.from.id ?? article.head.id,
        day: books.dayOf(read),
        what: article.headline,
        chairedBy: events[0]?.chair[0]?.name,
      },
    ]
  return named.map(({ name, day, chair }) => ({
    ...own,
    paragraph: name.from.id,
    day,
    what: name.text,
    chairedBy: chair[0]?.name,
  }))
}

function followedOf(read: ReadArticle, appointments: readonly Appointment[]): FollowedArticle {
  const { article, folded, reads } = read
  const people = new Set(reads.flatMap((one) => one.people.map(({ name }) => name)))
  return { id: article.id, folded, people, appointments }
}

const whenOf = ({ day, year }: Holding): string =>
  day?.year !== undefined ? isoOf(day) : String(year ?? '')

/** Who is first printed with which office in an article; what has no year counts as long ago. */
function appointmentsIn(article: ReadArticle, { held }: Library): readonly Appointment[] {
  const here = held.on(article.article.page).filter((one) => one.in === article)
  if (here.length === 0) return []
  const inOrder = held
    .by([...new Set(here.map(({ name }) => name))])
    .toSorted((a, b) => (whenOf(a) < whenOf(b) ? -1 : 1))
  const before = new Map<string, string[]>()
  const found: Appointment[] = []
  for (const one of inOrder) {
    const known = before.get(one.name) ?? []
    before.set(one.name, known)
    for (const office of one.parts) {
      if (known.some((other) => isOffice(other, office))) continue
      known.push(office)
      if (one.in === article) found.push({ person: one.name, office })
    }
  }
  return found
}
