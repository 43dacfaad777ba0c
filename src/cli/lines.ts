import type * as z from 'zod'
import type { ExitCode, World } from './command.ts'

/**
 * The lines of a byte stream, without their ends. Only \n ends a line, since JSON may hold U+2028
 * as it is; a byte order mark at the start is no part of the first line.
 */
export async function* linesOf(chunks: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of chunks) {
    rest += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })
    const lines = rest.split('\n')
    rest = lines.pop() ?? ''
    yield* lines.map(withoutReturn)
  }
  rest += decoder.decode()
  if (rest !== '') yield withoutReturn(rest)
}

const withoutReturn = (line: string): string => (line.endsWith('\r') ? line.slice(0, -1) : line)

/** How one line of JSON becomes another. */
export interface LineWork<T> {
  readonly form: z.ZodType<T>
  /** The form in words, for a line that is not in it. */
  readonly wanted: string
  readonly answer: (asked: T) => Promise<object>
}

/**
 * Answers every line of standard input with a line of JSON, in order and as they come. A line that
 * cannot be answered is told on standard error with its number, makes the exit code 1, and stops
 * nothing else.
 */
export async function answerLines<T>(world: World, work: LineWork<T>): Promise<ExitCode> {
  let exit: ExitCode = 0
  let number = 0
  for await (const line of linesOf(world.stdin)) {
    number += 1
    if (line.trim() === '') continue
    try {
      await world.out(`${JSON.stringify(await work.answer(asked(line, work)))}\n`)
    } catch (error) {
      exit = 1
      world.err(`line ${number}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  return exit
}

function asked<T>(line: string, { form, wanted }: LineWork<T>): T {
  let json: unknown
  try {
    json = JSON.parse(line)
  } catch {
    throw new Error(`not JSON; expected ${wanted}`)
  }
  const read = form.safeParse(json)
  if (read.success) return read.data
  const field = read.error.issues[0]?.path.join('.') ?? ''
  throw new Error(`${field === '' ? 'not an object' : `no usable "${field}"`}; expected ${wanted}`)
}
