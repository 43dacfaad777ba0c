// The whole acceptance run: `npx tsx test/bot/trial.ts [chats days kills seed]`.

import { trial } from './acceptance.ts'

const [chats = 2000, days = 3, kills = 20, seed = 1, faults = 0.03] = process.argv
  .slice(2)
  .map(Number)
const begun = Date.now()
const verdict = await trial({
  chats,
  days,
  kills,
  seed,
  faults,
  log: process.env['TRIAL_LOG'],
  typed: chats > 200,
  say: (line) => process.stderr.write(`${Math.round((Date.now() - begun) / 1000)} s ${line}\n`),
})
process.stdout.write(`${JSON.stringify(verdict, undefined, 2)}\n`)
process.exit(0)
