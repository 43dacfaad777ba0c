import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { PAGE } from './archive.ts'
import { bomb, linkTo } from './bombs.ts'
import type { Stage } from './running.ts'
import { LI, onStage, press, said, shownTo } from './running.ts'
import type { Shown } from './telegram.ts'

const dir = mkdtempSync(join(tmpdir(), 'wenbao-archive-'))
let stage: Stage
/** Runs the bot. */
const boss = { ...LI, id: 6000 }
/** May use it. */
const guest = { ...LI, id: 6001 }
let seen = 0

beforeAll(async () => {
  stage = await onStage(undefined, undefined, ':memory:', () => Date.now(), {
    admins: new Set([boss.id]),
    allowed: new Set([guest.id]),
    archiveDir: dir,
  })
}, 60_000)
afterAll(async () => {
  expect(stage.server.refused()).toEqual([])
  expect(stage.logged.join('')).not.toContain(stage.server.token)
  await stage.end()
  rmSync(dir, { recursive: true, force: true })
})
beforeEach(() => {
  seen = stage.server.messagesTo(boss.id).length
})

const next = (): Promise<Shown> => shownTo(stage, boss.id, ++seen, 'a report')

function sends(name: string, bytes: Uint8Array | string): Promise<Shown> {
  stage.server.sendFile(boss, name, typeof bytes === 'string' ? strToU8(bytes) : bytes)
  return next()
}

const docx = (...paragraphs: string[]): Uint8Array =>
  zipSync({
    'word/document.xml': strToU8(
      `<w:body>${paragraphs.map((one) => `<w:p><w:r><w:t>${one}</w:t></w:r></w:p>`).join('')}</w:body>`,
    ),
  })

describe('a file of pages', () => {
  test('is added, told, and taken back', async () => {
    const report = await sends('2024-03-15.txt', PAGE)
    expect(report.text).toContain('✓ 2024-03-15.txt: 2篇报道')
    expect(report.text).toContain('· 云山区召开安置房建设推进会')
    expect(readFileSync(join(dir, '2024-03-15.txt'), 'utf8')).toBe(PAGE)
    expect((await sends('2024-03-15.txt', PAGE)).text).toContain('没有覆盖')
    const [[undo] = []] = report.buttons
    stage.server.press(boss, report, undo?.callback_data ?? '')
    expect((await next()).text).toBe('已撤销,删除了1个文件。')
    expect(existsSync(join(dir, '2024-03-15.txt'))).toBe(false)
  })

  test('may be a docx, or a zip with pages in folders', async () => {
    const word = docx('# 云山区召开现场会', '本报讯 3月20日,云山区召开现场会,区长周明礼讲话。')
    expect((await sends('a.docx', word)).text).toContain('✓ a.txt: 1篇报道')
    const zip = zipSync({ 'pages/b.md': strToU8(PAGE), '__MACOSX/x': strToU8('x') })
    expect((await sends('all.zip', zip)).text).toContain('✓ b.md: 2篇报道')
  })

  const REFUSED: readonly [string, string, Uint8Array | string][] = [
    ['another kind', 'page.exe', 'MZ'],
    ['a path', '../../x.txt', PAGE],
    ['a zip that is none', 'x.zip', 'no zip'],
    ['a docx that is none', 'x.docx', 'no docx'],
    ['a zip with a path', 'x.zip', zipSync({ '../../evil.txt': strToU8(PAGE) })],
    ['a zip bomb', 'bomb.zip', zipSync({ 'bomb.txt': new Uint8Array(200_000_000) })],
    ['a zip in a zip', 'x.zip', zipSync({ 'y.zip': zipSync({}) })],
    ['nothing to read', 'empty.txt', '\n'],
    ['a broken zip', 'x.zip', zipSync({ 'c.txt': strToU8(PAGE) }).slice(0, 200)],
    ['a gigabyte in a zip', 'bomb.zip', bomb('bomb.txt')],
    ['a gigabyte in a zip that says it is small', 'bomb.zip', bomb('bomb.txt', 1000)],
    ['a gigabyte in a zip in a zip', 'x.zip', zipSync({ 'y.zip': bomb('bomb.txt') })],
    ['a gigabyte in a docx', 'bomb.docx', bomb('word/document.xml')],
    ['a gigabyte in a docx that says it is small', 'x.docx', bomb('word/document.xml', 1000)],
    ['a link to a file elsewhere', 'x.zip', linkTo('passwd.txt', '/etc/passwd')],
    ['a zip with an absolute path', 'x.zip', zipSync({ '/tmp/evil.txt': strToU8(PAGE) })],
    ['a zip with a path of Windows', 'x.zip', zipSync({ 'C:\\evil.txt': strToU8(PAGE) })],
    ['a path of Windows', '..\\x.txt', PAGE],
    ['empty', 'empty.md', ''],
    [
      'a picture that calls itself a text',
      'x.txt',
      new Uint8Array([137, 80, 78, 71, 0, 1, 2, 255]),
    ],
    ['a docx without words', 'x.docx', docx('')],
    ['a docx with another zip in it', 'x.docx', zipSync({ 'a.txt': strToU8(PAGE) })],
    ['a text of 50 MB', 'x.txt', new Uint8Array(50_000_000).fill(0x61)],
    ['a text of 6 MB', 'x.txt', new Uint8Array(6_000_000).fill(0x61)],
  ]
  test.each(REFUSED)(
    'that is %s is refused, and the bot goes on',
    async (_, name, bytes) => {
      const before = readdirSync(dir)
      const report = await sends(name, bytes)
      expect(report.text).toMatch(/^✗ /)
      expect(report.buttons).toEqual([])
      expect(readdirSync(dir)).toEqual(before)
    },
    30_000,
  )

  test('may hold markup and be of GB18030, and says what it holds as it stands', async () => {
    // 云山区召开A&B<标段>推进会 in GB18030.
    const head = [0xd4, 0xc6, 0xc9, 0xbd, 0xc7, 0xf8, 0xd5, 0xd9, 0xbf, 0xaa]
    const tail = [0xcd, 0xc6, 0xbd, 0xf8, 0xbb, 0xe1]
    const line = [0x23, 0x20, ...head, ...strToU8('A&B'), ...tail, 0x0a, 0x0a]
    const body = [...head, ...tail, 0xa1, 0xa3, ...head, ...tail, 0xa1, 0xa3, 0x0a]
    const report = await sends('<b>gb.txt', new Uint8Array([...line, ...body]))
    expect(report.text).toContain('✓ <b>gb.txt: 1篇报道')
    expect(report.text).toContain('· 云山区召开A&B推进会')
  })

  test('of others is not taken', async () => {
    stage.server.sendFile(guest, 'x.txt', strToU8(PAGE))
    await stage.server.until(() => stage.server.messagesTo(guest.id).length === 1)
    expect(stage.server.messagesTo(guest.id)[0]?.text).toContain('我只看得懂文字')
  })
})

test('whoever is not let in is told so, and nothing else', async () => {
  const stranger = { ...LI, id: 6002 }
  const told = await said(stage, stranger, '3月14日谁主持?')
  expect(told.text).toContain('只对指定的人和群开放')
  const id = stage.server.inline(stranger, '安置房')
  await stage.server.until(() => stage.server.inlineState(id) === 'answered')
  expect(stage.server.inlineAnswer(id)).toMatchObject({ results: [], is_personal: true })
})

test('answers are judged, counted and reported', async () => {
  const count = stage.server.messagesTo(guest.id).length
  const answer = await said(stage, guest, '3月14日的会议谁主持的?', count + 1)
  press(stage, guest, answer, '👎 不对')
  await stage.server.until(() => stage.server.messagesTo(guest.id).length === count + 2)
  expect(stage.state.feedback.list('wrong')).toMatchObject([
    { question: '3月14日的会议谁主持的?', status: 'answered', verdict: 'wrong' },
  ])
  await said(stage, guest, '王小二在火星上种了什么?', count + 3)
  const stats = await said(stage, boss, '/stats', seen + 1)
  expect(stats.text).toContain('· 答出 1')
  expect(stats.text).toContain('火星')
  expect(stats.text).not.toContain('王小二')
  expect((await said(stage, boss, '/report', seen + 2)).text).toContain('可疑之处')
  expect((await said(stage, boss, '/reload', seen + 3)).text).toContain('3篇报道')
  expect((await said(stage, guest, '/stats', count + 4)).text).toContain('没有这个命令')
})
