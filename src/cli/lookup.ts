import * as z from 'zod'
import { dayIn } from '../bot/cite.ts'
import { sayIn } from '../bot/say.ts'
import { foundJson } from './json.ts'
import { answerLines } from './lines.ts'
import type { ExitCode, Given, World } from './command.ts'
import { Misuse } from './command.ts'

/** How many articles one list of lookup holds, as in Telegram. */
const LIMIT = 20

const LINE = z.object({ id: z.union([z.string(), z.number()]), query: z.string() })

/** `lookup`: the articles that inline lookup would show. */
export async function lookup(world: World, given: Given): Promise<ExitCode> {
  const query = given.words.join(' ').trim()
  if (!given.has('--jsonl')) return lookupOne(world, query, given.has('--json'))
  if (query !== '') throw new Misuse('--jsonl reads its queries from standard input')
  const archive = await world.openArchive()
  return answerLines(world, {
    form: LINE,
    wanted: '{"id","query"}',
    answer: async ({ id, query: looked }) => {
      const found = await archive.lookup(looked, { offset: 0, limit: LIMIT })
      return { id, results: found.map((row) => foundJson(row, archive.dayOf(row.article))) }
    },
  })
}

async function lookupOne(world: World, query: string, json: boolean): Promise<ExitCode> {
  const archive = await world.openArchive()
  const found = await archive.lookup(query, { offset: 0, limit: LIMIT })
  if (json) {
    const results = found.map((row) => foundJson(row, archive.dayOf(row.article)))
    await world.out(`${JSON.stringify({ results })}\n`)
    return 0
  }
  for (const { article, quote } of found) {
    const day = dayIn(sayIn('zh'), archive.dayOf(article))
    await world.out(`${article.headline}\n  ${day} · ${quote.text}\n`)
  }
  if (found.length === 0) world.err(`nothing found for ${query}`)
  return 0
}
