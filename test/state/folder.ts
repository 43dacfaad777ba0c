import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { chatIdOf, type ChatId } from '../../src/state/chats.ts'
import { openState, type State } from '../../src/state/state.ts'

/** A folder that is gone when the test is. */
export function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'wenbao-'))
  onTestFinished(() => rmSync(made, { recursive: true, force: true }))
  return made
}

/** A state in a file of its own, with a clock that stands still until it is set. */
export function fresh(): { state: State; file: string; clock: { now: number } } {
  const clock = { now: Date.UTC(2024, 2, 14) }
  const file = join(folder(), 'wenbao.sqlite')
  const state = openState(file, () => clock.now)
  onTestFinished(() => state.close())
  return { state, file, clock }
}

export const ANN: ChatId = chatIdOf(101)
export const LI: ChatId = chatIdOf(102)
export const GROUP: ChatId = chatIdOf(-7)
export const SUPERGROUP: ChatId = chatIdOf(-1_001_234_567_890)
