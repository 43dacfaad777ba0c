import { spawn } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type OpenArchive, openArchive } from '../../src/answer/open.ts'
import type { Correction } from '../../src/corpus/correct.ts'
import { folderFor } from '../../src/store/kept.ts'
import { sealed } from '../../src/store/seal.ts'
import { gistOf } from '../answer/asked.ts'
import { chairOf, fileOf, page, riverOf, writePages } from './pages.ts'

const PAGES = 60

let dir: string
let dataDir: string
let opened: OpenArchive | undefined
let oddities: string[]
let steps: number
let corrections: readonly Correction[] = []

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'wenbao-pages-'))
  dataDir = mkdtempSync(join(tmpdir(), 'wenbao-kept-'))
  writePages(dir, PAGES)
})
afterEach(() => opened?.close())
afterAll(() => {
  for (const folder of [dir, dataDir]) rmSync(folder, { recursive: true })
})

async function open(): Promise<OpenArchive> {
  oddities = []
  steps = 0
  await opened?.close()
  return (opened = await openArchive({
    dir,
    dataDir,
    now: () => Date.UTC(2024, 2, 20),
    corrections: () => corrections,
    onOddity: (oddity) => oddities.push(oddity),
    onProgress: () => steps++,
  }))
}

const chair = async (archive: OpenArchive, number: number, place: number): Promise<string> =>
  gistOf(await archive.ask(`${riverOf(number, place)}治理推进会谁主持的?`, { now: 0 }))

/** Each test finds what the one before kept. */
describe('a large archive', { timeout: 120_000 }, () => {
  test('killed while it is read for the first time, it goes on from where it was', async () => {
    expect(await killedAt(20)).toBeGreaterThanOrEqual(20)
    expect(await killedAt(PAGES + 15)).toBeGreaterThanOrEqual(PAGES + 15)
    const archive = await open()
    expect(steps).toBeGreaterThan(0)
    expect(oddities).toEqual([])
    expect(archive.catalogue.size).toMatchObject({ pages: PAGES, articles: 6 * PAGES })
    for (const number of [0, 20, 41, PAGES - 1])
      expect(await chair(archive, number, number % 6)).toBe(chairOf(number, number % 6))
  })

  test('is answered from what was kept', async () => {
    const archive = await open()
    expect({ steps, oddities }).toEqual({ steps: 0, oddities: [] })
    expect(await chair(archive, 7, 3)).toBe(chairOf(7, 3))
    const [newest] = archive.catalogue.latest(0, 1)
    expect(newest?.page.file).toBe(fileOf(PAGES - 1))
    expect(archive.article(newest?.id ?? '')).toBe(newest)
    expect(newest?.page.articles).toHaveLength(6)
    expect(archive.books.naming('林远之')).toHaveLength(6 * PAGES)
    expect([...archive.books.all()]).toHaveLength(6 * PAGES)
  })

  test('a day of several years offers the years, and a year has its events', async () => {
    const archive = await open()
    const files = [2011, 2013].map((year) => `${year}/${year}-09-10.txt`)
    for (const [i, file] of files.entries()) {
      const chair = ['关山月', '易水寒'][i]
      mkdirSync(join(dir, file, '..'), { recursive: true })
      writeFileSync(
        join(dir, file),
        `# 云山区召开秋收动员会\n\n本报讯 9月9日,云山区召开秋收动员会。会议由副区长${chair}主持。\n`,
      )
    }
    await archive.reload?.()
    const answer = await archive.ask('9月9日的秋收动员会谁主持的?', { now: 0 })
    const offered = answer.status === 'choose' ? answer.choices.map(({ label }) => label) : []
    expect(offered).toEqual([
      '易水寒 · 2013年9月9日 秋收动员会',
      '关山月 · 2011年9月9日 秋收动员会',
    ])
    expect(gistOf(await archive.ask('2011年9月9日的秋收动员会谁主持的?', { now: 0 }))).toBe(
      '关山月',
    )
    const { articles, all } = archive.catalogue.on({ year: 2001 }, 4)
    expect({ shown: articles.length, all }).toEqual({ shown: 4, all: 72 })
    const [first] = archive.catalogue.on({ year: 2001, month: 3, dates: [1, 31] }, 1).articles
    expect(first?.page.published?.slice(0, 7)).toBe('2001-03')
    expect(archive.catalogue.on({ month: 3 }, 1).all).toBe(6 * 5)
    for (const file of files) rmSync(join(dir, file))
    await archive.reload?.()
  })

  test('pages that come, change and go are read alone', async () => {
    const archive = await open()
    writePages(dir, 1, PAGES)
    writeFileSync(join(dir, fileOf(2)), page(2).replaceAll(chairOf(2, 0), '郭守信'))
    rmSync(join(dir, fileOf(5)))
    await archive.reload?.()
    expect(archive.catalogue.size.pages).toBe(PAGES)
    expect(await chair(archive, PAGES, 1)).toBe(chairOf(PAGES, 1))
    expect(await chair(archive, 2, 0)).toBe('郭守信')
    expect(archive.books.names.has('郭守信')).toBe(true)
    const found = await archive.lookup(riverOf(5, 2), { offset: 0, limit: 50 })
    expect(found.map(({ article }) => article.page.file)).not.toContain(fileOf(5))

    const again = await open()
    expect({ steps, oddities }).toEqual({ steps: 0, oddities: [] })
    expect(await chair(again, 2, 0)).toBe('郭守信')
  })

  test('what is set right holds, also after reading again, until it is taken back', async () => {
    const archive = await open()
    const [found] = await archive.lookup(riverOf(9, 1), { offset: 0, limit: 1 })
    const id = found?.article.id as Correction['article']
    const name = {
      article: id,
      field: 'name',
      printed: chairOf(9, 1),
      corrected: '段青松',
    } as const
    const day = { article: id, field: 'day', printed: '', corrected: '2019-04-05' } as const
    corrections = [name, day]
    await archive.reload?.()
    expect(await chair(archive, 9, 1)).toBe('段青松')
    expect(archive.books.names.has('段青松')).toBe(true)
    expect(archive.catalogue.on({ year: 2019 }, 9).articles.map((one) => one.id)).toEqual([id])

    writeFileSync(join(dir, fileOf(9)), `${page(9)}\n`)
    const again = await open()
    expect(steps).toBeGreaterThan(0)
    expect(await chair(again, 9, 1)).toBe('段青松')
    expect(await chair(again, 9, 2)).toBe(chairOf(9, 2))
    await open()
    expect(steps).toBe(0)

    corrections = []
    const printed = await open()
    expect(await chair(printed, 9, 1)).toBe(chairOf(9, 1))
    expect(printed.catalogue.on({ year: 2019 }, 9).all).toBe(0)
  })

  test('an index that is damaged is made anew from what was read', async () => {
    await opened?.close()
    const index = join(folderFor(dir, dataDir), 'index')
    for (const name of readdirSync(index)) {
      const bytes = readFileSync(join(index, name))
      bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 4
      writeFileSync(join(index, name), bytes)
    }
    const archive = await open()
    expect(oddities).toHaveLength(1)
    expect(steps).toBe(0)
    expect(await chair(archive, 7, 3)).toBe(chairOf(7, 3))
  })

  test('a bit that turned in a kept text is noticed, which SQLite does not', async () => {
    await opened?.close()
    const file = join(folderFor(dir, dataDir), 'archive.sqlite')
    const bytes = readFileSync(file)
    const at = bytes.lastIndexOf(Buffer.from('摆在突出位置'))
    bytes[at + 1] = (bytes[at + 1] ?? 0) ^ 1
    writeFileSync(file, bytes)
    const database = new Sqlite(file, { readonly: true })
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
    database.close()
    const archive = await open()
    expect(oddities).toContain('the kept archive is damaged; it is made anew')
    expect(await chair(archive, 7, 3)).toBe(chairOf(7, 3))
    expect(sealed(file)).toBe('good')

    await opened?.close()
    writeFileSync(`${file}.seal`, 'no seal')
    await open()
    expect({ steps, oddities }).toEqual({
      steps: 0,
      oddities: ['the seal of the kept archive is damaged; it is made anew'],
    })
    expect(sealed(file)).toBe('good')
  })

  test('a database that is cut off is named, and read anew', async () => {
    await opened?.close()
    truncateSync(join(folderFor(dir, dataDir), 'archive.sqlite'), 5000)
    const archive = await open()
    expect(oddities).toContain('the kept archive is damaged; it is made anew')
    expect(await chair(archive, 7, 3)).toBe(chairOf(7, 3))
  })
})

/** Reads in a process of its own that is killed after so many steps. */
const killedAt = (at: number): Promise<number> =>
  new Promise((resolve) => {
    const program = join(import.meta.dirname, 'kept.child.ts')
    const child = spawn(process.execPath, ['--import', 'tsx', program, dir, dataDir])
    let last = 0
    child.stdout.on('data', (chunk: Buffer) => {
      for (const line of chunk.toString().trim().split('\n')) last = Number(line) || last
      if (last >= at) child.kill('SIGKILL')
    })
    child.on('close', () => resolve(last))
  })
