import { expect, test } from 'vitest'
import { blockers } from './blockers.ts'

/** `1`, `2`, …: a message to that chat; `x`: a kill. Chat 1 blocks the bot. */
const RUNS: readonly [string, number][] = [
  ['1', 0],
  ['2 3 2 2', 0],
  ['1 1', 1],
  ['1 2 1', 1],
  ['1 x 1', 0],
  // Another comes first after the start, while chat 1 rests.
  ['1 x 2 1', 0],
  // What was known before the last message was written down.
  ['1 2 x 1', 1],
  ['1 x 1 1', 1],
  ['1 x 1 x 1', 0],
  ['1 x x 1 1', 1],
]

test.each(RUNS)('in %s, %i too many', (run, tooMany) => {
  const readers = blockers()
  readers.block(1)
  for (const step of run.split(' ')) {
    if (step === 'x') readers.killed()
    else expect(readers.tried(Number(step))).toBe(step === '1')
  }
  expect(readers.tooMany()).toBe(tooMany)
})
