import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { addPage } from '../../src/corpus/add.ts'
import { PageUnreadable } from '../../src/corpus/errors.ts'

const PAGE = '云川区召开会议\n\n本报讯 3月5日,云川区召开会议。\n'
const OTHER = '云川区举办花展\n\n本报讯 3月5日,云川区举办花展。\n'

let inbox = ''
let archive = ''

beforeEach(() => {
  inbox = mkdtempSync(join(tmpdir(), 'wenbao-'))
  archive = join(inbox, 'archive')
  mkdirSync(archive)
  writeFileSync(join(inbox, 'a.txt'), PAGE)
})

afterEach(() => rmSync(inbox, { recursive: true, force: true }))

const added = (file: string): string => {
  const page = addPage(archive, join(inbox, file))
  return page instanceof PageUnreadable ? page.message : `${page.file} ${page.articles.length}`
}

test('a readable page is copied', () => {
  expect(added('a.txt')).toBe('a.txt 1')
  expect(readFileSync(join(archive, 'a.txt'), 'utf8')).toBe(PAGE)
})

test('the same page may be added again', () => {
  added('a.txt')
  expect(added('a.txt')).toBe('a.txt 1')
})

test('another page of the same name is refused', () => {
  writeFileSync(join(archive, 'a.txt'), OTHER)
  expect(added('a.txt')).toBe(
    'a.txt:1: found another page of this name in the archive; wanted a new name',
  )
  expect(readFileSync(join(archive, 'a.txt'), 'utf8')).toBe(OTHER)
})

test('an unreadable page is refused', () => {
  writeFileSync(join(inbox, 'b.txt'), '')
  expect(added('b.txt')).toBe('b.txt:1: found an empty file; wanted a newspaper page')
  expect(added('c.txt')).toBe('c.txt:1: found ENOENT; wanted a file that can be read')
})
