import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { PAGE } from '../bot/archive.ts'
import { run } from './world.ts'

let folder: string
const archiveDir = () => join(folder, 'archive')
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}
const add = (...files: string[]) => run(['add', ...files], { env: { ARCHIVE_DIR: archiveDir() } })

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wenbao-add-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('a page is read, then copied under its own name', async () => {
  const { exit, out } = await add(file('a.txt', PAGE))
  expect(exit).toBe(0)
  expect(out).toContain('a.txt: 2 articles\n  云山区召开安置房建设推进会')
  expect(readFileSync(join(archiveDir(), 'a.txt'), 'utf8')).toBe(PAGE)
  expect((await add(join(folder, 'a.txt'))).out).toBe('a.txt: already in the archive\n')
})

test('what is no page is told and left out, and stops nothing else', async () => {
  const { exit, out, err } = await add(
    file('empty.txt', ''),
    file('x.pdf', 'x'),
    join(folder, 'missing.txt'),
    file('b.txt', PAGE),
  )
  expect(exit).toBe(1)
  expect(out).toContain('b.txt: 2 articles')
  expect(err.trim().split('\n')).toHaveLength(3)
  expect(err).toContain('x.pdf: not a kind of page')
  expect(readdirSync(archiveDir())).toEqual(['b.txt'])
})

test('another page of the same name is not overwritten', async () => {
  await add(file('a.txt', PAGE))
  const { exit, err } = await add(file('a.txt', PAGE.replace('陈立言', '陈立行')))
  expect(exit).toBe(1)
  expect(err).toContain('the archive has another page of this name')
  expect(readFileSync(join(archiveDir(), 'a.txt'), 'utf8')).toBe(PAGE)
})

test('without a file it says how', async () => {
  expect((await add()).exit).toBe(2)
})
