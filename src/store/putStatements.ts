import type { ArticleId } from '../corpus/page.ts'
import type { Database } from './database.ts'

/** An article of a page as it was kept before. */
export type Had = Readonly<{ row: number; id: ArticleId; blocks: number }>

/** All that writes to a kept archive, and what writing asks of it, prepared. */
export const putStatements = (database: Database) => ({
  corrections: database.prepare<[string]>(
    `INSERT INTO meta VALUES ('corrections', ?)
     ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
  ),
  turn: database.prepare("UPDATE meta SET value = value + 1 WHERE name = 'edition'"),
  count: database.prepare<[string, number]>(
    `INSERT INTO names VALUES (?, ?, 0)
     ON CONFLICT (name) DO UPDATE SET points = points + excluded.points`,
  ),
  points: database.prepare<[string], number>('SELECT points FROM names WHERE name = ?').pluck(),
  longer: database.prepare<[string, string, number], { name: string; points: number }>(
    'SELECT name, points FROM names WHERE name > ? AND name < ? AND length(name) = ?',
  ),
  decide: database.prepare<[number, string, number]>(
    'UPDATE names SET known = ? WHERE name = ? AND known <> ?',
  ),
  noName: database.prepare<[string]>('DELETE FROM names WHERE name = ?'),
  draft: database.prepare<[string], string>('SELECT draft FROM drafts WHERE file = ?').pluck(),
  putDraft: database.prepare<[string, string]>('INSERT INTO drafts VALUES (?, ?)'),
  noDraft: database.prepare<[string]>('DELETE FROM drafts WHERE file = ?'),
  page: database.prepare<[string], { row: number; names: string }>(
    'SELECT row, names FROM pages WHERE file = ?',
  ),
  putPage: database.prepare(
    `INSERT INTO pages (file, size, changed, hash, published, publishedBy, districts, oddities,
     problem, names) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ),
  stamp: database.prepare<[number, number, string, string]>(
    'UPDATE pages SET size = ?, changed = ?, hash = ? WHERE file = ?',
  ),
  noPage: database.prepare<[number]>('DELETE FROM pages WHERE row = ?'),
  ofPage: database.prepare<[number], Had>('SELECT row, id, blocks FROM articles WHERE page = ?'),
  noArticles: database.prepare<[number]>('DELETE FROM articles WHERE page = ?'),
  noParts: database.prepare<[number]>(
    'DELETE FROM parts WHERE holding IN (SELECT row FROM holdings WHERE article = ?)',
  ),
  clear: ['texts', 'mentions', 'people', 'holdings', 'districts'].map((table) =>
    database.prepare<[number]>(`DELETE FROM ${table} WHERE article = ?`),
  ),
  withId: database.prepare<[string], { row: number; shown: 0 | 1 }>(
    'SELECT row, shown FROM articles WHERE id = ? ORDER BY printed',
  ),
  show: database.prepare<[number, number]>('UPDATE articles SET shown = ? WHERE row = ?'),
  putArticle: database.prepare(
    `INSERT INTO articles (id, page, printed, shown, newest, year, day, month, date, blocks,
     districts) VALUES (?, ?, ?, 0, ?, ?, ?, ?, ?, ?, ?)`,
  ),
  putText: database.prepare<[number, string, string]>('INSERT INTO texts VALUES (?, ?, ?)'),
  putPerson: database.prepare<[string, number]>('INSERT OR IGNORE INTO people VALUES (?, ?)'),
  putMention: database.prepare<[number, number, number, number]>(
    'INSERT OR IGNORE INTO mentions VALUES (?, ?, ?, ?)',
  ),
  putDistrict: database.prepare<[string, number]>('INSERT OR IGNORE INTO districts VALUES (?, ?)'),
  putWord: database.prepare<[string]>('INSERT OR IGNORE INTO words VALUES (?)'),
  putHead: database.prepare<[string]>('INSERT OR IGNORE INTO heads VALUES (?)'),
  putHolding: database.prepare<[number, number, string, number, number, number, string]>(
    `INSERT INTO holdings (article, block, name, start, officeStart, officeEnd, parts)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  ),
  putPart: database.prepare<[string, string, number | bigint]>(
    'INSERT OR IGNORE INTO parts VALUES (?, ?, ?)',
  ),
})
