// SQLite's FTS5, to compare with. Its tokenizer splits at what is no letter or digit, so that terms
// with a dot get a sign it keeps; it knows no weights of words, so that all count the same.

import Database from 'better-sqlite3'
import { articleIdOf, type Paragraph, type ParagraphId } from '../corpus/page.ts'
import { type Days, meets } from './days.ts'
import type { DaysOf, Hit, Query, SearchEngine } from './engine.ts'
import { FIELD_WEIGHTS } from './relevance.ts'
import { allTerms, FIELDS, fieldsOf, type Terms } from './tokens.ts'

const SCHEMA = `create virtual table paragraphs using fts5(
  ${FIELDS.join(', ')}, content='', contentless_delete=1,
  tokenize="unicode61 remove_diacritics 0 tokenchars '_'")`

const kept = (term: string): string => term.replaceAll('.', '_')

const phrase = (term: string): string => `"${kept(term).replaceAll('"', '')}"`

/** FTS5 in a file, or in memory; `terms` says what is indexed and asked for. */
export function fts5Engine(terms: Terms = allTerms, file = ':memory:'): SearchEngine {
  const database = new Database(file)
  database.pragma('journal_mode = off')
  database.exec(SCHEMA)
  const numbers = new Map<ParagraphId, number>()
  const paragraphs = new Map<
    number,
    { readonly id: ParagraphId; readonly days: Days | undefined }
  >()
  let last = 0

  const insert = database.prepare(
    `insert into paragraphs (rowid, ${FIELDS.join(', ')}) values (?, ?, ?, ?)`,
  )
  const discard = database.prepare('delete from paragraphs where rowid = ?')
  const weights = FIELDS.map((field) => FIELD_WEIGHTS[field]).join(', ')
  const select = database.prepare<[string, number], { rowid: number; score: number }>(
    `select rowid, -rank as score from paragraphs
     where paragraphs match ? and rank match 'bm25(${weights})' order by rank limit ?`,
  )

  function remove(id: ParagraphId): void {
    const number = numbers.get(id)
    if (number === undefined) return
    discard.run(number)
    numbers.delete(id)
    paragraphs.delete(number)
  }

  function add(paragraph: Paragraph, daysOf: DaysOf | undefined): void {
    remove(paragraph.id)
    numbers.set(paragraph.id, ++last)
    paragraphs.set(last, { id: paragraph.id, days: daysOf?.(paragraph) })
    const fields = fieldsOf(paragraph)
    insert.run(last, ...FIELDS.map((field) => terms.indexed(fields[field]).map(kept).join(' ')))
  }

  function search({ words, limit, among, within }: Query): readonly Hit[] {
    const asked = [...terms.asked(words).keys()]
    if (asked.length === 0) return []
    const all = among === undefined && within === undefined
    const rows = select.iterate(asked.map(phrase).join(' OR '), all ? limit : -1)
    const hits: Hit[] = []
    for (const { rowid, score } of rows) {
      const known = paragraphs.get(rowid)
      if (known === undefined || among?.has(articleIdOf(known.id)) === false) continue
      if (within !== undefined && (known.days === undefined || !meets(known.days, within))) continue
      hits.push({ id: known.id, score })
      if (hits.length === limit) break
    }
    return hits
  }

  return {
    name: 'sqlite-fts5',
    add: async (added, daysOf) =>
      database.transaction(() => added.forEach((one) => add(one, daysOf)))(),
    remove: async (ids) => database.transaction(() => ids.forEach(remove))(),
    search: async (queries) => queries.map(search),
  }
}
