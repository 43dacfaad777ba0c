import { randomBytes } from 'node:crypto'
import { mkdirSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import Sqlite from 'better-sqlite3'
import { SCHEMA } from './schema.ts'
import { breakSeal, sealed } from './seal.ts'

export type Database = Sqlite.Database

/** Marks the file as an archive of ours: `WBAR`. */
const APPLICATION_ID = 0x57_42_41_52

/** How long another process may be writing before we give up. */
const PATIENCE_MS = 10_000

/** So many bytes of the file are read where they lie; what is behind them is copied, at twice the cost. */
const MAPPED = 0x1000_0000

/** Another process keeps the archive, and it cannot be used as it is. */
class HeldElsewhere extends Error {
  override readonly name = 'HeldElsewhere'

  constructor(problem: string) {
    super(`${problem}; it is left to the process that keeps it`)
  }
}

/** An archive's database, and why what was there before could not be used. */
export interface Opened {
  readonly database: Database
  /** One line; `undefined` where it was used, or where there was none. */
  readonly oddity: string | undefined
}

/**
 * Opens the database of what was read. All in it can be read again from the pages: what is damaged,
 * of another program, or was made by other rules is named and made anew, never read as good. Who is
 * not `alone` changes nothing.
 */
export function openDatabase(file: string, rules: string, alone = true): Opened {
  mkdirSync(dirname(file), { recursive: true })
  const state = alone ? sealed(file) : 'unsealed'
  const found = state === 'damaged' ? DAMAGED : open(file)
  if (state === 'no seal') breakSeal(file)
  const problem = found instanceof Sqlite ? problemOf(found, rules) : found
  if (found instanceof Sqlite && problem === undefined)
    return { database: found, oddity: state === 'no seal' ? NO_SEAL : undefined }
  if (found instanceof Sqlite) found.close()
  if (!alone)
    throw new HeldElsewhere(problem === 'empty' ? 'the kept archive is empty' : (problem ?? ''))
  if (problem !== 'empty')
    for (const end of ['', '-wal', '-shm', '.seal']) rmSync(file + end, { force: true })
  const made = new Sqlite(file, { timeout: PATIENCE_MS })
  prepare(made)
  made
    .transaction(() => {
      made.pragma(`application_id = ${APPLICATION_ID}`)
      made.exec(SCHEMA)
      const put = made.prepare('INSERT INTO meta VALUES (?, ?)')
      put.run('rules', rules)
      put.run('mark', randomBytes(8).toString('hex'))
      put.run('edition', '0')
    })
    .immediate()
  return {
    database: made,
    oddity: problem === 'empty' ? undefined : `${problem}; it is made anew`,
  }
}

function open(file: string): Database | string {
  let database: Database | undefined
  try {
    database = new Sqlite(file, { timeout: PATIENCE_MS })
    prepare(database)
    return database
  } catch (error) {
    database?.close()
    if (!(error instanceof Sqlite.SqliteError) || !SAYS_DAMAGED.test(error.code)) throw error
    return DAMAGED
  }
}

const NO_SEAL = 'the seal of the kept archive is damaged; it is made anew'
const DAMAGED = 'the kept archive is damaged'
const SAYS_DAMAGED = /^SQLITE_(?:NOTADB|CORRUPT|IOERR)/

function prepare(database: Database): void {
  database.pragma('journal_mode = WAL')
  // FULL: what was reported as added is there after a power cut too.
  database.pragma('synchronous = FULL')
  database.pragma('cache_size = -16000')
  database.pragma(`mmap_size = ${MAPPED}`)
}

/** Why an open database cannot be used; `empty` where there is nothing in it yet. */
function problemOf(database: Database, rules: string): string | undefined {
  try {
    const tables = database.prepare('SELECT count(*) FROM sqlite_master').pluck().get()
    if (tables === 0) return 'empty'
    if (database.pragma('application_id', { simple: true }) !== APPLICATION_ID)
      return 'the kept archive is of another program'
    const made = database.prepare("SELECT value FROM meta WHERE name = 'rules'").pluck().get()
    return made === rules ? undefined : 'the kept archive was read by other rules'
  } catch (error) {
    if (error instanceof Sqlite.SqliteError) return DAMAGED
    throw error
  }
}

/**
 * Holds a file until it is released or the process ends, however it ends; `undefined` where another
 * process holds it: one alone writes.
 */
export function holdAlone(file: string): { release(): void } | undefined {
  mkdirSync(dirname(file), { recursive: true })
  const lock = new Sqlite(file, { timeout: 0 })
  try {
    lock.pragma('locking_mode = EXCLUSIVE')
    lock.exec('BEGIN EXCLUSIVE')
    return { release: () => void lock.close() }
  } catch (error) {
    lock.close()
    if (error instanceof Sqlite.SqliteError && /^SQLITE_BUSY/.test(error.code)) return undefined
    throw error
  }
}
