import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import * as z from 'zod'
import type { Passage } from '../search/squad.ts'
import { Misuse } from './command.ts'

const SQUAD = z.object({
  data: z.array(
    z.object({
      paragraphs: z.array(
        z.object({
          context: z.string(),
          qas: z.array(
            z.object({ question: z.string(), answers: z.array(z.object({ text: z.string() })) }),
          ),
        }),
      ),
    }),
  ),
})

const LINE = z.object({ text: z.string() })

/** The passages of a file in SQuAD's format and what is asked about them; `Misuse` for any other. */
export function readPassages(file: string): readonly Passage[] {
  const read = SQUAD.safeParse(jsonOf(contentOf(file), file))
  if (read.success) return read.data.data.flatMap(({ paragraphs }) => paragraphs)
  const where = read.error.issues[0]?.path.join('.') ?? ''
  throw new Misuse(`${file} is not in SQuAD's format: nothing usable at "${where}"`)
}

/** The texts of a file of `{"text"}` lines, .gz or not; `Misuse`, naming the line, for any other. */
export const readTexts = (file: string): readonly string[] =>
  contentOf(file)
    .split('\n')
    .flatMap((line, at) => (line === '' ? [] : [textIn(line, `${file}:${at + 1}`)]))

function textIn(line: string, place: string): string {
  const read = LINE.safeParse(jsonOf(line, place))
  if (read.success) return read.data.text
  throw new Misuse(`${place} is no object with a "text"`)
}

function contentOf(file: string): string {
  try {
    const bytes = readFileSync(file)
    return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  } catch (error) {
    throw new Misuse(`${file} cannot be read: ${error instanceof Error ? error.message : ''}`)
  }
}

function jsonOf(text: string, place: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Misuse(`${place} is not JSON`)
  }
}
