import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as z from 'zod'
import { Misuse } from '../command.ts'
import type { Gold, GoldLookup } from './judge.ts'

/** Where the project's own question sets lie. */
export const SETS = fileURLToPath(new URL('../../../test/eval/', import.meta.url))

/** Questions of one conversation, asked one after the other; a question alone is one of one. */
export interface Conversation {
  /** Set where the questions belong together. */
  readonly chat: string | undefined
  readonly questions: readonly Gold[]
}

/** Questions or lookups that are judged together. */
export interface QuestionSet {
  readonly name: string
  readonly conversations: readonly Conversation[]
  readonly lookups: readonly GoldLookup[]
}

const text = z.string().default('')

const QUESTION = z.object({
  id: text,
  q: z.string(),
  type: z.string(),
  answer: z.array(z.string()),
  answer_mode: z.enum(['one', 'all', 'any-of', 'none']),
  headline: text,
  evidence: text,
  note: text,
})

const LINE = z.union([
  z.object({ id: z.string(), turns: z.array(QUESTION) }),
  z.object({ id: z.string(), query: z.string(), expect_headlines: z.array(z.string()) }),
  QUESTION,
])

/** Reads a set: of lines with `turns`, turn 2 of dialog d03 is judged as `d03.2`. */
export function readSet(file: string): QuestionSet {
  const conversations: Conversation[] = []
  const lookups: GoldLookup[] = []
  for (const [at, line] of readFileSync(file, 'utf8').split('\n').entries()) {
    if (line.trim() === '') continue
    const read = LINE.safeParse(parsed(line))
    if (!read.success)
      throw new Misuse(`${file}:${at + 1}: no question, dialog or lookup of docs/design.md`)
    if ('turns' in read.data) conversations.push(dialog(read.data))
    else if ('query' in read.data) lookups.push(read.data)
    else conversations.push({ chat: undefined, questions: [read.data] })
  }
  return { name: basename(file, '.jsonl'), conversations, lookups }
}

const dialog = ({ id, turns }: { id: string; turns: Gold[] }): Conversation => ({
  chat: id,
  questions: turns.map((turn, i) => ({ ...turn, id: `${id}.${i + 1}` })),
})

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** The files of the sets: the one with this name or path, or all of the project's. */
export function filesOfSets(named: string | undefined): string[] {
  const known = readdirSync(SETS)
    .filter((file) => file.endsWith('.jsonl'))
    .sort()
  if (named === undefined) return known.map((file) => `${SETS}${file}`)
  if (named.includes('/') || named.endsWith('.jsonl')) return [named]
  if (known.includes(`${named}.jsonl`)) return [`${SETS}${named}.jsonl`]
  const names = known.map((file) => basename(file, '.jsonl')).join(', ')
  throw new Misuse(`there is no set ${named}; there are ${names}, or write the path of a file`)
}
