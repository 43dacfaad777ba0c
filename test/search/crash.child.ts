// Changes a kept index edition by edition until it is killed; tells each edition when it is saved.

import { openIndex } from '../../src/search/kept.ts'
import { idsAdded, idsRemoved, paragraphsOf } from './crash.editions.ts'

const [dir = ''] = process.argv.slice(2)
const { engine, state, save } = await openIndex(dir, (folded) => [folded])
process.stdout.write('ready\n')
for (let edition = Number(state ?? -1) + 1; ; edition++) {
  await engine.add(paragraphsOf(idsAdded(edition)))
  await engine.remove(idsRemoved(edition))
  await save(String(edition))
  process.stdout.write(`${edition}\n`)
}
