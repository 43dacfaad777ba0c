import { setTimeout as pause } from 'node:timers/promises'
import type { MiddlewareFn } from 'grammy'
import type { Updates } from '../state/updates.ts'
import type { Ctx } from './talk.ts'

/** The updates being worked on. */
export interface Work {
  readonly middleware: MiddlewareFn<Ctx>
  /** The newest update that was taken. */
  readonly newest: () => number | undefined
  /** Waits until nothing is worked on, at most so long; resolves to how many are left. */
  readonly drained: (mostMs: number) => Promise<number>
}

/** Keeps count of the updates being worked on, and passes none on twice. */
export function newWork(updates: Updates): Work {
  const running = new Set<Promise<void>>()
  let newest: number | undefined
  return {
    middleware: async (ctx, next) => {
      const id = ctx.update.update_id
      if (!updates.begin(id)) return
      newest = Math.max(newest ?? id, id)
      const work = next()
      running.add(work)
      await work.finally(() => {
        running.delete(work)
        updates.finish(id)
      })
    },
    newest: () => newest,
    drained: async (mostMs) => {
      const limit = new AbortController()
      const time = pause(mostMs, undefined, { signal: limit.signal }).catch(() => undefined)
      await Promise.race([Promise.allSettled([...running]), time])
      limit.abort()
      return running.size
    },
  }
}
