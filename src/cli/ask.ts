import * as z from 'zod'
import type { Archive } from '../answer/archive.ts'
import type { Article } from '../corpus/page.ts'
import { answerJson } from './json.ts'
import { answerLines } from './lines.ts'
import { renderAnswer } from './render.ts'
import type { ExitCode, Given, World } from './command.ts'
import { Misuse } from './command.ts'

const LINE = z.object({
  id: z.union([z.string(), z.number()]),
  q: z.string(),
  chat: z.union([z.string(), z.number()]).transform(String).optional(),
})

/** `ask`: one question for people or as JSON, or lines of them. */
export async function ask(world: World, given: Given): Promise<ExitCode> {
  const question = given.words.join(' ').trim()
  if (given.has('--jsonl')) {
    if (question !== '') throw new Misuse('--jsonl reads its questions from standard input')
    return askLines(world)
  }
  if (question === '') throw new Misuse('no question; type one, like: wenbao ask "谁主持的?"')
  const archive = await world.openArchive()
  const answer = await archive.ask(question, { now: world.now() })
  const citing = citingOf(world, archive)
  const text = given.has('--json')
    ? JSON.stringify(answerJson(answer, citing))
    : renderAnswer(answer, { ...citing, colours: world.colours })
  await world.out(`${text}\n`)
  return 0
}

async function askLines(world: World): Promise<ExitCode> {
  const archive = await world.openArchive()
  const citing = citingOf(world, archive)
  return answerLines(world, {
    form: LINE,
    wanted: '{"id","q","chat"?}',
    answer: async ({ id, q, chat }) => {
      const asking = { now: world.now(), ...(chat === undefined ? {} : { chat }) }
      return { id, ...answerJson(await archive.ask(q, asking), citing) }
    },
  })
}

const citingOf = ({ settings }: World, archive: Archive) => ({
  dayOf: (article: Article) => archive.dayOf(article),
  username: settings.botUsername,
})
