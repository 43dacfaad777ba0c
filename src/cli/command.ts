import type { Correction } from '../corpus/correct.ts'
import type { Archive } from '../answer/archive.ts'
import type { Changes } from '../corpus/watch.ts'
import type { Settings } from '../config.ts'

/** What a command may touch: everything from outside comes in here. */
export interface World {
  readonly settings: Settings
  /** Milliseconds since 1970, UTC. */
  readonly now: () => number
  readonly stdin: AsyncIterable<Uint8Array | string>
  /** Writes to standard output; resolves when there is room for more. */
  readonly out: (text: string) => Promise<void>
  /** Writes one line to standard error. */
  readonly err: (line: string) => void
  /** Whether standard output is a terminal that shows colours. */
  readonly colours: boolean
  /** From this call on, a signal to end the process does not kill it but aborts this. */
  readonly ending: () => AbortSignal
  /** Opens the archive of the settings; where it is followed, so are the changes of its folder. */
  /** Without corrections of its own, those that stand in the state hold. */
  readonly openArchive: (
    follower?: Follower,
    corrections?: () => readonly Correction[],
  ) => Promise<Archive>
}

/** Who follows the changes of the archive. */
export interface Follower {
  readonly onChange: (changes: Changes) => void
  readonly onError: (error: unknown) => void
  /** Breaks opening off; what was read by then is kept. */
  readonly signal?: AbortSignal
}

/** Done, failed, or called in a way that cannot be meant. */
export type ExitCode = 0 | 1 | 2

/** An option as commander reads it: `--json`, with one line of help. */
export interface Flag {
  readonly flag: string
  readonly help: string
}

/** A command of the terminal. The table in `commands.ts` lists all of them. */
export interface CommandRow {
  readonly name: string
  /** Arguments in commander's notation, such as `[question...]`. */
  readonly takes?: string
  readonly help: string
  readonly flags: readonly Flag[]
  /** Shown below the help; each is a whole command line. */
  readonly examples: readonly string[]
  /** Loads what the command needs, and only that, then does it. */
  readonly run: (world: World, given: Given) => Promise<ExitCode>
}

/** What was typed after the command's name. */
export interface Given {
  readonly words: readonly string[]
  readonly has: (flag: string) => boolean
  /** What was written behind an option such as `--set <name>`; `undefined` without it. */
  readonly value: (flag: string) => string | undefined
}

/** A command used in a way that cannot be meant; the message says what to type instead. */
export class Misuse extends Error {
  override readonly name = 'Misuse'
}

/** Something that stopped the command, told in one line that says what to do. */
export class CannotGoOn extends Error {
  override readonly name = 'CannotGoOn'
}
