// Shifts the clock of the process that imports it first: `Date.now` is that of the machine plus what
// the file CLOCK holds. It is read again every millisecond, so that whoever writes it and this process
// never disagree on what came before a jump and what after.

import { readFileSync } from 'node:fs'

const file = process.env['CLOCK'] ?? ''
const machine = Date.now.bind(Date)
let readAt = 0
let shift = 0

Date.now = () => {
  const now = machine()
  if (now !== readAt) shift = Number(readFileSync(file, 'utf8'))
  readAt = now
  return now + shift
}
