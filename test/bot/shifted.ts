// Shifts the clock of the process that imports it first: `Date.now` is that of the machine plus what
// the file CLOCK holds, read again and again, so that a test can skip the hours between digests.

import { readFileSync } from 'node:fs'

const file = process.env['CLOCK'] ?? ''
const machine = Date.now.bind(Date)
let shift = read()

function read(): number {
  try {
    return Number(readFileSync(file, 'utf8'))
  } catch {
    return shift
  }
}

Date.now = () => machine() + shift
setInterval(() => (shift = read()), 20).unref()
