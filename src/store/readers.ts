import { type ChildProcess, fork } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Draft, Entry } from './draft.ts'
import type { Drafted, Reader } from './reader.ts'

/** What a reader in a process of its own is asked; it answers in the same order. */
export type Asked =
  | { readonly draft: string }
  | { readonly names: readonly string[]; readonly places: readonly string[] }
  | { readonly file: string; readonly read: Draft }

/** Each loads the dictionary for itself, 130 MB. */
const MOST_HANDS = 2

/** A process answers one after the other; the next page is there when it is done with one. */
const AHEAD = 2

const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href

const PROGRAM = fileURLToPath(new URL('./reader.child.ts', import.meta.url))

interface Hand {
  readonly child: ChildProcess
  readonly waiting: { resolve: (value: never) => void; reject: (error: Error) => void }[]
}

/** Reads pages of a folder in processes beside this one. */
export function readersBeside(dir: string, hands = handsHere()): Reader {
  const all = Array.from({ length: hands }, () => handFor(dir))
  const send = <T>({ child, waiting }: Hand, asked: Asked): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      waiting.push({ resolve: resolve as (value: never) => void, reject })
      child.send(asked)
    })
  const least = (): Hand =>
    all.reduce((one, other) => (other.waiting.length < one.waiting.length ? other : one))
  return {
    hands: hands * AHEAD,
    draft: (file) => send<Drafted>(least(), { draft: file }),
    teach: (names, places) => {
      for (const { child } of all) child.send({ names, places } satisfies Asked)
    },
    entries: (file, read) => send<readonly Entry[]>(least(), { file, read }),
    close: () => {
      for (const { child } of all) child.kill('SIGKILL')
    },
  }
}

const handsHere = (): number => Math.max(1, Math.min(MOST_HANDS, availableParallelism() - 1))

function handFor(dir: string): Hand {
  const child = fork(PROGRAM, [dir], {
    execArgv: ['--max-semi-space-size=16', '--import', TSX],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const waiting: Hand['waiting'] = []
  child.on('message', (told) => waiting.shift()?.resolve(told as never))
  const fail = (why: string): void => {
    for (const { reject } of waiting.splice(0)) reject(new Error(`reading pages beside: ${why}`))
  }
  child.on('error', ({ message }) => fail(message))
  child.on('exit', (code, signal) => fail(`the process ended (${signal ?? code ?? ''})`))
  return { child, waiting }
}
