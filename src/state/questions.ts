import type { Day } from '../corpus/day.ts'
import { inTransaction, type Database } from './database.ts'

/** One question, without who asked it. */
export interface Asked {
  /** The day it was asked, UTC. */
  readonly day: Day
  readonly language: string
  /** The status of its answer. */
  readonly status: string
  readonly tookMs: number
  /**
   * Where the archive was silent: the words looked for, people's names taken out by the caller.
   * Empty or not given where nothing may be kept.
   */
  readonly unanswered?: string
}

/** Questions of one status. */
export interface StatusCount {
  readonly status: string
  readonly questions: number
  readonly meanMs: number
  readonly slowestMs: number
}

const LONGEST_WORDS = 100

export type Questions = ReturnType<typeof questions>

/** How many questions were asked and how they were answered: counts, never a person or a chat. */
export function questions(database: Database) {
  const count = database.prepare<[Day, string, string, number, number]>(
    `INSERT INTO question_counts (day, language, status, questions, total_ms, slowest_ms)
     VALUES (?, ?, ?, 1, ?, ?)
     ON CONFLICT DO UPDATE SET questions = questions + 1, total_ms = total_ms + excluded.total_ms,
       slowest_ms = max(slowest_ms, excluded.slowest_ms)`,
  )
  const note = database.prepare<[Day, string]>(
    `INSERT INTO unanswered (day, words, questions) VALUES (?, ?, 1)
     ON CONFLICT DO UPDATE SET questions = questions + 1`,
  )
  const counts = database.prepare<[string], StatusCount>(
    `SELECT status, sum(questions) AS questions, sum(total_ms) / sum(questions) AS meanMs,
       max(slowest_ms) AS slowestMs
     FROM question_counts WHERE day >= ? GROUP BY status ORDER BY questions DESC, status`,
  )
  const missing = database.prepare<[string, number], { words: string; questions: number }>(
    `SELECT words, sum(questions) AS questions FROM unanswered WHERE day >= ?
     GROUP BY words ORDER BY questions DESC, words LIMIT ?`,
  )
  const pruneCounts = database.prepare<[string]>('DELETE FROM question_counts WHERE day < ?')
  const pruneWords = database.prepare<[string]>('DELETE FROM unanswered WHERE day < ?')

  return {
    count: ({ day, language, status, tookMs, unanswered }: Asked): void =>
      inTransaction(database, () => {
        count.run(day, language, status, tookMs, tookMs)
        const words = unanswered?.trim().slice(0, LONGEST_WORDS)
        if (words) note.run(day, words)
      }),

    /** One row a status, most frequent first, of the questions since that day. */
    byStatus: (since: Day): readonly StatusCount[] => counts.all(since),

    /** What was looked for in vain since that day, most frequent first. */
    unanswered: (since: Day, limit: number) => missing.all(since, limit),

    /** Forgets all that was counted before that day. */
    prune: (before: Day): void =>
      inTransaction(database, () => {
        pruneCounts.run(before)
        pruneWords.run(before)
      }),
  }
}
