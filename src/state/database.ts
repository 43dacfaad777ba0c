import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Sqlite from 'better-sqlite3'
import { DatabaseUnusable } from './errors.ts'
import { MIGRATIONS, type Migration } from './migrations.ts'

// The one file that names better-sqlite3.

export type Database = Sqlite.Database

/** Marks the file as ours: `WBAO`. */
export const APPLICATION_ID = 0x57_42_41_4f
/** How long another process may hold the file before we give up. */
const PATIENCE_MS = 5_000

const RESTORE = 'put a backup in its place: wenbao restore FILE'

/** What SQLite's codes mean to the person who runs the bot. The first that fits is told. */
const REMEDIES: readonly { readonly code: RegExp; readonly problem: string }[] = [
  { code: /^SQLITE_NOTADB/, problem: `not a database; ${RESTORE}` },
  { code: /^SQLITE_CORRUPT/, problem: `the database is damaged; ${RESTORE}` },
  { code: /^SQLITE_(BUSY|LOCKED)/, problem: 'in use by another program; stop that one first' },
  { code: /^SQLITE_FULL/, problem: 'the disk is full; make room and start again' },
  {
    code: /^SQLITE_(CANTOPEN|READONLY|PERM|IOERR)/,
    problem: 'cannot be opened; see that the folder exists and may be written to',
  },
]

/** The same failure with a remedy where SQLite failed; anything else as it was. */
export function withRemedy(file: string, error: unknown): unknown {
  if (!(error instanceof Sqlite.SqliteError)) return error
  const remedy = REMEDIES.find(({ code }) => code.test(error.code))
  return new DatabaseUnusable(file, remedy?.problem ?? error.message, { cause: error })
}

/** Opens the file and hands it to `use`; closed again when `use` throws. Errors speak of `named`. */
export function opened<T>(
  file: string,
  options: Sqlite.Options,
  named: string,
  use: (database: Database) => T,
): T {
  let database: Database | undefined
  try {
    database = new Sqlite(file, { timeout: PATIENCE_MS, ...options })
    return use(database)
  } catch (error) {
    database?.close()
    throw withRemedy(named, error)
  }
}

/** Opens the state, made where there is none, with every migration applied. */
export function openDatabase(file: string): Database {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true })
  return opened(file, {}, file, (database) => {
    mustBeSound(file, database)
    database.pragma('journal_mode = WAL')
    // FULL: a power cut, too, forgets nothing that was settled. Costs one fsync a commit (1.6 ms).
    database.pragma('synchronous = FULL')
    database.pragma('foreign_keys = ON')
    // What is forgotten is overwritten in the file, not only unlinked.
    database.pragma('secure_delete = ON')
    migrate(file, database)
    return database
  })
}

/** Throws `DatabaseUnusable` unless the file is empty or a whole database of ours. */
export function mustBeSound(file: string, database: Database): void {
  const found = database.pragma('application_id', { simple: true })
  const tables = database.prepare('SELECT count(*) FROM sqlite_master').pluck().get()
  if (found !== APPLICATION_ID && tables !== 0) {
    throw new DatabaseUnusable(file, `a database of another program; ${RESTORE}`)
  }
  if (database.pragma('quick_check(1)', { simple: true }) !== 'ok') {
    throw new DatabaseUnusable(file, `the database is damaged; ${RESTORE}`)
  }
}

/**
 * Applies the migrations that are still pending, each with the row that records it in one
 * transaction. Refuses a database that holds migrations this program does not know.
 */
export function migrate(
  file: string,
  database: Database,
  migrations: readonly Migration[] = MIGRATIONS,
): void {
  inTransaction(database, () => {
    database.pragma(`application_id = ${APPLICATION_ID}`)
    database.exec(
      'CREATE TABLE IF NOT EXISTS migrations (place INTEGER PRIMARY KEY, name TEXT UNIQUE) STRICT',
    )
  })
  const known = new Set(migrations.map(({ name }) => name))
  const newer = applied(database).find((name) => !known.has(name))
  if (newer !== undefined) {
    throw new DatabaseUnusable(file, `written by a newer Wenbao ("${newer}"); update Wenbao`)
  }
  for (const migration of migrations) inTransaction(database, () => apply(database, migration))
}

const applied = (database: Database): readonly string[] =>
  database.prepare<[], string>('SELECT name FROM migrations ORDER BY place').pluck().all()

function apply(database: Database, { name, sql }: Migration): void {
  if (applied(database).includes(name)) return
  database.exec(sql)
  database.prepare('INSERT INTO migrations (name) VALUES (?)').run(name)
}

/** Runs `work` in one transaction that may write: all of it happens, or nothing. May be nested. */
export const inTransaction = <T>(database: Database, work: () => T): T =>
  database.transaction(work).immediate()

/**
 * Holds `<file>.lock` until released or until the process ends, however it ends. Throws
 * `DatabaseUnusable` where another process holds it: two senders would send everything twice.
 */
export function holdAlone(file: string): { release(): void } {
  mkdirSync(dirname(file), { recursive: true })
  return opened(`${file}.lock`, { timeout: 0 }, file, (lock) => {
    lock.pragma('locking_mode = EXCLUSIVE')
    lock.exec('BEGIN EXCLUSIVE')
    return { release: () => void lock.close() }
  })
}
