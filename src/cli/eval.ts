import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { Archive } from '../answer/archive.ts'
import { openArchive } from '../answer/open.ts'
import { measureRetrieval, tableOf as retrievalTable } from '../search/measure.ts'
import type { ExitCode, Given, World } from './command.ts'
import { CannotGoOn } from './command.ts'
import { markSentences } from './eval/marked.ts'
import { dropped, RECORDED, type Recorded, rounded } from './eval/record.ts'
import { type Asked, askSet, type LookedUp, lookUpSet, median } from './eval/run.ts'
import { filesOfSets, type QuestionSet, readSet, SETS } from './eval/sets.ts'
import { GROUPS, tableOf, tally } from './eval/tally.ts'
import { readPassages } from './input.ts'

/** The figures that `--gate` compares with. */
const RECORD = `${SETS}recorded.json`

/** How a set went. */
interface Run {
  readonly set: QuestionSet
  readonly asked: Asked
  readonly lookedUp: readonly LookedUp[]
}

/** `eval`: asks the question sets, judges the answers, and prints the figures by type. */
export async function evaluate(world: World, given: Given): Promise<ExitCode> {
  const squad = given.value('--squad <file>')
  if (squad !== undefined) return measureSquad(world, squad, given.has('--json'))
  const sets = filesOfSets(given.value('--set <name>')).map(readSet)
  const archiveOf = archives(world)
  const clock = { now: world.now, stopwatch: () => performance.now() }
  const runs: Run[] = []
  for (const set of sets) {
    const archive = await archiveOf(set)
    const asked = await askSet(set, archive, clock)
    runs.push({ set, asked, lookedUp: await lookUpSet(set, archive) })
  }
  if (given.has('--misses')) await world.out(runs.flatMap(missesOf).join(''))
  if (given.has('--json')) await world.out(`${JSON.stringify(figuresOf(runs))}\n`)
  else await world.out(`${runs.map(shown).join('\n\n')}\n${timeOf(runs)}\n`)
  if (given.has('--record')) writeRecord(runs)
  return given.has('--gate') ? gate(world, runs) : 0
}

/** The archive that a set asks, each opened once. */
function archives(world: World): (set: QuestionSet) => Promise<Archive> {
  const open = new Map<string | undefined, Promise<Archive>>()
  return ({ pages }) => {
    const found =
      open.get(pages) ??
      (pages === undefined ? world.openArchive() : openArchive({ dir: pages, now: world.now }))
    open.set(pages, found)
    return found
  }
}

/** The figures of some sets that are kept and compared. */
function figuresOf(runs: readonly Run[]): Recorded {
  return Object.fromEntries(runs.map((run) => [run.set.name, groupsOf(run)]))
}

function groupsOf({ set, asked, lookedUp }: Run): Recorded[string] {
  const groups = [...(set.conversations.length > 0 ? tally(asked.judged) : [])].map(
    ([group, figures]) =>
      [
        group,
        Object.fromEntries(
          Object.entries(figures).map(([name, is]) => [name, rounded(Number(is))]),
        ),
      ] as const,
  )
  return Object.fromEntries(
    lookedUp.length > 0 ? [...groups, ['lookups', found(lookedUp)]] : groups,
  )
}

function found(lookedUp: readonly LookedUp[]): Record<string, number> {
  const share = (some: readonly LookedUp[], counts: (one: LookedUp) => boolean): number =>
    some.length === 0 ? 1 : rounded(some.filter(counts).length / some.length)
  const wanted = lookedUp.filter(({ gold }) => gold.expect_headlines.length > 0)
  const unwanted = lookedUp.filter(({ gold }) => gold.expect_headlines.length === 0)
  return {
    n: lookedUp.length,
    first: share(wanted, ({ first }) => first),
    'in five': share(wanted, ({ inFive }) => inFive),
    'none shown': share(unwanted, ({ first }) => first),
  }
}

function shown({ set, asked, lookedUp }: Run): string {
  const figures = lookedUp.length > 0 ? Object.entries(found(lookedUp)) : []
  return [
    ...(set.conversations.length > 0 ? [tableOf(set.name, tally(asked.judged))] : []),
    ...(figures.length > 0
      ? [`${set.name}: ${figures.map(([name, is]) => `${name} ${is}`).join(', ')}`]
      : []),
  ].join('\n')
}

function timeOf(runs: readonly Run[]): string {
  const all = runs.flatMap(({ asked }) => asked.milliseconds)
  return all.length === 0 ? '' : `\nmedian ${median(all).toFixed(1)} ms a question`
}

/** What was not right, a line of JSON each. */
function missesOf({ set, asked, lookedUp }: Run): string[] {
  const questions = asked.judged
    .filter(({ outcome }) => outcome !== 'right')
    .map(({ gold, reply, outcome }) => ({
      set: set.name,
      id: gold.id,
      q: gold.q,
      type: gold.type,
      outcome,
      gold: gold.answer,
      status: reply.status,
      got: reply.answers.map(({ text }) => text).slice(0, 6),
      choices: reply.choices.map(({ label }) => label).slice(0, 6),
    }))
  const lookups = lookedUp
    .filter(({ first }) => !first)
    .map(({ gold, headlines }) => ({
      set: set.name,
      id: gold.id,
      query: gold.query,
      want: gold.expect_headlines.slice(0, 2),
      got: headlines.slice(0, 3),
    }))
  return [...questions, ...lookups].map((miss) => `${JSON.stringify(miss)}\n`)
}

/** Writes the figures of the groups; those of sets that were not run stay. */
function writeRecord(runs: readonly Run[]): void {
  const kept = existsSync(RECORD) ? readRecord() : {}
  const groups: readonly string[] = [...GROUPS, 'lookups']
  const fresh = Object.entries(figuresOf(runs)).map(([set, figures]) => [
    set,
    Object.fromEntries(Object.entries(figures).filter(([group]) => groups.includes(group))),
  ])
  const record = { ...kept, ...(Object.fromEntries(fresh) as Recorded) }
  writeFileSync(RECORD, `${JSON.stringify(record, null, 2)}\n`)
}

function readRecord(): Recorded {
  const read = RECORDED.safeParse(JSON.parse(readFileSync(RECORD, 'utf8')))
  if (!read.success) throw new CannotGoOn(`${RECORD} is not in the form that --record writes`)
  return read.data
}

/** Says which figures are worse than the recorded ones. */
function gate(world: World, runs: readonly Run[]): ExitCode {
  if (!existsSync(RECORD)) throw new CannotGoOn(`${RECORD} is missing; write it with eval --record`)
  const worse = dropped(readRecord(), figuresOf(runs))
  for (const line of worse) world.err(line)
  return worse.length > 0 ? 1 : 0
}

/** Retrieval, and the sentence that is marked, on a file in SQuAD's format. */
async function measureSquad(world: World, file: string, json: boolean): Promise<ExitCode> {
  const passages = readPassages(file)
  const retrieval = await measureRetrieval(passages)
  const marked = markSentences(passages)
  await world.out(
    json
      ? `${JSON.stringify({ retrieval, marked })}\n`
      : `${retrievalTable(retrieval)}\n\nthe marked sentence holds a gold answer: ${marked.holds.toFixed(3)} of ${marked.questions} questions\n`,
  )
  return 0
}
