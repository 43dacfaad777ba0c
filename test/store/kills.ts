import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { folderFor } from '../../src/store/kept.ts'
import { writePages } from './pages.ts'

/** What became of so many kills. */
export interface Killed {
  readonly kills: number
  /** In which step each came. */
  readonly during: Readonly<Record<string, number>>
  /** How often a start after a kill was looked at, whole. */
  readonly checked: number
  /** Pages that were reported as kept. */
  readonly reported: number
  readonly wrong: readonly string[]
}

const PAGES = 55

/** Every so many kills what is kept is thrown away, so that the first reading is met as well. */
const ANEW_EVERY = 8

/** Kills a process that reads, adds and merges at random instants; `random` gives 0 up to 1. */
export async function killAtRandom(
  kills: number,
  random: () => number,
  progress: (killed: Killed) => void = () => {},
): Promise<Killed> {
  const dir = mkdtempSync(join(tmpdir(), 'wenbao-killed-'))
  const dataDir = mkdtempSync(join(tmpdir(), 'wenbao-killed-'))
  writePages(dir, PAGES)
  const during: Record<string, number> = {}
  const wrong: string[] = []
  let reported: Record<string, string[]> = {}
  let checked = 0
  let pages = 0
  let next = PAGES

  /** Runs a process and kills it so long after it has begun, or never; how long it took. */
  const run = (after: number | undefined, count: number): Promise<number> =>
    new Promise((resolve) => {
      let begun = 0
      const told = JSON.stringify(reported)
      const program = join(import.meta.dirname, 'kills.child.ts')
      const child = spawn(
        process.execPath,
        ['--import', 'tsx', program, dir, dataDir, told, String(next)],
        { stdio: ['ignore', 'pipe', 'inherit'] },
      )
      let step = 'begins'
      let rest = ''
      child.stdout.on('data', (chunk: Buffer) => {
        const lines = (rest + chunk.toString()).split('\n')
        rest = lines.pop() ?? ''
        for (const line of lines) {
          if (line === 'begins' && after !== undefined)
            setTimeout(() => child.kill('SIGKILL'), after)
          if (line.startsWith('WRONG')) wrong.push(`kill ${count}: ${line.slice(6)}`)
          else if (line.startsWith('{')) {
            const said = JSON.parse(line) as Record<string, string[]>
            reported = { ...reported, ...said }
            pages += Object.values(said).filter(({ length }) => length > 0).length
          } else [step, next] = stepIn(line, next)
          if (line === 'begins') begun = performance.now()
          if (line === 'checked') checked++
        }
      })
      // `close`, not `exit`: what it told last is read.
      child.on('close', () => {
        if (after !== undefined) during[step] = (during[step] ?? 0) + 1
        resolve(performance.now() - begun)
      })
    })

  const anew = await run(undefined, 0)
  const again = await run(undefined, 0)
  for (let count = 1; count <= kills; count++) {
    const isAnew = count % ANEW_EVERY === 0
    if (isAnew) {
      rmSync(folderFor(dir, dataDir), { recursive: true, force: true })
      reported = {}
    }
    await run(random() * (isAnew ? anew : again), count)
    progress({ kills: count, during, checked, reported: pages, wrong })
  }
  await run(undefined, kills)
  for (const folder of [dir, dataDir]) rmSync(folder, { recursive: true })
  return { kills, during, checked, reported: pages, wrong }
}

/** `adds 57`: the step, and the page at which the next process goes on. */
function stepIn(line: string, next: number): [step: string, next: number] {
  const [step = '', number] = line.split(' ')
  return [step, number === undefined ? next : Number(number) + 1]
}

// By command: npx tsx test/store/kills.ts 200 [seed]
if (process.argv[1] === import.meta.filename) {
  const [kills = '200', seed = '1'] = process.argv.slice(2)
  let state = Number(seed) >>> 0
  const random = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  const killed = await killAtRandom(Number(kills), random, (soFar) => {
    if (soFar.kills % 10 === 0) process.stderr.write(`${JSON.stringify(soFar)}\n`)
  })
  process.stdout.write(`${JSON.stringify(killed, undefined, 2)}\n`)
  process.exitCode = killed.wrong.length > 0 ? 1 : 0
}
