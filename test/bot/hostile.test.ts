import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openArchive } from '../../src/answer/open.ts'
import { chatIdOf } from '../../src/state/chats.ts'
import type { Stage } from './running.ts'
import { LI, onStage, pressed, said } from './running.ts'
import type { Shown } from './telegram.ts'

/** Signs that markup minds, in a headline, in a text and in the name of a file. */
const HEAD = (town: string): string => `${town}召开"A&B"<标段>'R&D'安置房推进会`
/** What is left of a page of the web is no words of the print. */
const LEFT_OVER = `<script>alert('1')</script>`
const TEXT = (town: string, day: number): string =>
  `本报讯 3月${day}日,${town}召开安置房推进会。会议由副区长陈立言主持。会上展示了&lt;script&gt;和</标段>,R&D占比<6%。`

const page = (town: string, day: number): string =>
  `# ${HEAD(town)}${LEFT_OVER}\n\n${LEFT_OVER}${TEXT(town, day)}记者 王晓舟\n`
const inXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&#60;').replaceAll('"', '&#x22;')
const docx = (town: string, day: number): Uint8Array =>
  zipSync({
    'word/document.xml': strToU8(
      `<w:body>${[`# ${HEAD(town)}`, TEXT(town, day)]
        .map((text) => `<w:p><w:r><w:t>${inXml(text)}</w:t></w:r></w:p>`)
        .join('')}</w:body>`,
    ),
  })

const SENT: readonly [name: string, town: string, day: number, bytes: Uint8Array][] = [
  ['2024-03-11 <i>&.txt', '云山区', 10, strToU8(page('云山区', 10))],
  ['2024-03-12.md', '清石区', 11, strToU8(page('清石区', 11))],
  ['2024-03-13.docx', '河口区', 12, docx('河口区', 12)],
  ['2024-03-14.zip', '柳川区', 13, zipSync({ 'in/2024-03-14.txt': strToU8(page('柳川区', 13)) })],
]

const dir = mkdtempSync(join(tmpdir(), 'wenbao-hostile-'))
let stage: Stage
let now = Date.UTC(2024, 2, 15, 1)

beforeAll(async () => {
  const pages = join(dir, 'pages')
  mkdirSync(pages)
  const operator = { admins: new Set([LI.id]), allowed: new Set<number>(), archiveDir: pages }
  const archive = await openArchive({ dir: pages, now: () => now })
  stage = await onStage(archive, undefined, ':memory:', () => (now += 1200), operator)
})
afterAll(async () => {
  await stage.end()
  rmSync(dir, { recursive: true })
})

const shown = (): readonly Shown[] => stage.server.messagesTo(LI.id)
const tells = (text: string): Promise<Shown> => said(stage, LI, text, shown().length + 1)

const presses = (message: Shown, words: RegExp): Promise<Shown> =>
  pressed(stage, LI, message, words, shown().length + 1)

test.each(SENT)('%s with markup in it is taken and told as it stands', async (...sent) => {
  const [name, town, , bytes] = sent
  const count = shown().length + 1
  stage.server.sendFile(LI, name, bytes)
  await stage.server.until(() => shown().length >= count, 'a report')
  expect(shown()[count - 1]?.text).toContain(`· ${HEAD(town)}`)
})

test.each(SENT)('what %s prints is shown as it stands in answers and cards', async (...sent) => {
  const [, town, day] = sent
  await tells('/reload')
  const answer = await tells(`3月${day}日${town}的安置房推进会谁主持的?`)
  expect(answer.text).toMatch(/^陈立言/)
  expect(answer.text).toContain(HEAD(town))
  const article = await presses(answer, /全文/)
  expect(article.text).toContain(`会上展示了<script>和</标段>,R&D占比<6%。`)
  expect((await presses(article, /复制出处/)).text).toContain(HEAD(town))
  const id = stage.server.inline(LI, town)
  await stage.server.until(() => stage.server.inlineState(id) === 'answered', 'cards')
  expect(JSON.stringify(stage.server.inlineAnswer(id)?.results)).toContain('A&amp;B')
})

test('lists, digests, follows and reports show it as it stands', async () => {
  expect((await tells('/latest')).text).toContain(HEAD('云山区'))
  expect((await tells('/day 3月13日')).text).toContain(HEAD('柳川区'))
  expect((await tells('/person 陈立言')).text).toContain('陈立言')
  stage.state.settings.set(chatIdOf(LI.id), { digestSince: 0 })
  expect((await tells('/digest now')).text).toContain(HEAD('河口区'))
  expect((await tells(`/follow <script>&"x"`)).text).toContain('<script>&"x"')
  expect((await tells('/report')).text).toContain('河口区')
  expect((await tells(`<script>alert("谁")</script>&是谁?`)).text).toContain('<script>')
})

test('and nothing of it was refused as markup', () => {
  expect(stage.server.refused()).toEqual([])
})
