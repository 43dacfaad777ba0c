import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readArchive } from '../../src/corpus/read.ts'

const PAGE = '云川区召开会议\n\n本报讯 3月5日,云川区召开会议,研究和部署春耕工作。\n\n记者 陆青\n'

let dir = ''

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'wenbao-'))
})

afterEach(() => rmSync(dir, { recursive: true, force: true }))

const write = (file: string, content: string | Uint8Array): void =>
  writeFileSync(join(dir, file), content)

const messages = () => readArchive(dir).unreadable.map(({ message }) => message)
const headlines = () =>
  readArchive(dir).pages.flatMap(({ file, articles }) =>
    articles.map(({ headline }) => `${file} ${headline}`),
  )

const UNREADABLE: readonly [file: string, content: string | Uint8Array, message: string][] = [
  ['a.txt', '', 'a.txt:1: found an empty file; wanted a newspaper page'],
  ['a.txt', ' \n\n', 'a.txt:1: found an empty file; wanted a newspaper page'],
  ['a.pdf', PAGE, 'a.pdf:1: found a .pdf file; wanted .txt, .md, .html, .htm'],
  ['a', PAGE, 'a:1: found a nameless file; wanted .txt, .md, .html, .htm'],
  [
    'a.txt',
    new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]),
    'a.txt:1: found binary data; wanted text in UTF-8 or GB18030',
  ],
  [
    'a.txt',
    new Uint8Array(Array.from({ length: 400 }, (_, at) => 0x81 + ((at * 37) % 120))),
    'a.txt:1: found no readable characters; wanted text in UTF-8 or GB18030',
  ],
  [
    'a.txt',
    new Uint8Array(5 * 1024 * 1024 + 1).fill(0x61),
    'a.txt:1: found 5242881 bytes; wanted at most 5242880',
  ],
  ['a.txt', '第A02版 要闻\n', 'a.txt:1: found no text under a headline; wanted an article'],
]

for (const [file, content, message] of UNREADABLE) {
  test(message, () => {
    write(file, content)
    write('z.txt', PAGE)
    expect(messages()).toEqual([message])
    expect(headlines()).toEqual(['z.txt 云川区召开会议'])
  })
}

test('a page in GB18030 is read', () => {
  // 云川区召开会议 / 本报讯 会议在区政府召开。 / 记者 陆青
  const hex =
    'd4c6b4a8c7f8d5d9bfaabbe1d2e90a0ab1beb1a8d1b620bbe1d2e9d4dac7f8d5feb8aed5d9bfaaa1a30a0abcc7d5df20c2bdc7e00a'
  write('a.txt', Buffer.from(hex, 'hex'))
  expect(headlines()).toEqual(['a.txt 云川区召开会议'])
})

test('a page in UTF-8 with a byte order mark is read', () => {
  write('a.txt', `\ufeff${PAGE}`)
  expect(headlines()).toEqual(['a.txt 云川区召开会议'])
})

test('a page in UTF-16 is read', () => {
  write('a.txt', Buffer.from(`\ufeff${PAGE}`, 'utf16le'))
  expect(headlines()).toEqual(['a.txt 云川区召开会议'])
})

test('a page with one damaged character is read, and said to be odd', () => {
  const bytes = Buffer.from(PAGE)
  const damaged = Buffer.concat([bytes.subarray(0, -8), Buffer.from([0xff]), bytes.subarray(-8)])
  write('a.txt', damaged)
  const [page] = readArchive(dir).pages
  expect(page?.oddities.map(({ problem }) => problem)).toContain(
    'characters lost in an earlier conversion (\uFFFD)',
  )
})

test('folders are read to the bottom, hidden files are not', () => {
  mkdirSync(join(dir, '2024/03'), { recursive: true })
  write('2024/03/a.md', PAGE)
  write('.hidden.txt', PAGE)
  expect(headlines()).toEqual(['2024/03/a.md 云川区召开会议'])
})

test('links that make a loop are followed once', () => {
  mkdirSync(join(dir, 'in'))
  write('in/a.txt', PAGE)
  symlinkSync(dir, join(dir, 'in/loop'))
  expect(headlines()).toEqual(['in/a.txt 云川区召开会议'])
})

test('a link that leads out of the archive is not followed', () => {
  const outside = mkdtempSync(join(tmpdir(), 'wenbao-outside-'))
  writeFileSync(join(outside, 'secret.txt'), PAGE)
  symlinkSync(join(outside, 'secret.txt'), join(dir, 'a.txt'))
  expect(messages()).toEqual(['a.txt:1: found a path out of the archive; wanted one inside'])
  rmSync(outside, { recursive: true })
})

test('a link that leads nowhere is reported', () => {
  symlinkSync(join(dir, 'gone.txt'), join(dir, 'a.txt'))
  expect(messages()).toEqual(['a.txt:1: found ENOENT; wanted a file that can be read'])
})

test('an archive that does not exist is one unreadable page', () => {
  dir = join(dir, 'missing')
  expect(messages()).toEqual(['.:1: found ENOENT; wanted a folder of pages'])
})

test('an article printed on two pages is kept once, and names the page that keeps it', () => {
  write('a.txt', PAGE)
  write('b.txt', `${PAGE}\n柏原区举办花展\n\n本报讯 3月6日,柏原区举办花展。\n\n记者 陆青\n`)
  expect(headlines()).toEqual(['a.txt 云川区召开会议', 'b.txt 柏原区举办花展'])
  const [, page] = readArchive(dir).pages
  expect(page?.articles[0]?.page).toBe(page)
  expect(page?.articles[0]?.body[0]?.article).toBe(page?.articles[0])
})

test('ids do not depend on the file, the line breaks or the order', () => {
  write('a.txt', PAGE)
  const [first] = readArchive(dir).pages[0]?.articles ?? []
  rmSync(join(dir, 'a.txt'))
  write(
    'b.md',
    `# 云川区召开会议\n本报讯 3月5日,云川区召开会议,研究\n\n和部署春耕工作。\n\n记者 陆青`,
  )
  const [second] = readArchive(dir).pages[0]?.articles ?? []
  expect(second?.id).toBe(first?.id)
  expect(first?.id).toMatch(/^[0-9a-f]{12}$/)
  expect(first?.credit?.id).toBe(`${first?.id}-2`)
})
