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

/** Where a set lies, and the pages it asks of; without them it asks of the archive of the settings. */
export interface SetFile {
  /** `questions-zh`, `first/questions`. */
  readonly name: string
  readonly file: string
  readonly pages?: string
}

/** Questions or lookups that are judged together. */
export interface QuestionSet extends SetFile {
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
export function readSet(set: SetFile): QuestionSet {
  const { file } = set
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
  return { ...set, conversations, lookups }
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

/** The sets with this name or path, or all of the project's: of its own pages, then of the towns'. */
export function filesOfSets(named: string | undefined): SetFile[] {
  const known = [...setsIn(SETS), ...townsIn(`${SETS}towns/`)]
  if (named === undefined) return known
  const one = known.find(({ name }) => name === named)
  if (one !== undefined) return [one]
  if (named.includes('/') || named.endsWith('.jsonl'))
    return [{ name: basename(named, '.jsonl'), file: named }]
  const names = known.map(({ name }) => name).join(', ')
  throw new Misuse(`there is no set ${named}; there are ${names}, or write the path of a file`)
}

const setsIn = (folder: string): SetFile[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl'))
    .sort()
    .map((file) => ({ name: basename(file, '.jsonl'), file: `${folder}${file}` }))

/** Each town's sets, which ask of its pages. */
const townsIn = (folder: string): SetFile[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .flatMap((town) =>
      setsIn(`${folder}${town}/`).map(({ name, file }) => ({
        name: `${town}/${name}`,
        file,
        pages: `${folder}${town}/pages`,
      })),
    )
