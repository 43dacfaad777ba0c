import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { assembled } from '../src/assemble.js'

let dir: string
let src: string
let kept: string

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'assembled-'))
  src = join(dir, 'src')
  kept = join(dir, 'kept')
  mkdirSync(join(src, 'deep'), { recursive: true })
  write('deep/beside.txt', 'words beside')
  write(
    'deep/part.ts',
    `import { readFileSync } from 'node:fs'
     export const said: string = readFileSync(new URL('./beside.txt', import.meta.url), 'utf8')`,
  )
  write('main.ts', "console.log((await import('./deep/part.ts')).said)")
})

afterEach(() => rmSync(dir, { recursive: true }))

const write = (file: string, text: string): void => writeFileSync(join(src, file), text)
const run = (file: string): string => execFileSync(process.execPath, [file], { encoding: 'utf8' })

describe('the sources put together', () => {
  test('run without a translator, and find what lies beside them', async () => {
    expect(run(await assembled(src, kept))).toBe('words beside\n')
  })

  test('are put together once for every state of the sources', async () => {
    const first = await assembled(src, kept)
    write('deep/beside.txt', 'other words')
    expect(await assembled(src, kept)).toBe(first)
    expect(run(first)).toBe('other words\n')

    write('main.ts', "console.log('another program')")
    const second = await assembled(src, kept)
    expect(second).not.toBe(first)
    expect(run(second)).toBe('another program\n')
    expect(run(first), 'what may still be running stays').toBe('other words\n')
  })

  test('leave nothing of a day ago behind', async () => {
    const first = await assembled(src, kept)
    const yesterday = Date.now() / 1000 - 90_000
    utimesSync(join(first, '..'), yesterday, yesterday)
    write('main.ts', "console.log('another program')")
    const second = await assembled(src, kept)
    expect(readdirSync(kept)).toEqual([second.split('/').at(-2)])
  })

  test('are one program when several processes start at once', async () => {
    const files = await Promise.all([1, 2, 3].map(() => assembled(src, kept)))
    expect(new Set(files).size).toBe(1)
    expect(readdirSync(kept)).toHaveLength(1)
  })

  test('leave nothing where a source is wrong', async () => {
    write('main.ts', "import './missing.ts'")
    await expect(assembled(src, kept)).rejects.toThrow('missing.ts')
    expect(readdirSync(kept)).toEqual([])
  })
})
