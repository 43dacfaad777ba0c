import { readerHere } from './reader.ts'
import type { Asked } from './readers.ts'

// The program of a process that reads pages for another, and ends with it.

const reader = readerHere(process.argv[2] ?? '.')
let turn: Promise<void> = Promise.resolve()

async function answer(asked: Asked): Promise<void> {
  if ('names' in asked) reader.teach(asked.names, asked.places)
  else {
    const told =
      'draft' in asked
        ? await reader.draft(asked.draft)
        : await reader.entries(asked.file, asked.read)
    // Who asked may have been killed since: then there is nobody to tell.
    process.send?.(told, undefined, undefined, (error) => {
      if (error !== null) process.exit(0)
    })
  }
}

// A page on which our reader fails ends the process, and with it what was asked of it.
process.on('message', (asked: Asked) => void (turn = turn.then(() => answer(asked))))
process.on('disconnect', () => process.exit(0))
process.on('SIGINT', () => {})
