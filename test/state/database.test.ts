import { closeSync, copyFileSync, existsSync, openSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { holdAlone, inTransaction, migrate, openDatabase } from '../../src/state/database.ts'
import { DatabaseUnusable } from '../../src/state/errors.ts'
import { MIGRATIONS } from '../../src/state/migrations.ts'
import { openState, restore } from '../../src/state/state.ts'
import { ANN, folder, fresh, LI } from './folder.ts'

/** What was thrown, which must be one line in the name of the file. */
function complaint(file: string, work: () => unknown): string {
  try {
    work()
  } catch (error) {
    expect(error).toBeInstanceOf(DatabaseUnusable)
    const { message } = error as DatabaseUnusable
    expect(message).not.toContain('\n')
    expect(message.startsWith(`${file}: `)).toBe(true)
    return message.slice(file.length + 2)
  }
  return 'no complaint'
}

test('a new folder and a new file are made', () => {
  const file = join(folder(), 'deep', 'down', 'wenbao.sqlite')
  openDatabase(file).close()
  expect(existsSync(file)).toBe(true)
})

test('migrations applied twice are harmless', () => {
  const { state, file } = fresh()
  state.chats.setLanguage(ANN, 'en')
  const again = openDatabase(file)
  migrate(file, again)
  migrate(file, again)
  again.close()
  expect(state.chats.get(ANN)?.language).toBe('en')
})

test('migrations have names of their own', () => {
  expect(new Set(MIGRATIONS.map(({ name }) => name)).size).toBe(MIGRATIONS.length)
})

test('a migration that fails leaves nothing behind and stays pending', () => {
  const file = join(folder(), 'wenbao.sqlite')
  const database = openDatabase(file)
  const bad = { name: 'half', sql: 'CREATE TABLE half (a); CREATE TABLE half (a);' }
  expect(() => migrate(file, database, [...MIGRATIONS, bad])).toThrow(/already exists/)
  const good = { name: 'half', sql: 'CREATE TABLE half (a);' }
  migrate(file, database, [...MIGRATIONS, good])
  expect(database.prepare('SELECT count(*) FROM half').pluck().get()).toBe(0)
  database.close()
})

test('a state written by a newer program is left alone', () => {
  const file = join(folder(), 'wenbao.sqlite')
  const database = openDatabase(file)
  migrate(file, database, [...MIGRATIONS, { name: 'tomorrow', sql: 'SELECT 1' }])
  database.close()
  expect(complaint(file, () => openDatabase(file))).toBe(
    'written by a newer Wenbao ("tomorrow"); update Wenbao',
  )
})

test('a text file is no database', () => {
  const file = join(folder(), 'wenbao.sqlite')
  writeFileSync(file, '问报'.repeat(5_000))
  expect(complaint(file, () => openDatabase(file))).toBe(
    'not a database; put a backup in its place: wenbao restore FILE',
  )
})

test('a damaged database gives one clear line', () => {
  const { state, file } = fresh()
  for (let i = 1; i <= 50; i++)
    state.follows.add(ANN, { kind: 'person', person: `甲${i}` }, 'digest')
  state.close()
  const handle = openSync(file, 'r+')
  for (let page = 2; page < 30; page++)
    writeSync(handle, Buffer.alloc(4_000, 0xa5), 0, 4_000, page * 4_096)
  closeSync(handle)
  expect(complaint(file, () => openDatabase(file))).toBe(
    'the database is damaged; put a backup in its place: wenbao restore FILE',
  )
})

test('the database of another program is left alone', () => {
  const file = join(folder(), 'other.sqlite')
  const other = new Sqlite(file)
  other.exec('CREATE TABLE theirs (a)')
  other.close()
  expect(complaint(file, () => openDatabase(file))).toMatch(/^a database of another program;/)
})

test('a folder is no database', () => {
  const file = folder()
  expect(complaint(file, () => openDatabase(file))).toBe(
    'cannot be opened; see that the folder exists and may be written to',
  )
})

test('a transaction that fails leaves nothing behind, also inside another', () => {
  const { state, file } = fresh()
  const database = openDatabase(file)
  const work = () =>
    inTransaction(database, () => {
      database.exec(`INSERT INTO notes VALUES ('a', '1')`)
      inTransaction(database, () => {
        throw new Error('no')
      })
    })
  expect(work).toThrow('no')
  expect(database.prepare('SELECT count(*) FROM notes').pluck().get()).toBe(0)
  database.close()
  expect(state.chats.get(ANN)).toBeUndefined()
})

test('one process at a time holds the state', () => {
  const file = join(folder(), 'wenbao.sqlite')
  const held = holdAlone(file)
  expect(complaint(file, () => holdAlone(file))).toBe(
    'in use by another program; stop that one first',
  )
  held.release()
  holdAlone(file).release()
})

test('a backup holds everything, and restoring it brings everything back', async () => {
  const { state, file } = fresh()
  const backup = join(folder(), 'backups', 'monday.sqlite')
  state.chats.setLanguage(ANN, 'en')
  await state.backup(backup)
  state.chats.setLanguage(LI, 'zh')
  await state.backup(backup)
  state.chats.forget(ANN)
  state.close()
  restore(backup, file)
  const restored = openState(file, () => 0)
  expect(restored.chats.get(ANN)?.language).toBe('en')
  expect(restored.chats.get(LI)?.language).toBe('zh')
  restored.close()
  const before = openState(`${file}.before-restore`, () => 0)
  expect(before.chats.get(ANN)).toBeUndefined()
  before.close()
})

test('what is no backup is not restored', () => {
  const { state, file } = fresh()
  state.chats.setLanguage(ANN, 'en')
  const text = join(folder(), 'text')
  writeFileSync(text, '')
  expect(complaint(text, () => restore(text, file))).toBe(
    'no backup; name a file that wenbao backup wrote',
  )
  const none = join(folder(), 'none')
  expect(complaint(none, () => restore(none, file))).toMatch(/^cannot be copied;/)
  expect(existsSync(`${file}.restoring`)).toBe(false)
  expect(state.chats.get(ANN)?.language).toBe('en')
})

test('nothing is restored under a running bot', async () => {
  const { state, file } = fresh()
  const backup = `${file}.backup`
  await state.backup(backup)
  const held = state.holdAlone()
  expect(complaint(file, () => restore(backup, file))).toMatch(/^in use by another program/)
  held.release()
})

test('a copy taken without its log is still sound', () => {
  const { state, file } = fresh()
  state.chats.setLanguage(ANN, 'en')
  const copy = `${file}.copy`
  copyFileSync(file, copy)
  openDatabase(copy).close()
})
