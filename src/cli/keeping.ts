import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { STATE_FILE } from '../config.ts'
import type { ExitCode, Given, World } from './command.ts'
import { CannotGoOn, Misuse } from './command.ts'
import { DatabaseUnusable } from '../state/errors.ts'
import { openState, restore as putBack, type State } from '../state/state.ts'

const fileOf = ({ settings }: World): string => join(settings.dataDir, STATE_FILE)

/** Opens what is remembered, uses it, and closes it; there must be something. */
async function withState<T>(world: World, use: (state: State) => T | Promise<T>): Promise<T> {
  if (!existsSync(fileOf(world)))
    throw new CannotGoOn('DATA_DIR holds nothing yet; the bot makes it when it runs')
  return told(async () => {
    const state = openState(fileOf(world), world.now)
    try {
      return await use(state)
    } finally {
      state.close()
    }
  })
}

/** A database that cannot be used is told in one line. */
async function told<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof DatabaseUnusable) throw new CannotGoOn(error.message)
    throw error
  }
}

/** `feedback`: what readers said of answers, wrong ones first of all. */
export async function feedback(world: World, given: Given): Promise<ExitCode> {
  const rows = await withState(world, (state) => state.feedback.list())
  for (const { id, question: q, status, articles, verdict } of rows) {
    if (!given.has('--jsonl')) await world.out(`${verdict}  ${status}  ${q}\n`)
    else if (verdict === 'wrong')
      await world.out(`${JSON.stringify({ id: `feedback-${id}`, q, status, articles })}\n`)
  }
  return 0
}

/** `backup FILE`: copies what is remembered, also while the bot runs. */
export async function backup(world: World, { words }: Given): Promise<ExitCode> {
  const [to = ''] = words
  if (to === '') throw new Misuse('name the file to write: wenbao backup FILE')
  await withState(world, (state) => state.backup(to))
  world.err(`written: ${to}`)
  return 0
}

/** `restore FILE`: puts a backup in the place of what is remembered; the bot must be stopped. */
export async function restore(world: World, { words }: Given): Promise<ExitCode> {
  const [from = ''] = words
  if (from === '') throw new Misuse('name the backup: wenbao restore FILE')
  await told(() => putBack(from, fileOf(world)))
  world.err(`restored from ${from}; what was there is kept as ${STATE_FILE}.before-restore`)
  return 0
}
