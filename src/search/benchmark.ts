import type { Paragraph } from '../corpus/page.ts'
import type { Hit, QueryWord, SearchEngine } from './engine.ts'
import { fts5Engine } from './fts5.ts'
import { miniSearchEngine } from './minisearch.ts'
import { postingsEngine } from './postings.ts'
import type { Reader } from './evidence.ts'
import { LOOKED_AT, rank } from './rank.ts'
import { type Question, readerOf } from './squad.ts'
import { type Cut, questionWords, searchWords, tellingWords, wordsAlone } from './tokens.ts'

/** An engine to compare, and what a question asks of it. */
export interface Contestant {
  /** Makes it. `cut` tells words apart; `file` is a place for what it keeps outside memory. */
  make(cut: Cut, file: string): SearchEngine
  words(folded: string): readonly QueryWord[]
  /** Whether its hits are looked at a second time before they are counted. */
  readonly ranked: boolean
}

const alone = (folded: string): readonly QueryWord[] =>
  [...new Set(tellingWords(folded))].map((word) => ({ word, weight: 1 }))

/**
 * The engines by the names they are asked for, in the order they are built: what keeps most objects
 * last, since every later collection has to walk through them.
 */
export const CONTESTANTS: Readonly<Record<string, Contestant>> = {
  postings: { make: (cut) => postingsEngine(cut), words: questionWords, ranked: true },
  'sqlite-fts5': {
    make: (cut, file) => fts5Engine(wordsAlone(cut), file),
    words: alone,
    ranked: false,
  },
  minisearch: { make: (cut) => miniSearchEngine(wordsAlone(cut)), words: alone, ranked: false },
}

/** What measuring needs of the machine. */
export interface Meter {
  /** CPU time of this process so far, all threads, in milliseconds. */
  cpuMs(): number
  /** What this process keeps in memory after a collection, in bytes. */
  keptBytes(): number
  /** What is in a file, in bytes; 0 where there is none. */
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
  /** In memory and in files, the paragraphs themselves left out. */
  readonly bytesPerParagraph: number
  readonly cpuMsPerQuestion: Latency
  /** The same with a second look at the hits; only where the second look is part of the way. */
  readonly cpuMsRanked?: Latency
  readonly first: number
  readonly inTen: number
}

/** The words of so many paragraphs are cut at a time, while the clock stands. */
const CUT_AHEAD = 256

/** The first questions are asked and not timed: so many, or a fifth where there are few. */
const WARM_UP = 60

/** Each engine is asked so many questions before the next has its turn. */
const ROUND = 20

interface Built {
  readonly name: string
  readonly contestant: Contestant
  readonly engine: SearchEngine
  readonly paragraphsPerCpuSecond: number
  readonly bytesPerParagraph: number
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

async function build(
  name: string,
  contestant: Contestant,
  paragraphs: readonly Paragraph[],
  meter: Meter,
): Promise<Built> {
  const file = meter.freshFile()
  const before = meter.keptBytes()
  const { cut, spentMs } = cutAhead(paragraphs, meter)
  const engine = contestant.make(cut, file)
  const start = meter.cpuMs()
  await engine.add(paragraphs)
  const cpuMs = meter.cpuMs() - start - spentMs()
  const bytes = meter.keptBytes() - before + meter.fileBytes(file)
  return {
    name,
    contestant,
    engine,
    paragraphsPerCpuSecond: (1000 * paragraphs.length) / cpuMs,
    bytesPerParagraph: bytes / paragraphs.length,
  }
}

const shareOf = (count: number, all: number): number => count / Math.max(1, all)

/** The value below which this share of the numbers stays. */
function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
}

function latencyOf(times: readonly number[]): Latency {
  const warm = times.slice(Math.min(WARM_UP, Math.floor(times.length / 5)))
  return { p50: quantile(warm, 0.5), p95: quantile(warm, 0.95), p99: quantile(warm, 0.99) }
}

/** What asking one engine has shown so far. */
interface Asked {
  readonly times: number[]
  readonly rankedTimes: number[]
  readonly ranks: number[]
}

const rankOf = (hits: readonly Hit[], { answeredBy }: Question): number =>
  1 + hits.findIndex(({ id }) => answeredBy.has(id))

/** What asking needs besides the engine. */
interface Asking {
  readonly meter: Meter
  readonly read: Reader
}

async function ask(
  built: Built,
  question: Question,
  asked: Asked,
  { meter, read }: Asking,
): Promise<void> {
  const words = built.contestant.words(question.folded)
  const start = meter.cpuMs()
  const [hits = []] = await built.engine.search([{ words, limit: LOOKED_AT }])
  const found = meter.cpuMs()
  asked.times.push(found - start)
  if (!built.contestant.ranked) {
    asked.ranks.push(rankOf(hits, question))
    return
  }
  const ranked = rank({ folded: question.folded, words }, hits, read)
  asked.rankedTimes.push(meter.cpuMs() - start)
  asked.ranks.push(rankOf(ranked, question))
}

function measured(built: Built, { times, rankedTimes, ranks }: Asked): Measured {
  const { name, paragraphsPerCpuSecond, bytesPerParagraph } = built
  return {
    engine: name,
    paragraphsPerCpuSecond,
    bytesPerParagraph,
    cpuMsPerQuestion: latencyOf(times),
    ...(rankedTimes.length === 0 ? {} : { cpuMsRanked: latencyOf(rankedTimes) }),
    first: shareOf(ranks.filter((rank) => rank === 1).length, ranks.length),
    inTen: shareOf(ranks.filter((rank) => rank > 0 && rank <= 10).length, ranks.length),
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
): Promise<readonly Measured[]> {
  // Folding leaves strings in pieces, which V8 joins at the first look: not to be counted later.
  for (const { folded } of paragraphs) folded.charCodeAt(0)
  const built: Built[] = []
  for (const name of Object.keys(CONTESTANTS).filter((known) => names.includes(known))) {
    const contestant = CONTESTANTS[name]
    if (contestant !== undefined) built.push(await build(name, contestant, paragraphs, meter))
  }
  const asking = { meter, read: readerOf(paragraphs) }
  const asked = built.map((): Asked => ({ times: [], rankedTimes: [], ranks: [] }))
  for (let from = 0; from < questions.length; from += ROUND) {
    for (const [i, one] of built.entries()) {
      for (const question of questions.slice(from, from + ROUND)) {
        await ask(one, question, asked[i] as Asked, asking)
      }
    }
  }
  return built.map((one, i) => measured(one, asked[i] as Asked))
}
