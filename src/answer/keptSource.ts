import type { Oddity } from '../corpus/page.ts'
import type { EventDay } from '../corpus/day.ts'
import type { Changes } from '../corpus/watch.ts'
import { teach } from '../facts/reading.ts'
import { daysFit, type When } from '../language/days.ts'
import { coreOf } from '../language/districts.ts'
import { lookupIn, type Stock } from '../search/lookup.ts'
import { type Kept, openKept } from '../store/kept.ts'
import type { Catalogue } from './catalogue.ts'
import type { Edition } from './edition.ts'
import { interpretersOf } from './interpret.ts'
import { keptLibrary } from './keptLibrary.ts'
import { type Conditions, worthReading } from './narrow.ts'
import type { Opening } from './open.ts'
import type { Source } from './source.ts'

/** A folder of which what was read before is kept; what has changed since is read at first. */
export async function keptSource(opening: Opening & { readonly dataDir: string }): Promise<Source> {
  const { dir, dataDir, now, signal, onProgress, onOddity, corrections = () => [] } = opening
  const kept = await openKept(dir, dataDir)
  for (const oddity of kept.oddities) onOddity?.(oddity)
  await kept.refresh({
    corrections: corrections(),
    ...(onProgress === undefined ? {} : { progress: onProgress }),
    ...(signal === undefined ? {} : { signal }),
  })
  await kept.settle()
  let edition = keptEdition(kept, now)

  async function look(): Promise<void> {
    const before = kept.tables.edition()
    await kept.refresh({ corrections: corrections() })
    if (kept.tables.edition() !== before) edition = keptEdition(kept, now)
    await kept.settle()
  }

  return {
    get edition() {
      return edition
    },
    unreadable: () => kept.tables.unreadable().map((one) => ({ ...one, line: 1 })),
    change: look,
    async reload(): Promise<Changes> {
      await look()
      return { pages: [], removed: [], unreadable: [] }
    },
    close: kept.close,
  }
}

function keptEdition(kept: Kept, now: () => number): Edition {
  const { tables, articles, engine } = kept
  const books = keptLibrary(kept)
  teach(books.names, placesOf(tables))
  const conditions = conditionsIn(tables)
  const { find } = lookupIn(stockIn(kept), engine, interpretersOf(books, conditions, now))
  return {
    catalogue: catalogueIn(kept),
    books,
    oddities: (): readonly Oddity[] => tables.oddities(),
    async articlesFor(question) {
      const ids = await worthReading(question, conditions, engine)
      return [...ids]
        .flatMap((id) => articles.byId(id) ?? [])
        .sort((a, b) => (a.printed < b.printed ? -1 : 1))
    },
    find,
  }
}

const placesOf = (tables: Kept['tables']): string[] =>
  tables
    .places()
    .flatMap((name) => [name, coreOf(name)])
    .filter((name) => name.length > 1)

function conditionsIn(tables: Kept['tables']): Conditions {
  let years: readonly number[] | undefined
  return {
    dated(when) {
      if (when.month === undefined) return when.year === undefined ? [] : tables.inYear(when.year)
      const { to, dates: [first = 1] = [] } = when
      if (to?.month === undefined) return tables.dated(when)
      const ends: When = { ...when, ...to, dates: [1, to.dates?.[1] ?? 31] }
      return [...tables.dated({ ...when, dates: [first, 31] }), ...tables.dated(ends)]
    },
    telling: ({ when }, most) =>
      when.month === undefined ? [] : tables.telling(monthDays(when), most),
    naming: tables.withName,
    years: () => (years ??= tables.years()),
  }
}

const monthDays = ({ month = 0, dates }: When) => ({
  month,
  ...(dates === undefined ? {} : { dates }),
})

const eventDay = ({ day }: { readonly day: string }): EventDay => JSON.parse(day) as EventDay

/** So many words are offered for the beginning of one. */
const COMPLETIONS = 12

const stockIn = ({ tables, articles }: Kept): Stock => ({
  among: (ids, most = ids.size) => {
    const wanted = most < ids.size ? tables.newestAmong(ids, most) : [...ids]
    const found = wanted.flatMap((id) => articles.byId(id) ?? [])
    return found
      .sort((a, b) =>
        a.newest === b.newest ? (a.printed < b.printed ? -1 : 1) : a.newest < b.newest ? 1 : -1,
      )
      .map(({ article }) => article)
  },
  like: (typed) =>
    typed.length < 2 || /^\d/.test(typed)
      ? []
      : tables.begun(typed, COMPLETIONS + 1).filter((word) => word !== typed),
})

const catalogueIn = ({ tables, articles }: Kept): Catalogue => {
  const articleOf = (row: number) => articles.byRow(row)?.article ?? []
  return {
    size: tables.size(),
    latest: (from, count) => tables.latest(from, count).flatMap(articleOf),
    on: (when, most) => {
      const found = tables.events(when).filter((one) => daysFit(when, eventDay(one)) === 'yes')
      return {
        articles: found.slice(0, most).flatMap(({ row }) => articleOf(row)),
        all: found.length,
      }
    },
    years: tables.datedYears,
    issues: tables.issues,
    ids: tables.ids,
  }
}
