import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Archive } from '../../src/answer/archive.ts'
import type { World } from '../../src/cli/command.ts'
import { runProgram } from '../../src/cli/program.ts'
import { settingsFrom } from '../../src/config.ts'
import { scriptedArchive } from '../bot/archive.ts'

/** What a run of the program left behind. */
export interface Run {
  readonly exit: number
  readonly out: string
  readonly err: string
}

/** Around the program: what stands on its input, what it finds. */
export interface Around {
  readonly stdin?: string | Uint8Array
  readonly archive?: Archive
  readonly env?: Readonly<Record<string, string>>
  readonly colours?: boolean
  readonly ending?: AbortSignal
}

/** Nothing that a test keeps stays in the repository. */
const dataDir = mkdtempSync(join(tmpdir(), 'wenbao-data-'))
process.on('exit', () => rmSync(dataDir, { recursive: true, force: true }))

/** Runs a command line inside this process. */
export async function run(typed: readonly string[], around: Around = {}): Promise<Run> {
  let out = ''
  let err = ''
  const world = (): World => ({
    settings: settingsFrom({ DATA_DIR: dataDir, ...around.env }),
    now: () => 0,
    stdin: chunks(around.stdin ?? ''),
    out: async (text) => void (out += text),
    err: (line) => void (err += `${line}\n`),
    colours: around.colours ?? false,
    ending: () => around.ending ?? new AbortController().signal,
    openArchive: async () => around.archive ?? scriptedArchive(),
  })
  const exit = await runProgram(typed, {
    out: (text) => void (out += text),
    err: (line) => void (err += `${line}\n`),
    world,
  })
  return { exit, out, err }
}

/** Bytes in small pieces, so that characters are cut in two as pipes do it. */
async function* chunks(input: string | Uint8Array): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(input)
  for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7)
}
