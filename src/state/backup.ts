import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { APPLICATION_ID, mustBeSound, opened, withRemedy, type Database } from './database.ts'
import { DatabaseUnusable } from './errors.ts'

/** Copies the whole database to `file` while it is in use; what stood there stays until it is done. */
export async function backUp(database: Database, file: string): Promise<void> {
  mkdirSync(dirname(file), { recursive: true })
  const partial = `${file}.partial`
  rmSync(partial, { force: true })
  try {
    await database.backup(partial)
    renameSync(partial, file)
  } catch (error) {
    throw withRemedy(file, error)
  }
}

/**
 * Puts a copy of `backup` in the place of `file`, which nobody may be using, and keeps what stood
 * there as `<file>.before-restore`. Changes nothing where the backup is none.
 */
export function putBack(backup: string, file: string): void {
  const copy = `${file}.restoring`
  try {
    mkdirSync(dirname(file), { recursive: true })
    copyFileSync(backup, copy)
  } catch (error) {
    throw new DatabaseUnusable(
      backup,
      'cannot be copied; see that it exists and the disk has room',
      {
        cause: error,
      },
    )
  }
  try {
    mustBeBackup(backup, copy)
  } catch (error) {
    rmSync(copy, { force: true })
    throw error
  }
  // The log beside a database belongs to it: it goes with it, and never meets another one.
  for (const end of ['', '-wal', '-shm']) {
    rmSync(`${file}.before-restore${end}`, { force: true })
    if (existsSync(`${file}${end}`)) renameSync(`${file}${end}`, `${file}.before-restore${end}`)
  }
  renameSync(copy, file)
}

/** Throws `DatabaseUnusable` in the name of `backup` unless its copy is a whole database of ours. */
function mustBeBackup(backup: string, copy: string): void {
  opened(copy, { fileMustExist: true }, backup, (database) => {
    if (database.pragma('application_id', { simple: true }) !== APPLICATION_ID) {
      throw new DatabaseUnusable(backup, 'no backup; name a file that wenbao backup wrote')
    }
    mustBeSound(backup, database)
    database.close()
  })
}
