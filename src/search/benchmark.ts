import type { Paragraph } from '../corpus/page.ts'
import { type Contestant, CONTESTANTS, type Made, wordsAsTyped } from './contestants.ts'
import type { Hit, QueryWord } from './engine.ts'
import type { Reader } from './evidence.ts'
import { LOOKED_AT, rank } from './rank.ts'
import { type Question, readerOf } from './squad.ts'
import { type Cut, searchWords } from './tokens.ts'

/** What measuring needs of the machine. */
export interface Meter {
  /** CPU time of this process so far, all threads, in milliseconds. */
  cpuMs(): number
  /** What this process keeps in memory after a collection, in bytes. */
  keptBytes(): number
  /** What is in a file, or in the files of a folder, in bytes; 0 where there is none. */
  fileBytes(file: string): number
  /** A file name nobody uses. */
  freshFile(): string
}

/** CPU milliseconds below which so many of a hundred questions stay. */
export interface Latency {
  readonly p50: number
  readonly p95: number
  readonly p99: number
}

/** What was measured of one engine. */
export interface Measured {
  readonly engine: string
  /** Without cutting words, and without reading. */
  readonly paragraphsPerCpuSecond: number
  /** Cutting words included, over cutting words alone. */
  readonly wholeOverCutting: number
  /** In memory and in files, the paragraphs themselves left out. */
  readonly bytesPerParagraph: number
  readonly cpuMsPerQuestion: Latency
  /** With every word of the question, those that only ask or join included. */
  readonly cpuMsAsTyped: Latency
  /** Where it can be kept: its size, and how long opening it takes up to the first hits. */
  readonly kept?: { readonly bytes: number; readonly cpuMs: number; readonly wallMs: number }
  /** The same with a second look at the hits; only where the second look is part of the way. */
  readonly cpuMsRanked?: Latency
  readonly first: number
  readonly inTen: number
  /** For how many of the questions the sentence marked in the first hit holds an answer, 0 to 1. */
  readonly marked?: number
}

/** Whether what would be marked in a paragraph for a folded question holds one of its answers. */
export type Marks = (folded: string, answers: readonly string[], paragraph: string) => boolean

/** The words of so many paragraphs are cut at a time, while the clock stands. */
const CUT_AHEAD = 256

/** Every question is asked so many times, and the middle of its times is its time. */
const TIMES = 3

/** So many questions are asked as typed: they are slow. */
const AS_TYPED = 100

/** Each engine is asked so many questions before the next has its turn. */
const ROUND = 20

interface Built extends Made {
  readonly name: string
  readonly contestant: Contestant
  readonly figures: Pick<
    Measured,
    'paragraphsPerCpuSecond' | 'wholeOverCutting' | 'bytesPerParagraph' | 'kept'
  >
}

/** A cut that has the words of these paragraphs ready when they come in order; and what it took. */
function cutAhead(paragraphs: readonly Paragraph[], meter: Meter): { cut: Cut; spentMs(): number } {
  const ready = new Map<string, readonly string[]>()
  let next = 0
  let spentMs = 0
  function cutMore(): void {
    const start = meter.cpuMs()
    ready.clear()
    for (const { folded } of paragraphs.slice(next, (next += CUT_AHEAD))) {
      ready.set(folded, searchWords(folded))
    }
    spentMs += meter.cpuMs() - start
  }
  function cut(folded: string): readonly string[] {
    if (folded === '') return []
    if (!ready.has(folded)) cutMore()
    return ready.get(folded) ?? searchWords(folded)
  }
  return { cut, spentMs: () => spentMs }
}

/** Keeps an engine, opens what was kept and asks it one question. */
async function measureKept(
  { keep }: Made,
  { folded }: Question,
  file: string,
  meter: Meter,
): Promise<Pick<Measured, 'kept'>> {
  const open = await keep?.()
  if (open === undefined) return {}
  const bytes = meter.fileBytes(file)
  const [cpu, wall] = [meter.cpuMs(), performance.now()]
  await (await open()).search([{ words: wordsAsTyped(folded), limit: LOOKED_AT }])
  return { kept: { bytes, cpuMs: meter.cpuMs() - cpu, wallMs: performance.now() - wall } }
}

async function build(
  name: string,
  contestant: Contestant,
  { paragraphs, questions, meter }: Run,
): Promise<Built> {
  const file = meter.freshFile()
  const before = meter.keptBytes()
  const { cut, spentMs } = cutAhead(paragraphs, meter)
  const made = await contestant.make(cut, file)
  const start = meter.cpuMs()
  await made.engine.add(paragraphs)
  const wholeMs = meter.cpuMs() - start
  const bytes = meter.keptBytes() - before + meter.fileBytes(file)
  const first = questions[0] ?? { folded: '', answeredBy: new Set(), answers: [] }
  const figures = {
    paragraphsPerCpuSecond: (1000 * paragraphs.length) / (wholeMs - spentMs()),
    wholeOverCutting: wholeMs / spentMs(),
    bytesPerParagraph: bytes / paragraphs.length,
    ...(await measureKept(made, first, file, meter)),
  }
  return { ...made, name, contestant, figures }
}

const shareOf = (count: number, all: number): number => count / Math.max(1, all)

/** The value below which this share of the numbers stays. */
function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
}

/** Times of a question, in the order they were taken. */
type Times = readonly number[]

const latencyOf = (asked: readonly Times[]): Latency => {
  const middles = asked.map((times) => quantile(times, 0.5))
  return {
    p50: quantile(middles, 0.5),
    p95: quantile(middles, 0.95),
    p99: quantile(middles, 0.99),
  }
}

/** What asking one engine has shown so far, question by question. */
interface Asked {
  readonly times: number[][]
  readonly rankedTimes: number[][]
  readonly typedTimes: number[][]
  readonly ranks: number[]
  /** Of the questions whose answers are known. */
  readonly marked: boolean[]
}

const rankOf = (hits: readonly Hit[], { answeredBy }: Question): number =>
  1 + hits.findIndex(({ id }) => answeredBy.has(id))

/** What is measured, and by what. */
interface Run {
  readonly paragraphs: readonly Paragraph[]
  readonly questions: readonly Question[]
  readonly meter: Meter
  readonly read: Reader
  readonly marks: Marks
}

/** Adds a time to those of a question. */
const note = (times: number[][], at: number, time: number): void =>
  void (times[at] ??= []).push(time)

async function searchFor({ engine }: Built, words: readonly QueryWord[]): Promise<readonly Hit[]> {
  const [hits = []] = await engine.search([{ words, limit: LOOKED_AT }])
  return hits
}

async function ask(built: Built, at: number, asked: Asked, run: Run): Promise<void> {
  const { meter, read } = run
  const question = run.questions[at] as Question
  const words = built.contestant.words(question.folded)
  const start = meter.cpuMs()
  const hits = await searchFor(built, words)
  note(asked.times, at, meter.cpuMs() - start)
  asked.ranks[at] = rankOf(hits, question)
  if (built.contestant.ranked) {
    const ranked = rank({ folded: question.folded, words }, hits, read)
    note(asked.rankedTimes, at, meter.cpuMs() - start)
    asked.ranks[at] = rankOf(ranked, question)
    const [first] = ranked
    if (question.answers.length > 0)
      asked.marked[at] ??=
        first !== undefined && run.marks(question.folded, question.answers, read(first.id).text)
  }
  if (at >= AS_TYPED) return
  const typed = wordsAsTyped(question.folded)
  const again = meter.cpuMs()
  await searchFor(built, typed)
  note(asked.typedTimes, at, meter.cpuMs() - again)
}

function measured({ name, figures }: Built, asked: Asked): Measured {
  const { times, rankedTimes, typedTimes, ranks, marked } = asked
  return {
    engine: name,
    ...figures,
    cpuMsPerQuestion: latencyOf(times),
    cpuMsAsTyped: latencyOf(typedTimes),
    ...(rankedTimes.length === 0 ? {} : { cpuMsRanked: latencyOf(rankedTimes) }),
    first: shareOf(ranks.filter((rank) => rank === 1).length, ranks.length),
    inTen: shareOf(ranks.filter((rank) => rank > 0 && rank <= 10).length, ranks.length),
    ...(marked.length === 0
      ? {}
      : { marked: shareOf(marked.filter((held) => held).length, marked.length) }),
  }
}

/**
 * Builds every engine over the same paragraphs and asks them every question round by round, so
 * that whatever else the machine does strikes all alike.
 */
export async function benchmark(
  names: readonly string[],
  paragraphs: readonly Paragraph[],
  questions: readonly Question[],
  meter: Meter,
  marks: Marks,
): Promise<readonly Measured[]> {
  // Folding leaves strings in pieces, which V8 joins at the first look: not to be counted later.
  for (const { folded } of paragraphs) folded.charCodeAt(0)
  const run: Run = { paragraphs, questions, meter, read: readerOf(paragraphs), marks }
  const built: Built[] = []
  for (const name of Object.keys(CONTESTANTS).filter((known) => names.includes(known))) {
    const contestant = CONTESTANTS[name]
    if (contestant !== undefined) built.push(await build(name, contestant, run))
  }
  const asked = built.map((): Asked => ({
    times: [],
    rankedTimes: [],
    typedTimes: [],
    ranks: [],
    marked: [],
  }))
  for (let time = 0; time < TIMES; time++) {
    for (let from = 0; from < questions.length; from += ROUND) {
      for (const [i, one] of built.entries()) {
        const end = Math.min(from + ROUND, questions.length)
        for (let at = from; at < end; at++) await ask(one, at, asked[i] as Asked, run)
      }
    }
  }
  return built.map((one, i) => measured(one, asked[i] as Asked))
}
