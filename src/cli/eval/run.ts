import type { Archive } from '../../answer/archive.ts'
import type { Citing } from '../json.ts'
import { answerJson } from '../json.ts'
import { type GoldLookup, judgeLookup, type Reply } from './judge.ts'
import type { QuestionSet } from './sets.ts'
import { type Judged, judged } from './tally.ts'

/** What asking needs besides the archive. */
export interface Clock {
  /** Milliseconds since 1970, UTC. */
  readonly now: () => number
  /** Milliseconds since some moment, finer than `now`. */
  readonly stopwatch: () => number
}

/** The answers to a set, judged, and how long each took. */
export interface Asked {
  readonly judged: readonly Judged[]
  readonly milliseconds: readonly number[]
}

/** Asks the questions of a set in their order, each dialog as one conversation. */
export async function askSet(
  { name, conversations }: QuestionSet,
  archive: Archive,
  { now, stopwatch }: Clock,
): Promise<Asked> {
  const citing: Citing = { dayOf: (article) => archive.dayOf(article), username: '' }
  const done: Judged[] = []
  const milliseconds: number[] = []
  for (const { chat, questions } of conversations)
    for (const gold of questions) {
      const asking = { now: now(), ...(chat === undefined ? {} : { chat: `${name}/${chat}` }) }
      const start = stopwatch()
      const answer = await archive.ask(gold.q, asking)
      milliseconds.push(stopwatch() - start)
      done.push(judged(gold, answerJson(answer, citing) as Reply))
    }
  return { judged: done, milliseconds }
}

/** A lookup with what came up, and whether that was wanted. */
export interface LookedUp extends ReturnType<typeof judgeLookup> {
  readonly gold: GoldLookup
  readonly headlines: readonly string[]
}

const SHOWN = 20

/** Looks up what a set asks for. */
export async function lookUpSet({ lookups }: QuestionSet, archive: Archive): Promise<LookedUp[]> {
  const done: LookedUp[] = []
  for (const gold of lookups) {
    const found = await archive.lookup(gold.query, { offset: 0, limit: SHOWN })
    const headlines = found.map(({ article }) => article.headline)
    done.push({ gold, headlines, ...judgeLookup(gold, headlines) })
  }
  return done
}

/** The value that half of the values do not reach. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
