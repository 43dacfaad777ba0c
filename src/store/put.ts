import { type ArticleId, type ParagraphId, paragraphIdOf } from '../corpus/page.ts'
import type { Correction } from '../corpus/correct.ts'
import { isName } from '../language/names.ts'
import type { Database } from './database.ts'
import type { ArticleDraft, Draft, Entry } from './draft.ts'
import { type Had, putStatements } from './putStatements.ts'

/** A file of the archive folder as it was when it was read. */
export interface Stamp {
  readonly file: string
  readonly size: number
  /** When it was changed last, in milliseconds since 1970. */
  readonly changed: number
  readonly hash: string
}

/** A draft, and the file it is of. */
export interface KeptDraft {
  readonly stamp: Stamp
  readonly draft: Draft
}

/** What a change of the archive made of its articles. */
export interface Change {
  readonly added: readonly ArticleId[]
  /** The paragraphs of articles that are no more. */
  readonly removed: readonly ParagraphId[]
}

const paragraphsOf = (had: Had | undefined): ParagraphId[] =>
  had === undefined
    ? []
    : Array.from({ length: had.blocks }, (_, place) => paragraphIdOf(had.id, place))

/** Writes what was read. Every call is one transaction: all of it is kept, or nothing. */
export interface Writer {
  /** Keeps a draft, and counts what it says for names. */
  draft(stamp: Stamp, draft: Draft): void
  /** Takes the draft of a file as its page, in the place of the one before. */
  page(stamp: Stamp, draft: Draft, entries: readonly Entry[]): Change
  /** Notes why a file cannot be read; the page it was is gone. */
  problem(stamp: Stamp, problem: string): Change
  /** The file is as it was, only its stamp is another; a draft of it is forgotten. */
  stamp(stamp: Stamp): void
  remove(file: string): Change
  /** Notes what was set right by now; the pages it concerns are kept before. */
  corrections(corrections: readonly Correction[]): void
}

/** Where a path stands among others, folder by folder. */
const orderOf = (file: string, place = 0): string =>
  `${file.replaceAll('/', '\u0001')}\u0001${String(place).padStart(4, '0')}`

const isoDay = (draft: Draft): string | null => draft.published ?? null

/** So many words are remembered as written, about 30 MB of them. */
const MOST_WORDS_IN_MIND = 400_000

/** The characters of a text backwards. */
export const reversed = (text: string): string => Array.from(text).reverse().join('')

/** `before` is called before anything is written. */
export function writer(database: Database, before: () => void = () => {}): Writer {
  const sql = putStatements(database)

  function count(names: Draft['names'], sign: 1 | -1): void {
    for (const [name, points] of names) sql.count.run(name, sign * points)
    const touched = new Set<string>()
    for (const [name] of names) {
      for (const one of [name, name.slice(0, -1)]) touched.add(one)
      for (const { name: longer } of sql.longer.all(name, `${name}\uffff`, name.length + 1))
        touched.add(longer)
    }
    for (const name of touched) decide(name)
  }

  /** Whether a name is one, by what speaks for it now. */
  function decide(name: string): void {
    const mine = sql.points.get(name)
    if (mine === undefined) return
    if (mine <= 0) return void sql.noName.run(name)
    const longer = sql.longer.all(name, `${name}\uffff`, name.length + 1)
    const known = isName(
      mine,
      sql.points.get(name.slice(0, -1)) ?? 0,
      longer.map(({ points }) => points),
    )
    sql.decide.run(known ? 1 : 0, name, known ? 1 : 0)
  }

  function forget(file: string): void {
    const kept = sql.draft.get(file)
    if (kept === undefined) return
    sql.noDraft.run(file)
    count((JSON.parse(kept) as KeptDraft).draft.names, -1)
  }

  /** Takes a page out; the articles it had. */
  function takeOut(file: string): Had[] {
    const page = sql.page.get(file)
    if (page === undefined) return []
    count(JSON.parse(page.names) as Draft['names'], -1)
    const had = sql.ofPage.all(page.row)
    for (const { row } of had) {
      sql.noParts.run(row)
      for (const clear of sql.clear) clear.run(row)
    }
    sql.noArticles.run(page.row)
    sql.noPage.run(page.row)
    return had
  }

  function putPage(stamp: Stamp, draft: Draft | undefined, problem: string | null): number {
    const { file, size, changed, hash } = stamp
    const row = sql.putPage.run(
      file,
      size,
      changed,
      hash,
      draft === undefined ? null : isoDay(draft),
      draft?.publishedBy ?? null,
      JSON.stringify(draft?.districts ?? []),
      JSON.stringify(draft?.oddities ?? []),
      problem,
      JSON.stringify(draft?.names ?? []),
    )
    return Number(row.lastInsertRowid)
  }

  function putArticle(page: number, printed: string, draft: ArticleDraft, entry: Entry): void {
    const { day } = draft
    const row = Number(
      sql.putArticle.run(
        draft.id,
        page,
        printed,
        draft.newest,
        draft.year ?? null,
        day === undefined ? null : JSON.stringify(day),
        day?.month ?? null,
        day?.date ?? null,
        draft.blocks,
        JSON.stringify(draft.districts),
      ).lastInsertRowid,
    )
    sql.putText.run(row, draft.text, entry.packed)
    for (const name of entry.people) sql.putPerson.run(name, row)
    for (const [month, first, last] of entry.mentions) sql.putMention.run(month, first, last, row)
    for (const name of draft.districts) sql.putDistrict.run(name, row)
    putWords(entry.words)
    for (const word of entry.headWords) sql.putHead.run(word)
    for (const { block, name, start, office, parts } of entry.holdings) {
      const all = JSON.stringify(parts)
      const put = sql.putHolding.run(row, block, name, start, ...office, all)
      for (const part of new Set(parts))
        if (part !== '') sql.putPart.run(reversed(part), name.charAt(0), put.lastInsertRowid)
    }
  }

  /** Shows each article where it is printed first, and tells which are new or gone. */
  function show(before: readonly Had[], now: readonly ArticleId[]): Change {
    const removed: ParagraphId[] = []
    const added: ArticleId[] = []
    const had = new Map(before.map((one) => [one.id, one]))
    for (const id of new Set([...had.keys(), ...now])) {
      const [first, ...others] = sql.withId.all(id)
      const gone = had.get(id)
      // The same words may now be other paragraphs: they go and come.
      removed.push(...paragraphsOf(gone))
      if (first !== undefined) {
        if (first.shown === 0) sql.show.run(1, first.row)
        for (const other of others) if (other.shown === 1) sql.show.run(0, other.row)
        if (gone !== undefined || others.length === 0) added.push(id)
      }
    }
    if (added.length + removed.length + now.length > 0) sql.turn.run()
    return { added, removed }
  }

  /** Words that are there already; they make most of every page. */
  const there = new Set<string>()

  function putWords(words: readonly string[]): void {
    if (there.size > MOST_WORDS_IN_MIND) there.clear()
    for (const word of words) {
      if (there.has(word)) continue
      sql.putWord.run(word)
      there.add(word)
    }
  }

  const all =
    <A extends unknown[], T>(work: (...args: A) => T) =>
    (...args: A): T => {
      before()
      try {
        return database.transaction(() => work(...args)).immediate()
      } catch (error) {
        there.clear()
        throw error
      }
    }

  return {
    draft: all((stamp, draft) => {
      forget(stamp.file)
      sql.putDraft.run(stamp.file, JSON.stringify({ stamp, draft } satisfies KeptDraft))
      count(draft.names, 1)
    }),
    page: all((stamp, draft, entries) => {
      const before = takeOut(stamp.file)
      const page = putPage(stamp, draft, null)
      draft.articles.forEach((article, place) => {
        const entry = entries[place]
        if (entry !== undefined) putArticle(page, orderOf(stamp.file, place), article, entry)
      })
      // What the draft said for names is from now on what the page says.
      sql.noDraft.run(stamp.file)
      return show(
        before,
        draft.articles.map(({ id }) => id),
      )
    }),
    problem: all((stamp, problem) => {
      forget(stamp.file)
      const before = takeOut(stamp.file)
      putPage(stamp, undefined, problem)
      return show(before, [])
    }),
    stamp: all(({ file, size, changed, hash }) => {
      forget(file)
      sql.stamp.run(size, changed, hash, file)
    }),
    remove: all((file) => {
      forget(file)
      return show(takeOut(file), [])
    }),
    corrections: all((corrections) => void sql.corrections.run(JSON.stringify(corrections))),
  }
}
