import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import {
  benchmark,
  type Latency,
  type Marks,
  type Measured,
  type Meter,
} from '../search/benchmark.ts'
import { CONTESTANTS } from '../search/contestants.ts'
import { type Question, questionsOf } from '../search/squad.ts'
import { benchParagraphs, questionsAbout } from './benchCorpus.ts'
import type { Paragraph } from '../corpus/page.ts'
import { type ExitCode, type Given, Misuse, type World } from './command.ts'
import { BENCH_FLAGS } from './benchFlags.ts'
import { plotOf } from './benchPlot.ts'
import { marksAnswer, readsOf } from './eval/marked.ts'
import { readPassages } from './input.ts'

const OPTIONS = {
  paragraphs: { type: 'string', default: '10000' },
  engines: { type: 'string', default: Object.keys(CONTESTANTS).join(',') },
  corpus: { type: 'string' },
  squad: { type: 'string' },
  /** Cuts the passages of the questions to a newspaper's size as well. */
  cut: { type: 'boolean', default: false },
  questions: { type: 'string', default: '500' },
  json: { type: 'boolean', default: false },
  /** Where to put a plot of latency and memory over the sizes. */
  svg: { type: 'string' },
} as const

/** What ratios are made to; the first engine where this one was not asked for. */
const COMPARED_WITH = 'minisearch'

/** What was measured in one run, and each engine beside MiniSearch. */
export interface Bench {
  readonly paragraphs: number
  readonly questions: number
  readonly engines: readonly Measured[]
  readonly ratios: readonly Ratios[]
}

/** An engine's figures over those of the engine it is compared with. */
export interface Ratios {
  readonly engine: string
  readonly buildRate: number
  readonly bytes: number
  readonly p50: number
  readonly p99: number
  readonly typedP50: number
  readonly missesAtFirst: number
  readonly missesInTen: number
}

/** Measures the machine this runs on; files go to a folder that `done` removes. */
function machine(): Meter & { done(): void } {
  setFlagsFromString('--expose_gc')
  const collect = runInNewContext('gc') as () => void
  const dir = mkdtempSync(join(tmpdir(), 'wenbao-bench-'))
  let files = 0
  return {
    cpuMs: () => {
      const { user, system } = process.cpuUsage()
      return (user + system) / 1000
    },
    keptBytes: () => {
      collect()
      collect()
      const { heapUsed, arrayBuffers } = process.memoryUsage()
      return heapUsed + arrayBuffers
    },
    fileBytes: bytesIn,
    freshFile: () => join(dir, String(files++)),
    done: () => rmSync(dir, { recursive: true }),
  }
}

function bytesIn(file: string): number {
  if (!existsSync(file)) return 0
  const found = statSync(file)
  if (!found.isDirectory()) return found.size
  return readdirSync(file).reduce((sum, name) => sum + bytesIn(join(file, name)), 0)
}

function wholeNumber(text: string, option: string): number {
  const number = Number(text)
  if (Number.isInteger(number) && number > 0) return number
  throw new Misuse(`--${option} ${text} is no whole number above 0`)
}

function knownEngines(list: string): string[] {
  const names = list.split(',')
  const unknown = names.find((name) => !(name in CONTESTANTS))
  if (unknown === undefined) return names
  const known = Object.keys(CONTESTANTS).join(', ')
  throw new Misuse(`there is no engine ${unknown}; there are ${known}`)
}

const ratiosOf = (beside: Measured, engine: Measured): Ratios => ({
  engine: engine.engine,
  buildRate: engine.paragraphsPerCpuSecond / beside.paragraphsPerCpuSecond,
  bytes: engine.bytesPerParagraph / beside.bytesPerParagraph,
  p50: engine.cpuMsPerQuestion.p50 / beside.cpuMsPerQuestion.p50,
  p99: engine.cpuMsPerQuestion.p99 / beside.cpuMsPerQuestion.p99,
  typedP50: engine.cpuMsAsTyped.p50 / beside.cpuMsAsTyped.p50,
  missesAtFirst: (1 - engine.first) / (1 - beside.first),
  missesInTen: (1 - engine.inTen) / (1 - beside.inTen),
})

const three = (number: number): string => String(Number(number.toPrecision(3)))

const shown = (latency: Latency): string =>
  [latency.p50, latency.p95, latency.p99].map(three).join(' / ')

/** The columns of the table. */
const COLUMNS: readonly (readonly [
  head: string,
  cell: (one: Measured, ratios: Ratios) => string,
])[] = [
  ['engine', ({ engine }) => engine],
  ['paragraphs per CPU s', (one) => String(Math.round(one.paragraphsPerCpuSecond))],
  ['whole / cutting', (one) => three(one.wholeOverCutting)],
  ['bytes per paragraph', (one) => String(Math.round(one.bytesPerParagraph))],
  ['CPU ms p50 / p95 / p99', (one) => shown(one.cpuMsPerQuestion)],
  ['with second look', ({ cpuMsRanked }) => (cpuMsRanked ? shown(cpuMsRanked) : '')],
  ['as typed', (one) => shown(one.cpuMsAsTyped)],
  ['first', ({ first }) => first.toFixed(3)],
  ['in ten', ({ inTen }) => inTen.toFixed(3)],
  ['marked', ({ marked }) => marked?.toFixed(3) ?? ''],
  [
    'kept: MB, to first hits CPU / wall ms',
    ({ kept }) =>
      kept ? `${three(kept.bytes / 1e6)}, ${three(kept.cpuMs)} / ${three(kept.wallMs)}` : '',
  ],
  [
    'ratios: build / bytes / p50 / p99 / as typed / misses at first / in ten',
    (_, ratios) =>
      Object.values(ratios)
        .filter((ratio) => typeof ratio === 'number')
        .map(three)
        .join(' / '),
  ],
]

/** The table of a run in Markdown. */
function benchTable({ paragraphs, questions, engines, ratios }: Bench): string {
  const rows = engines.map((one, i) => COLUMNS.map(([, cell]) => cell(one, ratios[i] as Ratios)))
  return [
    `${paragraphs} paragraphs, ${questions} questions`,
    '',
    ...[COLUMNS.map(([head]) => head), COLUMNS.map(() => '---'), ...rows].map(
      (row) => `| ${row.join(' | ')} |`,
    ),
  ].join('\n')
}

/** These paragraphs, and those of the corpus up to so many in all. */
function filledUp(
  first: readonly Paragraph[],
  total: number,
  corpus: string | undefined,
  dir: string,
): Paragraph[] {
  const paragraphs = [...first]
  for (const paragraph of benchParagraphs(corpus, dir)) {
    if (paragraphs.length >= total) break
    paragraphs.push(paragraph)
  }
  return paragraphs
}

/** Reads what was typed after `bench`, measures, and gives tables or, with `--json`, JSON. */
export async function bench(args: readonly string[], dir = './seeds'): Promise<string> {
  const { values } = parseArgs({ args: [...args], options: OPTIONS })
  const names = knownEngines(values.engines)
  const sizes = values.paragraphs.split(',').map((size) => wholeNumber(size, 'paragraphs'))
  const asked = wholeNumber(values.questions, 'questions')
  const squad =
    values.squad && questionsOf(readPassages(values.squad), values.cut ? 'cut' : 'whole')
  const every = squad ? Math.max(1, Math.floor(squad.questions.length / asked)) : 1
  const runs: Bench[] = []
  for (const size of sizes) {
    const paragraphs = filledUp(squad ? squad.paragraphs : [], size, values.corpus, dir)
    const questions = squad
      ? squad.questions.filter((_, i) => i % every === 0)
      : questionsAbout(paragraphs, asked)
    runs.push(await measuredRun(names, paragraphs, questions))
  }
  if (values.svg !== undefined) writeFileSync(values.svg, plotOf(runs))
  if (values.json) return JSON.stringify(runs.length === 1 ? runs[0] : runs, null, 2)
  return runs.map(benchTable).join('\n\n')
}

/** Whether what is marked in a paragraph, as in an answer, holds one of the words that answer. */
const marks: Marks = (folded, answers, paragraph) =>
  marksAnswer(folded, answers, readsOf(paragraph))

async function measuredRun(
  names: readonly string[],
  paragraphs: readonly Paragraph[],
  questions: readonly Question[],
): Promise<Bench> {
  const meter = machine()
  await setImmediate()
  const engines = await benchmark(names, paragraphs, questions, meter, marks)
  meter.done()
  const beside = engines.find(({ engine }) => engine === COMPARED_WITH) ?? engines[0]
  const ratios = engines.flatMap((engine) => (beside ? [ratiosOf(beside, engine)] : []))
  return { paragraphs: paragraphs.length, questions: questions.length, engines, ratios }
}

/** `bench`: measures the engines beside one another. */
export async function benchCommand(world: World, given: Given): Promise<ExitCode> {
  const options = Object.entries(OPTIONS).flatMap(([name, { type }]) => {
    if (type === 'boolean') return given.has(`--${name}`) ? [`--${name}`] : []
    const value = given.value(
      BENCH_FLAGS.find(({ flag }) => flag.startsWith(`--${name} `))?.flag ?? '',
    )
    return value === undefined ? [] : [`--${name}`, value]
  })
  await world.out(`${await bench(options, world.settings.archiveDir)}\n`)
  return 0
}
