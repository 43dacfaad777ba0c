import type { ArticleId } from '../corpus/page.ts'
import type { Row } from './articles.ts'
import type { Database } from './database.ts'
import type { Stamp } from './put.ts'

/** How much an archive holds. */
export interface Size {
  readonly pages: number
  readonly articles: number
  readonly paragraphs: number
}

/** An article that tells of an event, and its day as JSON. */
export interface Event {
  readonly row: Row
  readonly day: string
}

/** An office as it is kept. */
export interface HoldingRow {
  readonly article: Row
  readonly block: number
  readonly name: string
  readonly start: number
  readonly officeStart: number
  readonly officeEnd: number
  readonly parts: string
  readonly year: number | null
  readonly day: string | null
}

const HOLDING_COLUMNS = `h.article, h.block, h.name, h.start, h.officeStart, h.officeEnd, h.parts,
  a.year, a.day`

// CROSS JOIN keeps SQLite from going through all articles by their days.
const HOLDING = `SELECT ${HOLDING_COLUMNS} FROM holdings h CROSS JOIN articles a ON a.row = h.article`

/** Every question that is put to a kept archive, prepared. */
export const statements = (database: Database) => ({
  size: database.prepare<[], { articles: number; paragraphs: number }>(
    `SELECT count(*) AS articles, coalesce(sum(blocks), 0) AS paragraphs
     FROM articles WHERE shown = 1`,
  ),
  pages: database.prepare<[], number>('SELECT count(*) FROM pages WHERE problem IS NULL').pluck(),
  names: database.prepare<[], string>('SELECT name FROM names WHERE known = 1').pluck(),
  places: database.prepare<[], string>('SELECT DISTINCT name FROM districts').pluck(),
  districts: database
    .prepare<[], string>('SELECT name FROM districts GROUP BY name ORDER BY count(*) DESC, name')
    .pluck(),
  stamps: database.prepare<[], Stamp>('SELECT file, size, changed, hash FROM pages'),
  drafts: database.prepare<[], string>('SELECT file FROM drafts').pluck(),
  draft: database.prepare<[string], string>('SELECT draft FROM drafts WHERE file = ?').pluck(),
  corrections: database
    .prepare<[], string>("SELECT value FROM meta WHERE name = 'corrections'")
    .pluck(),
  filesWith: database
    .prepare<[string], string>(
      'SELECT DISTINCT p.file FROM articles a JOIN pages p ON p.row = a.page WHERE a.id = ?',
    )
    .pluck(),
  hash: database.prepare<[string], string>('SELECT hash FROM pages WHERE file = ?').pluck(),
  oddities: database
    .prepare<[], string>("SELECT oddities FROM pages WHERE oddities <> '[]' ORDER BY file")
    .pluck(),
  unreadable: database.prepare<[], { file: string; problem: string }>(
    'SELECT file, problem FROM pages WHERE problem IS NOT NULL ORDER BY file',
  ),
  edition: database
    .prepare<[], string>(
      `SELECT group_concat(value, '/')
       FROM (SELECT value FROM meta WHERE name IN ('mark', 'edition') ORDER BY name)`,
    )
    .pluck(),
  blocks: database.prepare<[], { id: ArticleId; blocks: number }>(
    'SELECT id, blocks FROM articles WHERE shown = 1',
  ),
  latest: database
    .prepare<[number, number], Row>(
      `SELECT row FROM articles WHERE shown = 1 ORDER BY newest DESC, printed LIMIT ? OFFSET ?`,
    )
    .pluck(),
  printed: database
    .prepare<[], Row>('SELECT row FROM articles WHERE shown = 1 ORDER BY printed')
    .pluck(),
  telling: database
    .prepare<[{ month: number; first: number; last: number; most: number }], ArticleId>(
      `SELECT id FROM (
         SELECT article FROM mentions
         WHERE month = @month AND first BETWEEN @first AND @last AND last <= @last
         UNION SELECT row FROM articles WHERE month = @month AND date BETWEEN @first AND @last
       ) CROSS JOIN articles ON row = article WHERE +shown = 1 LIMIT @most`,
    )
    .pluck(),
  ofDay: database
    .prepare<[number, number, number], Row>(
      `SELECT row FROM articles WHERE month = ? AND date BETWEEN ? AND ? AND +shown = 1
       ORDER BY newest DESC, printed`,
    )
    .pluck(),
  inYear: database
    .prepare<[number], ArticleId>('SELECT id FROM articles WHERE shown = 1 AND year = ?')
    .pluck(),
  inYearWithDay: database.prepare<[number], Event>(
    `SELECT row, day FROM articles WHERE shown = 1 AND year = ? AND month IS NOT NULL
     ORDER BY newest DESC, printed`,
  ),
  inMonthWithDay: database.prepare<[number, number | null, number | null], Event>(
    `SELECT row, day FROM articles
     WHERE month = ? AND (? IS NULL OR +year = ? OR +year IS NULL) AND +shown = 1
     ORDER BY newest DESC, printed`,
  ),
  years: database
    .prepare<[], number>('SELECT DISTINCT year FROM articles WHERE shown = 1 AND year IS NOT NULL')
    .pluck(),
  datedYears: database.prepare<[], { year: number; articles: number }>(
    `SELECT year, count(*) AS articles FROM articles
     WHERE shown = 1 AND month IS NOT NULL AND year IS NOT NULL GROUP BY year`,
  ),
  ids: database
    .prepare<[], ArticleId>('SELECT id FROM articles WHERE shown = 1 ORDER BY newest DESC, printed')
    .pluck(),
  withName: database
    .prepare<[string, number], ArticleId>(
      `SELECT a.id FROM people p CROSS JOIN articles a ON a.row = p.article
       WHERE p.name = ? AND +a.shown = 1 LIMIT ?`,
    )
    .pluck(),
  dated: database
    .prepare<[{ month: number; first: number; last: number; year: number | null }], ArticleId>(
      `SELECT id FROM (
         SELECT row FROM articles WHERE month = @month AND date BETWEEN @first AND @last
         AND (@year IS NULL OR coalesce(json_extract(day, '$.year'), @year) = @year)
         UNION SELECT a.row FROM pages p JOIN articles a ON a.page = p.row
         WHERE p.published IS NOT NULL AND CAST(substr(p.published, 6, 2) AS INTEGER) = @month
         AND CAST(substr(p.published, 9, 2) AS INTEGER) BETWEEN @first AND @last
         AND (@year IS NULL OR CAST(substr(p.published, 1, 4) AS INTEGER) = @year)
       ) CROSS JOIN articles USING (row) WHERE +shown = 1`,
    )
    .pluck(),
  newestOf: database
    .prepare<[string, number], ArticleId>(
      `SELECT id FROM articles WHERE id IN (SELECT value FROM json_each(?)) AND +shown = 1
       ORDER BY newest DESC, printed LIMIT ?`,
    )
    .pluck(),
  issues: database
    .prepare<[], string>(
      'SELECT published FROM pages WHERE published IS NOT NULL ORDER BY published',
    )
    .pluck(),
  naming: database
    .prepare<[string], Row>(
      `SELECT a.row FROM people p JOIN articles a ON a.row = p.article
       WHERE p.name = ? AND +a.shown = 1 ORDER BY a.printed`,
    )
    .pluck(),
  ofPage: database
    .prepare<[string], Row>(
      `SELECT a.row FROM pages p JOIN articles a ON a.page = p.row
       WHERE p.file = ? AND +a.shown = 1 ORDER BY a.printed`,
    )
    .pluck(),
  held: database.prepare<[string, number], HoldingRow>(
    `${HOLDING} WHERE h.name = ? AND +a.shown = 1
     ORDER BY a.printed DESC, h.row DESC LIMIT ?`,
  ),
  heldIn: database.prepare<[Row], HoldingRow>(
    `${HOLDING} WHERE h.article = ? AND +a.shown = 1 ORDER BY h.row`,
  ),
  ending: database.prepare<[string, string, number], HoldingRow>(
    `SELECT ${HOLDING_COLUMNS}
     FROM (SELECT DISTINCT holding FROM parts WHERE reversed >= ? AND reversed < ?)
     CROSS JOIN holdings h ON h.row = holding CROSS JOIN articles a ON a.row = h.article
     WHERE +a.shown = 1 ORDER BY +a.newest DESC, +a.printed DESC, h.row DESC LIMIT ?`,
  ),
  holders: database.prepare<[string, string, string], { name: string; reversed: string }>(
    `SELECT DISTINCT h.name, p.reversed FROM parts p
     CROSS JOIN holdings h ON h.row = p.holding CROSS JOIN articles a ON a.row = h.article
     WHERE p.initial = ? AND p.reversed >= ? AND p.reversed < ? AND +a.shown = 1`,
  ),
  allHoldings: database.prepare<[], HoldingRow>(
    `${HOLDING} WHERE a.shown = 1 ORDER BY a.printed, h.row`,
  ),
  alikeFirst: database
    .prepare<[string, string, number], string>(
      'SELECT word FROM words WHERE word >= ? AND word < ? AND length(word) = ?',
    )
    .pluck(),
  alikeLast: database
    .prepare<[string, number], string>(
      'SELECT word FROM words WHERE substr(word, -1) = ? AND length(word) = ?',
    )
    .pluck(),
  heads: database.prepare<[], string>('SELECT word FROM heads').pluck(),
  word: database.prepare<[string], string>('SELECT word FROM words WHERE word = ?').pluck(),
  begun: database
    .prepare<[string, string, number], string>(
      'SELECT word FROM heads WHERE word >= ? AND word < ? ORDER BY length(word), word LIMIT ?',
    )
    .pluck(),
})
