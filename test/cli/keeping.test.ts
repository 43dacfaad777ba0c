import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { chatIdOf } from '../../src/state/chats.ts'
import { openState } from '../../src/state/state.ts'
import { folder } from '../state/folder.ts'
import { run } from './world.ts'

/** A folder of data with one verdict in it. */
function kept(): string {
  const dir = folder()
  const state = openState(join(dir, 'wenbao.db'), () => 0)
  const about = { chat: chatIdOf(1), messageId: 1, articles: [] }
  state.feedback.give({ ...about, question: '谁主持?', status: 'answered', verdict: 'wrong' })
  state.close()
  return dir
}

test('feedback --jsonl prints wrong answers as questions', async () => {
  const { out } = await run(['feedback', '--jsonl'], { env: { DATA_DIR: kept() } })
  expect(JSON.parse(out)).toEqual({
    id: 'feedback-1',
    q: '谁主持?',
    status: 'answered',
    articles: [],
  })
})

test('a backup is written and put back', async () => {
  const dir = kept()
  const file = join(dir, 'backup.db')
  expect((await run(['backup', file], { env: { DATA_DIR: dir } })).exit).toBe(0)
  const other = folder()
  expect((await run(['restore', file], { env: { DATA_DIR: other } })).exit).toBe(0)
  const { out } = await run(['feedback'], { env: { DATA_DIR: other } })
  expect(out).toBe('wrong  answered  谁主持?\n')
})

test('what cannot be is told in one line', async () => {
  const env = { DATA_DIR: folder() }
  expect(await run(['feedback'], { env })).toMatchObject({ exit: 1, out: '' })
  const restored = await run(['restore', join(env.DATA_DIR, 'none.db')], { env })
  expect(restored.exit).toBe(1)
  expect(restored.err).not.toContain('    at ')
  expect(existsSync(join(env.DATA_DIR, 'wenbao.db'))).toBe(false)
})
