import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8 } from 'fflate'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openArchive } from '../../src/answer/open.ts'
import { openState } from '../../src/state/state.ts'
import { PAGE, scriptedArchive } from './archive.ts'
import type { Stage } from './running.ts'
import { LI, onStage, pressed, said } from './running.ts'
import { startServer } from './server.ts'
import type { Shown } from './telegram.ts'

let folder: string
let stage: Stage

/** Runs the bot; what ran before is stopped, and only its files stay. */
async function start(): Promise<void> {
  const pages = join(folder, 'pages')
  const file = join(folder, 'state.db')
  const before = stage as Stage | undefined
  await before?.bot.stop()
  before?.state.close()
  const now = () => Date.now()
  const { corrections } = openState(file, now)
  const archive = await openArchive({ dir: pages, now, corrections: corrections.standing })
  const operator = { admins: new Set([LI.id]), allowed: new Set<number>(), archiveDir: pages }
  stage = await onStage(archive, before?.server ?? (await startServer()), file, now, operator)
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'wenbao-restart-'))
  const { mkdirSync } = await import('node:fs')
  mkdirSync(join(folder, 'pages'))
  writeFileSync(join(folder, 'pages', '2024-03-15.txt'), PAGE)
  stage = undefined as unknown as Stage
  await start()
})
afterEach(async () => {
  expect(stage.server.refused()).toEqual([])
  await stage.end()
  rmSync(folder, { recursive: true, force: true })
})

const tells = (text: string, count: number): Promise<Shown> => said(stage, LI, text, count)

const presses = (message: Shown, words: string | RegExp, count: number): Promise<Shown> =>
  pressed(stage, LI, message, words, count)

test('buttons under answers and choices, and the undoing of files, outlive a restart', async () => {
  const offer = await tells('会议谁主持的?', 1)
  const answer = await tells('3月14日的会议谁主持的?', 2)
  stage.server.sendFile(LI, 'x.txt', strToU8(PAGE.replaceAll('云山', '河口')))
  await stage.server.until(() => stage.server.messagesTo(LI.id).length === 3)
  const [, , added] = stage.server.messagesTo(LI.id)
  await start()
  expect((await presses(offer, /周明礼/, 4)).text).toMatch(/^周明礼/)
  expect((await presses(answer, '👎 不对', 5)).text).toContain('记下了')
  expect(stage.state.feedback.list('wrong')).toMatchObject([{ question: '3月14日的会议谁主持的?' }])
  expect((await presses(added as Shown, '撤销', 6)).text).toBe('已撤销,删除了1个文件。')
})

test('what was spoken of is leaned on after a restart', async () => {
  await tells('4月2日的会议谁主持的?', 1)
  await start()
  expect((await tells('那记者是谁?', 2)).text).toMatch(/^王晓舟[^]*接着问/)
})

test('a question that is set right after a restart has its answer set right', async () => {
  const { message_id } = stage.server.say(LI, '3月14日的会议谁主持的?')
  await stage.server.until(() => stage.server.messagesTo(LI.id).length === 1)
  await start()
  stage.server.write(LI, { message_id, text: '4月2日的会议谁主持的?' }, 'edited_message')
  const [answer] = stage.server.messagesTo(LI.id)
  await stage.server.until(() => answer?.edits === 1)
  expect(answer?.text).toMatch(/^周明礼/)
})

test('what was corrected stays so, and can be taken back', async () => {
  const answer = await tells('3月14日的会议谁主持的?', 1)
  const article = await presses(answer, '全文', 2)
  const forms = await presses(article, '更正', 3)
  const [, id = ''] = /correct ([0-9a-f]{12}) 人名/.exec(forms.text) ?? []
  expect((await tells(`/correct ${id} 人名 刘备 曹操`, 4)).text).toContain('没有“刘备”')
  expect((await tells(`/correct ${id} 日期 2月30日`, 5)).text).toContain('没看懂日期')
  expect((await tells('/correct', 6)).text).toContain('更正')
  expect((await tells(`/correct ${id} 人名 陈立言 陈立严`, 7)).text).toContain('陈立言 → 陈立严')
  await tells(`/correct ${id} 日期 2023-03-14`, 8)
  await tells(`/correct ${id} 标题 云山区推进安置房建设`, 9)
  await start()
  const now = await tells('3月14日的会议谁主持的?', 10)
  expect(now.text).toMatch(/^陈立严/)
  expect(now.text).toContain('《云山区推进安置房建设》 · 2023年3月14日 · 记者 王晓舟')
  const report = await tells('/report', 11)
  expect(report.text).toContain('更正3处:\n1. 人名: 陈立言 → 陈立严')
  expect((await presses(report, '撤销 1', 12)).text).toContain('已撤销')
  expect((await tells('3月14日的会议谁主持的?', 13)).text).toMatch(/^陈立言/)
})

test('an update of the last run that fails again is owned up to, and the bot goes on', async () => {
  const file = join(folder, 'left.db')
  const server = await startServer()
  server.say(LI, '3月14日的会议谁主持的?')
  const left = server.waiting() as unknown as readonly { update_id: number }[]
  const before = openState(file, () => Date.now())
  before.updates.keep(left)
  before.close()
  const broken = scriptedArchive(() => {
    throw new Error('broken')
  })
  const again = await onStage(broken, server, file)
  await server.until(() => server.messagesTo(LI.id).length === 1, 'a word about it')
  expect(again.logged.join('')).toContain('update not handled')
  await again.end()
})
