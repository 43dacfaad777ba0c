// CRASHES=200 npx vitest run --config .config/vitest.config.ts test/search/crash.test.ts

import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import type { SearchEngine } from '../../src/search/engine.ts'
import { openIndex } from '../../src/search/kept.ts'
import { postingsEngine } from '../../src/search/postings.ts'
import { idsAt, paragraphsOf } from './crash.editions.ts'

const CRASHES = Number(process.env.CRASHES ?? 6)
const AT_ONCE = 3
const LONGEST_LIFE_MS = 400
const cut = (folded: string) => [folded]

const child = fileURLToPath(new URL('./crash.child.ts', import.meta.url))

/** Lets the index in a folder be changed, kills that at a random instant; the last edition told. */
async function crash(dir: string): Promise<number> {
  const running = spawn(process.execPath, ['--import', 'tsx', child, dir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let told = ''
  const ready = new Promise<void>((resolve) => {
    running.stdout.setEncoding('utf8').on('data', (text: string) => {
      told += text
      resolve()
    })
  })
  const ended = new Promise((resolve) => running.on('close', resolve))
  await Promise.race([ready, ended])
  await setTimeout(Math.random() * LONGEST_LIFE_MS)
  running.kill('SIGKILL')
  await ended
  return Number(told.match(/\d+(?=\n)/g)?.at(-1) ?? -1)
}

const found = async (engine: SearchEngine) =>
  (
    await engine.search(
      ['1', '7', '23'].map((word) => ({ words: [{ word: `第${word}号`, weight: 1 }], limit: 20 })),
    )
  ).map((hits) => hits.map(({ id, score }) => `${id} ${score}`))

/** What is wrong with the index in a folder after a crash. */
async function wrongIn(dir: string, told: number): Promise<string[]> {
  const { engine, state, oddities } = await openIndex(dir, cut)
  const edition = Number(state ?? -1)
  const expected = postingsEngine(cut)
  await expected.add(paragraphsOf(idsAt(edition)))
  const same = JSON.stringify(await found(engine)) === JSON.stringify(await found(expected))
  return [
    ...oddities,
    ...(edition < told ? [`edition ${told} was told, ${edition} is there`] : []),
    ...([...engine.ids()].join() === idsAt(edition).join() ? [] : [`not what ${edition} has`]),
    ...(same ? [] : [`edition ${edition} finds something else`]),
  ]
}

test(
  `${CRASHES} crashes leave the last edition that was told, or a later one, whole`,
  { timeout: 60_000 + 10_000 * CRASHES },
  async () => {
    const root = mkdtempSync(join(tmpdir(), 'wenbao-crash-'))
    const wrong: string[] = []
    const each = async (_: unknown, first: number) => {
      const dir = join(root, String(first))
      for (let i = first; i < CRASHES; i += AT_ONCE)
        wrong.push(...(await wrongIn(dir, await crash(dir))))
    }
    await Promise.all(Array.from({ length: AT_ONCE }, each))
    rmSync(root, { recursive: true })
    expect(wrong).toEqual([])
  },
)
