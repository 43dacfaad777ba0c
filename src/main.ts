import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { World } from './cli/command.ts'
import { CannotGoOn } from './cli/command.ts'
import { hiding } from './cli/hiding.ts'
import { runProgram } from './cli/program.ts'
import { progressLines } from './cli/progress.ts'
import { readSettings, STATE_FILE } from './config.ts'
import type { Correction } from './corpus/correct.ts'

const { stdin, stdout, stderr } = process

/** Takes the token out of whatever goes to standard error, once the settings are read. */
let hide = (line: string): string => line
const err = (line: string): void => void stderr.write(`${hide(line)}\n`)

/** Writes to standard output and waits where the reader is slower than we are. */
const out = (text: string): Promise<void> =>
  new Promise((resolve) => (stdout.write(text) ? resolve() : stdout.once('drain', resolve)))

// A reader that has seen enough (`| head`) closes the pipe; that is no failure.
stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))

// Node would print the whole error, and with a failed request the address that holds the token.
process.on('uncaughtException', (error) => {
  err(error.stack ?? String(error))
  process.exit(1)
})

/** Aborted by the first SIGINT or SIGTERM; the second ends the process at once. */
function endingSignal(): AbortSignal {
  const ending = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => (ending.signal.aborted ? process.exit(1) : ending.abort()))
  }
  return ending.signal
}

function world(): World {
  const settings = readSettings()
  hide = hiding([settings.botToken])
  const now = () => Date.now()
  return {
    settings,
    now,
    stdin,
    out,
    err,
    colours: stdout.isTTY && stdout.hasColors(),
    ending: endingSignal,
    openArchive: async (follower, standing) => {
      const dir = settings.archiveDir
      const corrections = standing ?? (await kept(settings.dataDir, now))
      if (!existsSync(dir)) throw new CannotGoOn('ARCHIVE_DIR names no folder that is there')
      const { openArchive } = await import('./answer/open.ts')
      const opening = openArchive({
        dir,
        dataDir: settings.dataDir,
        now,
        corrections,
        watch: follower !== undefined,
        ...follower,
        onOddity: err,
        onProgress: progressLines((text) => void stderr.write(text), now, stderr.isTTY),
      })
      const archive = await opening.catch((error: unknown) => {
        const held = error instanceof Error && error.name === 'HeldElsewhere'
        throw held ? new CannotGoOn(error.message) : error
      })
      if (archive.catalogue.size.articles === 0)
        err('the archive is empty; put pages into ARCHIVE_DIR')
      return archive
    },
  }
}

/** What operators set right, where anything is kept at all. */
async function kept(dataDir: string, now: () => number): Promise<() => readonly Correction[]> {
  const file = join(dataDir, STATE_FILE)
  if (!existsSync(file)) return () => []
  const state = (await import('./state/state.ts')).openState(file, now)
  const standing = state.corrections.standing()
  state.close()
  return () => standing
}

const exit = await runProgram(process.argv.slice(2), {
  out: (text) => void stdout.write(text),
  err,
  world,
})
// A watched folder would keep the process alive; what was written is let out first.
stdout.write('', () => process.exit(exit))
