import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openArchive } from '../../src/answer/open.ts'
import { PAGE } from '../bot/archive.ts'
import { run } from './world.ts'

let dir: string
const index = async (...flags: string[]) =>
  run(['index', ...flags], { archive: await openArchive({ dir, now: () => 0 }) })

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'wenbao-index-'))
})
afterEach(() => rmSync(dir, { recursive: true }))

test('index reports what was found, and one line for whatever looks odd', async () => {
  writeFileSync(join(dir, 'a.txt'), PAGE)
  writeFileSync(join(dir, 'b.txt'), '# 春耕有序开展\n\n近日,各镇抢抓农时开展春耕,一片繁忙。\n')
  const { exit, out, err } = await index()
  expect({ exit, err }).toEqual({ exit: 0, err: '' })
  const [counts, ...odd] = out.trim().split('\n')
  expect(counts).toMatch(/^2 pages, 3 articles, \d+ paragraphs, \d+ names$/)
  expect(odd).toContain('b.txt:1: no byline: 春耕有序开展')
})

test('a file that cannot be read is told, and makes the exit code 1', async () => {
  writeFileSync(join(dir, 'a.txt'), PAGE)
  writeFileSync(join(dir, 'empty.txt'), '')
  const { exit, out, err } = await index('--json')
  expect(exit).toBe(1)
  expect(err).toBe('empty.txt:1: found an empty file; wanted a newspaper page\n')
  expect(JSON.parse(out)).toMatchObject({ pages: 1, articles: 2, unreadable: [{ line: 1 }] })
})
