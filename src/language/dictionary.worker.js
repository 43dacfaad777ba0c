// Waits, in a thread of its own, until the pipe is opened for reading; then the dictionary has been
// read, and a table of one word takes its name. See `dictionary.ts`.

import { closeSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { workerData } from 'node:worker_threads'

/** @type {import('./dictionary.ts').Exchange} */
const { state, weights, pipe, dictionary, table } = workerData
const written = readFileSync(weights)

if (Atomics.compareExchange(state, 0, 0, 1) === 0) {
  Atomics.notify(state, 0)
  const end = openSync(pipe, 'w')
  try {
    renameSync(table, dictionary)
  } finally {
    writeSync(end, written)
    closeSync(end)
  }
}
