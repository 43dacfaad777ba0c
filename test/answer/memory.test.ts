import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { findingsOf } from '../../src/answer/answer.ts'
import { openArchive } from '../../src/answer/open.ts'
import { PAGE } from '../bot/archive.ts'

const MINUTE = 60_000

/** An archive with one page, opened again at every call, as after a restart. */
function restarts() {
  const dir = mkdtempSync(join(tmpdir(), 'wenbao-memory-'))
  onTestFinished(() => rmSync(dir, { recursive: true }))
  writeFileSync(join(dir, '2024-03-15.txt'), PAGE)
  let kept: string | undefined
  const memory = { recall: () => kept, keep: (context: string) => void (kept = context) }
  /** The answers, and whether they lean on what was spoken of. */
  const ask = async (question: string, now: number) => {
    const archive = await openArchive({ dir, now: () => now })
    const answer = await archive.ask(question, { chat: '1', now, memory })
    const leans = answer.understood.some((how) => how.startsWith('接着问'))
    return { words: findingsOf(answer).map(({ quote }) => quote.text), leans }
  }
  return { ask, forget: () => void (kept = undefined), spoil: () => void (kept = '{') }
}

test('what was spoken of is leaned on after a restart, for 15 minutes', async () => {
  const { ask } = restarts()
  expect(await ask('4月2日的会议谁主持的?', 0)).toEqual({ words: ['周明礼'], leans: false })
  expect(await ask('那记者是谁?', MINUTE)).toEqual({ words: ['王晓舟'], leans: true })
  expect(await ask('会上谁主持的?', 2 * MINUTE)).toEqual({ words: ['周明礼'], leans: true })
  expect(await ask('那记者是谁?', 18 * MINUTE)).toMatchObject({ leans: false })
})

test('what was forgotten, or is damaged, is not leaned on', async () => {
  const { ask, forget, spoil } = restarts()
  for (const lose of [forget, spoil]) {
    await ask('4月2日的会议谁主持的?', 0)
    lose()
    expect(await ask('那记者是谁?', MINUTE)).toMatchObject({ leans: false })
  }
})

test('an answer comes in the language that was chosen', async () => {
  const archive = await openArchive({ dir: 'seeds', now: () => 0 })
  const asking = { now: 0, language: 'en' } as const
  for (const chat of [{}, { chat: '1' }])
    expect(await archive.ask('火星上有水吗?', { ...asking, ...chat })).toMatchObject(
      asking && { language: 'en' },
    )
})
